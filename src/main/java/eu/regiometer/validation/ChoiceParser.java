package eu.regiometer.validation;

import eu.regiometer.intake.AnswerKind;
import eu.regiometer.intake.AnswerRow;
import eu.regiometer.intake.LabelText;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer from a list: its code, or its label in any language of the questionnaire, that of the workbook first.
 * A label that fits two answers in different languages is none.
 */
final class ChoiceParser implements CellParser {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(?:[.,]0+)?");
    private static final Pattern CODE_AT_END = Pattern.compile(".*[(\\[](-?[0-9]{1,9})[)\\]]");
    private static final Set<String> TICKS = Set.of("✓", "✔", "☑", "√");
    private static final double TOLERANCE = 1e-9;
    private static final String ANY_LANGUAGE = "";

    private final Item item;
    private final SortedMap<Long, Long> values = new TreeMap<>();
    private final MissingCodes missing;
    private final boolean yesOrNo;
    private final boolean scale;
    private final SortedMap<String, Map<String, Long>> labels = new TreeMap<>();
    private final String allowed;

    /**
     * Creates a parser.
     *
     * @param yesNo options whose labels are accepted for 0 and 1 in the columns of a multiple choice
     */
    ChoiceParser(Item item, List<Option> yesNo) {
        this.item = item;
        missing = new MissingCodes(item);
        scale = ScaleTallies.counts(item);
        yesOrNo = item.type() == ItemType.BINARY || item.type() == ItemType.MULTI;
        List<Option> options = item.type() == ItemType.MULTI ? yesNo : item.options();
        options.forEach(this::learn);
        if (yesOrNo) {
            values.putIfAbsent(0L, 0L);
            values.putIfAbsent(1L, 1L);
        } else if (options.isEmpty()) {
            for (long v = (long) item.range().low().orElse(0);
                    v <= (long) item.range().high().orElse(-1);
                    v++) {
                values.put(v, v);
            }
        }
        String codes = options.stream().allMatch(ChoiceParser::numbered)
                ? values.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "))
                : options.stream().map(Option::code).collect(Collectors.joining(", "));
        allowed = missing.shown().isEmpty() ? codes : codes + ", " + missing.shown();
    }

    /** Codes are numbers, or names with a score; aliases are codes or labels of other tools. */
    private void learn(Option option) {
        if (numbered(option)) {
            values.put(Long.parseLong(option.code()), option.value());
        } else {
            alias(option.code(), option.value());
        }
        option.aliases().forEach(alias -> alias(alias, option.value()));
        option.labels()
                .forEach((language, label) -> labels.computeIfAbsent(language, l -> new HashMap<>())
                        .putIfAbsent(LabelText.normalise(label), option.value()));
    }

    private void alias(String text, long value) {
        labels.computeIfAbsent(ANY_LANGUAGE, l -> new HashMap<>()).putIfAbsent(LabelText.normalise(text), value);
    }

    private static boolean numbered(Option option) {
        return option.code().matches("-?[0-9]{1,9}");
    }

    @Override
    public long parse(AnswerKind kind, AnswerRow row, int column, CellContext context) {
        if (kind == AnswerKind.DATE) {
            return Rejection.date(row, column, context);
        }
        String text = row.text(column);
        long value = value(kind, text, context.language());
        if (scale) {
            context.scales().count(column, item, text, value);
        }
        return value == Coded.REJECTED
                ? Rejection.code(row, column, context, allowed, () -> near(text, context.language()))
                : value;
    }

    @Override
    public void again(long value, int column, CellContext context) {
        if (scale) {
            context.scales().count(column, item, "", value);
        }
    }

    /** Whether the cell holds an answer of the list, or a missing code. */
    boolean accepts(AnswerKind kind, AnswerRow row, int column, String language) {
        return value(kind, row.text(column), language) != Coded.REJECTED;
    }

    private long value(AnswerKind kind, String text, String language) {
        return switch (kind) {
            case BOOLEAN -> !yesOrNo ? Coded.REJECTED : text.equals("true") ? Responses.MICRO : 0;
            case NUMBER -> {
                double number = Double.parseDouble(text);
                long whole = Math.round(number);
                yield Math.abs(number - whole) < TOLERANCE ? code(whole) : Coded.REJECTED;
            }
            case TEXT -> text(text, language);
            case BLANK, DATE, ERROR, NO_RESULT -> Coded.REJECTED;
        };
    }

    private long text(String text, String language) {
        if (NUMBER.matcher(text).matches()) {
            return code(Long.parseLong(text.split("[.,]", 2)[0]));
        }
        if (yesOrNo && TICKS.contains(text)) {
            return Responses.MICRO;
        }
        if (text.indexOf('\u2212') == 0) {
            return text(text.replace('\u2212', '-'), language);
        }
        Matcher bracketed = CODE_AT_END.matcher(text);
        if (bracketed.matches()) {
            return code(Long.parseLong(bracketed.group(1)));
        }
        String wanted = LabelText.normalise(text);
        Long own = labels.getOrDefault(language, Map.of()).get(wanted);
        if (own != null) {
            return own * Responses.MICRO;
        }
        Long any = anyLanguage(wanted);
        if (any != null) {
            return any * Responses.MICRO;
        }
        if (yesOrNo && (wanted.equals("true") || wanted.equals("false"))) {
            return wanted.equals("true") ? Responses.MICRO : 0;
        }
        return missing.of(text).map(Coded::of).orElse(Coded.REJECTED);
    }

    private @Nullable Long anyLanguage(String wanted) {
        Set<Long> found = new TreeSet<>();
        for (Map<String, Long> language : labels.values()) {
            Long value = language.get(wanted);
            if (value != null) {
                found.add(value);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private long code(long number) {
        Long value = values.get(number);
        return value != null ? value * Responses.MICRO : missing.of(number);
    }

    /** The label that was probably meant, in the language of the workbook if it is one of it. */
    String near(String text, String language) {
        List<String> known =
                new ArrayList<>(labels.getOrDefault(language, Map.of()).keySet());
        return LabelText.nearest(text, known).orElseGet(() -> {
            List<String> all = labels.values().stream()
                    .flatMap(l -> l.keySet().stream())
                    .sorted()
                    .toList();
            return LabelText.nearest(text, all).orElse("");
        });
    }
}
