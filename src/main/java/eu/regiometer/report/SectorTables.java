package eu.regiometer.report;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.ReleasedSector;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The sectors that cluster bodies name among the strongest, and where else they are strong, of released figures alone. */
final class SectorTables {

    private static final String ITEM = "C605";
    private static final double PERCENT = 100;

    private final Issue issue;

    SectorTables(Issue issue) {
        this.issue = issue;
    }

    /** Bodies of all partner regions that name each sector, and the regions where it is strong. */
    Optional<Section> pooled() {
        if (!isAsked()) {
            return Optional.empty();
        }
        List<ReleasedSector> told = told(Area.PARTNERS);
        if (told.isEmpty()) {
            return Optional.of(nothing("sectors.none"));
        }
        boolean scored = !issue.tree().clusterCapacity().isEmpty();
        List<List<String>> rows = told.stream()
                .map(row -> cells(
                        scored,
                        List.of(
                                name(row),
                                number(row.named()),
                                share(Optional.of(row)),
                                share(of(Area.EU, row.sector()))),
                        capacity(row),
                        regions(row.sector(), "")))
                .toList();
        List<String> heads = cells(
                scored,
                List.of(
                        issue.text("sectors.sector"),
                        issue.text("sectors.bodies"),
                        issue.text("sectors.partners"),
                        issue.text("sectors.union")),
                issue.text("sectors.capacity"),
                issue.text("sectors.regions"));
        List<String> words = new ArrayList<>(List.of(
                issue.text("sectors.intro", "n", number(told.getFirst().bodies())),
                issue.text("sectors.withheld", "minimum", minimum())));
        if (scored) {
            words.add(issue.text("sectors.capacity.note", "parts", capacityParts()));
        }
        return Optional.of(Section.tables(
                "sectors",
                issue.text("sectors.heading"),
                words,
                List.of(TextTable.of("sectors", issue.text("sectors.table"), heads, rows))));
    }

    /** A line of the table; a programme without scores of cluster bodies has no column for them. */
    private static List<String> cells(boolean scored, List<String> first, String capacity, String last) {
        List<String> cells = new ArrayList<>(first);
        if (scored) {
            cells.add(capacity);
        }
        cells.add(last);
        return cells;
    }

    /** Sectors that enough bodies of a region name, and where else they are strong. */
    Optional<Section> of(Region region) {
        if (!isAsked()) {
            return Optional.empty();
        }
        List<ReleasedSector> told = told(region.area());
        if (told.isEmpty()) {
            return Optional.of(nothing("sectors.none.region"));
        }
        List<List<String>> rows = told.stream()
                .map(row -> List.of(
                        name(row),
                        share(Optional.of(row)),
                        share(of(Area.PARTNERS, row.sector())),
                        regions(row.sector(), region.code())))
                .toList();
        return Optional.of(Section.tables(
                "sectors",
                issue.text("sectors.heading"),
                List.of(
                        issue.text("sectors.intro", "n", number(told.getFirst().bodies())),
                        issue.text("sectors.withheld", "minimum", minimum())),
                List.of(TextTable.of(
                        "sectors",
                        issue.text("sectors.table.region"),
                        List.of(
                                issue.text("sectors.sector"),
                                issue.text("sectors.here"),
                                issue.text("sectors.partners"),
                                issue.text("sectors.elsewhere")),
                        rows))));
    }

    private boolean isAsked() {
        return issue.surveys().contains(Survey.INNOVATION_CAPACITY)
                && issue.questionnaire(Survey.INNOVATION_CAPACITY).item(ITEM).isPresent();
    }

    private Section nothing(String key) {
        return Section.text("sectors", issue.text("sectors.heading"), List.of(issue.text(key, "minimum", minimum())));
    }

    /** Sectors of an area with a figure, that named most first. */
    private List<ReleasedSector> told(Area area) {
        return rows().filter(row -> row.area().equals(area))
                .sorted(Comparator.comparingLong(
                                (ReleasedSector row) -> -row.named().orElse(0))
                        .thenComparing(ReleasedSector::sector))
                .toList();
    }

    private Optional<ReleasedSector> of(Area area, String sector) {
        return rows().filter(row -> row.area().equals(area) && row.sector().equals(sector))
                .findFirst();
    }

    private Stream<ReleasedSector> rows() {
        return issue.release().sectors().stream()
                .filter(row ->
                        row.wave().equals(issue.key().wave()) && row.named().isPresent());
    }

    private String name(ReleasedSector row) {
        return row.sector() + " " + issue.names().sector(row.sector());
    }

    /** Rounded as numbers of answers are, for a share stands beside it. */
    private String number(OptionalLong bodies) {
        return issue.text("answers.about", "n", issue.numbers().whole(SourceLine.rounded(bodies.orElse(0))));
    }

    private String minimum() {
        return issue.numbers().whole(issue.release().rules().minimumOrganisations());
    }

    /** Whole percent with the interval and the flag; the sign of a withheld figure where nothing may be told. */
    private String share(Optional<ReleasedSector> row) {
        return issue.printer()
                .full(row.map(sector -> new Figure(
                                percent(sector.share()),
                                percent(sector.lower()),
                                percent(sector.upper()),
                                Unit.PERCENT,
                                sector.flag().text()))
                        .orElse(Figure.missing(Unit.PERCENT, Flag.CONFIDENTIAL.text())));
    }

    /** Mean score with its interval and the flag, of all bodies that name a sector. */
    private String capacity(ReleasedSector row) {
        ReleasedSector.Capacity capacity = row.capacity();
        return issue.printer()
                .full(new Figure(
                        capacity.value(),
                        capacity.lower(),
                        capacity.upper(),
                        Unit.SCORE,
                        capacity.flag().text()));
    }

    /** Names of the scores that a capacity is the mean of. */
    private String capacityParts() {
        return issue.list(issue.tree().clusterCapacity().stream()
                .map(part -> issue.name(part.code()))
                .toList());
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(PERCENT * share.getAsDouble()) : share;
    }

    /** Regions in which enough bodies name a sector, without the region of the report. */
    private String regions(String sector, String without) {
        List<String> names = issue.regions().stream()
                .filter(region -> !region.code().equals(without))
                .filter(region -> of(region.area(), sector).isPresent())
                .map(issue.names()::of)
                .toList();
        return names.isEmpty() ? issue.text("sectors.nowhere") : issue.list(names);
    }
}
