package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;

/**
 * One row of answers as received, unchecked. Columns are counted from 0 in the order of the questionnaire, whatever
 * their order in the file. An object of this type is only valid while the visitor is called.
 */
public interface AnswerRow {

    /** Row number as the region sees it, from 1. */
    int number();

    /** What stands in a column; {@link AnswerKind#BLANK} too where the file lacks the column. */
    AnswerKind kind(int column);

    /** Text of a column in the form that its kind says, without outer spaces; empty when blank. */
    String text(int column);

    /** Whether the value is the stored result of a formula. */
    boolean formula(int column);

    /** Whether a number is shown as a percentage, so that 0.5 reads 50 %. */
    boolean percent(int column);

    /** Where a column stands. */
    CellAddress at(int column);
}
