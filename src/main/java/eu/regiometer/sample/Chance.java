package eu.regiometer.sample;

import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Seeded random draws; the same seed text gives the same draws on every platform. */
final class Chance {

    private static final long PRIME = 1_099_511_628_211L;
    private static final long OFFSET = 0xcbf29ce484222325L;

    private final SplittableRandom random;

    Chance(String seed) {
        long hash = OFFSET;
        for (int i = 0; i < seed.length(); i++) {
            hash = (hash ^ seed.charAt(i)) * PRIME;
        }
        random = new SplittableRandom(hash);
    }

    /** Uniform in 0..1. */
    double uniform() {
        return random.nextDouble();
    }

    /** Whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + (int) (uniform() * (high - low + 1));
    }

    boolean hits(double probability) {
        return uniform() < probability;
    }

    /** A day of a wave's field work, none of them in its last tenth. */
    LocalDate day(Wave wave) {
        long days = wave.to().toEpochDay() - wave.from().toEpochDay();
        return wave.from().plusDays((long) (uniform() * days * 0.9));
    }

    /** Standard normal (Box and Muller 1958). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Index drawn with the given weights, not all 0. */
    int index(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = uniform() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
