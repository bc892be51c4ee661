package eu.regiometer.revision;

/**
 * A place in a report that a comment may refer to.
 *
 * @param kind what stands there
 * @param id id of the element, the same in every language and issue as long as its section is there
 * @param number number as printed, rule id of a recommendation; empty where none is printed
 * @param words first words, in the language of the report
 */
public record Place(Kind kind, String id, String number, String words) {

    /** What may stand at a place. */
    public enum Kind {
        CHAPTER,
        PARAGRAPH,
        FIGURE,
        TABLE,
        BOX,
        RECOMMENDATION
    }

    /** Whether somebody who writes this means the place: its id, or the number printed there, in brackets or not. */
    public boolean is(String named) {
        String bare = bare(named);
        return id.equalsIgnoreCase(bare) || !number.isEmpty() && bare(number).equalsIgnoreCase(bare);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\[\\]()\\s]", "");
    }
}
