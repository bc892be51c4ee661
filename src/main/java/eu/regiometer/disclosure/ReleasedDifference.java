package eu.regiometer.disclosure;

import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.OptionalDouble;

/**
 * A tested difference of two estimates after disclosure control. It has figures only where both estimates are told.
 *
 * @param survey survey the item belongs to
 * @param family what it is tested together with
 * @param tests tests of the family: the differences of it that are told and could be tested
 * @param item item code
 * @param statistic as of {@link ReleasedEstimate}
 * @param first area of the first estimate
 * @param wave wave of the first estimate
 * @param second area of the estimate that is subtracted
 * @param secondWave wave of the estimate that is subtracted
 * @param difference first minus second; proportions −1..1, else in the unit of the statistic
 * @param se its standard error
 * @param df degrees of freedom of the test
 * @param lower lower limit of the 95 % interval, which is not adjusted; of shares without variance the limit that
 *     follows from those of both shares
 * @param upper upper limit of the 95 % interval
 * @param t t statistic; empty without variance
 * @param p two-sided p-value that there is no difference; empty without variance or degrees of freedom
 * @param holm p-value adjusted for the family after Holm 1979
 * @param bh p-value adjusted for the family after Benjamini and Hochberg 1995
 * @param clear whether the adjusted p-value that decides is below the level; without variance, whether the figures are
 *     not the same and the limits leave out 0
 * @param flag status
 */
public record ReleasedDifference(
        Survey survey,
        DifferenceFamily family,
        int tests,
        String item,
        String statistic,
        Area first,
        String wave,
        Area second,
        String secondWave,
        OptionalDouble difference,
        OptionalDouble se,
        OptionalDouble df,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble t,
        OptionalDouble p,
        OptionalDouble holm,
        OptionalDouble bh,
        boolean clear,
        Flag flag) {

    /** What the family is about: the item whose regions are compared, or the region whose items are. */
    public String subject() {
        return family == DifferenceFamily.REGIONS ? item : first.code();
    }
}
