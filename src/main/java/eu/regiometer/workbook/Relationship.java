package eu.regiometer.workbook;

/**
 * A relation between parts.
 *
 * @param id identifier inside its source part
 * @param type last word of the relation type, for example {@code worksheet}
 * @param target part it leads to, resolved; the address as found when it is external
 * @param external whether it leads out of the package
 */
record Relationship(String id, String type, String target, boolean external) {}
