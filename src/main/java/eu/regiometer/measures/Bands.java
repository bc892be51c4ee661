package eu.regiometer.measures;

import java.util.List;

/**
 * Performance groups relative to a benchmark.
 *
 * @param edition edition of the scoreboard the bounds are from, for example {@code EIS-2021}
 * @param bands from the lowest to the highest; the first has no lower bound
 */
public record Bands(String edition, List<Band> bands) {

    /**
     * One group.
     *
     * @param code for example {@code moderate}
     * @param lower bound of 100 x score / benchmark from which the group begins
     * @param closed whether the bound itself belongs to the group
     */
    public record Band(String code, double lower, boolean closed) {

        boolean reachedBy(double ratio) {
            return closed ? ratio >= lower : ratio > lower;
        }
    }

    /** Bounds of the European Innovation Scoreboard 2021: 70 and 100 begin a group, 125 ends the third. */
    public static Bands eis2021() {
        return new Bands(
                "EIS-2021",
                List.of(
                        new Band("emerging", Double.NEGATIVE_INFINITY, true),
                        new Band("moderate", 70, true),
                        new Band("strong", 100, true),
                        new Band("leader", 125, false)));
    }

    public Bands {
        bands = List.copyOf(bands);
        for (int i = 1; i < bands.size(); i++) {
            if (!(bands.get(i - 1).lower() < bands.get(i).lower())) {
                throw new IllegalArgumentException("bounds of the bands must rise: " + bands);
            }
        }
        if (bands.isEmpty() || bands.get(0).lower() != Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException("the first band has no lower bound: " + bands);
        }
    }

    /**
     * Group of a score.
     *
     * @param score in the unit of the benchmark
     * @param benchmark above 0
     * @return code of the group, decided on the unrounded ratio
     */
    public String band(double score, double benchmark) {
        if (!(benchmark > 0)) {
            throw new IllegalArgumentException("a benchmark must be above 0: " + benchmark);
        }
        double ratio = 100 * score / benchmark;
        String code = bands.get(0).code();
        for (Band band : bands) {
            if (band.reachedBy(ratio)) {
                code = band.code();
            }
        }
        return code;
    }

    /**
     * Group of an interval: one code if the whole interval lies in one group, else the lowest and highest group
     * touched, joined by a slash.
     */
    public String band(double lower, double upper, double benchmark) {
        String low = band(lower, benchmark);
        String high = band(upper, benchmark);
        return low.equals(high) ? low : low + "/" + high;
    }

    /**
     * Third of its group in which a score lies: {@code -}, nothing or {@code +}; nothing in the first and the last
     * group, which have no fixed ends.
     */
    public String third(double score, double benchmark) {
        String code = band(score, benchmark);
        for (int i = 1; i + 1 < bands.size(); i++) {
            if (bands.get(i).code().equals(code)) {
                double width = bands.get(i + 1).lower() - bands.get(i).lower();
                double above = 3 * (100 * score / benchmark - bands.get(i).lower());
                return above < width ? "-" : above < 2 * width ? "" : "+";
            }
        }
        return "";
    }
}
