package eu.regiometer.indicators;

import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Computes the whole tree: wave after wave, area after area, always in the same order. */
final class IndicatorRun {

    private final TreeMath math;
    private final IndicatorTree tree;
    private final Territory territory;
    private final IndicatorPlan plan;
    private final UnitSource source;
    private final ContextFigures contexts;
    private final Placings placings;
    private final GroupGaps groupGaps;
    private final DistributionFigures distributionFigures;

    private final List<IndicatorValue> values = new ArrayList<>();
    private final List<GroupGap> gaps = new ArrayList<>();
    private final List<Reach> reach = new ArrayList<>();
    private final List<Coherence> coherence = new ArrayList<>();
    private final List<DistributionValue> distributions = new ArrayList<>();
    private final List<CriterionUse> criteria = new ArrayList<>();
    private final List<SectorUse> sectors = new ArrayList<>();
    private final SortedMap<String, SortedMap<Area, Supply>> supplies = new TreeMap<>();

    IndicatorRun(
            UnitSource source,
            IndicatorTree tree,
            Map<Survey, Questionnaire> questionnaires,
            Territory territory,
            ActionRegister actions,
            IndicatorPlan plan) {
        this.source = source;
        this.tree = tree;
        this.math = new TreeMath(tree, plan.rules().weightShare());
        this.territory = territory;
        this.plan = plan;
        this.contexts =
                new ContextFigures(source, territory, actions, plan.rules().sparse());
        this.placings = new Placings(tree, plan);
        this.groupGaps = new GroupGaps(
                math,
                territory,
                source,
                variable -> Optional.ofNullable(questionnaires.get(Survey.PUBLIC_ATTITUDE))
                        .flatMap(questionnaire -> questionnaire.item(variable))
                        .isPresent());
        this.distributionFigures = new DistributionFigures(questionnaires, territory);
    }

    IndicatorTable compute() {
        Optional<WaveFigures> before = Optional.empty();
        for (Wave wave : territory.waves()) {
            var samples = new WaveSamples(source, territory, wave);
            SortedMap<Area, AreaFigures> figures = new TreeMap<>();
            for (Area area : territory.areas(wave)) {
                figures.put(area, new AreaFigures(math, samples.frame(area)));
            }
            var current = new WaveFigures(samples, figures);
            SortedMap<Area, Supply> supply = new TreeMap<>();
            figures.forEach((area, own) -> supply.put(area, own.frame().supply()));
            supplies.put(wave.code(), supply);
            values(current, before);
            furtherFigures(current);
            before = Optional.of(current);
        }
        return new IndicatorTable(values, gaps, reach, coherence, distributions, criteria, sectors, supplies);
    }

    private void values(WaveFigures current, Optional<WaveFigures> before) {
        var placed = new PlacedFigures(current, tree, placings, contexts);
        Optional<Changes> changes = before.map(earlier ->
                new Changes(math, current.samples(), current.figures(), earlier.samples(), earlier.figures()));
        for (Area area : territory.areas(current.samples().wave())) {
            Optional<Changes.Pair> pair = changes.flatMap(c -> c.pair(area));
            for (Indicator node : tree.indicators()) {
                if (node.grain() != Grain.PARTNERSHIP && node.level() != NodeLevel.DISTRIBUTION) {
                    Figure figure = placed.figure(area, node);
                    Optional<Change> change = ContextFigures.has(node)
                            ? changes.flatMap(c -> c.change(
                                    node,
                                    area,
                                    figure,
                                    before.map(b -> contexts.figure(node, b, area))
                                            .orElse(figure)))
                            : changes.flatMap(c -> pair.flatMap(p -> c.change(node, p)));
                    values.add(value(current, area, node.code(), figure, placed, change));
                    if (node.computedBy(Computation.COMPOSITE)) {
                        Figure arithmetic = current.of(area).arithmetic(node);
                        values.add(value(
                                current,
                                area,
                                node.code() + IndicatorTable.ARITHMETIC,
                                arithmetic,
                                placed,
                                Optional.empty()));
                    }
                }
            }
        }
    }

    private IndicatorValue value(
            WaveFigures current, Area area, String code, Figure figure, PlacedFigures placed, Optional<Change> change) {
        Optional<Indicator> node = tree.indicator(code);
        return new IndicatorValue(
                current.samples().wave().code(),
                area,
                code,
                figure.value(),
                figure.standardError(),
                figure.interval().map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty()),
                figure.interval().map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty()),
                figure.n(),
                figure.citizens(),
                figure.organisations(),
                figure.reason(),
                area.level() == FigureLevel.REGIONAL && figure.present()
                        ? node.flatMap(n -> placed.rank(area, n))
                        : Optional.empty(),
                area.level() == FigureLevel.EU
                        ? Optional.empty()
                        : node.flatMap(n -> placings.band(n, figure, placed.figure(Area.PARTNERS, n))),
                change,
                borrowedFrom(current, area, code, figure));
    }

    private String borrowedFrom(WaveFigures current, Area area, String code, Figure figure) {
        if (area.level() != FigureLevel.LOCAL || !figure.present()) {
            return "";
        }
        String node = code.replace(IndicatorTable.ARITHMETIC, "");
        AreaFigures figures = current.of(area);
        boolean ofRegion = tree.indicator(node)
                .map(n -> ContextFigures.has(n)
                        ? !n.computedBy(Computation.N_ORG) && !n.computedBy(Computation.N_RESP)
                        : figures.borrows(node))
                .orElse(false);
        return ofRegion ? figures.frame().lender() : "";
    }

    private void furtherFigures(WaveFigures current) {
        WaveSamples samples = current.samples();
        List<Area> areas = territory.areas(samples.wave());
        List<CriterionUse> uses = distributionFigures.criteria(samples);
        criteria.addAll(uses);
        sectors.addAll(new SectorFigures(math).of(samples, areas));
        for (Area area : areas) {
            for (GroupGapKey key : plan.groupGaps()) {
                gaps.add(groupGaps.gap(samples, area, key));
            }
            var reaches = new Reaches(current.of(area), samples.coherence());
            for (ReachKey key : plan.reach()) {
                threshold(current, key).flatMap(t -> reaches.reach(key, t)).ifPresent(reach::add);
            }
            for (Indicator node : tree.at(NodeLevel.DISTRIBUTION)) {
                distributions.addAll(
                        distributionFigures.of(node, current.of(area).frame()));
                if (node.computedBy(Computation.CRIT_SHARE) && area.level() == FigureLevel.EU) {
                    distributions.addAll(distributionFigures.criteria(node, samples, area, uses));
                }
            }
        }
        coherence(samples);
    }

    private Optional<Double> threshold(WaveFigures current, ReachKey key) {
        if (!key.relative()) {
            return Optional.of(key.threshold());
        }
        double partners = tree.indicator(key.indicator()).isEmpty()
                ? Double.NaN
                : current.of(Area.PARTNERS).value(key.indicator());
        return Double.isNaN(partners) ? Optional.empty() : Optional.of(partners + key.threshold());
    }

    private void coherence(WaveSamples samples) {
        List<Region> regions = territory.members(samples.wave());
        for (int i = 0; i < regions.size(); i++) {
            for (int j = i + 1; j < regions.size(); j++) {
                String first = regions.get(i).code();
                String second = regions.get(j).code();
                samples.coherence()
                        .between(first, second)
                        .ifPresent(value ->
                                coherence.add(new Coherence(samples.wave().code(), first, second, value)));
            }
        }
    }
}
