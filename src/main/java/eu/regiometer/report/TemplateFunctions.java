package eu.regiometer.report;

import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.template.TemplateFunction;
import eu.regiometer.report.template.TextBundle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What templates may call: texts of the bundle, and figures in the forms of the language. */
public final class TemplateFunctions {

    private TemplateFunctions() {}

    /**
     * The functions for one language: {@code t(key, {name: value})} text, {@code has(key)} whether it exists is not
     * offered; {@code value(figure)}, {@code interval(figure)}, {@code full(figure)}, {@code margin(figure)};
     * {@code translated()} the note; {@code number(n, decimals)}, {@code percent(n)}, {@code date(d)}, {@code mm(points)} for style attributes.
     *
     * @param note what every page says of its translation; empty where nothing has to be said
     */
    public static SortedMap<String, TemplateFunction> of(TextBundle texts, String note) {
        NumberStyle numbers = NumberStyle.of(texts.language());
        FigurePrinter printer = new FigurePrinter(numbers, texts);
        SortedMap<String, TemplateFunction> functions = new TreeMap<>();
        functions.put("t", arguments -> text(texts, arguments));
        functions.put("translated", arguments -> note);
        functions.put("value", arguments -> printer.value(figure(arguments)));
        functions.put("interval", arguments -> printer.interval(figure(arguments)));
        functions.put("full", arguments -> printer.full(figure(arguments)));
        functions.put("margin", arguments -> printer.margin(figure(arguments)));
        functions.put("number", arguments -> numbers.number(number(arguments, 0), (int) number(arguments, 1)));
        functions.put("percent", arguments -> numbers.percent(number(arguments, 0)));
        functions.put("date", arguments -> numbers.date(date(arguments)));
        functions.put("mm", arguments -> millimetres(number(arguments, 0)));
        return functions;
    }

    private static String text(TextBundle texts, List<Object> arguments) {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof String key)) {
            throw new IllegalArgumentException("t needs the key of a text");
        }
        SortedMap<String, String> values = new TreeMap<>();
        if (arguments.size() > 1 && arguments.get(1) instanceof Map<?, ?> given) {
            given.forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
        }
        return texts.text(key, values);
    }

    private static Figure figure(List<Object> arguments) {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof Figure figure)) {
            throw new IllegalArgumentException("needs one figure: " + arguments);
        }
        return figure;
    }

    private static double number(List<Object> arguments, int i) {
        if (arguments.size() <= i || !(arguments.get(i) instanceof Double number)) {
            throw new IllegalArgumentException("needs a number: " + arguments);
        }
        return number;
    }

    private static LocalDate date(List<Object> arguments) {
        if (arguments.size() != 1 || !(arguments.getFirst() instanceof LocalDate date)) {
            throw new IllegalArgumentException("needs one date: " + arguments);
        }
        return date;
    }

    /** A length for CSS: points in, millimetres out, a decimal point in every language. */
    private static String millimetres(double points) {
        return java.math.BigDecimal.valueOf(points * 25.4 / 72)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
