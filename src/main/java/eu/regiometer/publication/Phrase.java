package eu.regiometer.publication;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills templates of the message catalogue, of which parts in square brackets may be left out. */
final class Phrase {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

    private Phrase() {}

    /** Fills placeholders; a part in square brackets goes when one of its placeholders has no value. */
    static String fill(String template, SortedMap<String, String> arguments) {
        String shown = OPTIONAL.matcher(template).replaceAll(match -> {
            boolean complete = Texts.placeholders(match.group(1)).stream()
                    .noneMatch(name -> arguments.getOrDefault(name, "").isEmpty());
            return complete ? Matcher.quoteReplacement(match.group(1)) : "";
        });
        return Texts.fill(shown, arguments);
    }

    /** The template without its parts in square brackets and with dots in place of every placeholder. */
    static String withDots(String template, String dots) {
        String shown = OPTIONAL.matcher(template).replaceAll("");
        var filling = new TreeMap<String, String>();
        Texts.placeholders(shown).forEach(name -> filling.put(name, dots));
        return Texts.fill(shown, filling);
    }
}
