package eu.regiometer.validation;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerKind;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;

/** Reads the date of an interview: a date cell, or text; a plain number is none. */
final class DateParser implements CellParser {

    @Override
    public long parse(AnswerKind kind, AnswerRow row, int column, CellContext context) {
        if (kind != AnswerKind.DATE && kind != AnswerKind.TEXT) {
            return context.reject(Rejection.shown(FindingCode.VALUE_DATE, row, column, context));
        }
        return switch (DateText.read(row.text(column), context.language())) {
            case DateText.Read read -> inWindow(read.date(), row, column, context);
            case DateText.Ambiguous ambiguous ->
                context.reject(Rejection.shown(FindingCode.VALUE_DATE_AMBIGUOUS, row, column, context));
            case DateText.None none -> context.reject(Rejection.shown(FindingCode.VALUE_DATE, row, column, context));
        };
    }

    private static long inWindow(LocalDate date, AnswerRow row, int column, CellContext context) {
        Wave wave = context.wave();
        if (!wave.covers(date)) {
            context.tell(Eligibility.outside(row, column, context, wave.from() + " .. " + wave.to()));
            return Coded.REJECTED;
        }
        return date.toEpochDay() * Responses.MICRO;
    }
}
