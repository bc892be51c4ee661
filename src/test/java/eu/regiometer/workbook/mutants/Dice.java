package eu.regiometer.workbook.mutants;

import java.util.List;
import java.util.SplittableRandom;

/** Where the choices of a mutation come from: a seed, or the input of a fuzzer. */
@FunctionalInterface
public interface Dice {

    /** A number from 0, below a bound of at least 1. */
    int below(int bound);

    static Dice of(long seed) {
        return new SplittableRandom(seed)::nextInt;
    }

    default <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** True once in so many times. */
    default boolean once(int in) {
        return below(in) == 0;
    }
}
