package eu.regiometer.indicators;

import java.util.OptionalDouble;

/**
 * Change since an earlier wave, from independent samples, in the unit of the indicator.
 *
 * @param since code of the earlier wave
 * @param value later value minus earlier value
 * @param se its standard error, 0 for exact figures
 * @param df degrees of freedom of Student's t, for changes of estimates; empty for combined figures, which are normal
 * @param lower lower limit of the 95 % interval
 * @param upper upper limit
 */
public record Change(String since, double value, double se, OptionalDouble df, double lower, double upper) {

    /** A change with normal limits. */
    public Change(String since, double value, double se, double lower, double upper) {
        this(since, value, se, OptionalDouble.empty(), lower, upper);
    }
}
