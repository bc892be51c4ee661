package eu.regiometer.validation;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.validation.SurveyPlan.ItemPlan;

/**
 * A file whose rows were all looked at, on its way through the checks of the file.
 *
 * @param plan questionnaire
 * @param table all rows
 * @param tallies what was counted row by row
 * @param log where findings go
 * @param places where cells stand
 * @param rules settings
 */
record FileInHand(
        SurveyPlan plan,
        ResponseTable table,
        ColumnTallies tallies,
        FindingLog log,
        CellPlaces places,
        IntakeRules rules) {

    private static final double TOLERANCE = 1e-9;

    /** Tells where a column stands in a row of the sheet. */
    interface CellPlaces {

        /** Place of a cell by column of the questionnaire, from 0, and row number; row 1 is the header. */
        CellAddress at(int column, int number);
    }

    /** Rows that were meant to count: without totals, repetitions and what the survey tool set aside. */
    int found() {
        return table.size() - table.noted();
    }

    /** A finding about an item as a whole. */
    Finding about(FindingCode code, ItemPlan item) {
        return Finding.of(code, places.at(item.first(), 1)).variable(item.item().code());
    }

    /** The data sheet as a whole, so that a finding about it stands before what is said of cells. */
    CellAddress sheet() {
        CellAddress key = places.at(Math.max(plan.column(Role.KEY), 0), 1);
        return CellAddress.sheet(key.file(), key.sheet());
    }

    /** Whether a part is more than a share of the whole. */
    static boolean exceeds(int part, int whole, double share) {
        return part > whole * share + TOLERANCE;
    }
}
