package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.Estimate;
import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Four regions in two waves, of which Iceland is outside the Union. */
final class ComparedSurvey {

    static final Territory TERRITORY = Figures.territory();
    static final String WAVE = Figures.WAVE;
    static final Survey CITIZENS = Survey.PUBLIC_ATTITUDE;
    static final SmallSurvey SURVEY = new SmallSurvey(TERRITORY)
            .citizens("2024", "SE1", 100)
            .citizens("2024", "SE2", 100, Map.of(), (row, unit) -> unit.put("Q1", "4"))
            // means of Q1 are 3, 3.5, 4.5 and 2
            .citizens(WAVE, "SE1", 100)
            .citizens(WAVE, "SE2", 80, Map.of(), (row, unit) -> unit.put("Q1", row / 2 % 2 == 0 ? "3" : "4"))
            .citizens(WAVE, "FI1", 60, Map.of(), (row, unit) -> unit.put("Q1", row / 2 % 2 == 0 ? "4" : "5"))
            .citizens(WAVE, "IS1", 40, Map.of(), (row, unit) -> unit.put("Q1", row / 2 % 2 == 0 ? "1" : "3"))
            .organisations(WAVE, "SE1", "1", "2", "3", "4", "5", "6")
            .organisations(WAVE, "SE2", "1", "2", "3", "4", "5", "6");
    static final Aggregate AGGREGATE = SURVEY.aggregate();
    static final List<Estimate> ESTIMATES = AGGREGATE.estimates();
    static final ComparisonPlan PLAN =
            ComparisonPlan.standard(SURVEY.definitions().questionnaires());

    private ComparedSurvey() {}

    static List<ReleasedEstimate> rows(Function<Estimate, Flag> flag) {
        return ESTIMATES.stream()
                .map(e -> EstimateDraft.of(e, e.estimate().isEmpty() ? Flag.NOT_AVAILABLE : flag.apply(e)))
                .toList();
    }
}
