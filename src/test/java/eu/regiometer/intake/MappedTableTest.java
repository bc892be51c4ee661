package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables made by hand, read as a mapping sheet explains them. */
class MappedTableTest {

    private static final int ROWS = 12;

    @TempDir
    private Path folder;

    private final Dropped citizens = Dropped.citizens(ROWS);

    private HandMade table() {
        return new HandMade(citizens.questionnaire(), citizens.rows());
    }

    private static Finding only(Submission submission) {
        assertThat(submission).isInstanceOf(Submission.Refused.class);
        assertThat(submission.findings()).hasSize(1);
        return submission.findings().getFirst();
    }

    private static Finding finding(ValidatedSubmission checked, String code) {
        return checked.findings().stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not among " + Dropped.codes(checked)));
    }

    @Test
    void anExportThatMatchesAQuestionnaireInPartWaitsAndNothingIsGuessed() {
        Submission read = HandMade.intake()
                .read(HandMade.file(
                        folder,
                        "table.xlsx",
                        table().title("D1_AGE", "How old?")
                                .title("P1", "New ways?")
                                .table()));
        Finding partial = only(read);
        assertThat(partial.code()).isEqualTo("LAYOUT-PARTIAL");
        assertThat(partial.arguments())
                .containsEntry("mapping", "table.xlsx.mapping.xlsx")
                .containsEntry("kind", "public-attitude");
        MappingDraft draft =
                MappingDraft.of(((Submission.Refused) read).partial().orElseThrow());
        assertThat(draft.lines().stream().filter(MappingDraft.Line::open).map(MappingDraft.Line::header))
                .containsExactly("", "How old?", "New ways?");
        assertThat(draft.sheet()).isEqualTo("Answers");
        assertThat(draft.headerRow()).isEqualTo(1);
    }

    @Test
    void theMappedTableGivesTheSameAnswersAsTheTemplate() {
        HandMade table = table().title("D1_AGE", "How old?")
                .title("P1", "New ways?")
                .title("G4_2", "Health?")
                .line("How old?", "", "D1_AGE")
                .line("New ways?", "", "p1")
                .line("Health?", "", "G4", "2");

        ReceivedFile sheet = table.sheet(folder);

        ValidatedSubmission checked = LookAlike.validate(HandMade.intake()
                .read(HandMade.file(folder, "table.xlsx", table.table()), Mappings.beside(Optional.of(sheet))));

        LookAlike.assertSame(citizens.check(), checked, citizens.questionnaire());
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(checked.layoutRule())
                .isEqualTo("mapped: mapping sheet beside the file, SHA-256 "
                        + sheet.hash().substring(0, 12));
    }

    @Test
    void titleAndNotesAboveTheHeaderAndATotalBelow() {
        HandMade table = table().above(3)
                .title("D1_AGE", "How old?")
                .line("How old?", "", "D1_AGE")
                .edit(sheet -> {
                    HandMade.cell(sheet, 5 + ROWS, 1, "TOTAL");
                    HandMade.cell(sheet, 5 + ROWS, 12, "700");
                });

        ValidatedSubmission checked = table.check(folder);

        LookAlike.assertSame(citizens.check(), checked, citizens.questionnaire());
        assertThat(checked.counts().leftOutByReason()).containsEntry("ROW-TOTAL", 1);
    }

    @Test
    void theHeaderRowMayBeGivenInTheMapping() {
        HandMade table = table().above(30)
                .title("D1_AGE", "How old?")
                .setting("header_row", "31")
                .line("How old?", "", "D1_AGE");
        LookAlike.assertSame(citizens.check(), table.check(folder), citizens.questionnaire());
    }

    @Test
    void aHeaderOverSeveralRowsWithMergedCellsIsMappedByColumnLetterOnly() {
        HandMade table = table().above(1).title("D1_AGE", "").title("P1", "").edit(sheet -> {
            for (String column : List.of("D1_AGE", "P1")) {
                int place = table().place(column) - 1;
                HandMade.cell(sheet, 1, place + 1, "Answers of the person");
                sheet.addMergedRegion(new CellRangeAddress(0, 1, place, place));
            }
        });
        table.setting("kind", "public-attitude").setting("header row", "2");
        for (String column : List.of("D1_AGE", "P1")) {
            table.line("", CellAddress.columnName(table.place(column)), column);
        }

        ValidatedSubmission checked = table.check(folder);

        LookAlike.assertSame(citizens.check(), checked, citizens.questionnaire());
        assertThat(Dropped.codes(checked)).doesNotContain("CELL-MERGED");
    }

    @Test
    void mergedAnswerCellsHoldTheValueInTheFirstAndTheRestIsBlankAndTold() {
        HandMade table = table().title("D1_AGE", "How old?").line("How old?", "", "D1_AGE");
        int place = table.place("P1") - 1;
        table.edit(sheet -> {
            sheet.getRow(3).getCell(place).setBlank();
            sheet.addMergedRegion(new CellRangeAddress(2, 3, place, place));
        });

        ValidatedSubmission checked = table.check(folder);

        String letter = CellAddress.columnName(place + 1);
        assertThat(finding(checked, "CELL-MERGED").at().reference()).isEqualTo(letter + "3:" + letter + "4");
        Map<String, String> answers = LookAlike.answers(checked, citizens.questionnaire());
        assertThat(answers.get("R-0002 P1")).isNotEqualTo("BLANK");
        assertThat(answers).containsEntry("R-0003 P1", "BLANK");
    }

    @Test
    void blankRowsInTheMiddleAreNoResponses() {
        HandMade table = table().title("D1_AGE", "How old?")
                .line("How old?", "", "D1_AGE")
                .edit(sheet -> sheet.shiftRows(6, ROWS + 1, 4));
        LookAlike.assertSame(citizens.check(), table.check(folder), citizens.questionnaire());
    }

    @Test
    void valuesOfOnesOwnAreReadAsTheirCodes() {
        citizens.rows();
        Dropped worded = Dropped.citizens(ROWS);
        worded.setAll("D2_GENDER", "lady").setAll("G1", "2");
        citizens.setAll("D2_GENDER", "1").setAll("G1", "0").setAll("G2", "-7");
        worded.setAll("G2", "-7");
        for (int option = 1; option <= 7; option++) {
            citizens.setAll("G3_" + option, option == 2 ? "1" : "0");
            worded.setAll("G3_" + option, option == 2 ? "x" : "o");
        }
        HandMade table = new HandMade(worded.questionnaire(), worded.rows())
                .title("D2_GENDER", "Gender of the person")
                .line("Gender of the person", "", "D2_GENDER", "", "Lady ", "1")
                .line("", "", "G1", "", "2", "0")
                .line("G1", "", "G1")
                .line("", "", "G3", "", "x", "1")
                .line("", "", "G3", "", "o", "0");
        for (int option = 1; option <= 7; option++) {
            table.line("G3_" + option, "", "G3", Integer.toString(option));
        }
        LookAlike.assertSame(citizens.check(), table.check(folder), citizens.questionnaire());
    }

    @Test
    void yesAndNoTurnedIntoOneAndTwoAreAcceptedOnlyThroughAMapping() {
        citizens.setAll("G1", "2").setAll("G2", "-7");
        ValidatedSubmission without = table().title("D1_AGE", "How old?")
                .line("How old?", "", "D1_AGE")
                .check(folder);
        assertThat(Dropped.codes(without)).contains("VALUE-CODE");

        ValidatedSubmission with = table().title("D1_AGE", "How old?")
                .line("How old?", "", "D1_AGE")
                .line("G1", "", "G1", "", "1", "1")
                .line("G1", "", "G1", "", "2", "0")
                .check(folder);
        assertThat(Dropped.codes(with)).doesNotContain("VALUE-CODE");
    }

    @Test
    void optionsJoinedInOneCellAreReadByTheirOwnWords() {
        Dropped joined = Dropped.citizens(ROWS);
        HandMade table = new HandMade(joined.questionnaire(), joined.rows());
        for (int option = 2; option <= 8; option++) {
            table.without("G4_" + option);
        }
        table.title("G4_1", "Which services?").line("Which services?", "", "G4");
        int place = table.place("G4_1");
        table.edit(sheet -> {
            for (int row = 2; row <= ROWS + 1; row++) {
                HandMade.cell(sheet, row, place, "doctor; bus");
            }
        });
        table.line("Which services?", "", "G4", "", "doctor", "2").line("Which services?", "", "G4", "", "bus", "5");
        for (int option = 1; option <= 8; option++) {
            citizens.setAll("G4_" + option, option == 2 || option == 5 ? "1" : "0");
        }
        LookAlike.assertSame(citizens.check(), table.check(folder), citizens.questionnaire());
    }

    @Test
    void repeatedTitlesNeedTheLetterOfTheirColumn() {
        HandMade table = table().title("P1", "Opinion").title("P2", "Opinion").line("Opinion", "", "P1");
        Finding finding = only(table.read(folder));
        assertThat(finding.code()).isEqualTo("MAPPING-SETTING");
        assertThat(finding.arguments().get("expected"))
                .isEqualTo(
                        CellAddress.columnName(table.place("P1")) + ", " + CellAddress.columnName(table.place("P2")));

        HandMade mended = table().title("P1", "Opinion").title("P2", "Opinion");
        for (String column : List.of("P1", "P2")) {
            mended.line("Opinion", CellAddress.columnName(mended.place(column)), column);
        }
        LookAlike.assertSame(citizens.check(), mended.check(folder), citizens.questionnaire());
    }

    @Test
    void whileARequiredQuestionIsOpenTheFileWaitsAndWhatWasSaidIsKept() {
        HandMade table = table().title("D1_AGE", "How old?")
                .title("P1", "New ways?")
                .title("P2", "Shoe size")
                .line("How old?", "", "", "", "", "")
                .line("Shoe size", "", "-")
                .line("D2_GENDER", "", "D2_GENDER", "", "lady", "1");
        Submission read = table.read(folder);
        assertThat(only(read).code()).isEqualTo("LAYOUT-PARTIAL");
        MappingDraft draft =
                MappingDraft.of(((Submission.Refused) read).partial().orElseThrow());
        assertThat(draft.lines())
                .anySatisfy(line -> {
                    assertThat(line.header()).isEqualTo("Shoe size");
                    assertThat(line.variable()).isEqualTo("-");
                })
                .anySatisfy(line -> {
                    assertThat(line.found()).isEqualTo("lady");
                    assertThat(line.code()).isEqualTo("1");
                });
    }

    @Test
    void whenNoColumnIsOpenARequiredQuestionThatIsMissingStillWaits() {
        Submission read = table().title("D1_AGE", "Shoe size")
                .setting("kind", "public-attitude")
                .line("Shoe size", "", "-")
                .read(folder);
        assertThat(only(read).code()).isEqualTo("LAYOUT-PARTIAL");
        assertThat(only(read).arguments()).containsEntry("missing", "D1_AGE");
    }

    @Test
    void theNextFileWithTheSameTitlesIsReadByTheRememberedSheet() {
        HandMade first = table().title("D1_AGE", "How old?").line("How old?", "", "D1_AGE");
        MappingUse use =
                ((Submission.Readable) first.read(folder)).answers().mapping().orElseThrow();
        assertThat(use.beside()).isTrue();
        assertThat(use.region()).isEqualTo(ProgrammeFixture.REGION);
        Dropped others = Dropped.citizens(ROWS).setAll("D1_AGE", "33");
        byte[] next = new HandMade(others.questionnaire(), others.rows())
                .above(2)
                .title("D1_AGE", "How old?")
                .table();
        var known = new Mappings.Known(use.sheet(), Optional.of(use.region()), Optional.of(use.titles()));

        Submission read = HandMade.intake()
                .read(HandMade.file(folder, "next.xlsx", next), new Mappings(Optional.empty(), List.of(known)));

        LookAlike.assertSame(others.check(), LookAlike.validate(read), others.questionnaire());
        assertThat(((Submission.Readable) read).layoutRule()).startsWith("mapped: remembered mapping sheet, SHA-256 ");
    }

    @Test
    void theSheetOfAFileInTheSameFolderExplainsDelimitedTextWithTheSameTitles() {
        HandMade sheet = table().setting("sheet", "Answers").setting("header_row", "1");
        StringJoiner text = new StringJoiner("\r\n");
        List<String> columns =
                citizens.questionnaire().columns().stream().map(Column::name).toList();
        columns.forEach(name -> sheet.line(name.equals("D1_AGE") ? "How old?" : name, "", name));
        text.add(String.join(";", columns).replace("D1_AGE", "How old?"));
        citizens.rows()
                .forEach(row -> text.add(
                        columns.stream().map(name -> row.getOrDefault(name, "")).collect(Collectors.joining(";"))));
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        var neighbour = new Mappings.Known(sheet.sheet(folder), Optional.empty(), Optional.empty());

        Submission read = HandMade.intake()
                .read(HandMade.file(folder, "later.csv", content), new Mappings(Optional.empty(), List.of(neighbour)));

        LookAlike.assertSame(citizens.check(), LookAlike.validate(read), citizens.questionnaire());
    }

    @Test
    void optionColumnsWithoutTheQuestionsNameAreReadOnlyThroughAMapping() {
        HandMade table = table();
        for (int option = 1; option <= 8; option++) {
            table.title("G4_" + option, "Choice " + option)
                    .line("Choice " + option, "", "G4", Integer.toString(option));
        }
        LookAlike.assertSame(citizens.check(), table.check(folder), citizens.questionnaire());
    }

    @Test
    void aRememberedSheetIsNotUsedForOtherTitlesOrAnotherRegion() {
        HandMade first = table().title("D1_AGE", "How old?").line("How old?", "", "D1_AGE");
        MappingUse use =
                ((Submission.Readable) first.read(folder)).answers().mapping().orElseThrow();
        byte[] otherTitles =
                table().title("D1_AGE", "How old?").title("P2", "Opinion").table();
        for (Submission read : List.of(
                read(
                        otherTitles,
                        new Mappings.Known(use.sheet(), Optional.of(use.region()), Optional.of(use.titles()))),
                read(first.table(), new Mappings.Known(use.sheet(), Optional.of("PL22"), Optional.of(use.titles()))))) {
            assertThat(only(read).code()).isEqualTo("LAYOUT-PARTIAL");
        }
    }

    private Submission read(byte[] table, Mappings.Known known) {
        return HandMade.intake()
                .read(HandMade.file(folder, "next.xlsx", table), new Mappings(Optional.empty(), List.of(known)));
    }
}
