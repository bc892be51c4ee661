package eu.regiometer.intake;

/** What a blank cell of joined options means where the export holds a column per option too. */
enum BlankList {
    /** Nothing: the tool leaves the column blank when it makes one per option. */
    SAYS_NOTHING,
    /** Nothing was chosen or the question was not answered; zeros beside it are no answers. */
    UNANSWERED
}
