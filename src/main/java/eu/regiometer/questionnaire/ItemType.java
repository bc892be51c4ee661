package eu.regiometer.questionnaire;

/** Kind of answer that an item takes. */
public enum ItemType {
    /** A short text of a fixed pattern; never free text. */
    TEXT,
    /** One code of a register. */
    CODE,
    /** Several codes of a register, one column each. */
    CODES,
    /** A date. */
    DATE,
    /** A whole number. */
    INTEGER,
    /** A number. */
    DECIMAL,
    /** One option of a list. */
    SINGLE,
    /** No or yes, as 0 or 1. */
    BINARY,
    /** One of five scale points, 1 to 5. */
    LIKERT5,
    /** One of eleven scale points, 0 to 10. */
    SCALE11,
    /** Any of the options of a list, one column of 0 or 1 each. */
    MULTI,
    /** Points shared among the options of a list, one column each. */
    VECTOR
}
