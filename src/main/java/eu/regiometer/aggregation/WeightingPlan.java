package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.workbook.Settings;
import java.util.List;

/**
 * How citizens are weighted, as the programme decided beforehand.
 *
 * @param margins margins that are raked, each a variable or several crossed
 * @param joins joins of categories in the order in which they may be applied
 * @param fewestInCategory respondents that each category of a margin needs
 * @param tolerance largest relative distance from a margin, at most 0.001
 * @param largestShareWithoutMargin share of rows without a margin category above which a warning is given
 * @param lonely what is done with a stratum of one primary sampling unit
 */
public record WeightingPlan(
        List<List<String>> margins,
        List<Joining> joins,
        int fewestInCategory,
        double tolerance,
        double largestShareWithoutMargin,
        LonelyUnits lonely) {

    /** Between the variables of a crossed margin, and between their categories. */
    static final String CROSSED = "*";

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
        String text() {
            return variable + ": " + String.join(" + ", categories);
        }
    }

    public WeightingPlan {
        margins = margins.stream().map(List::copyOf).toList();
        joins = List.copyOf(joins);
    }

    /**
     * Reads the section {@code weighting} of the programme's settings.
     *
     * @param programme all settings; they collect what is wrong
     * @param citizens questionnaire that the margin variables are items of
     */
    public static WeightingPlan read(Settings programme, Questionnaire citizens) {
        return new PlanReader(programme.section("weighting"), citizens).plan();
    }

    /** The variables of all margins, each once, in the order of the margins. */
    List<String> variables() {
        return margins.stream().flatMap(List::stream).distinct().toList();
    }
}
