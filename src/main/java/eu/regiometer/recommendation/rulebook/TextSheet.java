package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.RuleText;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.TableSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sheet {@code texts}: the wording of each rule in each language. */
final class TextSheet {

    private static final String LANGUAGE = "language";
    private static final String EVIDENCE = "evidence";
    private static final String ENGLISH = "en";
    private static final String SOURCE = "SOURCE";
    private static final List<String> OTHER_STATUS = Choice.STATUS.fixed().stream()
            .filter(status -> !status.equals(SOURCE))
            .toList();
    private static final List<String> COLUMNS = List.of("title", EVIDENCE, "first_step", "addressee", "owner", "kpi");
    private static final Map<String, Integer> LONGEST_ENGLISH = Map.of("title", 90, EVIDENCE, 230, "first_step", 120);
    private static final int LONGEST_TITLE = 130;

    private final RulebookSheet sheet;
    private final RuleSheet rules;
    private final ConditionSheet conditions;
    private final Placeholders placeholders;
    private final SortedMap<String, SortedMap<String, Row>> rows = new TreeMap<>();

    TextSheet(
            TableSource source,
            RuleSheet rules,
            ConditionSheet conditions,
            Placeholders placeholders,
            Defects defects) {
        this.rules = rules;
        this.conditions = conditions;
        this.placeholders = placeholders;
        sheet = RulebookSheet.read(source, RulebookTable.TEXTS, defects);
        for (Row row : sheet.rowsWithKey(List.of(RuleSheet.ID, LANGUAGE))) {
            if (!row.text(LANGUAGE).matches("[a-z]{2}")) {
                row.wrong(LANGUAGE, "a code of two small letters such as sv", "correct the code", defects);
            }
            sheet.known(row, RuleSheet.ID, rules.ids(), "the id of a rule")
                    .ifPresent(rule ->
                            rows.computeIfAbsent(rule, r -> new TreeMap<>()).put(row.text(LANGUAGE), row));
        }
    }

    /** Texts by rule and language; a missing one of the languages, or English, is a defect. */
    SortedMap<String, SortedMap<String, RuleText>> read(Collection<String> languages) {
        var texts = new TreeMap<String, SortedMap<String, RuleText>>();
        var wanted = new TreeSet<>(languages);
        wanted.add(ENGLISH);
        for (String rule : rules.ids()) {
            SortedMap<String, Row> own = rows.getOrDefault(rule, new TreeMap<>());
            var byLanguage = new TreeMap<String, RuleText>();
            own.forEach((language, row) -> byLanguage.put(language, text(rule, language, row, own)));
            texts.put(rule, byLanguage);
            for (String language : wanted) {
                if (!own.containsKey(language) && sheet.table().readable()) {
                    sheet.wrong(
                            rules.row(rule),
                            RuleSheet.ID,
                            "no text of " + rule + " in the language \"" + language + "\"",
                            "a line in the sheet texts",
                            "add the line");
                }
            }
        }
        return texts;
    }

    private RuleText text(String rule, String language, Row row, SortedMap<String, Row> own) {
        boolean english = language.equals(ENGLISH);
        for (String column : COLUMNS) {
            String text = row.requiredText(column, sheet.defects());
            int longest = english
                    ? LONGEST_ENGLISH.getOrDefault(column, Integer.MAX_VALUE)
                    : column.equals("title") ? LONGEST_TITLE : Integer.MAX_VALUE;
            if (text.length() > longest) {
                sheet.wrong(
                        row,
                        column,
                        text.length() + " characters",
                        "at most " + longest + " characters",
                        "shorten the text");
            }
            if (!column.equals(EVIDENCE) && (text.contains("{") || text.contains("}"))) {
                sheet.wrong(row, column, "a brace", "text without placeholders", "delete the braces");
            }
        }
        sheet.requiredKnown(row, "status", english ? List.of(SOURCE) : OTHER_STATUS, "a status");
        checkEvidence(rule, language, row, own);
        return new RuleText(
                row.text("title"),
                row.text(EVIDENCE),
                row.text("first_step"),
                row.text("addressee"),
                row.text("owner"),
                row.text("kpi"),
                row.text("status"));
    }

    private void checkEvidence(String rule, String language, Row row, SortedMap<String, Row> own) {
        String evidence = row.text(EVIDENCE);
        SortedSet<String> used = Placeholders.in(evidence);
        if (Placeholders.strayBrace(evidence)) {
            sheet.wrong(row, EVIDENCE, "a brace that stands alone", "placeholders such as {FIN_MIX}", "close it");
        }
        if (conditions.complete(rule)) {
            SortedSet<String> allowed = placeholders.allowed(conditions.lines(rule).stream()
                    .map(ConditionLine::condition)
                    .toList());
            for (String placeholder : used) {
                if (!allowed.contains(placeholder)) {
                    sheet.wrong(
                            row,
                            EVIDENCE,
                            "the placeholder {" + placeholder + "}",
                            "a figure that a condition of " + rule + " reads, or a part of it",
                            NearestName.of(placeholder, allowed)
                                    .map(near -> "write {" + near + "}")
                                    .orElse("add a condition on it, or delete the placeholder"));
                }
            }
        }
        Row english = own.get(ENGLISH);
        if (!language.equals(ENGLISH) && english != null) {
            SortedSet<String> source = Placeholders.in(english.text(EVIDENCE));
            if (!source.equals(used)) {
                sheet.wrong(
                        row,
                        EVIDENCE,
                        "the placeholders " + braces(used),
                        "those of the English text: " + braces(source),
                        "use the same placeholders");
            }
        }
    }

    private static String braces(SortedSet<String> placeholders) {
        return placeholders.isEmpty() ? "none" : "{" + String.join("} {", placeholders) + "}";
    }
}
