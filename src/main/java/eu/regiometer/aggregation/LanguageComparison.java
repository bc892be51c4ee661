package eu.regiometer.aggregation;

import eu.regiometer.aggregation.FieldWork.LanguageGap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares the answers to a scale between language versions of a questionnaire: a hint at a translation that asks
 * something else. Standardised mean difference with the pooled standard deviation (J. Cohen, 1988); told from half a
 * standard deviation, when it is also beyond chance (three standard errors).
 */
final class LanguageComparison {

    private static final long FEWEST_ANSWERS = 30;
    private static final double STRONG = 0.5;
    private static final double BEYOND_CHANCE = 3;

    private static final class Moments {
        private long n;
        private double sum;
        private double squares;

        void add(long answer, long count) {
            n += count;
            sum += (double) answer * count;
            squares += (double) answer * answer * count;
        }

        double mean() {
            return sum / n;
        }

        double deviations() {
            return squares - sum * sum / n;
        }
    }

    private LanguageComparison() {}

    /**
     * Strong differences, by item.
     *
     * @param answers number of answers by language, item and answer
     */
    static List<LanguageGap> of(SortedMap<List<String>, Long> answers) {
        SortedMap<String, SortedMap<String, Moments>> byItem = new TreeMap<>();
        answers.forEach((key, count) -> byItem.computeIfAbsent(key.get(1), item -> new TreeMap<>())
                .computeIfAbsent(key.get(0), language -> new Moments())
                .add(Long.parseLong(key.get(2)), count));
        List<LanguageGap> gaps = new ArrayList<>();
        byItem.forEach((item, languages) -> {
            List<String> versions = languages.entrySet().stream()
                    .filter(language -> language.getValue().n >= FEWEST_ANSWERS)
                    .map(Map.Entry::getKey)
                    .toList();
            for (int i = 0; i < versions.size(); i++) {
                for (int j = i + 1; j < versions.size(); j++) {
                    compare(item, versions.get(i), versions.get(j), languages, gaps);
                }
            }
        });
        return gaps;
    }

    private static void compare(
            String item, String a, String b, SortedMap<String, Moments> languages, List<LanguageGap> gaps) {
        Moments one = languages.getOrDefault(a, new Moments());
        Moments two = languages.getOrDefault(b, new Moments());
        double pooled = StrictMath.sqrt((one.deviations() + two.deviations()) / (one.n + two.n - 2));
        double distance = two.mean() - one.mean();
        double difference = pooled > 0 ? distance / pooled : distance == 0 ? 0 : Double.POSITIVE_INFINITY;
        double error = StrictMath.sqrt(1.0 / one.n + 1.0 / two.n);
        if (Double.isFinite(difference)
                && Math.abs(difference) >= STRONG
                && Math.abs(difference) >= BEYOND_CHANCE * error) {
            gaps.add(
                    difference > 0
                            ? new LanguageGap(item, a, b, difference, one.n, two.n)
                            : new LanguageGap(item, b, a, -difference, two.n, one.n));
        }
    }
}
