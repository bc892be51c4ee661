package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.Settings;

/**
 * Whether there are enough answers for a statement about an area at all. Which cell may be printed is another question.
 *
 * @param citizens rules of the survey of citizens
 * @param organisations rules of the survey of organisations
 * @param unmarkedEffective effective number of citizens below which figures are indicative
 * @param unmarkedShareOfRegister share of the eligible organisations that spares their figures the mark, 0 to 1
 * @param itemValidShare share of valid answers that an item needs, 0 to 1
 * @param topShareOfRegions share of the regions of PARTNERS or EU below which their figures are partial, 0 to 1
 * @param topCountries number of countries below which they are partial
 */
public record AdequacyRules(
        Fewest citizens,
        Fewest organisations,
        double unmarkedEffective,
        double unmarkedShareOfRegister,
        double itemValidShare,
        double topShareOfRegions,
        int topCountries) {

    private static final double SLACK = 1e-9;

    /** The proposals of the handbook. */
    public static final AdequacyRules DEFAULT =
            new AdequacyRules(new Fewest(30, 50, 20, 30), new Fewest(5, 10, 5, 5), 30, 0.5, 0.6, 2.0 / 3, 3);

    /**
     * Smallest numbers of units.
     *
     * @param region accepted units of a region
     * @param unmarked accepted units below which figures are indicative
     * @param item valid answers to an item
     * @param municipality accepted units of a municipality
     */
    public record Fewest(long region, long unmarked, long item, long municipality) {

        private static Fewest read(Settings settings) {
            return new Fewest(
                    settings.integer("fewest"),
                    settings.integer("unmarked_from"),
                    settings.integer("item_from"),
                    settings.integer("municipality_from"));
        }
    }

    /** Reads the section {@code adequacy} of the programme's settings, which collect what is wrong. */
    public static AdequacyRules read(Settings programme) {
        Settings settings = programme.section("adequacy");
        return new AdequacyRules(
                Fewest.read(settings.section("citizens")),
                Fewest.read(settings.section("organisations")),
                settings.number("citizens.unmarked_effective_from"),
                share(settings, "organisations.unmarked_share_of_register"),
                share(settings, "item_valid_share"),
                share(settings, "top_share_of_regions"),
                settings.integer("top_countries"));
    }

    Fewest of(Survey survey) {
        return switch (survey) {
            case PUBLIC_ATTITUDE -> citizens;
            case INNOVATION_CAPACITY -> organisations;
        };
    }

    /** Whether a count is at least a share of a whole; a share such as 2/3 may have been cut after some decimals. */
    static boolean reaches(long count, double share, long whole) {
        return count >= share * whole - SLACK;
    }

    private static double share(Settings settings, String path) {
        double share = settings.number(path);
        if (!(share >= 0 && share <= 1)) {
            settings.wrong(path, Double.toString(share), "a share from 0 to 1", "write a decimal such as 0.6");
        }
        return share;
    }
}
