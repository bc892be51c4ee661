package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How the answers of a region were weighted, after disclosure control.
 *
 * @param survey survey
 * @param wave wave code
 * @param region region code
 * @param method what was done
 * @param population persons in the region, where the survey is weighted to them
 * @param total sum of the final weights
 * @param sweeps raking sweeps, 0 without raking
 * @param worstError largest relative error of the share of a margin's category after weighting
 * @param smallest smallest final weight of a respondent
 * @param largest largest final weight of a respondent
 * @param largestRatio largest by smallest weight
 * @param deff Kish's design effect of the weights
 * @param nEff effective sample size
 * @param joined categories that were joined, in words of the programme
 * @param withoutMargin respondents without a margin category; empty where these are so few that their number is withheld
 * @param trimmed what was cut off of extreme weights
 * @param margins margins before and after; of very few units the categories alone
 * @param flag whether a figure is withheld; else a missing one is not available
 */
public record ReleasedWeighting(
        Survey survey,
        String wave,
        String region,
        Method method,
        OptionalLong population,
        OptionalDouble total,
        int sweeps,
        OptionalDouble worstError,
        OptionalDouble smallest,
        OptionalDouble largest,
        OptionalDouble largestRatio,
        OptionalDouble deff,
        OptionalDouble nEff,
        List<String> joined,
        OptionalLong withoutMargin,
        Optional<Trimmed> trimmed,
        List<Margin> margins,
        Flag flag) {

    public ReleasedWeighting {
        joined = List.copyOf(joined);
        margins = List.copyOf(margins);
    }

    /** What was done to the design weights. */
    public enum Method {
        /** Raked to the population margins. */
        RAKED,
        /** The file brought final weights, used as they are. */
        GIVEN,
        /** Design weights alone: the survey is not raked. */
        DESIGN,
        /** The margins could not be met: no weighted estimates. */
        REFUSED
    }

    /**
     * What trimming did.
     *
     * @param lower smallest weight allowed, as a multiple of the mean
     * @param upper largest weight allowed, as a multiple of the mean
     * @param rounds how often raking and trimming were repeated
     * @param moved share of the weight that went from some rows to others, 0..1
     */
    public record Trimmed(double lower, double upper, int rounds, double moved) {}

    /**
     * One category of a margin; shares 0..1. All figures are empty where the category is withheld.
     *
     * @param margin margin variable or crossing, for example {@code D1_AGE*D2_GENDER}
     * @param category category, for example {@code 30-44*1}
     * @param persons persons in the population
     * @param before share by design weights, of respondents where the file brought final weights
     * @param after share by final weights, where there are any
     * @param target share in the population
     * @param flag whether it is withheld
     */
    public record Margin(
            String margin,
            String category,
            OptionalDouble persons,
            OptionalDouble before,
            OptionalDouble after,
            OptionalDouble target,
            Flag flag) {

        /** A category that may be told. */
        public static Margin of(
                String margin, String category, double persons, double before, double after, double target) {
            return new Margin(
                    margin,
                    category,
                    OptionalDouble.of(persons),
                    OptionalDouble.of(before),
                    OptionalDouble.of(after),
                    OptionalDouble.of(target),
                    Flag.NONE);
        }

        /** A category that may be told, of a region without final weights. */
        public static Margin unweighted(String margin, String category, double persons, double before, double target) {
            return new Margin(
                    margin,
                    category,
                    OptionalDouble.of(persons),
                    OptionalDouble.of(before),
                    OptionalDouble.empty(),
                    OptionalDouble.of(target),
                    Flag.NONE);
        }

        /** A category that may not. */
        public static Margin withheld(String margin, String category) {
            OptionalDouble empty = OptionalDouble.empty();
            return new Margin(margin, category, empty, empty, empty, empty, Flag.CONFIDENTIAL);
        }
    }
}
