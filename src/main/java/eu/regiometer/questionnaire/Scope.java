package eu.regiometer.questionnaire;

/** What a check looks at. */
public enum Scope {
    /** One row after the other. */
    ROW,
    /** All rows of a file together: one row that breaks the rule breaks it for the file, which gets one finding. */
    FILE,
    /** The rows of the region together, told once with their number; takes neither answer nor row. */
    REGION
}
