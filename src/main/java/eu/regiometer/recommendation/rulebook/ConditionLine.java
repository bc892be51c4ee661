package eu.regiometer.recommendation.rulebook;

import eu.regiometer.recommendation.Condition;
import eu.regiometer.workbook.Row;

/**
 * A condition and where it stands.
 *
 * @param row row of the sheet
 * @param condition what it says
 */
record ConditionLine(Row row, Condition condition) {}
