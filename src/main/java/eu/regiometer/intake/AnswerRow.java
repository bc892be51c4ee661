package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.FindingCode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One row of answers as received, unchecked. Columns are counted from 0 in the order of the questionnaire, whatever
 * their order in the file. An object of this type is only valid while the visitor is called.
 */
public interface AnswerRow {

    /**
     * Number of the row: unique and rising within a submission, and as the region sees it, from 1, where all rows stand on
     * one sheet.
     */
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

    /** Why the row is no response by what the survey tool itself says of it: unfinished, a test, rejected, no consent. */
    default Optional<FindingCode> setAside() {
        return Optional.empty();
    }

    /** How long the interview took, in seconds, where the survey tool tells. */
    default OptionalLong seconds() {
        return OptionalLong.empty();
    }
}
