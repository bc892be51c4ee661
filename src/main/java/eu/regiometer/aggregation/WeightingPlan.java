package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.workbook.Settings;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How citizens are weighted, as the programme decided beforehand.
 *
 * @param margins margins that are raked, each a variable or several crossed
 * @param joins joins of categories in the order in which they may be applied
 * @param fewestInCategory respondents that each category of a margin needs
 * @param tolerance largest relative distance from a margin, at most 0.001
 * @param largestShareWithoutMargin share of rows without a margin category above which a warning is given
 * @param lonely what is done with a stratum of one primary sampling unit
 * @param standardErrors how standard errors are computed where weights were raked
 * @param trimming how extreme weights are cut off; empty if they are not
 * @param strata strata that the sample of a region was drawn from, by region, for those that declare them
 */
public record WeightingPlan(
        List<List<String>> margins,
        List<Joining> joins,
        int fewestInCategory,
        double tolerance,
        double largestShareWithoutMargin,
        LonelyUnits lonely,
        StandardErrors standardErrors,
        Optional<TrimmingPlan> trimming,
        SortedMap<String, List<String>> strata) {

    /** Between the variables of a crossed margin, and between their categories. */
    public static final String CROSSED = "*";

    /** Raking itself refuses what is further off than this. */
    static final double WIDEST_TOLERANCE = 0.001;

    /**
     * Categories of one variable that may become one.
     *
     * @param variable margin variable
     * @param categories at least two of its categories
     */
    public record Joining(String variable, List<String> categories) {

        public Joining {
            categories = List.copyOf(categories);
        }

        /** As the weighting report calls it, for example {@code D1_AGE: 15-29 + 30-44}. */
        public String text() {
            return variable + ": " + String.join(" + ", categories);
        }
    }

    public WeightingPlan {
        margins = margins.stream().map(List::copyOf).toList();
        joins = List.copyOf(joins);
        SortedMap<String, List<String>> copy = new TreeMap<>();
        strata.forEach((region, names) -> copy.put(region, List.copyOf(names)));
        strata = Collections.unmodifiableSortedMap(copy);
    }

    /** The same with other standard errors. */
    WeightingPlan with(StandardErrors errors) {
        return with(errors, trimming);
    }

    private WeightingPlan with(StandardErrors errors, Optional<TrimmingPlan> bounds) {
        return new WeightingPlan(
                margins, joins, fewestInCategory, tolerance, largestShareWithoutMargin, lonely, errors, bounds, strata);
    }

    /** A plan that cuts off no weights and declares no strata. */
    public WeightingPlan(
            List<List<String>> margins,
            List<Joining> joins,
            int fewestInCategory,
            double tolerance,
            double largestShareWithoutMargin,
            LonelyUnits lonely) {
        this(
                margins,
                joins,
                fewestInCategory,
                tolerance,
                largestShareWithoutMargin,
                lonely,
                StandardErrors.FIXED,
                Optional.empty(),
                Collections.emptySortedMap());
    }

    /** The same with weights cut off. */
    public WeightingPlan trimmed(TrimmingPlan bounds) {
        return with(standardErrors, Optional.of(bounds));
    }

    /**
     * Reads the section {@code weighting} of the programme's settings.
     *
     * @param programme all settings; they collect what is wrong
     * @param citizens questionnaire that the margin variables are items of; where citizens are not asked the section may be
     *     left out
     */
    public static WeightingPlan read(Settings programme, Questionnaire citizens) {
        if (citizens.items().isEmpty() && !programme.has("weighting")) {
            return new WeightingPlan(List.of(), List.of(), 0, WIDEST_TOLERANCE, 0, LonelyUnits.ADJUST);
        }
        return new PlanReader(programme.section("weighting"), citizens).plan();
    }

    /** The variables of all margins, each once, in the order of the margins. */
    List<String> variables() {
        return margins.stream().flatMap(List::stream).distinct().toList();
    }
}
