package eu.regiometer.validation;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerKind;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.intake.PersonalData;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Role;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the cells of one row: key first, so that findings can name the unit, then one column after the other. */
final class RowReader {

    private static final Set<String> EXAMPLE_KEYS = Set.of("EXAMPLE", "TOTAL");
    private static final Set<String> CONSTANT_KEYS = Set.of("ANONYMOUS");
    private static final Pattern ROUNDED = Pattern.compile(".*[Ee].*|-?[0-9]{16,}.*");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");

    private final SurveyPlan plan;
    private final CellContext context;
    private final BitSet collected;
    private final int key;
    private final CellMemo memo;

    RowReader(SurveyPlan plan, CellContext context, BitSet collected) {
        this.plan = plan;
        this.context = context;
        this.collected = collected;
        this.key = plan.column(Role.KEY);
        this.memo = new CellMemo(plan.columns().size());
    }

    /**
     * Reads one row.
     *
     * @param values receives the answers as {@link Coded}
     * @return key of the unit; empty when it is not usable
     */
    String read(AnswerRow row, long[] values) {
        context.begin();
        String unit = key < 0 ? "" : key(row);
        context.unit(unit);
        if (FindingCode.ROW_TOTAL.text().equals(context.reason())) {
            Arrays.fill(values, Coded.BLANK);
            return unit;
        }
        for (int column = 0; column < values.length; column++) {
            values[column] = column == key
                    ? unit.isEmpty() ? Coded.REJECTED : context.pool(column).number(unit)
                    : collected.get(column) ? cell(row, column) : Coded.BLANK;
        }
        return unit;
    }

    private String key(AnswerRow row) {
        String text = row.text(key);
        AnswerKind kind = row.kind(key);
        if (kind == AnswerKind.TEXT && EXAMPLE_KEYS.contains(text.toUpperCase(Locale.ROOT))) {
            context.tell(context.finding(FindingCode.ROW_TOTAL, row, key)
                    .value(text)
                    .with("rows", row.number())
                    .with("reason", text));
            return "";
        }
        boolean typed = kind == AnswerKind.TEXT
                || kind == AnswerKind.NUMBER
                        && WHOLE.matcher(text).matches()
                        && !ROUNDED.matcher(text).matches();
        boolean fits =
                plan.item(key).pattern().map(p -> p.matcher(text).matches()).orElse(true);
        if (!typed || !fits || CONSTANT_KEYS.contains(text.toUpperCase(Locale.ROOT))) {
            var finding = context.finding(FindingCode.ROW_NO_KEY, row, key);
            context.tell(PersonalData.suspected(text) ? finding : finding.value(text));
            return "";
        }
        return text;
    }

    /** Reads one cell; {@link Coded#BLANK} when nothing stands there. */
    long cell(AnswerRow row, int column) {
        AnswerKind kind = row.kind(column);
        if (kind == AnswerKind.BLANK) {
            return Coded.BLANK;
        }
        if (kind == AnswerKind.NO_RESULT) {
            return context.reject(context.finding(FindingCode.CELL_FORMULA_NO_VALUE, row, column));
        }
        if (kind == AnswerKind.ERROR) {
            return context.reject(
                    context.finding(FindingCode.CELL_ERROR, row, column).value(row.text(column)));
        }
        if (row.formula(column)) {
            context.tell(Rejection.shown(FindingCode.CELL_FORMULA, row, column, context));
        }
        return parsed(kind, row, column);
    }

    /** Parses a cell, unless the same was parsed before and nothing had to be told about it. */
    private long parsed(AnswerKind kind, AnswerRow row, int column) {
        String text = row.text(column);
        boolean percent = row.percent(column);
        CellParser parser = plan.parser(column);
        long known = memo.value(column, kind, text, percent);
        if (known != CellMemo.UNKNOWN) {
            parser.again(known, column, context);
            return known;
        }
        int told = context.told();
        long value = parser.parse(kind, row, column, context);
        if (value != Coded.REJECTED && told == context.told()) {
            memo.remember(column, kind, text, percent, value);
        }
        return value;
    }

    /** What a blank cell of an item stands for, coded; {@link Coded#BLANK} when for nothing. */
    static long standIn(Item item, int column, CellContext context) {
        if (item.defaultAnswer().isEmpty()) {
            return Coded.BLANK;
        }
        String text = item.defaultAnswer().get();
        return item.numeric()
                ? new java.math.BigDecimal(text).movePointRight(6).longValueExact()
                : context.pool(column).number(text);
    }
}
