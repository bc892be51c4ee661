package eu.regiometer.report;

import eu.regiometer.report.Extremes.Named;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Summary;
import eu.regiometer.report.part.Summary.Message;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the three messages of the political page. */
final class SummaryMaker {

    private final Issue issue;

    SummaryMaker(Issue issue) {
        this.issue = issue;
    }

    /** Three messages and up to three actions. */
    Summary summary(CardMaker cards) {
        return new Summary(List.of(standing(), balance(), movement()), cards.actions());
    }

    /** Which challenge is strong and which is weak. */
    private Message standing() {
        List<Named> challenges = issue.challenges().stream()
                .map(c -> new Named(issue.name(c.code()), issue.figure(issue.figures(), c.code())))
                .toList();
        String lead = new ChartMaker(issue).order(challenges);
        String detail = challenges.stream()
                .map(n -> issue.text("named", "name", n.name(), "value", issue.printer().full(n.figure())))
                .collect(Collectors.joining("; "));
        return new Message(lead, detail + ".");
    }

    /** Citizens against organisations, demand against supply. */
    private Message balance() {
        GapCharts gaps = new GapCharts(issue);
        Figure digital = issue.figure(issue.figures(), "GAP_DS");
        return new Message(gaps.mismatchFinding(), gaps.gapFinding(digital) + ".");
    }

    /** What changed; without an earlier wave, where the area stands among the partners. */
    private Message movement() {
        Optional<String> before = issue.previousWave();
        boolean compared = issue.challenges().stream()
                .anyMatch(c -> issue.change(issue.figures(), c.code()).known());
        if (before.isPresent() && compared) {
            String lead = new IndexCharts(issue).changes(issue.figures(), issue.challenges(), before.get());
            String detail = issue.challenges().stream()
                    .map(c -> issue.text("named", "name", issue.name(c.code()),
                            "value", issue.printer().full(issue.change(issue.figures(), c.code()))))
                    .collect(Collectors.joining("; "));
            return new Message(lead, detail + ".");
        }
        return issue.single() ? comparison() : spread();
    }

    private Message comparison() {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        issue.challenges().forEach(c -> {
            Figure own = issue.figure(issue.figures(), c.code());
            Figure partner = issue.figure(Area.PARTNERS, c.code());
            if (own.known() && partner.known()) {
                boolean higher = own.value().getAsDouble() >= partner.value().getAsDouble();
                (higher ? above : below).add(issue.name(c.code()));
            }
        });
        return new Message(
                issue.text("finding.comparison", "above", issue.list(above), "below", issue.list(below)),
                issue.text("finding.comparison.detail"));
    }

    private Message spread() {
        List<Named> regions = issue.regions().stream()
                .map(Region::area)
                .map(area -> new Named(issue.name(area), issue.figure(area, "COMPOSITE")))
                .toList();
        return new Message(new ChartMaker(issue).order(regions), issue.text("finding.ranks"));
    }
}
