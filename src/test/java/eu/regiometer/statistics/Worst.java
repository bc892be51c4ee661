package eu.regiometer.statistics;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares many numbers and remembers the one that is furthest off its reference. */
public final class Worst {

    private final String what;
    private final double tolerance;
    private final boolean relative;
    private double worst;
    private String key = "none";
    private int compared;

    private Worst(String what, double tolerance, boolean relative) {
        this.what = what;
        this.tolerance = tolerance;
        this.relative = relative;
    }

    /** Relative to the reference; where that is 0, absolute with tolerance 1e-9. */
    public static Worst relative(String what, double tolerance) {
        return new Worst(what, tolerance, true);
    }

    public static Worst absolute(String what, double tolerance) {
        return new Worst(what, tolerance, false);
    }

    public void compare(String at, double actual, double expected) {
        double difference = Math.abs(actual - expected);
        if (relative) {
            difference = expected == 0 ? difference * tolerance / 1e-9 : difference / Math.abs(expected);
        }
        compared++;
        if (!(difference <= worst)) {
            worst = difference;
            key = at + ": " + actual + " instead of " + expected;
        }
    }

    /** Fails unless so many numbers were compared and all are near enough. */
    public void assertAll(int numbers) {
        System.out.println(what + ": " + compared + " numbers, worst " + worst + " at " + key);
        assertThat(compared).as(what + ": numbers compared").isEqualTo(numbers);
        assertThat(worst).as(what + ", worst at " + key).isLessThanOrEqualTo(tolerance);
    }
}
