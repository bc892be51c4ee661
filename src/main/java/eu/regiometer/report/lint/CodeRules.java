package eu.regiometer.report.lint;

import eu.regiometer.report.template.TemplateFault;
import eu.regiometer.report.template.TemplatePiece;
import eu.regiometer.report.template.TextBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the directives and values of a template must not hold, also where no trial comes by. */
final class CodeRules {

    private record Rule(Pattern code, String expected, String mend) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Pattern.compile("\\?\\s*(?:string|number_to_date\\w*|date|time|datetime|iso\\w*|number)\\b"),
                    "numbers and dates in the form of the language",
                    "print with number(n, decimals), percent(n), date(d) or value(figure)"),
            new Rule(
                    Pattern.compile("\\?\\s*(?:upper_?case|cap_?first|capitalize)\\b", Pattern.CASE_INSENSITIVE),
                    "letters as they are written, since capitals made here lose accents and ß",
                    "write the text as it should be printed into messages/"),
            new Rule(
                    Pattern.compile("<#(?:attempt|compress|escape|noparse)\\b"),
                    "a template whose faults are told",
                    "take it out"));

    /** A number for machines, with a point in every language. */
    private static final Pattern MACHINE_NUMBER = Pattern.compile("\\?\\s*c\\b");

    private static final Pattern FIELD = Pattern.compile("(?<=[\\w)\\]])\\.\\s*([A-Za-z_]\\w*)");
    private static final Pattern TEXT = Pattern.compile("(?<![\\w.?])t\\(\\s*\"([^\"]*)\"\\s*([,)+])");
    private static final Pattern NAMED = Pattern.compile("<#(?:macro|function)\\s+(\\w+)");
    private static final Pattern ASSIGNED = Pattern.compile("(?<![=<>!])\\b(\\w+)\\s*=(?!=)");

    private final TextBundle english;
    private final Set<String> names;

    /**
     * The rules.
     *
     * @param english texts that all languages have
     * @param fields names of all fields of all models
     * @param templates all templates, for the names of their macros and variables
     */
    CodeRules(TextBundle english, Set<String> fields, List<List<TemplatePiece>> templates) {
        this.english = english;
        SortedSet<String> known = new TreeSet<>(fields);
        for (List<TemplatePiece> pieces : templates) {
            for (TemplatePiece piece : pieces) {
                if (piece.kind() == TemplatePiece.Kind.DIRECTIVE) {
                    NAMED.matcher(piece.text()).results().forEach(found -> known.add(found.group(1)));
                    if (piece.text().startsWith("<#assign")) {
                        ASSIGNED.matcher(piece.unquoted()).results().forEach(found -> known.add(found.group(1)));
                    }
                }
            }
        }
        this.names = known;
    }

    List<TemplateFault> faults(String file, List<TemplatePiece> pieces) {
        List<TemplateFault> faults = new ArrayList<>();
        boolean inStyle = false;
        for (TemplatePiece piece : pieces) {
            if (piece.kind() == TemplatePiece.Kind.MARKUP) {
                inStyle = inStyle(piece.text(), inStyle);
            } else if (piece.code()) {
                piece(file, piece, inStyle, faults);
            }
        }
        return faults;
    }

    private void piece(String file, TemplatePiece piece, boolean inStyle, List<TemplateFault> faults) {
        String code = piece.unquoted();
        for (Rule rule : RULES) {
            Matcher found = rule.code.matcher(code);
            while (found.find()) {
                faults.add(
                        new TemplateFault(file, piece.lineAt(found.start()), found.group(), rule.expected, rule.mend));
            }
        }
        Matcher machine = MACHINE_NUMBER.matcher(code);
        while (!inStyle && machine.find()) {
            faults.add(new TemplateFault(
                    file,
                    piece.lineAt(machine.start()),
                    "?c in what is printed or read aloud",
                    "numbers in the form of the language; ?c only inside style=\"…\"",
                    "print with number(n, decimals)"));
        }
        Matcher field = FIELD.matcher(code);
        while (field.find()) {
            if (!names.contains(field.group(1))) {
                faults.add(unknownField(file, piece.lineAt(field.start(1)), field.group(1), names));
            }
        }
        Matcher text = TEXT.matcher(piece.text());
        while (text.find()) {
            if (!text.group(2).equals("+") && !english.has(text.group(1))) {
                faults.add(unknownText(file, piece.lineAt(text.start(1)), text.group(1), english));
            }
        }
    }

    static TemplateFault unknownField(String file, int line, String name, Set<String> names) {
        return new TemplateFault(
                file,
                line,
                "the unknown figure or field \"" + name + "\"",
                "a field of the model" + NearName.hint(name, names),
                "correct the name, or ask for a new field");
    }

    static TemplateFault unknownText(String file, int line, String key, TextBundle english) {
        return new TemplateFault(
                file,
                line,
                "the unknown text \"" + key + "\"",
                "a key of messages/en.properties" + NearName.hint(key, english.keys()),
                "correct the key, or add the text to messages/ in every language");
    }

    /** Whether what follows this markup stands inside a style attribute. */
    private static boolean inStyle(String markup, boolean before) {
        int opened = markup.lastIndexOf("style=\"");
        if (opened >= 0) {
            return markup.indexOf('"', opened + "style=\"".length()) < 0;
        }
        return before && markup.indexOf('"') < 0;
    }
}
