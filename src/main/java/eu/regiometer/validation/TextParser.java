package eu.regiometer.validation;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerKind;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.intake.PersonalData;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Role;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a short text that must match a pattern; the wave must be that of the cover. */
final class TextParser implements CellParser {

    private static final int LONGEST = 32_767;
    private static final int LONGEST_MATCHED = 1_000;
    private static final int LONGEST_KEPT = 200;

    private final Optional<Pattern> pattern;
    private final boolean wave;

    TextParser(Item item) {
        pattern = item.pattern();
        wave = item.role() == Role.WAVE;
    }

    @Override
    public long parse(AnswerKind kind, AnswerRow row, int column, CellContext context) {
        String text = Normalizer.normalize(row.text(column), Normalizer.Form.NFC);
        if (kind == AnswerKind.DATE) {
            return Rejection.date(row, column, context);
        }
        if (wave) {
            if (!text.equals(context.cover().wave())) {
                context.tell(Eligibility.outside(
                        row, column, context, context.cover().wave()));
                return Coded.REJECTED;
            }
            return context.pool(column).number(text);
        }
        if (PersonalData.suspected(text)
                || text.length() > LONGEST_MATCHED && pattern.isPresent()
                || pattern.isPresent() && !pattern.get().matcher(text).matches()) {
            return Rejection.code(
                    row, column, context, pattern.map(Pattern::pattern).orElse(""), () -> "");
        }
        if (Rejection.formulaLike(text)) {
            context.tell(
                    context.finding(FindingCode.CELL_TEXT_FORMULA, row, column).value(text));
        }
        if (text.length() >= LONGEST) {
            context.tell(
                    context.finding(FindingCode.VALUE_TRUNCATED, row, column).with("used", Integer.toString(LONGEST)));
        }
        // no statistic reads free text: its beginning is enough to tell answers apart, and bounds what is held
        return context.pool(column).number(text.length() > LONGEST_KEPT ? text.substring(0, LONGEST_KEPT) : text);
    }
}
