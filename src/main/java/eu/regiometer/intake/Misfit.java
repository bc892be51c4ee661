package eu.regiometer.intake;

import eu.regiometer.findings.FindingCode;

/**
 * Why the cells of a multiple choice could not be placed.
 *
 * @param code VALUE_CODE or VALUE_CONFLICT
 * @param column column of the export
 * @param other the column that contradicts it; the same where there is none
 * @param value what fits no option; empty where nothing is to be shown
 */
record Misfit(FindingCode code, int column, int other, String value) {}
