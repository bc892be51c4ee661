package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedScale;
import eu.regiometer.disclosure.ReleasedSpread;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** How well questions of a scale agree, and how far answers are apart. */
final class ScaleTables {

    private final Issue issue;
    private final List<Area> areas;

    ScaleTables(Issue issue) {
        this.issue = issue;
        // a municipality's report leaves this to that of its region; the widest area has nothing to stand beside
        this.areas = List.copyOf(new LinkedHashSet<>(List.of(issue.figures(), Area.PARTNERS)));
    }

    Optional<Section> section() {
        List<TextTable> tables = new ArrayList<>();
        agreement().ifPresent(tables::add);
        consensus().ifPresent(tables::add);
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.tables(
                        "quality-scales",
                        issue.text("quality.heading.scales"),
                        List.of(issue.text("quality.scales"), issue.text("quality.consensus")),
                        tables));
    }

    private Optional<TextTable> agreement() {
        List<String> codes = issue.release().scales().stream()
                .filter(scale ->
                        scale.wave().equals(issue.key().wave()) && scale.area().equals(Area.PARTNERS))
                .map(ReleasedScale::code)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (String code : codes) {
            List<String> row = new ArrayList<>(List.of(issue.name(code)));
            row.add(scale(Area.PARTNERS, code).map(this::questions).orElse(""));
            areas.forEach(area -> row.add(scale(area, code).map(this::printed).orElse(":")));
            rows.add(row);
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(TextTable.of(
                        "scales",
                        issue.text("scales.table"),
                        columns(issue.text("column.indicator"), issue.text("column.questions")),
                        rows));
    }

    private Optional<ReleasedScale> scale(Area area, String code) {
        return issue.release().scale(issue.key().wave(), area, code);
    }

    private String questions(ReleasedScale scale) {
        return scale.items().stream()
                .map(item -> question(scale.survey(), item))
                .collect(Collectors.joining(issue.between()));
    }

    /** The question's wording without its full stop, for it stands in a list. */
    private String question(Survey survey, String item) {
        String label =
                issue.questionnaire(survey).item(item).map(issue.names()::of).orElse(item);
        return label.endsWith(".") ? label.substring(0, label.length() - 1) : label;
    }

    private String printed(ReleasedScale scale) {
        if (scale.figure().isEmpty()) {
            return scale.constantItem()
                    .map(item -> issue.text("scales.constant", "question", question(scale.survey(), item)))
                    .orElse(scale.flag().text());
        }
        return two(scale.figure()) + " (" + two(scale.lower()) + " " + issue.text("guide.to") + " " + two(scale.upper())
                + ")";
    }

    private Optional<TextTable> consensus() {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : issue.questionnaire(Survey.PUBLIC_ATTITUDE).items()) {
            if (item.type() == ItemType.LIKERT5) {
                List<Optional<ReleasedSpread>> spreads = areas.stream()
                        .map(area -> issue.release()
                                .spread(Survey.PUBLIC_ATTITUDE, issue.key().wave(), area, item.code()))
                        .toList();
                if (spreads.stream().anyMatch(Optional::isPresent)) {
                    List<String> row =
                            new ArrayList<>(List.of(item.code(), issue.names().of(item)));
                    spreads.forEach(spread ->
                            row.add(spread.map(found -> found.consensus().isPresent()
                                            ? two(found.consensus())
                                            : found.flag().text())
                                    .orElse(":")));
                    rows.add(row);
                }
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(TextTable.of(
                        "consensus",
                        issue.text("consensus.table"),
                        columns(issue.text("column.code"), issue.text("column.question")),
                        rows));
    }

    private List<String> columns(String first, String second) {
        List<String> columns = new ArrayList<>(List.of(first, second));
        areas.forEach(area -> columns.add(issue.name(area)));
        return columns;
    }

    private String two(OptionalDouble value) {
        return issue.numbers().number(value.orElse(0), 2);
    }
}
