package eu.regiometer.aggregation;

import eu.regiometer.measures.Score;
import eu.regiometer.questionnaire.Missing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The answers to one measure over all regions of a wave: first the valid ones by value, then the kinds of missing.
 *
 * @param answers valid answers, then kinds of missing answers
 * @param valid how many of them are valid
 * @param first value of each valid answer
 * @param second second value of each answer to a pair, 0 for other measures
 * @param positions by region, where the answers of the region stand here
 */
record AnswerIndex(List<String> answers, int valid, double[] first, double[] second, Map<String, int[]> positions) {

    /**
     * Puts the answers of all regions together.
     *
     * @param regions the answers to the measure by region, in the order in which the region numbers them
     */
    static AnswerIndex of(SortedMap<String, List<String>> regions) {
        SortedSet<String> all = new TreeSet<>();
        regions.values().forEach(all::addAll);
        List<Valid> valid = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String answer : all) {
            if (isMissing(answer)) {
                missing.add(answer);
            } else {
                valid.add(Valid.parse(answer));
            }
        }
        valid.sort(Comparator.comparingDouble(Valid::first)
                .thenComparingDouble(Valid::second)
                .thenComparing(Valid::text));
        List<String> answers = new ArrayList<>(valid.stream().map(Valid::text).toList());
        answers.addAll(missing);
        Map<String, Integer> position = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            position.put(answers.get(i), i);
        }
        Map<String, int[]> positions = new HashMap<>();
        regions.forEach((region, own) ->
                positions.put(region, own.stream().mapToInt(position::get).toArray()));
        return new AnswerIndex(
                List.copyOf(answers),
                valid.size(),
                valid.stream().mapToDouble(Valid::first).toArray(),
                valid.stream().mapToDouble(Valid::second).toArray(),
                positions);
    }

    /** Where the answers of a region stand here; empty for a region that did not count the measure. */
    int[] positions(String region) {
        return positions.getOrDefault(region, new int[0]);
    }

    private static boolean isMissing(String answer) {
        if (answer.isEmpty() || answer.equals(CubeBuilder.NO_SCORE)) {
            return true;
        }
        for (Missing kind : Missing.values()) {
            if (kind.name().equals(answer)) {
                return true;
            }
        }
        return false;
    }

    private record Valid(String text, double first, double second) {

        static Valid parse(String text) {
            int separator = text.indexOf(NodePair.VALUES);
            return separator < 0
                    ? new Valid(text, number(text), 0)
                    : new Valid(text, number(text.substring(0, separator)), number(text.substring(separator + 1)));
        }

        private static double number(String text) {
            return text.indexOf('/') < 0
                    ? Double.parseDouble(text)
                    : Score.parse(text).value();
        }
    }
}
