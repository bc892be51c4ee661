package eu.regiometer.aggregation;

import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What aggregation needs to know of the programme.
 *
 * @param territory regions, municipalities and waves
 * @param questionnaires what was asked, by survey
 * @param tree score nodes
 * @param population population of each region by margin variables
 * @param weighting how citizens are weighted
 * @param adequacy how many answers a statement needs
 */
public record Definitions(
        Territory territory,
        SortedMap<Survey, Questionnaire> questionnaires,
        IndicatorTree tree,
        PopulationMargins population,
        WeightingPlan weighting,
        AdequacyRules adequacy) {

    public Definitions {
        questionnaires = Collections.unmodifiableSortedMap(new TreeMap<>(questionnaires));
    }

    Questionnaire questionnaire(Survey survey) {
        return questionnaires.getOrDefault(survey, Questionnaire.notAsked(survey));
    }
}
