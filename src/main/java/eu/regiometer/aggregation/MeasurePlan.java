package eu.regiometer.aggregation;

import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.RegionScore;
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
import java.util.ArrayList;
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
 */
record MeasurePlan(
        List<Column> columns,
        List<Column> codes,
        List<Item> breakdowns,
        SortedMap<String, Term> terms,
        SortedSet<String> nodes,
        SortedSet<NodePair> pairs) {

    static MeasurePlan of(Questionnaire questionnaire, IndicatorTree tree) {
        Survey survey = questionnaire.survey();
        SortedMap<String, Term> terms = new TreeMap<>();
        SortedSet<String> nodes = new TreeSet<>();
        for (Indicator indicator : tree.indicators()) {
            if (indicator.survey().filter(survey::equals).isPresent()
                    && indicator.formula() instanceof Formula.Calculation(Term term)) {
                if (indicator.grain() == Grain.UNIT) {
                    terms.put(indicator.code(), term);
                    nodes.add(indicator.code());
                } else {
                    RegionScore.inner(term).forEach((text, inner) -> {
                        if (questionnaire.column(text).isEmpty()) {
                            terms.put(text, inner);
                        }
                    });
                }
            }
        }
        return new MeasurePlan(
                questionnaire.columns().stream().filter(MeasurePlan::counted).toList(),
                questionnaire.columns().stream()
                        .filter(column -> column.item().type() == ItemType.CODES)
                        .toList(),
                questionnaire.with(Use.BREAKDOWN),
                Collections.unmodifiableSortedMap(terms),
                Collections.unmodifiableSortedSet(nodes),
                survey == Survey.PUBLIC_ATTITUDE ? pairs(tree, nodes) : Collections.emptySortedSet());
    }

    /** Categories of a breakdown variable in the order of the form: its bands, else its options. */
    static List<String> categories(Item item) {
        return item.bands().isEmpty()
                ? item.options().stream().map(Option::code).toList()
                : item.bands().stream().map(Band::code).toList();
    }

    private static boolean counted(Column column) {
        return column.item().numeric() && column.item().role() == Role.NONE
                || column.item().role() == Role.MODE;
    }

    private static SortedSet<NodePair> pairs(IndicatorTree tree, SortedSet<String> nodes) {
        SortedSet<NodePair> pairs = new TreeSet<>();
        for (Indicator indicator : tree.indicators()) {
            List<String> below = List.copyOf(below(indicator.code(), tree, nodes, new TreeSet<>()));
            for (int i = 0; i < below.size(); i++) {
                for (int j = i + 1; j < below.size(); j++) {
                    pairs.add(new NodePair(below.get(i), below.get(j)));
                }
            }
        }
        return Collections.unmodifiableSortedSet(pairs);
    }

    /** The unit nodes that a node is made of, itself included. */
    private static SortedSet<String> below(
            String code, IndicatorTree tree, SortedSet<String> nodes, SortedSet<String> visited) {
        SortedSet<String> found = new TreeSet<>();
        if (!visited.add(code)) {
            return found;
        }
        if (nodes.contains(code)) {
            found.add(code);
        }
        List<String> parts = new ArrayList<>();
        tree.children(code).forEach(child -> parts.add(child.code()));
        if (tree.indicator(code).map(Indicator::formula).orElse(null) instanceof Formula.Gap(String first, String second)) {
            parts.add(first);
            parts.add(second);
        }
        parts.forEach(part -> found.addAll(below(part, tree, nodes, visited)));
        return found;
    }
}
