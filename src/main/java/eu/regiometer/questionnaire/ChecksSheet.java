package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The sheet {@code checks}: rules over several answers, one per line. */
final class ChecksSheet {

    static final FormColumns COLUMNS =
            new FormColumns(Set.of("code", "when", "must", "severity", "effect", "scope"), Set.of("message", "fix"));

    /** Begins the code of every rule of a questionnaire. */
    static final String PREFIX = "RULE-";

    private static final String CODE = "[A-Z][A-Z0-9-]*";
    private static final Map<String, Severity> SEVERITIES =
            Map.of("blocking", Severity.BLOCKING, "warning", Severity.WARNING, "note", Severity.NOTE);
    private static final Map<String, Effect> EFFECTS =
            Map.of("cell", Effect.CELL, "row", Effect.ROW, "file", Effect.FILE, "kept", Effect.NONE);
    private static final Map<String, Scope> SCOPES =
            Map.of("row", Scope.ROW, "file", Scope.FILE, "region", Scope.REGION);

    private final FormSheet sheet;
    private final Set<String> languages;
    private final Names names;
    private final Defects defects;
    private final Set<String> codes = new TreeSet<>();

    ChecksSheet(FormSheet sheet, Set<String> languages, Names names, Defects defects) {
        this.sheet = sheet;
        this.languages = languages;
        this.names = names;
        this.defects = defects;
    }

    List<Check> checks() {
        var checks = new ArrayList<Check>();
        if (sheet.require("code", "must", "severity")) {
            sheet.rows().forEach(row -> checks.add(check(row)));
        }
        return checks;
    }

    private Check check(Row row) {
        Severity severity = word(row, "severity", SEVERITIES, Severity.WARNING);
        String when = sheet.text(row, "when");
        return new Check(
                code(row),
                when.isEmpty() ? Expression.ALWAYS : expression(row, "when", when),
                expression(row, "must", sheet.required(row, "must", FindingCode.QUESTIONNAIRE_EXPRESSION)),
                severity,
                word(row, "effect", EFFECTS, severity == Severity.BLOCKING ? Effect.CELL : Effect.NONE),
                word(row, "scope", SCOPES, Scope.ROW),
                sheet.texts(row, "message", languages),
                sheet.texts(row, "fix", languages),
                Optional.empty());
    }

    private String code(Row row) {
        String code =
                sheet.required(row, "code", FindingCode.QUESTIONNAIRE_REFERENCE).toUpperCase(Locale.ROOT);
        String bare = code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
        if (!bare.isEmpty() && !bare.matches(CODE)) {
            wrong(row, "code", bare, "capital letters, digits and hyphens", "correct the code");
        } else if (!bare.isEmpty() && !codes.add(bare)) {
            wrong(row, "code", bare + " for the second time", "each code once", "delete or rename the line");
        }
        return PREFIX + bare;
    }

    private Expression expression(Row row, String column, String text) {
        return text.isEmpty() ? Expression.ALWAYS : names.expression(text, sheet.at(row, column));
    }

    private <T> T word(Row row, String column, Map<String, T> words, T otherwise) {
        String text = sheet.text(row, column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return otherwise;
        }
        T value = words.get(text);
        if (value == null) {
            wrong(
                    row,
                    column,
                    "\"" + text + "\"",
                    "one of " + String.join(", ", new TreeSet<>(words.keySet())),
                    "choose one");
            return otherwise;
        }
        return value;
    }

    private void wrong(Row row, String column, String found, String expected, String remedy) {
        defects.add(FindingCode.QUESTIONNAIRE_COLUMN, sheet.at(row, column), found, expected, remedy);
    }
}
