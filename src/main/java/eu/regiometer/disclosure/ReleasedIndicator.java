package eu.regiometer.disclosure;

import eu.regiometer.measures.Reason;
import eu.regiometer.statistics.estimation.Dust;
import eu.regiometer.territory.Area;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A value of the indicator tree after disclosure control.
 *
 * @param wave wave code
 * @param area area the value speaks of
 * @param code code in the indicator tree
 * @param value value in the indicator's unit; empty when withheld or not available
 * @param se standard error; empty for exact figures
 * @param lower lower limit of the 95 % interval
 * @param upper upper limit of the 95 % interval
 * @param n smallest base among the parts, in units of the survey
 * @param rank rank among the regions of the wave, with its interval
 * @param band code of the performance group, or {@code A/B} when the interval crosses a bound
 * @param change change since the previous wave, where both waves may be compared
 * @param flag status
 * @param reason why there is no value, or {@link Reason#VALUE}
 * @param borrowedFrom code of the region whose organisations stand in for a municipality's own, or empty
 */
public record ReleasedIndicator(
        String wave,
        Area area,
        String code,
        OptionalDouble value,
        OptionalDouble se,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalLong n,
        Optional<Rank> rank,
        Optional<String> band,
        Optional<Change> change,
        Flag flag,
        Reason reason,
        String borrowedFrom) {

    ReleasedIndicator withChange(Change tested) {
        return new ReleasedIndicator(
                wave,
                area,
                code,
                value,
                se,
                lower,
                upper,
                n,
                rank,
                band,
                Optional.of(tested),
                flag,
                reason,
                borrowedFrom);
    }

    /**
     * Rank among regions, 1 is best.
     *
     * @param rank rank by value
     * @param lower 5 % point of the simulated ranks
     * @param upper 95 % point of the simulated ranks
     * @param of number of regions ranked
     */
    public record Rank(int rank, int lower, int upper, int of) {}

    /**
     * Change since an earlier wave, in the unit of the indicator.
     *
     * @param since code of the earlier wave
     * @param value later value minus earlier value
     * @param se standard error of the change
     * @param df degrees of freedom of Student's t, for answers to a question; empty for combined figures, which are normal
     * @param lower lower limit of the 95 % interval
     * @param upper upper limit of the 95 % interval
     * @param test how sure it is that there is one; empty for exact figures and others without variance
     * @param clear whether it is called a change
     */
    public record Change(
            String since,
            double value,
            double se,
            OptionalDouble df,
            double lower,
            double upper,
            Optional<Test> test,
            boolean clear) {

        /**
         * A test that there is no change, by Student's t or normal; the family is one area with its indicators of one level of the tree.
         *
         * @param p two-sided p-value
         * @param holm p-value adjusted for the family after Holm 1979
         * @param bh p-value adjusted for the family after Benjamini and Hochberg 1995
         * @param tests indicators that were tested together
         */
        public record Test(double p, double holm, double bh, int tests) {}

        /**
         * A change that was not tested together with others: called one if the interval leaves out zero and,
         * without variance, if the change is more than rounding.
         */
        public Change(String since, double value, double se, OptionalDouble df, double lower, double upper) {
            this(
                    since,
                    value,
                    se,
                    df,
                    lower,
                    upper,
                    Optional.empty(),
                    (lower > 0 || upper < 0) && !(Dust.isVariance(se * se) && Dust.isDifference(value)));
        }

        /** The same for a combined figure. */
        public Change(String since, double value, double se, double lower, double upper) {
            this(since, value, se, OptionalDouble.empty(), lower, upper);
        }

        /** The same, called a change by its test. */
        Change tested(Test found, boolean called) {
            return new Change(since, value, se, df, lower, upper, Optional.of(found), called);
        }
    }
}
