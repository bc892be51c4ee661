package eu.regiometer.aggregation;

import eu.regiometer.measures.Score;
import eu.regiometer.questionnaire.Missing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The answers to one measure over all regions of a wave: first the valid ones by value, then the kinds of missing.
 *
 * @param answers valid answers, then kinds of missing answers
 * @param valid how many of them are valid
 * @param first value of each valid answer
 * @param second second value of each answer to a pair; empty for other measures
 */
record AnswerIndex(List<String> answers, int valid, double[] first, double[] second) {

    static AnswerIndex of(Collection<MeasureSums> regions) {
        SortedSet<String> all = new TreeSet<>();
        regions.forEach(measure -> all.addAll(measure.answers()));
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
        return new AnswerIndex(
                List.copyOf(answers),
                valid.size(),
                valid.stream().mapToDouble(Valid::first).toArray(),
                valid.stream().mapToDouble(Valid::second).toArray());
    }

    /** Where the answers of one region stand here. */
    int[] positions(List<String> regional) {
        Map<String, Integer> position = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            position.put(answers.get(i), i);
        }
        return regional.stream().mapToInt(position::get).toArray();
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
            return text.indexOf('/') < 0 ? Double.parseDouble(text) : Score.parse(text).value();
        }
    }
}
