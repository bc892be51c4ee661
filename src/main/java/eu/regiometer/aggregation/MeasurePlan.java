package eu.regiometer.aggregation;

import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Scale;
import eu.regiometer.measures.Term;
import eu.regiometer.questionnaire.Band;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is counted of a survey.
 *
 * @param columns columns with numbers, without those that play a part in the design
 * @param codes columns with several codes of a register
 * @param breakdowns items whose categories get estimates of their own
 * @param terms terms evaluated per unit, by the code of their node or, inside a node of a region, by their text
 * @param nodes codes of the score nodes among the terms
 * @param pairs pairs of nodes that some figure combines, for the survey of citizens
 * @param scales items whose agreement is told
 * @param ratios amounts that are counted together
 */
record MeasurePlan(
        List<Column> columns,
        List<Column> codes,
        List<Item> breakdowns,
        SortedMap<String, Term> terms,
        List<String> nodes,
        SortedSet<NodePair> pairs,
        List<Scale> scales,
        List<AmountStatistic.Ratio> ratios) {

    static MeasurePlan of(Questionnaire questionnaire, IndicatorTree tree) {
        Survey survey = questionnaire.survey();
        SortedMap<String, Term> terms = new TreeMap<>(tree.unitTerms(survey));
        // an inner term that is an item alone is counted as that item
        terms.keySet().removeIf(name -> questionnaire.column(name).isPresent());
        SortedSet<NodePair> pairs = new TreeSet<>();
        if (survey == Survey.PUBLIC_ATTITUDE) {
            tree.jointLeaves(survey).forEach(leaves -> addPairs(List.copyOf(leaves), pairs));
        }
        return new MeasurePlan(
                questionnaire.columns().stream().filter(MeasurePlan::counted).toList(),
                questionnaire.columns().stream()
                        .filter(column -> column.item().type() == ItemType.CODES
                                && column.item().published())
                        .toList(),
                questionnaire.with(Use.BREAKDOWN).stream()
                        .filter(Item::published)
                        .toList(),
                Collections.unmodifiableSortedMap(terms),
                tree.scoredPerUnit(survey).stream()
                        .map(Indicator::code)
                        .sorted()
                        .toList(),
                Collections.unmodifiableSortedSet(pairs),
                Scale.of(tree, questionnaire),
                AmountStatistic.ratios(questionnaire));
    }

    private static void addPairs(List<String> leaves, SortedSet<NodePair> pairs) {
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = i + 1; j < leaves.size(); j++) {
                pairs.add(new NodePair(leaves.get(i), leaves.get(j)));
            }
        }
    }

    /** Categories of a breakdown variable in the order of the form: its bands, else its options. */
    static List<String> categories(Item item) {
        return item.bands().isEmpty()
                ? item.options().stream().map(Option::code).toList()
                : item.bands().stream().map(Band::code).toList();
    }

    /** Whether the answers of a column are counted. */
    static boolean counted(Column column) {
        Item item = column.item();
        return item.published() && (item.numeric() && item.role() == Role.NONE || item.role() == Role.MODE);
    }
}
