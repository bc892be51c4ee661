package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.indicators.IndicatorPlan;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The release of a small survey. */
final class SmallRelease {

    static final Territory TERRITORY = Figures.territory();
    static final String WAVE = Figures.WAVE;
    static final Survey CITIZENS = Survey.PUBLIC_ATTITUDE;
    static final Survey ORGANISATIONS = Survey.INNOVATION_CAPACITY;

    private SmallRelease() {}

    static SmallSurvey survey() {
        return new SmallSurvey(TERRITORY);
    }

    static Release release(SmallSurvey survey) {
        return release(survey, WAVE, DisclosureRules.defaults(), List.of(), List.of());
    }

    static Release release(
            SmallSurvey survey,
            String wave,
            DisclosureRules rules,
            Collection<ReachKey> asked,
            Collection<ReachKey> computed) {
        Aggregate aggregate = survey.aggregate();
        var definitions = survey.definitions();
        var table = IndicatorTable.compute(
                aggregate,
                definitions.tree(),
                definitions.questionnaires(),
                TERRITORY,
                ActionRegister.empty(),
                new IndicatorPlan(IndexRules.DEFAULT, new TreeSet<>(), new TreeSet<>(computed)));
        return DisclosureControl.release(
                aggregate,
                table,
                TERRITORY,
                definitions.tree(),
                rules,
                wave,
                "ab".repeat(32),
                asked,
                definitions.questionnaires(),
                ComparisonPlan.standard(definitions.questionnaires()));
    }
}
