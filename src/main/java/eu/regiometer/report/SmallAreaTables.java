package eu.regiometer.report;

import eu.regiometer.disclosure.ModelledFigure;
import eu.regiometer.disclosure.ReleasedSmallArea;
import eu.regiometer.measures.Unit;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.Spread;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Modelled estimates beside direct ones, with the words that keep them apart. */
final class SmallAreaTables {

    private static final double PERCENT = 100;

    private final Issue issue;
    private final ModelledNames called;

    SmallAreaTables(Issue issue) {
        this.issue = issue;
        this.called = new ModelledNames(issue);
    }

    /** The estimates of the report's area, for a region also those of its municipalities; none without a model. */
    Optional<Section> section() {
        Area area = issue.key().area();
        List<ReleasedSmallArea> told = new ArrayList<>(rows(area));
        if (issue.key().level() == GovernanceLevel.REGIONAL) {
            for (Municipality each : issue.territory().municipalities(area.code())) {
                told.addAll(rows(each.area()));
            }
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(section(told));
    }

    private Section section(List<ReleasedSmallArea> told) {
        String heading = issue.text("modelled.heading");
        if (told.stream().map(ReleasedSmallArea::area).distinct().count() < 2) {
            return Section.tables(
                    "modelled", heading, words(told), table(told).stream().toList());
        }
        List<TextTable> tables = byFigure(told);
        return new Section("modelled", heading, words(told), List.of(), List.of(), tables, Spread.columns(tables));
    }

    /** A table of the areas for each figure. */
    private List<TextTable> byFigure(List<ReleasedSmallArea> rows) {
        Map<ModelledFigure, List<List<String>>> lines = new LinkedHashMap<>();
        for (ReleasedSmallArea row : rows) {
            if (row.modelled().isPresent()) {
                lines.computeIfAbsent(row.figure(), figure -> new ArrayList<>())
                        .add(List.of(issue.name(row.area()), direct(row), modelled(row), weight(row)));
            }
        }
        List<TextTable> tables = new ArrayList<>();
        lines.forEach((figure, own) -> tables.add(TextTable.of(
                tables.isEmpty() ? "modelled" : "modelled-" + (tables.size() + 1),
                called.name(figure),
                List.of(
                        issue.text("column.area"),
                        issue.text("column.direct"),
                        issue.text("column.modelled"),
                        issue.text("column.own")),
                own)));
        return tables;
    }

    private List<ReleasedSmallArea> rows(Area area) {
        return issue.release().smallAreas(issue.key().wave(), area);
    }

    private List<String> words(List<ReleasedSmallArea> rows) {
        List<String> words = new ArrayList<>();
        if (issue.key().level() == GovernanceLevel.LOCAL) {
            // how they are made stands in the short list of methods of the same annex
            words.add(issue.text("modelled.use"));
        } else {
            words.add(issue.text("modelled.intro"));
            words.addAll(comparisons(rows, FigureLevel.REGIONAL));
            words.addAll(comparisons(rows, FigureLevel.LOCAL));
            words.add(issue.text("modelled.use"));
        }
        Arrays.stream(ReleasedSmallArea.Outcome.values())
                .filter(outcome -> outcome != ReleasedSmallArea.Outcome.FITTED)
                .forEach(outcome -> {
                    String figures = rows.stream()
                            .filter(row -> row.model().outcome() == outcome)
                            .map(row -> called.name(row.figure()))
                            .distinct()
                            .collect(Collectors.joining(issue.between()));
                    if (!figures.isEmpty()) {
                        words.add(issue.text("modelled." + outcome.name(), "figures", figures));
                    }
                });
        return words;
    }

    /** What areas of a level are compared by; with the figures, where models of the level differ. */
    private List<String> comparisons(List<ReleasedSmallArea> rows, FigureLevel level) {
        Map<List<String>, Set<String>> figures = new LinkedHashMap<>();
        for (ReleasedSmallArea row : rows) {
            if (row.area().level() == level) {
                figures.computeIfAbsent(row.model().covariates(), model -> new LinkedHashSet<>())
                        .add(called.name(row.figure()));
            }
        }
        List<String> sentences = new ArrayList<>();
        figures.forEach((covariates, names) -> {
            String told = covariates.isEmpty()
                    ? issue.text("covariate.none")
                    : covariates.stream()
                            .map(each -> called.covariate(each, level))
                            .collect(Collectors.joining(issue.between()));
            String sentence = issue.text("modelled.compared." + level, "covariates", told);
            String which = String.join(issue.between(), names);
            sentences.add(
                    figures.size() == 1
                            ? sentence
                            : issue.text("modelled.compared.figures", "sentence", sentence, "figures", which));
        });
        return sentences;
    }

    private Optional<TextTable> table(List<ReleasedSmallArea> rows) {
        List<List<String>> lines = rows.stream()
                .filter(row -> row.modelled().isPresent())
                .map(row -> List.of(
                        issue.name(row.area()), called.name(row.figure()), direct(row), modelled(row), weight(row)))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(TextTable.of(
                        "modelled",
                        issue.text("modelled.table"),
                        List.of(
                                issue.text("column.area"),
                                issue.text("column.indicator"),
                                issue.text("column.direct"),
                                issue.text("column.modelled"),
                                issue.text("column.own")),
                        lines));
    }

    private String weight(ReleasedSmallArea row) {
        return row.predictedOnly()
                ? issue.text("modelled.predicted")
                : issue.numbers().percent(PERCENT * row.shrinkage().orElse(0));
    }

    private String modelled(ReleasedSmallArea row) {
        return printed(
                row.figure(),
                row.modelled(),
                row.lower(),
                row.upper(),
                row.flag().text());
    }

    private String direct(ReleasedSmallArea row) {
        if (row.figure().statistic().isEmpty()) {
            return issue.indicator(row.area(), row.figure().code())
                    // what a municipality borrows from its region is not its own
                    .filter(i -> i.borrowedFrom().isEmpty())
                    .map(i -> Issue.figure(i, issue.unit(i.code())))
                    .map(f -> unbroken(issue.printer().value(f), issue.printer().interval(f)))
                    .orElse(":");
        }
        return issue.surveys().stream()
                .flatMap(survey -> issue
                        .release()
                        .estimate(
                                issue.key().wave(),
                                survey,
                                row.area(),
                                row.figure().code(),
                                row.figure().statistic().get())
                        .stream())
                .findFirst()
                .map(e -> printed(
                        row.figure(),
                        e.estimate(),
                        e.lower(),
                        e.upper(),
                        e.flag().text()))
                .orElse(":");
    }

    /** A figure in the unit in which reports print it: shares in percent, scores whole, means with one decimal. */
    private String printed(
            ModelledFigure figure, OptionalDouble value, OptionalDouble lower, OptionalDouble upper, String flag) {
        String statistic = figure.statistic().orElse("");
        if (statistic.equals("mean")) {
            return mean(value, lower, upper, flag);
        }
        Unit unit = statistic.isEmpty()
                ? issue.unit(figure.code())
                : statistic.equals("score") ? Unit.SCORE : statistic.equals("net") ? Unit.POINTS : Unit.PERCENT;
        double factor = statistic.isEmpty() || statistic.equals("score") ? 1 : PERCENT;
        Figure printed = new Figure(times(value, factor), times(lower, factor), times(upper, factor), unit, flag);
        return unbroken(issue.printer().value(printed), issue.printer().interval(printed));
    }

    private String mean(OptionalDouble value, OptionalDouble lower, OptionalDouble upper, String flag) {
        if (value.isEmpty()) {
            return flag;
        }
        String sign = flag.length() > 1 ? "\u00A0" + flag.substring(1) : "";
        String interval = lower.isPresent() && upper.isPresent()
                ? one(lower.getAsDouble()) + " " + issue.text("guide.to") + " " + one(upper.getAsDouble())
                : "";
        return unbroken(one(value.getAsDouble()) + sign, interval);
    }

    /** Value and interval in a narrow cell: a line ends between them only. */
    private static String unbroken(String value, String interval) {
        return interval.isEmpty() ? value : value + " (" + interval.replace(' ', '\u00A0') + ")";
    }

    private String one(double value) {
        return issue.numbers().number(value, 1);
    }

    private static OptionalDouble times(OptionalDouble value, double factor) {
        return value.isPresent() ? OptionalDouble.of(factor * value.getAsDouble()) : value;
    }
}
