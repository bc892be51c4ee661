package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.PopulationMargins;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one way from computed figures to published ones. All figures of all waves are decided together: what is too small,
 * tells an answer or is dominated is withheld (methods after Hundepool and others 2012), then whatever is needed so that
 * it cannot be computed from the rest. A withheld figure leaves its key and a flag and no number.
 */
public final class DisclosureControl {

    private DisclosureControl() {}

    /**
     * Decides and releases.
     *
     * @param aggregate both surveys of all waves
     * @param indicators indicator values of the same waves
     * @param wave code of the wave that reports are about
     * @param snapshot SHA-256 over the submissions that count, lower-case hexadecimal
     * @param reach thresholds of which rules want the share of units
     * @param questionnaires what was asked
     * @param plan which differences are tested
     * @throws IllegalArgumentException if the programme has no such wave
     */
    public static Release release(
            Aggregate aggregate,
            IndicatorTable indicators,
            Territory territory,
            IndicatorTree tree,
            DisclosureRules rules,
            String wave,
            String snapshot,
            Collection<ReachKey> reach,
            Map<Survey, Questionnaire> questionnaires,
            ComparisonPlan plan) {
        Wave about = territory
                .wave(wave)
                .orElseThrow(() -> new IllegalArgumentException("the programme has no wave " + wave));
        var surveyed = new SurveyedFigures(aggregate, indicators, territory, tree, rules, questionnaires);
        List<Unreleased> waves =
                territory.waves().stream().map(each -> surveyed.of(each, reach)).toList();
        FieldRelease field = new FieldRelease(aggregate, territory, rules, questionnaires);
        return release(waves, territory, tree, rules, questionnaires, (decisions, tables) -> {
            tables.about(wave, territory.previous(about).map(Wave::code), snapshot, aggregate.synthetic());
            field.addTo(decisions, tables);
            var scales = new ScaleRelease(aggregate, territory, tree, rules);
            for (Wave each : territory.waves()) {
                WaveDecisions decided = decisions.get(each.code());
                if (decided != null) {
                    questionnaires.values().forEach(asked -> scales.addTo(asked, each, decided, tables));
                }
            }
            for (Unreleased each : waves) {
                new SectorRelease(each.sums(Survey.INNOVATION_CAPACITY), rules)
                        .of(indicators.sectors(each.wave()))
                        .forEach(tables::add);
            }
            tables.changes(new ChangeTests(tree, plan));
            List<ReleasedAggregate> aggregates =
                    new ArrayList<>(new AggregateRelease(aggregate, territory, rules).aggregates(tables.estimates()));
            aggregates.addAll(new IndexAggregates(aggregate, territory, rules).aggregates(tables.indicators()));
            tables.comparisons(new ReleasedComparisons(
                    plan,
                    new ComparisonRelease(aggregate, territory, plan).differences(tables.estimates()),
                    aggregates));
        });
    }

    /**
     * Models figures of small areas from a release. Only released figures and registers go in, so that nothing comes
     * out that was withheld.
     *
     * @param release released figures
     * @param rules what is modelled
     * @param population population of the regions, whose shares may be covariates
     * @return the same release with modelled figures beside the direct ones
     */
    public static Release model(
            Release release,
            SmallAreaRules rules,
            Territory territory,
            IndicatorTree tree,
            PopulationMargins population) {
        var covariates = new AreaCovariates(territory, population);
        return release.with(new SmallAreaRelease(rules, territory, tree, covariates).of(release));
    }

    /** What adds to the tables once all is decided. */
    interface Finish {
        void add(SortedMap<String, WaveDecisions> decisions, TableBuilder tables);
    }

    static Release release(
            List<Unreleased> waves,
            Territory territory,
            IndicatorTree tree,
            DisclosureRules rules,
            Map<Survey, Questionnaire> questionnaires,
            Finish finish) {
        SortedMap<String, WaveDecisions> decisions = new TreeMap<>();
        SortedMap<String, Unreleased> figures = new TreeMap<>();
        for (Unreleased each : waves) {
            decisions.put(each.wave(), WaveDecisions.of(each, tree, rules, questionnaires));
            figures.put(each.wave(), each);
        }
        var tables = new TableBuilder(rules);
        var estimates = new EstimateRelease(rules);
        var values = new IndicatorRelease(tree, rules, decisions, figures);
        var groups = new GroupRelease(tree, rules);
        var criteria = new CriteriaRelease(territory, tree, rules);
        for (Unreleased each : waves) {
            WaveDecisions decided = decisions.get(each.wave());
            if (decided == null) {
                throw new IllegalArgumentException("wave without decisions: " + each.wave());
            }
            tables.estimates(estimates.of(each, decided));
            tables.indicators(values.of(each, decided));
            groups.addTo(each, decided, tables);
            criteria.addTo(each, tables);
        }
        finish.add(decisions, tables);
        tables.spreads(new SpreadRelease(questionnaires));
        return new Release(tables.build());
    }
}
