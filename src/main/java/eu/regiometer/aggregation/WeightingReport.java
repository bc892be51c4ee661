package eu.regiometer.aggregation;

import eu.regiometer.findings.Finding;
import eu.regiometer.questionnaire.Survey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the answers of a region were weighted.
 *
 * @param survey kind of survey
 * @param wave code of the wave
 * @param region code of the region
 * @param method what was done
 * @param rows accepted units
 * @param population persons in the region, 0 where the survey is not weighted to them
 * @param total sum of the final weights
 * @param sweeps raking sweeps, 0 without raking
 * @param worstError largest relative error of the share of a margin's category after weighting and trimming
 * @param smallest smallest final weight of a unit
 * @param largest largest final weight of a unit
 * @param largestRatio largest by smallest weight
 * @param deff Kish's design effect of the weights
 * @param nEff effective sample size
 * @param joined joins of categories in force
 * @param withoutMargin respondents that lack a category in some margin
 * @param trimmed what was cut off of extreme weights
 * @param margins categories of the margins before and after, joined ones as one
 * @param lonelyStrata strata with a single primary sampling unit
 * @param findings what is to be told about weights, margins and strata, placed at the region's code
 */
public record WeightingReport(
        Survey survey,
        String wave,
        String region,
        Method method,
        long rows,
        long population,
        OptionalDouble total,
        int sweeps,
        OptionalDouble worstError,
        OptionalDouble smallest,
        OptionalDouble largest,
        OptionalDouble largestRatio,
        OptionalDouble deff,
        OptionalDouble nEff,
        List<String> joined,
        long withoutMargin,
        Optional<Trimmed> trimmed,
        List<Line> margins,
        List<String> lonelyStrata,
        List<Finding> findings) {

    public WeightingReport {
        joined = List.copyOf(joined);
        margins = List.copyOf(margins);
        lonelyStrata = List.copyOf(lonelyStrata);
        findings = List.copyOf(findings);
    }

    /** What was done to the base weights. */
    public enum Method {
        /** Raked to the population margins. */
        RAKED,
        /** Final weights came with the answers and are used as they are. */
        GIVEN,
        /** Base weights alone: the survey is not raked. */
        DESIGN,
        /** The margins could not be met: no weighted estimates. */
        REFUSED
    }

    /**
     * One category of a margin; shares from 0 to 1 among those who have a category there.
     *
     * @param margin for example {@code D1_AGE*D2_GENDER}
     * @param category for example {@code 30-44*1}, joined ones {@code 15-29+30-44*1}
     * @param rows respondents
     * @param before share by base weights
     * @param after share by final weights; without final weights the same as {@code before}
     * @param target share in the population
     * @param persons persons in the population
     */
    public record Line(
            String margin, String category, long rows, double before, double after, double target, double persons) {}

    /**
     * What trimming did.
     *
     * @param lower smallest weight allowed, as a multiple of the mean
     * @param upper largest weight allowed, as a multiple of the mean
     * @param rounds how often raking and trimming were repeated
     * @param moved share of the weight that went from some rows to others
     */
    public record Trimmed(double lower, double upper, int rounds, double moved) {}
}
