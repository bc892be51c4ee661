package eu.regiometer.validation;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.intake.PersonalData;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** How cells that cannot be used are told. */
final class Rejection {

    /** Marks by which people say that there is no answer, whatever the codebook says. */
    private static final Set<String> NO_ANSWER_MARKS = Set.of("-", "--", "n/a", "na", "dk", "?", ".", "x", "none", "/");

    private Rejection() {}

    /** The cell holds text that is no answer to a question with a list. */
    static long code(AnswerRow row, int column, CellContext context, String allowed, Supplier<String> near) {
        return context.countedOnly(FindingCode.VALUE_CODE, column)
                ? Coded.REJECTED
                : context.reject(shown(FindingCode.VALUE_CODE, row, column, context)
                        .with("allowed", allowed)
                        .with("near", near.get()));
    }

    /** The cell holds no number although a number was asked. */
    static long type(AnswerRow row, int column, CellContext context, String type, MissingCodes missing) {
        if (context.countedOnly(FindingCode.VALUE_TYPE, column)) {
            return Coded.REJECTED;
        }
        String text = row.text(column);
        return NO_ANSWER_MARKS.contains(text.toLowerCase(Locale.ROOT))
                ? code(row, column, context, missing.shown(), () -> "")
                : context.reject(
                        shown(FindingCode.VALUE_TYPE, row, column, context).with("type", type));
    }

    /** The spreadsheet program took the answer for a date. */
    static long date(AnswerRow row, int column, CellContext context) {
        return context.reject(
                context.finding(FindingCode.VALUE_EXCEL_DATE, row, column).value(row.text(column)));
    }

    /** A finding with the value found; of what may name a person only the place is told. */
    static Finding shown(FindingCode code, AnswerRow row, int column, CellContext context) {
        String text = row.text(column);
        if (PersonalData.suspected(text)) {
            return context.finding(FindingCode.VALUE_PERSONAL, row, column);
        }
        if (formulaLike(text)) {
            context.tell(
                    context.finding(FindingCode.CELL_TEXT_FORMULA, row, column).value(text));
        }
        return context.finding(code, row, column).value(text);
    }

    /** Whether a text could be taken for a formula (OWASP ASVS 1.2.10); numbers with a sign are none. */
    static boolean formulaLike(String text) {
        return text.length() > 1 && "=+-@".indexOf(text.charAt(0)) >= 0 && !Character.isDigit(text.charAt(1));
    }
}
