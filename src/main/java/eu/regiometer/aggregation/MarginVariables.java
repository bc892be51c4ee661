package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The items that a margin may be made of. Those with options or bands have the categories of the form; a text that is
 * the weighting class or the stratum has those that the population table gives it.
 */
final class MarginVariables {

    /** Signs that stand between categories where these are written together, and the one in front of a base weight. */
    private static final Pattern RESERVED = Pattern.compile("[|*+=\\p{Cntrl}]");

    private MarginVariables() {}

    /** The item, if a margin may be made of it. */
    static Optional<Item> find(Questionnaire citizens, String code) {
        return citizens.item(code)
                .filter(item -> isOpen(item) || !MeasurePlan.categories(item).isEmpty());
    }

    /** Whether the categories are those of the population table. */
    static boolean isOpen(Item item) {
        boolean design = item.role() == Role.WEIGHTING_CLASS || item.role() == Role.STRATUM;
        return design && (item.type() == ItemType.TEXT || item.type() == ItemType.CODE);
    }

    /** Whether a text may be a category. */
    static boolean isCategory(String text) {
        return printable(text).equals(text);
    }

    /** The text as it can stand among others in a weighting cell; one that may be a category is left as it is. */
    static String printable(String text) {
        String plain = RESERVED.matcher(text).replaceAll("?");
        return plain.equals(WeightingCell.GIVEN) ? plain + "?" : plain;
    }
}
