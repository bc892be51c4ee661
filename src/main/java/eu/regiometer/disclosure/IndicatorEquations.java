package eu.regiometer.disclosure;

import eu.regiometer.disclosure.AreaEquations.Told;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How told figures of the indicator tree hang together: a parent is made of its children and an indicator of its items,
 * areas of their regions, waves by the change between them, groups by the gap between them.
 */
final class IndicatorEquations {

    private static final String MEAN = "mean";
    private static final String YES = "proportion=1";

    private final KnownFigures known = new KnownFigures();
    private final Release release;
    private final IndicatorTree tree;
    private final FigureParts figures;
    private final AreaParts parts;

    IndicatorEquations(Release release, IndicatorTree tree, FigureParts figures, AreaParts parts) {
        this.release = release;
        this.tree = tree;
        this.figures = figures;
        this.parts = parts;
    }

    /** The equations, ready to be solved. */
    KnownFigures of() {
        SortedMap<String, SortedMap<Area, Told>> columns = new TreeMap<>();
        SortedMap<String, Indicator> ofColumns = new TreeMap<>();
        for (ReleasedIndicator i : release.indicators()) {
            Told told = new Told(indicator(i), i.flag(), i.n());
            String column = i.wave() + "/" + i.code();
            if (i.borrowedFrom().isEmpty()) {
                columns.computeIfAbsent(column, key -> new TreeMap<>()).put(i.area(), told);
            }
            tree.indicator(i.code()).ifPresent(found -> ofColumns.put(column, found));
            change(i);
        }
        columns.forEach((column, areas) -> {
            Indicator indicator = ofColumns.get(column);
            if (indicator != null && addsUp(indicator)) {
                Survey survey = indicator.survey().orElseThrow();
                String wave = column.substring(0, column.indexOf('/'));
                List<Area> regions = areas.keySet().stream()
                        .filter(area -> area.level() == FigureLevel.REGIONAL
                                && !DerivableCells.inadequate(release, survey, wave, area))
                        .toList();
                new AreaEquations(known, parts)
                        .add(areas, regions, release.rules().minimum(survey));
            }
        });
        release.indicators().forEach(this::tree);
        release.groupGaps().forEach(this::gap);
        return known;
    }

    /** Whether the figure of all regions is that of all their units. */
    private static boolean addsUp(Indicator indicator) {
        return indicator.formula() instanceof Formula.Calculation
                && indicator.grain() == Grain.UNIT
                && indicator.survey().isPresent();
    }

    private int indicator(ReleasedIndicator i) {
        return known.add(
                cell(i.wave(), i.code(), i.area()),
                i.flag(),
                i.n(),
                String.join("/", i.wave(), i.area().code(), i.code()));
    }

    private static Cell cell(String wave, String code, Area area) {
        return Cell.of(wave + "/" + Cell.indicator(code), area);
    }

    private void tree(ReleasedIndicator i) {
        if (i.flag() == Flag.NOT_AVAILABLE || !i.borrowedFrom().isEmpty()) {
            return;
        }
        tree.indicator(i.code()).ifPresent(indicator -> {
            figures.columns(indicator).forEach(column -> item(i, indicator, column));
            new TreeEquations(
                            tree,
                            figures,
                            (code, area) -> cell(i.wave(), code, area),
                            known.cells(),
                            (column, area) -> Cell.of(i.wave() + "/" + column, area))
                    .add(indicator, i.area());
        });
    }

    /** The figure of an item that enters an indicator: its mean, or the share that says yes. */
    private void item(ReleasedIndicator i, Indicator indicator, String column) {
        String item = column.substring(column.indexOf('/') + 1);
        indicator
                .survey()
                .ifPresent(survey -> estimate(i, survey, item)
                        .ifPresent(e -> known.add(
                                Cell.of(i.wave() + "/" + column, i.area()),
                                e.flag(),
                                e.n().isPresent() ? e.n() : units(i, indicator, survey, item),
                                String.join("/", i.wave(), i.area().code(), item, e.statistic()))));
    }

    /**
     * Units that answered a question whose figure is withheld: of the only question of an indicator as many as of that, else
     * what the table of missing answers tells. Without that nobody knows whether it adds up with the others.
     */
    private OptionalLong units(ReleasedIndicator i, Indicator indicator, Survey survey, String item) {
        if (figures.columns(indicator).size() == 1) {
            return OptionalLong.of(Math.max(1, i.n().orElse(1)));
        }
        OptionalDouble valid = release.nonResponse(survey, i.wave(), i.area(), item)
                .map(ReleasedNonResponse::valid)
                .orElse(OptionalDouble.empty());
        OptionalLong all = release.counts(survey, i.wave(), i.area())
                .map(ReleasedCounts::accepted)
                .orElse(OptionalLong.empty());
        return valid.isPresent() && all.isPresent()
                ? OptionalLong.of(Math.round(valid.getAsDouble() * all.getAsLong()))
                : OptionalLong.of(0);
    }

    private Optional<ReleasedEstimate> estimate(ReleasedIndicator i, Survey survey, String item) {
        return release.estimate(i.wave(), survey, i.area(), item, MEAN)
                .or(() -> release.estimate(i.wave(), survey, i.area(), item, YES));
    }

    private void change(ReleasedIndicator later) {
        later.change()
                .ifPresent(change -> release.indicator(change.since(), later.area(), later.code())
                        .ifPresent(earlier -> known.linked(List.of(indicator(later), indicator(earlier)))));
    }

    private void gap(ReleasedGroupGap gap) {
        int first = group(gap, gap.first(), gap.firstValue().isPresent());
        int second = group(gap, gap.second(), gap.secondValue().isPresent());
        int between = known.add(
                new Cell(
                        gap.wave() + "/gap/" + gap.code(),
                        gap.area(),
                        gap.variable(),
                        gap.first() + "|" + gap.second()),
                gap.flag(),
                OptionalLong.empty(),
                String.join("/", gap.wave(), gap.area().code(), gap.code(), gap.variable(), gap.first(), gap.second()));
        if (gap.flag() != Flag.NOT_AVAILABLE) {
            known.equation(new TreeMap<>(Map.of(first, 1, second, -1, between, -1)));
        }
    }

    /** The indicator of a group, told once it stands beside any gap. */
    private int group(ReleasedGroupGap gap, String category, boolean told) {
        boolean anywhere = told
                || release.groupGaps().stream()
                        .anyMatch(other -> other.wave().equals(gap.wave())
                                && other.area().equals(gap.area())
                                && other.code().equals(gap.code())
                                && other.variable().equals(gap.variable())
                                && (other.first().equals(category)
                                                && other.firstValue().isPresent()
                                        || other.second().equals(category)
                                                && other.secondValue().isPresent()));
        return known.add(
                new Cell(gap.wave() + "/group/" + gap.code(), gap.area(), gap.variable(), category),
                anywhere ? Flag.NONE : Flag.CONFIDENTIAL,
                OptionalLong.empty(),
                String.join("/", gap.wave(), gap.area().code(), gap.code(), gap.variable(), category));
    }
}
