package eu.regiometer.recommendation.rulebook;

import eu.regiometer.recommendation.EditorialOverride.Kind;
import eu.regiometer.recommendation.EditorialOverride.Part;
import eu.regiometer.recommendation.RuleText;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.workbook.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what a reviewer wants printed. Figures enter it through the placeholders of the rule's own sentence only, so
 * that it follows the data and can never hold a figure that is withheld.
 */
final class OverrideWording {

    private static final String ENGLISH = "en";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private final RulebookSheet sheet;
    private final Rulebook rulebook;
    private final Collection<String> languages;

    OverrideWording(RulebookSheet sheet, Rulebook rulebook, Collection<String> languages) {
        this.sheet = sheet;
        this.rulebook = rulebook;
        this.languages = languages;
    }

    void check(Row row, Kind kind, Part part, Optional<String> rule) {
        if (kind != Kind.REWORD) {
            blank(row, OverrideSheet.TEXT, "nothing; only REWORD has a text");
            blank(row, OverrideSheet.PART, "nothing; " + kind + " is for the whole card");
            blank(row, OverrideSheet.LANGUAGE, "nothing; " + kind + " is for all languages");
            return;
        }
        sheet.requiredKnown(row, OverrideSheet.LANGUAGE, languages, "a language of the reports");
        String text = row.requiredText(OverrideSheet.TEXT, sheet.defects());
        if (text.length() > longest(part)) {
            row.wrong(
                    OverrideSheet.TEXT,
                    "at most " + longest(part) + " characters in the part " + part,
                    "shorten the text",
                    sheet.defects());
        }
        if (Placeholders.strayBrace(text)) {
            row.wrong(
                    OverrideSheet.TEXT,
                    "placeholders such as {FIN_LEVEL}",
                    "close each brace, or delete it",
                    sheet.defects());
        }
        rule.ifPresent(id -> checkFigures(row, id, text));
    }

    /** Most characters of a part: what the rulebook allows in English, and a third more for longer languages. */
    static int longest(Part part) {
        return switch (part) {
            case TITLE -> 120;
            case EVIDENCE -> 300;
            case FIRST_STEP -> 160;
        };
    }

    private void checkFigures(Row row, String rule, String text) {
        SortedSet<String> placeholders =
                Placeholders.in(rulebook.text(rule, ENGLISH).evidence());
        for (String placeholder : Placeholders.in(text)) {
            sheet.known(
                    row,
                    OverrideSheet.TEXT,
                    placeholder,
                    placeholders,
                    "a placeholder of the sentence of evidence of " + rule);
        }
        SortedSet<String> allowed = new TreeSet<>();
        for (String language : new TreeSet<>(List.of(ENGLISH, row.text(OverrideSheet.LANGUAGE)))) {
            RuleText own = rulebook.texts().getOrDefault(rule, new TreeMap<>()).get(language);
            if (own != null) {
                allowed.addAll(numbers(String.join(" ", own.title(), own.evidence(), own.firstStep(), own.kpi())));
            }
        }
        for (String number : numbers(text)) {
            if (!allowed.contains(number) && !YEAR.matcher(number).matches()) {
                sheet.wrong(
                        row,
                        OverrideSheet.TEXT,
                        "the number " + number,
                        "figures as placeholders of the rule's own sentence"
                                + (placeholders.isEmpty() ? "" : ": {" + String.join("}, {", placeholders) + "}")
                                + "; a number typed in could be one that is withheld",
                        "write a placeholder, or write the number in words");
            }
        }
    }

    private static SortedSet<String> numbers(String text) {
        var numbers = new TreeSet<String>();
        Matcher matcher = NUMBER.matcher(text.replaceAll("\\{[^{}]*}", " "));
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    private void blank(Row row, String column, String expected) {
        if (row.has(column)) {
            row.wrong(column, expected, "clear the cell", sheet.defects());
        }
    }
}
