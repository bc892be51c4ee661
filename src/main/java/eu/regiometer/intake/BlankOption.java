package eu.regiometer.intake;

/** What a blank cell of an option column means. */
enum BlankOption {
    /** Nobody answered: the tool writes a word for options that were not chosen. */
    UNANSWERED,
    /**
     * Not chosen where another option of the question was chosen and no cell of it says not chosen; else not answered.
     * So it is with tools that leave an option blank, but cannot show in every kind of file that it was shown.
     */
    NOT_CHOSEN_BESIDE_A_CHOICE
}
