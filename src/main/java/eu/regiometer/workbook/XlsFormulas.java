package eu.regiometer.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.ss.formula.EvaluationWorkbook.ExternalSheet;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.ExpPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.TblPtg;

/**
 * Formulas of old workbooks: recognises active ones among those parsed, by the same rule as written ones (see
 * {@link ActiveFormula}), and those that a program computed.
 */
final class XlsFormulas {

    private static final int HEAD = 20;
    private static final int HYPERLINK = 359;

    /** INITIATE, EXEC, REGISTER, CALL, REGISTER.ID and RTD in Microsoft, MS-XLS, section 2.5.198.17. */
    private static final Set<Integer> ACTIVE = Set.of(95, 110, 149, 150, 267, 379);

    private XlsFormulas() {}

    static boolean active(Ptg[] tokens) {
        if (has(tokens, ACTIVE)) {
            return true;
        }
        if (Arrays.stream(tokens).anyMatch(token -> token instanceof ExpPtg || token instanceof TblPtg)) {
            return false; // the formula stands in a record of its own
        }
        try {
            return ActiveFormula.matches(FormulaRenderer.toFormulaString(new WithoutNames(), tokens));
        } catch (RuntimeException e) { // a formula that cannot be written out; only links out would need that
            return has(tokens, Set.of(HYPERLINK));
        }
    }

    /**
     * Whether a formula record has a place in the order of computation, which only a program that computed it gives.
     * Layout after Microsoft, MS-XLS, section 2.4.127.
     */
    static boolean chained(RecordInputStream in) {
        in.mark(HEAD);
        in.readLong();
        in.readLong();
        boolean chained = in.readInt() != 0;
        try {
            in.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chained;
    }

    private static boolean has(Ptg[] tokens, Set<Integer> functions) {
        return Arrays.stream(tokens)
                .anyMatch(token ->
                        token instanceof AbstractFunctionPtg call && functions.contains((int) call.getFunctionIndex()));
    }

    /** Names of sheets and ranges do not matter here; names of functions of add-ins are checked where they stand. */
    private static final class WithoutNames implements FormulaRenderingWorkbook {

        @Override
        public ExternalSheet getExternalSheet(int index) {
            return new ExternalSheet("", "S");
        }

        @Override
        public String getSheetFirstNameByExternSheet(int index) {
            return "S";
        }

        @Override
        public String getSheetLastNameByExternSheet(int index) {
            return "S";
        }

        @Override
        public String resolveNameXText(NameXPtg name) {
            return "N";
        }

        @Override
        public String getNameText(NamePtg name) {
            return "N";
        }
    }
}
