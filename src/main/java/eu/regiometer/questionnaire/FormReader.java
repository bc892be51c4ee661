package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a questionnaire workbook sheet by sheet; everything that XLSForm itself would not understand is told here. */
final class FormReader {

    private static final String FALLBACK = "en";

    private final Path path;
    private final Defects defects;

    FormReader(Path path, Defects defects) {
        this.path = path;
        this.defects = defects;
    }

    Form read() {
        var book = new FormWorkbook(path, defects);
        Optional<SettingsSheet> settings =
                book.sheet(FormWorkbook.SETTINGS).map(table -> new SettingsSheet(table, defects));
        String language = settings.map(SettingsSheet::defaultLanguage).orElse(FALLBACK);
        Optional<FormSheet> survey = book.required(FormWorkbook.SURVEY)
                .map(table -> new FormSheet(table, SurveyLines.COLUMNS, language, defects));
        SortedSet<String> languages =
                survey.map(sheet -> sheet.languages("label")).orElse(Collections.emptySortedSet());
        Optional<ChoicesSheet> choices = book.sheet(FormWorkbook.CHOICES)
                .map(table -> new FormSheet(table, ChoicesSheet.COLUMNS, language, defects))
                .map(sheet -> new ChoicesSheet(sheet, languages, defects));
        Optional<FormSheet> checks = book.sheet(FormWorkbook.CHECKS)
                .map(table -> new FormSheet(table, ChecksSheet.COLUMNS, language, defects));
        var names = new Names(defects);
        List<FormQuestion> questions = survey.filter(sheet -> sheet.require("type", "name"))
                .map(sheet -> new SurveyLines(sheet, names, choices, defects).questions())
                .orElse(List.of());
        settings.ifPresent(sheet -> sheet.checkLanguage(languages));
        survey.filter(sheet -> languages.isEmpty())
                .ifPresent(sheet -> defects.add(
                        FindingCode.QUESTIONNAIRE_COLUMN,
                        sheet.start(),
                        "no column \"label\"",
                        "a column such as \"label::English (en)\"",
                        "add the column"));
        questions.forEach(question -> checkExpressions(question, names));
        var form = new Form(settings, languages, survey, questions, choices, names, checks);
        tellUnused(form);
        return form;
    }

    private static void checkExpressions(FormQuestion question, Names names) {
        question.groups().forEach(group -> group.relevant(names));
        question.line().relevant(names);
        question.line().constraint(names);
        question.parts().forEach(part -> part.constraint(names));
    }

    private void tellUnused(Form form) {
        form.settings().ifPresent(settings -> settings.sheet().tellUnused(Set.of()));
        form.sheet().ifPresent(sheet -> sheet.tellUnused(Set.of()));
        form.checks().ifPresent(sheet -> sheet.tellUnused(Set.of()));
        var filters = new TreeSet<String>();
        form.choices().ifPresent(choices -> {
            form.questions().stream()
                    .filter(FormQuestion::select)
                    .flatMap(question -> question.line().choiceFilter(form.names(), choices).stream())
                    .forEach(filter -> filters.addAll(filter.columns()));
            choices.sheet().tellUnused(filters);
        });
    }
}
