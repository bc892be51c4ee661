package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a questionnaire workbook sheet by sheet. */
final class QuestionnaireReader {

    private static final Set<String> LABEL = Set.of("label");

    private final Path path;
    private final Survey survey;
    private final Defects defects;

    QuestionnaireReader(Path path, Survey survey, Defects defects) {
        this.path = path;
        this.survey = survey;
        this.defects = defects;
    }

    Questionnaire read() {
        var settings = new SettingsSheet(Table.read(path, "settings", defects), survey, defects);
        String language = settings.defaultLanguage();
        var lines = new FormSheet(Table.read(path, "survey", defects), SurveySheet.COLUMNS, LABEL, language, defects);
        Set<String> languages = lines.languages("label");
        var choices = new ChoiceLists(
                new FormSheet(Table.read(path, "choices", defects), ChoiceLists.COLUMNS, LABEL, language, defects),
                languages,
                defects);
        var items = new SurveySheet(lines, languages, choices, defects);
        Set<String> names = items.names();
        return new Questionnaire(
                survey,
                settings.edition(languages),
                choices.blocks(),
                items.items(),
                checks(language, languages, names));
    }

    private List<Check> checks(String language, Set<String> languages, Set<String> names) {
        if (Table.sheets(path, new Defects()).stream().noneMatch(ChecksSheet.NAME::equalsIgnoreCase)) {
            return List.of();
        }
        var sheet = new FormSheet(
                Table.read(path, ChecksSheet.NAME, defects),
                ChecksSheet.COLUMNS,
                ChecksSheet.PER_LANGUAGE,
                language,
                defects);
        return new ChecksSheet(sheet, languages, names, defects).checks();
    }

    /** Parses an expression and checks that every name in it is one of the questionnaire. */
    static Expression expression(String text, CellAddress at, Set<String> names, Defects defects) {
        Expression expression = Expression.parse(text, at, defects);
        var unknown = new ArrayList<>(expression.references());
        unknown.removeAll(names);
        for (String name : unknown) {
            defects.add(
                    at,
                    "${" + name + "}",
                    NearestName.of(name, new TreeSet<>(names))
                            .map(near -> "the name of a question, perhaps ${" + near + "}")
                            .orElse("the name of a question of the sheet survey"),
                    "correct the name");
        }
        return expression;
    }
}
