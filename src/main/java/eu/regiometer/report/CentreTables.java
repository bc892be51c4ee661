package eu.regiometer.report;

import eu.regiometer.recommendation.CompetenceCentre;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.List;

/** Competence centres for innovation procurement: the whole network, and those in reach of a region. */
final class CentreTables {

    /** Organisations that know a centre: rules that read it send their addressee to one. */
    static final String KNOWN = "KNOW_CENTRE";

    private final Issue issue;

    CentreTables(Issue issue) {
        this.issue = issue;
    }

    /** All centres with the regions that they serve. */
    Section all() {
        List<CompetenceCentre> centres = issue.recommendations().rulebook().centres();
        if (centres.isEmpty()) {
            return Section.text("centres", issue.text("centres.heading"), List.of(issue.text("centres.none")));
        }
        return Section.tables(
                "centres",
                issue.text("centres.heading"),
                List.of(),
                List.of(TextTable.of(
                        "centres",
                        issue.text("centres.table"),
                        List.of(
                                issue.text("column.centre"), issue.text("column.country"),
                                issue.text("column.reach"), issue.text("column.contact")),
                        centres.stream().map(this::row).toList())));
    }

    /** Centres that serve a region, with their contact, or that none does. */
    Section of(Region region) {
        List<String> centres = inReach(region).stream()
                .map(centre -> issue.text("named.aside", "name", centre.name(), "aside", centre.contact()))
                .toList();
        String name = issue.names().of(region);
        return Section.text(
                "centres",
                "",
                List.of(
                        centres.isEmpty()
                                ? issue.text("centres.far", "region", name)
                                : issue.text("centres.near", "region", name, "centres", issue.list(centres))));
    }

    /** The first step of a rule; where it leads to a centre, with the names of those in reach. */
    String step(Rule rule, String firstStep) {
        if (rule.conditions().stream()
                .noneMatch(condition -> condition.indicator().equals(KNOWN))) {
            return firstStep;
        }
        List<String> names = issue.region().map(this::inReach).orElse(List.of()).stream()
                .map(CompetenceCentre::name)
                .toList();
        return names.isEmpty() ? firstStep : firstStep + " " + issue.text("centres.step", "centres", issue.list(names));
    }

    private List<CompetenceCentre> inReach(Region region) {
        return issue.recommendations().rulebook().centres().stream()
                .filter(centre -> centre.reach().contains(region.code()))
                .toList();
    }

    private List<String> row(CompetenceCentre centre) {
        String country = issue.territory().countries().stream()
                .filter(c -> c.code().equals(centre.country()))
                .map(issue.names()::of)
                .findFirst()
                .orElse(centre.country());
        List<String> reach = centre.reach().stream()
                .map(code -> issue.name(Area.region(code)))
                .toList();
        return List.of(centre.name(), country, issue.list(reach), centre.contact());
    }
}
