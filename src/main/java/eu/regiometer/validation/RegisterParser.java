package eu.regiometer.validation;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerKind;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.intake.LabelText;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a code of a register, or its name. The region must be that of the cover, the municipality lie in it. Zeros that
 * a spreadsheet program took from the front are put back where that gives a code.
 */
final class RegisterParser implements CellParser {

    private static final int MOST_ZEROS = 4;
    private static final int MOST_SUGGESTED = 500;

    private final String register;
    private final Role role;
    private final MissingCodes missing;
    private final Territory territory;
    private final SortedMap<String, String> codes;
    private final Map<String, String> byText = new HashMap<>();

    RegisterParser(Item item, String register, SortedMap<String, String> codes, Territory territory) {
        this.register = register;
        this.role = item.role();
        this.missing = new MissingCodes(item);
        this.territory = territory;
        this.codes = codes;
        var twice = new TreeSet<String>();
        codes.forEach((code, name) -> {
            if (byText.put(LabelText.normalise(name), code) != null) {
                twice.add(LabelText.normalise(name));
            }
        });
        twice.forEach(byText::remove);
        codes.keySet().forEach(code -> byText.put(LabelText.normalise(code), code));
    }

    @Override
    public long parse(AnswerKind kind, AnswerRow row, int column, CellContext context) {
        if (kind == AnswerKind.DATE) {
            return Rejection.date(row, column, context);
        }
        String text = row.text(column);
        Optional<Missing> none = missing.of(text);
        if (none.isPresent()) {
            return Coded.of(none.get());
        }
        if (role == Role.REGION) {
            return region(text, row, column, context);
        }
        String code = code(text);
        if (code == null) {
            return unknown(text, row, column, context);
        }
        if (!codes.containsKey(text) && padded(text) != null) {
            context.tell(context.finding(FindingCode.VALUE_LEADING_ZERO, row, column)
                    .value(text)
                    .with("used", code));
        }
        return role == Role.MUNICIPALITY
                ? municipality(code, row, column, context)
                : context.pool(column).number(code);
    }

    private long region(String text, AnswerRow row, int column, CellContext context) {
        String expected = context.cover().region();
        if (territory.region(text).filter(r -> r.code().equals(expected)).isEmpty()) {
            context.tell(Eligibility.outside(row, column, context, expected));
            return Coded.REJECTED;
        }
        return context.pool(column).number(expected);
    }

    private long municipality(String code, AnswerRow row, int column, CellContext context) {
        boolean inRegion = territory
                .municipality(code)
                .map(Municipality::region)
                .filter(context.cover().region()::equals)
                .isPresent();
        if (!inRegion) {
            return context.reject(context.finding(FindingCode.VALUE_CONFLICT, row, column)
                    .value(row.text(column))
                    .with("other", "REGION"));
        }
        return context.pool(column).number(code);
    }

    private @Nullable String code(String text) {
        if (codes.containsKey(text)) {
            return text;
        }
        String padded = padded(text);
        return padded != null ? padded : byText.get(LabelText.normalise(text));
    }

    private @Nullable String padded(String text) {
        if (!text.matches("[0-9]{1,12}") || codes.containsKey(text)) {
            return null;
        }
        String padded = text;
        for (int i = 0; i < MOST_ZEROS; i++) {
            padded = "0" + padded;
            if (codes.containsKey(padded)) {
                return padded;
            }
        }
        return null;
    }

    private long unknown(String text, AnswerRow row, int column, CellContext context) {
        List<String> known = new ArrayList<>();
        if (codes.size() <= MOST_SUGGESTED && !text.matches("[0-9]+")) {
            known.addAll(codes.keySet());
            known.addAll(codes.values());
        }
        String allowed = register.toLowerCase(Locale.ROOT) + (missing.shown().isEmpty() ? "" : ", " + missing.shown());
        return Rejection.code(
                row,
                column,
                context,
                allowed,
                () -> LabelText.nearest(text, known).orElse(""));
    }
}
