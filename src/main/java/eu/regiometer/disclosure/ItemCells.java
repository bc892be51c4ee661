package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.questionnaire.Survey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Cells behind the item estimates of a wave.
 *
 * <p>All statistics of an item in an area or group are one cell. Scales answered by organisations make two: how the
 * answers are distributed tells more than their mean, for nobody's answer is in a category that is empty.
 */
final class ItemCells {

    private static final double DUST = 1e-12;
    private static final Set<String> MEANS = Set.of("mean", "score");

    private final Unreleased figures;
    private final DisclosureRules rules;
    private final SortedSet<String> scales;
    private final SortedMap<String, SortedMap<Cell, Content>> columns = new TreeMap<>();
    private final SortedMap<String, Survey> surveys = new TreeMap<>();

    ItemCells(Unreleased figures, DisclosureRules rules) {
        this.figures = figures;
        this.rules = rules;
        this.scales = scales(figures.estimates());
        figures.estimates().stream()
                .collect(Collectors.groupingBy(this::cell, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::add);
    }

    /** Cells by column. */
    SortedMap<String, SortedMap<Cell, Content>> columns() {
        return Collections.unmodifiableSortedMap(columns);
    }

    boolean has(Cell cell) {
        return columns.getOrDefault(cell.column(), new TreeMap<>()).containsKey(cell);
    }

    Survey survey(String column) {
        Survey survey = surveys.get(column);
        if (survey == null) {
            throw new IllegalArgumentException("no column of an item: " + column);
        }
        return survey;
    }

    /** The cell that decides about an estimate. */
    Cell cell(Estimate row) {
        boolean answers = row.survey() == Survey.INNOVATION_CAPACITY
                && scales.contains(row.item())
                && !MEANS.contains(row.statistic());
        return new Cell(
                answers ? Cell.answers(row.survey(), row.item()) : Cell.item(row.survey(), row.item()),
                figures.sums(row.survey()).standing(row.area()),
                row.breakdown(),
                row.category());
    }

    private static SortedSet<String> scales(List<Estimate> rows) {
        SortedSet<String> scales = new TreeSet<>();
        rows.stream()
                .filter(row -> row.survey() == Survey.INNOVATION_CAPACITY
                        && row.statistic().equals("top2"))
                .forEach(row -> scales.add(row.item()));
        return scales;
    }

    private void add(Cell cell, List<Estimate> rows) {
        Estimate first = rows.getFirst();
        surveys.put(cell.column(), first.survey());
        columns.computeIfAbsent(cell.column(), key -> new TreeMap<>()).put(cell, content(cell, rows));
    }

    private Content content(Cell cell, List<Estimate> rows) {
        Survey survey = rows.getFirst().survey();
        Content content = Content.of(
                rows.getFirst().n(),
                cell.variable().isEmpty() ? rules.minimum(survey) : rules.minimumOfGroup(survey, cell.area()),
                rows.stream().anyMatch(row -> row.estimate().isPresent()));
        if (survey == Survey.PUBLIC_ATTITUDE) {
            return content;
        }
        SortedSet<String> uniform = new TreeSet<>();
        rows.forEach(row -> uniform(row, uniform));
        boolean tellsAll = !uniform.isEmpty() && content.n() < rules.sensitiveBase();
        Optional<Contributions> sum =
                content.figure() ? contributions(rows.getFirst()).filter(Contributions::amounts) : Optional.empty();
        return new Content(
                content.n(),
                content.threshold(),
                content.figure(),
                content.sensitive()
                        || tellsAll
                        || sum.filter(rules.amounts()::isSensitive).isPresent(),
                uniform,
                sum.map(s -> new Content.Amount(
                        s.total().doubleValue(), rules.amounts().margin(s))));
    }

    private Optional<Contributions> contributions(Estimate row) {
        return figures.contributions().of(row.survey(), row.area(), row.breakdown(), row.category(), row.item());
    }

    private void uniform(Estimate row, SortedSet<String> uniform) {
        // many equal answers leave a quantile without spread, whatever the others say
        if (row.estimate().isEmpty() || row.statistic().startsWith(EstimateRelease.QUANTILE)) {
            return;
        }
        double value = row.estimate().getAsDouble();
        String statistic = row.statistic();
        boolean share = EstimateRelease.isShare(statistic);
        if (share && value <= DUST) {
            uniform.add(statistic + " nobody");
        } else if (share && value >= 1 - DUST) {
            uniform.add(statistic + " everybody");
        } else if (!share
                // no spread is needed, but where all units of the population answered there is none anyway
                && row.se().orElse(0) <= DUST * Math.max(1, Math.abs(value))
                && contributions(row).filter(Contributions::equal).isPresent()) {
            uniform.add(statistic + " " + value);
        }
    }
}
