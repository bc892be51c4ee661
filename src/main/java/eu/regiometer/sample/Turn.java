package eu.regiometer.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has changed in some regions of the shipped programme since the first wave. Without it the regions are too alike
 * for rules that count them: with it rules of every level, challenge and lens have something to tell.
 */
final class Turn {

    /** Outside money that ended with its funding period. */
    private static final Map<String, Double> OUTSIDE_MONEY =
            Map.of("HR06", -24.0, "HU21", -34.0, "IS002", -18.0, "ITC1", -34.0, "PL22", -34.0);

    /** Buyers who knew how have left. */
    private static final Set<String> WITHOUT_BUYERS = Set.of("HU21", "ITC1");

    private static final double BUYERS_LEFT = -7;

    /** Citizens who have come to expect more than their authorities can do. */
    private static final Set<String> EXPECTING = Set.of("CA-NL");

    private static final double EXPECTATIONS = 8.5;

    /** Clusters work across borders case by case, though their priorities are alike. */
    private static final Set<String> CASE_BY_CASE = Set.of("HR06", "HU21", "ITC1", "PL22", "SI03");

    private static final Map<String, List<String>> CONTACTS = Map.of("C606", List.of("3", "2", "1", "1", "1"));

    private static final Set<String> NUMBERED = Set.of("0", "1", "2", "3");

    private Turn() {}

    /** Points by which a trait has moved. */
    static double of(String region, Trait trait) {
        return switch (trait) {
            case OUTSIDE_MONEY, INSTRUMENTS -> OUTSIDE_MONEY.getOrDefault(region, 0.0);
            case BUYING_CAPACITY -> WITHOUT_BUYERS.contains(region) ? BUYERS_LEFT : 0;
            default -> trait.field() == Trait.Field.CITIZENS && EXPECTING.contains(region) ? EXPECTATIONS : 0;
        };
    }

    /**
     * What a cluster body answers in place of its own valid answer: a few have contacts, the others none.
     *
     * @param item item code
     * @param number number of the body in its region, from 1
     * @param own own answer
     */
    static String answer(String region, String item, int number, String own) {
        List<String> contacts = CONTACTS.getOrDefault(item, List.of());
        if (!NUMBERED.contains(own) || contacts.isEmpty() || !CASE_BY_CASE.contains(region)) {
            return own;
        }
        return number <= contacts.size() ? contacts.get(number - 1) : "0";
    }
}
