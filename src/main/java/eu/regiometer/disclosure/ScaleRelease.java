package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.ScaleAnswers;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Scale;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.statistics.scale.AlphaResult;
import eu.regiometer.statistics.scale.ScaleSums;
import eu.regiometer.statistics.suppression.Protection;
import eu.regiometer.statistics.suppression.SumEquation;
import eu.regiometer.statistics.suppression.SuppressionResult;
import eu.regiometer.statistics.suppression.SuppressionSolver;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Agreement of scales in regions, in the Union and among all partners, as far as it may be told. Of all figures only the
 * number of complete rows adds up: where one is withheld, others go with it, so that neither total gives it away. A
 * region without figures keeps its rows.
 */
final class ScaleRelease {

    private final Aggregate aggregate;
    private final Territory territory;
    private final IndicatorTree tree;
    private final DisclosureRules rules;

    ScaleRelease(Aggregate aggregate, Territory territory, IndicatorTree tree, DisclosureRules rules) {
        this.aggregate = aggregate;
        this.territory = territory;
        this.tree = tree;
        this.rules = rules;
    }

    void addTo(Questionnaire questionnaire, Wave wave, WaveDecisions decisions, TableBuilder tables) {
        Survey survey = questionnaire.survey();
        List<Area> areas = territory.areas(wave).stream()
                .filter(area -> area.level() == FigureLevel.EU || area.level() == FigureLevel.REGIONAL)
                .filter(area -> aggregate.counts(survey, wave.code(), area).hasRows())
                .toList();
        for (Scale scale : Scale.of(tree, questionnaire)) {
            SortedMap<Area, ScaleSums> sums = new TreeMap<>();
            SortedSet<Area> hidden = new TreeSet<>();
            for (Area area : areas) {
                aggregate.scales(survey, wave.code(), area).stream()
                        .filter(answers -> answers.scale().equals(scale))
                        .map(ScaleAnswers::sums)
                        .forEach(own -> sums.put(area, own));
                if (hides(survey, area, scale, decisions)
                        || Optional.ofNullable(sums.get(area))
                                .filter(own -> isFew(survey, own))
                                .isPresent()) {
                    hidden.add(area);
                }
            }
            hidden.addAll(besides(survey, wave, sums, hidden));
            areas.forEach(area -> tables.add(
                    row(survey, wave, area, scale, Optional.ofNullable(sums.get(area)), hidden.contains(area))));
        }
    }

    /** Areas that have to be withheld so that the number of complete rows of another one cannot be computed. */
    private SortedSet<Area> besides(Survey survey, Wave wave, SortedMap<Area, ScaleSums> sums, SortedSet<Area> hidden) {
        List<Area> areas = List.copyOf(sums.keySet());
        double[] complete = sums.values().stream().mapToDouble(ScaleSums::n).toArray();
        SortedMap<Integer, Protection> sensitive = new TreeMap<>();
        for (int i = 0; i < complete.length; i++) {
            if (hidden.contains(areas.get(i)) && complete[i] > 0) {
                sensitive.put(i, Protection.width(rules.minimum(survey)));
            }
        }
        if (sensitive.isEmpty()) {
            return new TreeSet<>();
        }
        SortedSet<Integer> eligible = new TreeSet<>();
        for (int i = 0; i < complete.length; i++) {
            eligible.add(i);
        }
        SuppressionResult result = SuppressionSolver.solve(sums(survey, wave, areas), complete, sensitive, eligible);
        SortedSet<Area> withheld = new TreeSet<>();
        (result instanceof SuppressionResult.Protected found ? found.suppressed() : eligible)
                .forEach(position -> withheld.add(areas.get(position)));
        return withheld;
    }

    /** How areas add up, by their positions: the Union is its regions, all partners are the Union and the others. */
    private List<SumEquation> sums(Survey survey, Wave wave, List<Area> areas) {
        List<SumEquation> equations = new ArrayList<>();
        for (Area whole : List.of(Area.EU, Area.PARTNERS)) {
            List<Integer> parts = new ArrayList<>();
            if (areas.contains(whole)) {
                aggregate
                        .counts(survey, wave.code(), whole)
                        .inFigures()
                        .forEach(region -> parts.add(areas.indexOf(Area.region(region))));
                equations.add(new SumEquation(areas.indexOf(whole), parts));
            }
        }
        return equations;
    }

    /** Whether the units are too few; or that they all answered alike would tell what a few organisations said. */
    private boolean isFew(Survey survey, ScaleSums sums) {
        boolean alike = survey == Survey.INNOVATION_CAPACITY
                && sums.n() < rules.sensitiveBase()
                && Alpha.of(sums) instanceof AlphaResult.NotComputable;
        return 0 < sums.n() && (sums.n() < rules.minimum(survey) || alike);
    }

    /** Whether the number of units, the node or one of its items is withheld in an area. */
    private static boolean hides(Survey survey, Area area, Scale scale, WaveDecisions decisions) {
        return decisions.withholdsNumber(survey, area)
                || decisions.withholds(scale.code(), area)
                || scale.items().stream().anyMatch(item -> decisions.withholdsItem(survey, area, item));
    }

    private ReleasedScale row(
            Survey survey, Wave wave, Area area, Scale scale, Optional<ScaleSums> sums, boolean withheld) {
        Optional<AlphaResult> alpha =
                withheld ? Optional.empty() : sums.filter(own -> own.n() > 0).map(Alpha::of);
        boolean few = sums.filter(own -> own.n() < rules.reliable(survey)).isPresent();
        Flag flag = withheld
                ? Flag.CONFIDENTIAL
                : alpha.filter(Alpha.class::isInstance).isEmpty()
                        ? Flag.NOT_AVAILABLE
                        : few ? Flag.UNRELIABLE : Flag.NONE;
        return new ReleasedScale(survey, wave.code(), area, scale.code(), scale.items(), alpha, flag);
    }
}
