package eu.regiometer.disclosure;

import eu.regiometer.questionnaire.Survey;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the answers of a region were weighted.
 *
 * @param survey survey
 * @param wave wave code
 * @param region region code
 * @param method what was done
 * @param sweeps raking sweeps, 0 without raking
 * @param worstError largest relative error of a margin after weighting
 * @param largestRatio largest by smallest weight
 * @param deff Kish's design effect of the weights
 * @param nEff effective sample size
 * @param joined categories that were joined, in words of the programme
 * @param withoutMargin respondents without a margin category
 * @param margins margins before and after
 */
public record ReleasedWeighting(
        Survey survey,
        String wave,
        String region,
        Method method,
        int sweeps,
        OptionalDouble worstError,
        OptionalDouble largestRatio,
        OptionalDouble deff,
        OptionalDouble nEff,
        List<String> joined,
        long withoutMargin,
        List<Margin> margins) {

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
     * One category of a margin, shares of the population 0..1.
     *
     * @param margin margin variable or crossing, for example {@code D1_AGE*D2_GENDER}
     * @param category category, for example {@code 30-44*1}
     * @param before share by design weights
     * @param after share by final weights
     * @param target share in the population
     */
    public record Margin(String margin, String category, double before, double after, double target) {}
}
