package eu.regiometer.intake;

/** What a survey tool does whenever it writes answers. */
enum Habit {
    /** The code of a chosen option may follow its label in brackets. */
    CODES_IN_BRACKETS,
    /** Dates with slashes or points have the day before the month, whatever the language; else the language decides. */
    DAY_FIRST,
    /** Numbers in text have a decimal point and no grouping, whatever the language; else the language decides. */
    DECIMAL_POINT,
    /** An apostrophe stands before a text that a spreadsheet program would take for a formula. */
    APOSTROPHE_BEFORE_FORMULA,
    /** An answer beside the list is written {@value #BESIDE_THE_LIST}, whatever the option is called. */
    MARKS_OTHER;

    /** How an answer beside the list is marked. */
    static final String BESIDE_THE_LIST = "-oth-";
}
