package eu.regiometer.report.method;

import eu.regiometer.disclosure.DisclosureRules;
import eu.regiometer.disclosure.SmallAreaRules;
import eu.regiometer.measures.IndexRules;
import java.util.List;
import java.util.Optional;

/**
 * What a programme decided about its figures, as far as it is told. The percentages of the rules for amounts are not.
 *
 * @param weighting how citizens are weighted
 * @param families what is tested together; empty if differences are not tested
 * @param index indices
 * @param smallAreas modelled figures
 * @param adequacy how many answers are enough
 * @param disclosure thresholds
 * @param organisations whether organisations are asked
 */
public record MethodSettings(
        Weighting weighting,
        Optional<Families> families,
        IndexRules index,
        SmallAreaRules smallAreas,
        Adequacy adequacy,
        DisclosureRules disclosure,
        boolean organisations) {

    /**
     * How citizens are weighted.
     *
     * @param margins margins, crossed variables with {@code *} between them
     * @param joins categories that may be joined, in order
     * @param fewest answers that each category needs
     * @param tolerance largest relative distance from a margin
     * @param withoutMargin share of rows without a category above which a warning is given
     * @param trimming bounds of the weights as multiples of their mean; empty if weights are not cut
     * @param adjustLonely whether a stratum of one unit counts by its distance from the mean of all units
     * @param aware whether standard errors take the raking into account
     */
    public record Weighting(
            List<String> margins,
            List<Joining> joins,
            int fewest,
            double tolerance,
            double withoutMargin,
            Optional<Trimming> trimming,
            boolean adjustLonely,
            boolean aware) {

        public Weighting {
            margins = List.copyOf(margins);
            joins = List.copyOf(joins);
        }
    }

    /**
     * Categories that may become one.
     *
     * @param variable margin variable
     * @param categories at least two of its categories
     */
    public record Joining(String variable, List<String> categories) {

        public Joining {
            categories = List.copyOf(categories);
        }
    }

    /**
     * Bounds of weights.
     *
     * @param lower multiple of the mean weight
     * @param upper multiple of the mean weight
     * @param rounds how often raking and trimming are repeated
     */
    public record Trimming(double lower, double upper, int rounds) {}

    /**
     * Tests.
     *
     * @param names families: REGIONS, PARTNERS, EU, WAVES
     * @param decides adjustment that decides: HOLM or BH
     * @param level adjusted p-value below which a difference is called one
     * @param sharedClusters whether clusters of the same name in two waves are the same
     */
    public record Families(List<String> names, String decides, double level, boolean sharedClusters) {

        public Families {
            names = List.copyOf(names);
        }
    }

    /**
     * Numbers of answers that are enough.
     *
     * @param regionCitizens citizens for a statement about a region
     * @param regionOrganisations organisations for a statement about a region
     * @param itemCitizens valid answers of citizens to one question
     * @param itemOrganisations valid answers of organisations to one question
     * @param itemShare share of valid answers that one question needs
     * @param unmarkedCitizens citizens below which figures are indicative
     * @param unmarkedOrganisations organisations below which figures are indicative
     */
    public record Adequacy(
            long regionCitizens,
            long regionOrganisations,
            long itemCitizens,
            long itemOrganisations,
            double itemShare,
            long unmarkedCitizens,
            long unmarkedOrganisations) {}
}
