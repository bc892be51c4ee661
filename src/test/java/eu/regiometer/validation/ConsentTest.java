package eu.regiometer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.Intake;
import eu.regiometer.intake.IntakeContext;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentTest {

    @TempDir
    Path folder;

    @Test
    void personsWhoDidNotConsentAreLeftOutWithACountAndNothingOfThemIsJudged() throws IOException {
        Dropped dropped = Dropped.citizens(20).set(1, "P1", "77");
        dropped.edit(book -> {
            Row header = book.getSheet("Data").getRow(0);
            int column = header.getLastCellNum();
            header.createCell(column).setCellValue("CONSENT");
            for (int row = 0; row < 20; row++) {
                Cell cell = book.getSheet("Data").getRow(row + 2).createCell(column);
                if (row != 2) {
                    cell.setCellValue(row == 1 ? 0 : 1);
                }
            }
        });
        var questionnaires = new EnumMap<Survey, Questionnaire>(ProgrammeFixture.questionnaires());
        questionnaires.put(Survey.PUBLIC_ATTITUDE, withConsent());
        IntakeContext usual = ProgrammeFixture.context();
        var context = new IntakeContext(usual.territory(), questionnaires, usual.openWaves(), usual.gate());

        ValidatedSubmission checked = new Validator(
                        ProgrammeFixture.territory(),
                        questionnaires,
                        ProgrammeFixture.registries(),
                        IntakeRules.defaults())
                .validate(new Intake(context).read(dropped.file()));

        Finding finding = Dropped.only(checked, FindingCode.ROW_NO_CONSENT);
        assertThat(finding.arguments()).containsEntry("rows", "2");
        assertThat(Dropped.all(checked, FindingCode.VALUE_CODE)).isEmpty();
        assertThat(checked.counts().leftOutByReason()).isEqualTo(Map.of("ROW-NO-CONSENT", 2));
        assertThat(checked.counts().accepted()).isEqualTo(18);
    }

    /** The shipped questionnaire with one more question, answered as K1 is. */
    private Questionnaire withConsent() throws IOException {
        Path file = folder.resolve("public-attitude.xlsx");
        try (var book = new XSSFWorkbook(
                Files.newInputStream(ProgrammeFixture.FOLDER.resolve(Survey.PUBLIC_ATTITUDE.fileName())))) {
            Sheet survey = book.getSheet("survey");
            Row header = survey.getRow(0);
            Row added = survey.createRow(survey.getLastRowNum() + 1);
            Row model = null;
            for (Row row : survey) {
                model = "K1".equals(text(row, 1)) ? row : model;
            }
            for (int column = 0; column < header.getLastCellNum(); column++) {
                String text = switch (text(header, column)) {
                    case "name" -> "CONSENT";
                    case "required" -> "";
                    case "x_role" -> "consent";
                    case "x_block" -> "design";
                    case String title when title.equals("type") || title.startsWith("label") -> text(model, column);
                    default -> "";
                };
                added.createCell(column).setCellValue(text);
            }
            try (var out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        var defects = new Defects();
        Questionnaire questionnaire = Questionnaire.read(file, Survey.PUBLIC_ATTITUDE, defects);
        defects.throwIfAny();
        return questionnaire;
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.getStringCellValue();
    }
}
