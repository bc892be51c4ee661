package eu.regiometer.intake;

import eu.regiometer.workbook.RawCell;
import org.jspecify.annotations.Nullable;

/**
 * What stands for one column of the questionnaire in one row.
 *
 * @param kind what it is
 * @param text in the form that the kind says, without outer spaces; empty when blank
 * @param formula whether it is the stored result of a formula
 * @param percent whether a number is shown as a percentage
 */
record Placed(AnswerKind kind, String text, boolean formula, boolean percent) {

    static final Placed BLANK = new Placed(AnswerKind.BLANK, "", false, false);
    static final Placed YES = number("1");
    static final Placed NO = number("0");

    static Placed number(String text) {
        return new Placed(AnswerKind.NUMBER, text, false, false);
    }

    static Placed text(String text) {
        return new Placed(AnswerKind.TEXT, text, false, false);
    }

    static Placed date(String iso) {
        return new Placed(AnswerKind.DATE, iso, false, false);
    }

    /** The cell as it stands. */
    static Placed of(@Nullable RawCell cell) {
        AnswerKind kind = kind(cell);
        return cell == null || kind == AnswerKind.BLANK
                ? BLANK
                : new Placed(kind, LabelText.strip(cell.text()), cell.formula(), cell.percent());
    }

    /** What stands in a cell. */
    static AnswerKind kind(@Nullable RawCell cell) {
        if (cell == null) {
            return AnswerKind.BLANK;
        }
        return switch (cell.type()) {
            case TEXT -> LabelText.blank(cell.text()) ? AnswerKind.BLANK : AnswerKind.TEXT;
            case NUMBER -> AnswerKind.NUMBER;
            case BOOLEAN -> AnswerKind.BOOLEAN;
            case DATE -> AnswerKind.DATE;
            case ERROR -> AnswerKind.ERROR;
            case BLANK -> AnswerKind.BLANK;
            case FORMULA_WITHOUT_VALUE -> AnswerKind.NO_RESULT;
        };
    }

    boolean blank() {
        return kind == AnswerKind.BLANK;
    }
}
