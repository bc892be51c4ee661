package eu.regiometer.report.lint;

import eu.regiometer.report.part.Figure;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.report.template.TextBundle;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The functions of the product in a trial: they look at what they are given and print a mark. */
final class Functions {

    private final TextBundle english;

    Functions(TextBundle english) {
        this.english = english;
    }

    /** A model for each function that templates may call. */
    Map<String, TemplateMethodModelEx> models(Collection<String> names) {
        Map<String, TemplateMethodModelEx> models = new HashMap<>();
        for (String name : names) {
            models.put(name, arguments -> {
                check(name, arguments);
                return new SimpleScalar(Specimens.EDGE + name + Specimens.EDGE);
            });
        }
        return models;
    }

    private void check(String name, List<?> arguments) throws TemplateModelException {
        switch (name) {
            case "t" -> text(arguments);
            case "value", "interval", "full", "margin" ->
                expect(
                        arguments.size() == 1
                                && arguments.getFirst() instanceof Specimens.Made made
                                && made.type() == Figure.class,
                        name,
                        "one figure");
            case "number" -> expect(numbers(arguments) && arguments.size() == 2, name, "a number and its decimals");
            case "percent", "mm" -> expect(numbers(arguments) && arguments.size() == 1, name, "one number");
            case "date" ->
                expect(arguments.size() == 1 && arguments.getFirst() instanceof Specimens.Day, name, "one date");
            default -> expect(arguments.stream().allMatch(TemplateModel.class::isInstance), name, "no missing value");
        }
    }

    private static boolean numbers(List<?> arguments) {
        return arguments.stream().allMatch(TemplateNumberModel.class::isInstance);
    }

    private static void expect(boolean fits, String name, String expected) throws TemplateModelException {
        if (!fits) {
            throw new WrongCall(name + "(…) without " + expected, expected + " in the brackets of " + name);
        }
    }

    private void text(List<?> arguments) throws TemplateModelException {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof TemplateScalarModel key)) {
            throw new WrongCall("t(…) without the key of a text", "the key of a text in quotes");
        }
        SortedMap<String, String> values = new TreeMap<>();
        if (arguments.size() > 1 && arguments.get(1) instanceof TemplateHashModelEx given) {
            TemplateModelIterator names = given.keys().iterator();
            while (names.hasNext()) {
                String name = ((TemplateScalarModel) names.next()).getAsString();
                value(name, given.get(name));
                values.put(name, "");
            }
        }
        for (String known : keys(key.getAsString())) {
            try {
                english.text(known, values);
            } catch (TemplateFailure e) {
                throw new WrongCall(String.valueOf(e.getMessage()), "a value for each placeholder of the text");
            }
        }
    }

    private static void value(String name, @Nullable TemplateModel value) throws TemplateModelException {
        if (!(value instanceof TemplateScalarModel)) {
            throw new WrongCall("the value of {" + name + "} is no text", "a text, so a number printed by a function");
        }
    }

    /** The texts that a key may mean: itself, or all that fit around the made-up parts of it. */
    private List<String> keys(String key) throws TemplateModelException {
        if (key.indexOf(Specimens.EDGE) < 0) {
            if (english.has(key) || key.endsWith(".")) {
                return english.has(key) ? List.of(key) : List.of();
            }
            throw new UnknownText(key);
        }
        Pattern shape = Pattern.compile(
                "\\Q" + key.replaceAll(Specimens.EDGE + "[^" + Specimens.EDGE + "]*" + Specimens.EDGE, "\\\\E.+\\\\Q")
                        + "\\E");
        List<String> fitting =
                english.keys().stream().filter(k -> shape.matcher(k).matches()).toList();
        if (fitting.isEmpty()) {
            throw new UnknownText(key.replaceAll(Specimens.EDGE + "[^" + Specimens.EDGE + "]*" + Specimens.EDGE, "…"));
        }
        return fitting.size() == 1 ? fitting : List.of();
    }

    /** A text that is nowhere. */
    static final class UnknownText extends TemplateModelException {

        private static final long serialVersionUID = 1L;

        private final String key;

        UnknownText(String key) {
            super("no text " + key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** A function that was given the wrong things. */
    static final class WrongCall extends TemplateModelException {

        private static final long serialVersionUID = 1L;

        private final String found;
        private final String expected;

        WrongCall(String found, String expected) {
            super(found);
            this.found = found;
            this.expected = expected;
        }

        String found() {
            return found;
        }

        String expected() {
            return expected;
        }
    }
}
