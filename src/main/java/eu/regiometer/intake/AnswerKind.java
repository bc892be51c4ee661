package eu.regiometer.intake;

/** What stands in the cell of an answer. */
public enum AnswerKind {
    /** Nothing, or only signs that look like a space. */
    BLANK,
    /** Text. */
    TEXT,
    /** A finite number, as its shortest text with a point. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A date as the spreadsheet knows it: ISO 8601, with a time where there is one. */
    DATE,
    /** An error mark such as {@code #N/A}. */
    ERROR,
    /** A formula without a stored result. */
    NO_RESULT
}
