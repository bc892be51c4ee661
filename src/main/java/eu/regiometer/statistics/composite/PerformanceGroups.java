package eu.regiometer.statistics.composite;

import eu.regiometer.statistics.estimation.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Groups of performance relative to a benchmark, after the innovation scoreboards: best group above the first bound,
 * second from the second bound, third from the third bound, else the last. Decided on the unrounded ratio.
 *
 * @param edition where names and bounds come from, printed in reports, for example {@code EIS-2021}
 * @param names four names, best first
 * @param bounds three descending lower bounds of the first three groups in per cent of the benchmark, for example 125,
 *     100, 70; the first is exclusive, so exactly 125 belongs to the second group
 */
public record PerformanceGroups(String edition, List<String> names, List<Double> bounds) {

    /** Third of a middle group. */
    public enum Third {
        LOWER("-"),
        MIDDLE(""),
        UPPER("+");

        private final String sign;

        Third(String sign) {
            this.sign = sign;
        }

        /** {@code -}, nothing or {@code +}. */
        public String sign() {
            return sign;
        }
    }

    public PerformanceGroups {
        names = List.copyOf(names);
        bounds = List.copyOf(bounds);
        if (names.size() != 4 || bounds.size() != 3) {
            throw new IllegalArgumentException("need four names and three bounds: " + names + ", " + bounds);
        }
        if (!(bounds.get(0) > bounds.get(1) && bounds.get(1) > bounds.get(2) && bounds.get(2) > 0)) {
            throw new IllegalArgumentException("bounds must descend and stay above 0: " + bounds);
        }
    }

    /** Bounds and names of the European Innovation Scoreboard 2021. */
    public static PerformanceGroups eis2021() {
        return new PerformanceGroups(
                "EIS-2021", List.of("Leader", "Strong", "Moderate", "Emerging"), List.of(125.0, 100.0, 70.0));
    }

    /** A score in per cent of the benchmark, unrounded; empty if the benchmark is not above 0. */
    public static Optional<Double> ratio(double score, double benchmark) {
        return benchmark > 0 ? Optional.of(100 * score / benchmark) : Optional.empty();
    }

    /** Position in {@link #names()} of the group of a ratio in per cent. */
    public int group(double ratio) {
        if (ratio > bounds.get(0)) {
            return 0;
        }
        if (ratio >= bounds.get(1)) {
            return 1;
        }
        return ratio >= bounds.get(2) ? 2 : 3;
    }

    /** Third of a ratio in one of the two middle groups; empty in the outer groups, which have no fixed ends. */
    public Optional<Third> third(double ratio) {
        int group = group(ratio);
        if (group == 0 || group == 3) {
            return Optional.empty();
        }
        double lower = bounds.get(group);
        double width = bounds.get(group - 1) - lower;
        double above = 3 * (ratio - lower);
        if (above < width) {
            return Optional.of(Third.LOWER);
        }
        return Optional.of(above < 2 * width ? Third.MIDDLE : Third.UPPER);
    }

    /**
     * The band that may be printed: one group if the whole interval lies in it.
     *
     * @param score interval of the score, in the unit of the benchmark
     * @return empty if the benchmark is not above 0
     */
    public Optional<Band> band(Interval score, double benchmark) {
        return ratio(score.upper(), benchmark).map(upper -> {
            int best = group(upper);
            int worst = group(100 * score.lower() / benchmark);
            return best == worst
                    ? new Band.Clear(names.get(best))
                    : new Band.Borderline(names.subList(best, worst + 1));
        });
    }

    /** What may be said about a unit's group. */
    public sealed interface Band {

        /** The whole interval lies in one group. */
        record Clear(String group) implements Band {}

        /**
         * The interval touches several groups.
         *
         * @param groups best first, at least two; printed as {@code borderline A/B}
         */
        record Borderline(List<String> groups) implements Band {

            public Borderline {
                groups = List.copyOf(groups);
            }
        }
    }
}
