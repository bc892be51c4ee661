package eu.regiometer.questionnaire;

/**
 * One column of the data sheet.
 *
 * @param name header, for example {@code P1} or {@code G3_2}
 * @param item the item it belongs to
 * @param option option of the item, for example {@code 2}; empty for items with one column
 */
public record Column(String name, Item item, String option) {}
