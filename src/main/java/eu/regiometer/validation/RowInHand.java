package eu.regiometer.validation;

import eu.regiometer.intake.AnswerRow;
import eu.regiometer.questionnaire.Answers;

/**
 * A row whose cells were read, on its way through the checks.
 *
 * @param row the row as received
 * @param values its answers as {@link Coded}; checks set aside here what cannot be used
 * @param answers the same for the expressions of the questionnaire
 */
record RowInHand(AnswerRow row, long[] values, Answers answers) {}
