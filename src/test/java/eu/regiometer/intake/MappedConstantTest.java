package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.intake.EuSurveyLookAlike.Shape;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports that lack what is the same in all rows, and the mapping sheet that says it. */
class MappedConstantTest {

    private static final int ROWS = 12;

    @TempDir
    private Path folder;

    private final Dropped citizens = Dropped.citizens(ROWS);

    /** An export as the tool makes it of a form that asks neither for the mode nor for the weight. */
    private byte[] export(Shape shape) {
        Set<String> titles = Set.of(label("MODE"), label("W_DESIGN"));
        byte[] whole = new EuSurveyLookAlike(citizens.questionnaire(), citizens.rows(), Shape.BARE, shape).bytes();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(whole))) {
            Sheet sheet = book.getSheet("Content");
            for (Cell title : sheet.getRow(3)) {
                if (titles.contains(title.getStringCellValue())) {
                    blank(sheet, title.getColumnIndex());
                }
            }
            return LookAlike.bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String label(String item) {
        return citizens.questionnaire().item(item).orElseThrow().label("en");
    }

    private static void blank(Sheet sheet, int column) {
        for (Row row : sheet) {
            Cell cell = row.getRowNum() < 3 ? null : row.getCell(column);
            if (cell != null) {
                cell.setBlank();
            }
        }
    }

    private ReceivedFile bare() {
        return HandMade.file(folder, "export.xlsx", export(Shape.BARE));
    }

    private HandMade mapping() {
        return new HandMade(citizens.questionnaire(), citizens.rows());
    }

    /** A table made by hand, with the settings that the mapping sheet of the feedback brings. */
    private HandMade table() {
        return mapping().setting("kind", "public-attitude").setting("header_row", "1");
    }

    private Submission read(HandMade mapping) {
        return HandMade.intake().read(bare(), Mappings.beside(Optional.of(mapping.sheet(folder))));
    }

    private static List<MappingDraft.Line> open(Submission read) {
        return MappingDraft.of(((Submission.Refused) read).partial().orElseThrow()).lines().stream()
                .filter(MappingDraft.Line::open)
                .toList();
    }

    private static Finding only(Submission read) {
        assertThat(read).isInstanceOf(Submission.Refused.class);
        assertThat(read.findings()).hasSize(1);
        return read.findings().getFirst();
    }

    @Test
    void aBareExportWaitsAndItsMappingSheetAsksForWhatNoColumnHolds() {
        Submission read = HandMade.intake().read(bare());

        assertThat(only(read).code()).isEqualTo("LAYOUT-PARTIAL");
        assertThat(only(read).arguments()).containsEntry("columns", "").containsEntry("missing", "MODE, W_DESIGN");
        assertThat(open(read))
                .containsExactly(
                        new MappingDraft.Line("", 0, "MODE", "", "", ""),
                        new MappingDraft.Line("", 0, "W_DESIGN", "", "", ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"BARE", "SPLIT", "SCORE"})
    void theSheetOfTheFeedbackCompletedAsAWholeGivesTheSameAnswersAsTheTemplate(Shape shape) {
        citizens.setAll("MODE", "2").setAll("W_DESIGN", "1");
        ReceivedFile file = HandMade.file(folder, "export.xlsx", export(shape));
        var waiting = (Submission.Refused) HandMade.intake().read(file);
        MappingDraft draft = MappingDraft.of(waiting.partial().orElseThrow());
        HandMade completed = mapping()
                .setting("kind", draft.survey().id())
                .setting("sheet", draft.sheet())
                .setting("header_row", Integer.toString(draft.headerRow()));
        for (MappingDraft.Line line : draft.lines()) {
            String column = line.column() == 0 ? "" : CellAddress.columnName(line.column());
            String code = line.variable().equals("MODE") ? "2" : "1";
            boolean outside = line.variable().isEmpty();
            completed.line(
                    line.header(),
                    column,
                    outside ? MappingSheet.NOTHING : line.variable(),
                    line.option(),
                    line.found(),
                    line.constant() ? code : "");
        }

        Submission read = HandMade.intake().read(file, Mappings.beside(Optional.of(completed.sheet(folder))));

        ValidatedSubmission checked = LookAlike.validate(read);
        LookAlike.assertSame(citizens.check(), checked, citizens.questionnaire());
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void whatIsSaidForAllRowsIsTheAnswerOfEachAndTheFileIsAccepted() {
        citizens.setAll("MODE", "2").setAll("W_DESIGN", "1");

        Submission read = read(mapping().line("", "", "MODE", "", "", "2").line("", "", "W_DESIGN", "", "", "1"));

        ValidatedSubmission checked = LookAlike.validate(read);
        LookAlike.assertSame(citizens.check(), checked, citizens.questionnaire());
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(((Submission.Readable) read).collected().cardinality())
                .isEqualTo(citizens.questionnaire().columns().size());
    }

    @Test
    void theNextExportWithTheSameTitlesHasTheSameAnswersByTheRememberedSheet() {
        citizens.setAll("MODE", "2").setAll("W_DESIGN", "1.5");
        Submission first = read(mapping().line("", "", "mode", "", "", "2").line("", "", "W_DESIGN", "", "", "1,5"));
        MappingUse use = ((Submission.Readable) first).answers().mapping().orElseThrow();
        var known = new Mappings.Known(use.sheet(), Optional.of(use.region()), Optional.of(use.titles()));
        ReceivedFile next = HandMade.file(folder, "next.xlsx", export(Shape.BARE));

        Submission read = HandMade.intake().read(next, new Mappings(Optional.empty(), List.of(known)));

        LookAlike.assertSame(citizens.check(), LookAlike.validate(read), citizens.questionnaire());
    }

    @Test
    void whileOneIsLeftOpenTheFileWaitsAndTheOtherIsKept() {
        Submission read = read(mapping().line("", "", "MODE", "", "", "2").line("", "", "W_DESIGN", "", "", ""));

        assertThat(only(read).arguments()).containsEntry("missing", "W_DESIGN");
        assertThat(open(read)).containsExactly(new MappingDraft.Line("", 0, "W_DESIGN", "", "", ""));
        assertThat(MappingDraft.of(((Submission.Refused) read).partial().orElseThrow())
                        .lines())
                .contains(new MappingDraft.Line("", 0, "MODE", "", "", "2"));
    }

    /** Row 4 of the mapping sheet; its columns are header, column, variable, option, value found and value code. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "MODE     |   | 5          | MAPPING-VALUE    | F4 | 1, 2, 3, 4",
                "MODE     |   | web        | MAPPING-VALUE    | F4 | 1, 2, 3, 4",
                "W_DESIGN |   | 30         | MAPPING-VALUE    | F4 | 0.05–20",
                "W_DESIGN |   | one        | MAPPING-VALUE    | F4 | 0.05–20",
                "D1_AGE   |   | 30.5       | MAPPING-VALUE    | F4 | 15–110, 999",
                "FIELD_DATE |  | May        | MAPPING-VALUE    | F4 | YYYY-MM-DD",
                "RESP_ID  |   | R-0001     | MAPPING-VALUE    | F4 | –",
                "REGION   |   | SE332      | MAPPING-VALUE    | F4 | –",
                "WAVE     |   | 2026       | MAPPING-VALUE    | F4 | –",
                "G4       |   | 1          | MAPPING-OPTION   | D4 | 1, 2, 3, 4, 5, 6, 7, 8",
                "G4       | 2 | 7          | MAPPING-VALUE    | F4 | -",
                "MODES    |   | 2          | MAPPING-VARIABLE | C4 | -",
            })
    void whatCannotHoldForAllRowsIsToldAtItsCell(
            String variable, String option, String code, String finding, String cell, String allowed) {
        Submission read = read(mapping()
                .line("", "", "G1", "", "", "")
                .line("", "", variable, option == null ? "" : option, "", code)
                .setting("kind", "public-attitude"));
        Finding found = only(read);
        assertThat(found.code()).isEqualTo(finding);
        assertThat(found.at().reference()).isEqualTo(cell);
        if (allowed != null) {
            assertThat(found.arguments()).containsEntry("allowed", allowed);
        }
    }

    @Test
    void twiceOrBesideAColumnItContradictsItself() {
        Submission twice = read(mapping().line("", "", "MODE", "", "", "2").line("", "", "MODE", "", "", "1"));
        assertThat(only(twice).code()).isEqualTo("MAPPING-TWICE");
        assertThat(only(twice).at().reference()).isEqualTo("F3");
        assertThat(only(twice).arguments()).containsEntry("other", "F2");

        Submission beside = read(mapping().line("", "", "D1_AGE", "", "", "40").line(label("D1_AGE"), "", "D1_AGE"));
        assertThat(only(beside).code()).isEqualTo("MAPPING-TWICE");
        assertThat(only(beside).at().reference()).isEqualTo("C2");
        assertThat(only(beside).arguments()).containsEntry("other", "C3");
    }

    @Test
    void anOptionThatNobodyWasOfferedMayBeSaidForAllRows() {
        for (int option = 1; option <= 8; option++) {
            citizens.setAll("G4_" + option, option == 1 ? "1" : "0");
        }
        HandMade table = table().without("G4_8").line("", "", "G4_8", "", "", "0");
        LookAlike.assertSame(citizens.check(), table.check(folder), citizens.questionnaire());
    }

    @Test
    void theSheetOutweighsAColumnOfTheFileThatItDoesNotList() {
        citizens.setAll("MODE", "4");
        HandMade table = table().line("", "", "MODE", "", "", "3");

        ValidatedSubmission checked = table.check(folder);

        assertThat(Dropped.codes(checked)).contains("HEADER-UNKNOWN");
        assertThat(LookAlike.answers(checked, citizens.questionnaire())).containsEntry("R-0001 MODE", "3000000");
    }

    @Test
    void theDayOfAllInterviewsNamesTheWaveWhereTheFileHasNoDate() {
        citizens.setAll("FIELD_DATE", "2026-05-12");
        HandMade table = table().without("FIELD_DATE").without("WAVE").line("", "", "FIELD_DATE", "", "", "12.05.2026");
        LookAlike.assertSame(citizens.check(), table.check(folder), citizens.questionnaire());
    }
}
