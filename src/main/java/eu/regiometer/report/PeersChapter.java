package eu.regiometer.report;

import eu.regiometer.recommendation.Pilot;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.Chapter;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What others do well, pilots and existing solutions in the report of a region. */
final class PeersChapter {

    private final Issue issue;
    private final Region region;

    PeersChapter(Issue issue, Region region) {
        this.issue = issue;
        this.region = region;
    }

    Chapter chapter(Heading heading, List<Card> cards) {
        List<List<String>> practices = practices(cards);
        List<Section> sections = new ArrayList<>();
        sections.add(
                practices.isEmpty()
                        ? Section.text(
                                "practices", issue.text("practices.heading"), List.of(issue.text("practices.none")))
                        : Section.tables(
                                "practices",
                                issue.text("practices.heading"),
                                List.of(issue.text("practices.intro")),
                                List.of(TextTable.of(
                                        "practices",
                                        issue.text("practices.table"),
                                        List.of(
                                                issue.text("column.rule"),
                                                issue.text("column.practice"),
                                                issue.text("column.where"),
                                                issue.text("column.maturity"),
                                                issue.text("column.reason"),
                                                issue.text("column.contact")),
                                        practices))));
        List<Pilot> own = issue.recommendations().pilots().stream()
                .filter(p -> p.first().equals(region.code()) || p.second().equals(region.code()))
                .toList();
        sections.add(new PilotTables(issue).section(own));
        new RunningPilotTables(issue)
                .section(pilot ->
                        pilot.first().equals(region.code()) || pilot.second().equals(region.code()))
                .ifPresent(sections::add);
        new InventoryTable(issue).section(region.code()).ifPresent(sections::add);
        return new Chapter(heading, issue.text("lead.regional.peers"), sections);
    }

    /** The practices offered, each once for the same reason, with the rules it answers. */
    private static List<List<String>> practices(List<Card> cards) {
        Map<List<String>, List<String>> rules = new LinkedHashMap<>();
        for (Card card : cards) {
            for (Card.Offer offer : card.practices()) {
                List<String> told =
                        List.of(offer.title(), offer.where(), offer.maturity(), offer.reason(), offer.contact());
                rules.computeIfAbsent(told, offered -> new ArrayList<>()).add(card.rule());
            }
        }
        List<List<String>> rows = new ArrayList<>();
        rules.forEach((told, of) -> {
            List<String> row = new ArrayList<>(List.of(String.join(", ", of)));
            row.addAll(told);
            rows.add(List.copyOf(row));
        });
        return rows;
    }
}
