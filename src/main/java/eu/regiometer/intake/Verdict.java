package eu.regiometer.intake;

/** What became of one dropped file. */
public enum Verdict {
    /** All rows are used, perhaps with warnings; also a repeated file, which is not counted again. */
    ACCEPTED,
    /** Some rows or answers were left out; the rest is used. */
    ACCEPTED_IN_PART,
    /** Nothing is used; an earlier accepted submission of the region stays in force. */
    REFUSED,
    /** Nothing is used yet: something is missing or must be confirmed. */
    WAITING;

    /** Whether the rows may be used. */
    public boolean accepted() {
        return this == ACCEPTED || this == ACCEPTED_IN_PART;
    }
}
