package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the questionnaire of a survey from a form: what only this product asks of it is told here. */
final class QuestionnaireReader {

    private final Path path;
    private final Survey survey;
    private final Defects defects;

    QuestionnaireReader(Path path, Survey survey, Defects defects) {
        this.path = path;
        this.survey = survey;
        this.defects = defects;
    }

    Questionnaire read() {
        Form form = new FormReader(path, defects).read();
        Optional<OptionLists> lists = form.choices().map(choices -> new OptionLists(choices, defects));
        if (form.sheet().isPresent()) {
            require(form.settings().isPresent(), FormWorkbook.SETTINGS);
            require(form.choices().isPresent(), FormWorkbook.CHOICES);
        }
        Optional<SurveySheet> survey = lists.map(found -> new SurveySheet(form, found));
        List<Check> checks = new ArrayList<>(survey.map(SurveySheet::checks).orElse(List.of()));
        form.checks()
                .map(sheet -> new ChecksSheet(sheet, form.languages(), form.names(), defects))
                .ifPresent(sheet -> checks.addAll(sheet.checks()));
        return new Questionnaire(
                this.survey,
                form.settings()
                        .map(settings -> settings.edition(this.survey, form.languages()))
                        .orElse(Edition.NONE),
                lists.map(OptionLists::blocks).orElseGet(TreeMap::new),
                survey.map(SurveySheet::items).orElse(List.of()),
                checks);
    }

    private void require(boolean present, String sheet) {
        if (!present) {
            defects.add(
                    FindingCode.QUESTIONNAIRE_COLUMN,
                    CellAddress.file(path.toString().replace('\\', '/')),
                    "no sheet \"" + sheet + "\"",
                    "a sheet \"" + sheet + "\"",
                    "add the sheet");
        }
    }
}
