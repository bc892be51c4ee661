package eu.regiometer.recommendation;

import eu.regiometer.workbook.Settings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of the recommendation logic, from the section {@code recommendation} of the programme.
 *
 * @param localCards most cards in a local report
 * @param regionalCards most cards in a regional report
 * @param euCards most cards in the EU report
 * @param highFrom priority from which a recommendation is of high priority, 0..100
 * @param mediumFrom priority from which it is of medium priority, at most {@code highFrom}
 * @param fewestPilots fewest pairs of a pilot proposal
 * @param mostPilots most pairs
 * @param mostClusterPilots most pairs of a proposal for clusters
 * @param readinessFloor score that both regions of a pair must reach
 * @param neighbourBonus points for neighbours
 * @param purchaseSlots slots of a region's plan of innovation purchases
 * @param agreedNumerator a criterion is agreed when this many of {@code agreedDenominator} parts of the regions apply it
 * @param agreedDenominator see {@code agreedNumerator}
 * @param mostPractices most good practices offered with a recommendation
 * @param fiscalPressureBelow score of freedom from budget cuts below which dear recommendations move down
 */
public record RecommendationSettings(
        int localCards,
        int regionalCards,
        int euCards,
        double highFrom,
        double mediumFrom,
        int fewestPilots,
        int mostPilots,
        int mostClusterPilots,
        double readinessFloor,
        double neighbourBonus,
        int purchaseSlots,
        int agreedNumerator,
        int agreedDenominator,
        int mostPractices,
        double fiscalPressureBelow) {

    private static final Pattern FRACTION = Pattern.compile("([1-9][0-9]{0,2}) ?/ ?([1-9][0-9]{0,2})");

    /** The defaults of the handbook. */
    public static RecommendationSettings defaults() {
        return new RecommendationSettings(6, 10, 8, 65, 45, 2, 4, 3, 30, 5, 8, 2, 3, 3, 40);
    }

    /** The same with other bounds for the number of pilots. */
    RecommendationSettings withPilots(int fewest, int most) {
        return new RecommendationSettings(
                localCards,
                regionalCards,
                euCards,
                highFrom,
                mediumFrom,
                fewest,
                most,
                mostClusterPilots,
                readinessFloor,
                neighbourBonus,
                purchaseSlots,
                agreedNumerator,
                agreedDenominator,
                mostPractices,
                fiscalPressureBelow);
    }

    /** The same with other largest numbers of cards, each at least 1. */
    public RecommendationSettings withCards(int local, int regional, int eu) {
        return new RecommendationSettings(
                local,
                regional,
                eu,
                highFrom,
                mediumFrom,
                fewestPilots,
                mostPilots,
                mostClusterPilots,
                readinessFloor,
                neighbourBonus,
                purchaseSlots,
                agreedNumerator,
                agreedDenominator,
                mostPractices,
                fiscalPressureBelow);
    }

    /** Reads the section {@code recommendation}; what is wrong becomes a defect of the settings. */
    public static RecommendationSettings read(Settings section) {
        Matcher share = FRACTION.matcher(section.text("criteria_share"));
        boolean fraction = share.matches() && Integer.parseInt(share.group(1)) <= Integer.parseInt(share.group(2));
        if (!fraction && section.has("criteria_share")) {
            section.wrong(
                    "criteria_share",
                    "\"" + section.text("criteria_share") + "\"",
                    "a fraction of at most 1 such as 2/3",
                    "write two whole numbers with / between them");
        }
        double high = score(section, "priority.high_from");
        double medium = score(section, "priority.medium_from");
        if (medium > high) {
            section.wrong(
                    "priority.medium_from",
                    Double.toString(medium),
                    "at most high_from " + high,
                    "lower medium_from or raise high_from");
        }
        int fewest = whole(section, "pilots.fewest_pairs", 1);
        return new RecommendationSettings(
                whole(section, "cards.local", 1),
                whole(section, "cards.regional", 1),
                whole(section, "cards.eu", 1),
                high,
                medium,
                fewest,
                whole(section, "pilots.most_pairs", fewest),
                whole(section, "pilots.most_cluster_pairs", fewest),
                score(section, "pilots.readiness_floor"),
                score(section, "pilots.neighbour_bonus"),
                whole(section, "slots", 1),
                fraction ? Integer.parseInt(share.group(1)) : 2,
                fraction ? Integer.parseInt(share.group(2)) : 3,
                whole(section, "practices_most", 0),
                score(section, "fiscal_pressure_below"));
    }

    private static int whole(Settings section, String path, int least) {
        int value = section.integer(path);
        if (section.has(path) && value < least) {
            section.wrong(path, Integer.toString(value), "a whole number from " + least, "raise it");
        }
        return Math.max(value, least);
    }

    private static double score(Settings section, String path) {
        double value = section.number(path);
        if (!(value >= 0 && value <= 100)) {
            section.wrong(path, Double.toString(value), "a number from 0 to 100", "correct the number");
        }
        return value;
    }

    /** Whether so many regions of all make a criterion agreed, in whole numbers. */
    public boolean agreed(long applying, long regions) {
        return regions > 0 && agreedDenominator * applying >= agreedNumerator * regions;
    }
}
