package eu.regiometer.validation;

import eu.regiometer.intake.AnswerKind;
import eu.regiometer.intake.AnswerRow;

/** Reads the cells of one column. */
@FunctionalInterface
interface CellParser {

    /**
     * Reads one cell that holds something.
     *
     * @param kind TEXT, NUMBER, BOOLEAN or DATE
     * @return the answer as {@link Coded}; {@link Coded#REJECTED} after a finding
     */
    long parse(AnswerKind kind, AnswerRow row, int column, CellContext context);

    /**
     * Takes note of a cell that is like one that was parsed before without a finding.
     *
     * @param value what it was parsed as
     */
    default void again(long value, int column, CellContext context) {}
}
