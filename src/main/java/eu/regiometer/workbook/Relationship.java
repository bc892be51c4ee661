package eu.regiometer.workbook;

/**
 * A relation between parts.
 *
 * @param id identifier inside its source part
 * @param type last word of the relation type, for example {@code worksheet}
 * @param office whether the words before it are those of Office Open XML, transitional
 * @param target part it leads to, resolved; the address as found when it is external
 * @param external whether it leads out of the package
 */
record Relationship(String id, String type, boolean office, String target, boolean external) {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Whether it is one that programs follow by this type; what must not be there is told by its last word alone. */
    boolean is(String word) {
        return office && type.equals(word);
    }
}
