package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.validation.Dropped;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.hostile.HostileCase;
import eu.regiometer.workbook.hostile.HostileFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files dropped among answers that are no answers: what the region is told first. */
class DroppedFilesTest {

    @TempDir
    private Path folder;

    /** Files that people made; the verdicts are those that a second group of readers wrote down. */
    @ParameterizedTest
    @CsvSource({
        "fac/federal-awards-workbook-PASS.xlsx, LAYOUT-UNKNOWN",
        "fac/audit-findings-text-workbook--EMPTY.xlsx, LAYOUT-UNKNOWN",
        "fac/mangled-notes-to-sefa.xlsx, LAYOUT-UNKNOWN",
        "frictionless/adjust-floating-point-error.xlsx, LAYOUT-UNKNOWN",
        "frictionless/issue-312.xlsx, LAYOUT-UNKNOWN",
        "frictionless/issue-313.xlsx, LAYOUT-UNKNOWN",
        "frictionless/issue-870.xlsx, LAYOUT-UNKNOWN",
        "frictionless/merged-cells.xlsx, LAYOUT-UNKNOWN",
        "frictionless/multiline-headers.xlsx, LAYOUT-UNKNOWN",
        "frictionless/number-format-multicode.xlsx, LAYOUT-UNKNOWN",
        "frictionless/preserve-formatting.xlsx, LAYOUT-UNKNOWN",
        "frictionless/sheet2.xlsx, LAYOUT-UNKNOWN",
        "frictionless/skip-rows.xlsx, LAYOUT-UNKNOWN",
        "frictionless/table-infer-boolean.xlsx, LAYOUT-UNKNOWN",
        "getodk/empty.xlsx, FILE-EMPTY",
        "poi/1904DateWindowing.xls, TYPE-XLS",
        "poi/Booleans.xlsx, LAYOUT-UNKNOWN",
        "poi/DateFormatTests.xlsx, LAYOUT-UNKNOWN",
        "poi/InlineStrings.xlsx, LAYOUT-UNKNOWN",
        "poi/SimpleMacro.xlsm, PART-MACRO",
        "poi/SimpleStrict.xlsx, PART-STRICT",
        "poi/TwoSheetsOneHidden.xlsx, LAYOUT-UNKNOWN",
        "poi/duplicate-filename.xlsx, ZIP-DUPLICATE",
        "poi/password.xls, TYPE-ENCRYPTED",
        "poi/poc-xmlbomb.xlsx, PART-DOCTYPE",
        "poi/protected_passtika.xlsb, TYPE-ENCRYPTED",
        "poi/sheetProtection_allLocked.xlsx, LAYOUT-UNKNOWN",
        "poi/workbookProtection_workbook_structure_protected.xlsx, LAYOUT-UNKNOWN",
        "poi/xlsx-corrupted.xlsx, PART-XML",
        "pyxform/badly_named_choices_sheet.xls, LAYOUT-QUESTIONNAIRE",
        "pyxform/blank_second_row.xls, LAYOUT-QUESTIONNAIRE",
        "pyxform/case_insensitivity.xlsx, LAYOUT-QUESTIONNAIRE",
        "pyxform/duplicate_columns.xlsx, LAYOUT-QUESTIONNAIRE",
        "pyxform/extra_columns.xlsx, LAYOUT-QUESTIONNAIRE",
        "pyxform/spaces_in_choices_header.xls, LAYOUT-QUESTIONNAIRE",
        "pyxform/xl_date_ambiguous.xlsx, LAYOUT-QUESTIONNAIRE",
        "pyxform/xlsform_spec_test.xlsx, LAYOUT-QUESTIONNAIRE"
    })
    void aFileThatIsNoSurveyIsRefusedByItsOwnCode(String file, String code) throws IOException {
        assertThat(first(publicFile(file)).code()).isEqualTo(code);
    }

    @Test
    void theVisibleSheetThatWasLookedAtIsNamedWhenTheFirstOneIsHidden() throws IOException {
        assertThat(first(publicFile("poi/TwoSheetsOneHidden.xlsx")).arguments()).containsEntry("sheet", "Sheet2");
    }

    @Test
    void theSheetWithContentIsNamedWhenTheFirstOneIsEmpty() throws IOException {
        assertThat(first(publicFile("frictionless/sheet2.xlsx")).arguments()).containsEntry("sheet", "Sheet2");
    }

    static List<HostileCase> hostile() {
        return HostileFiles.small(11);
    }

    /** What the gates let pass is no survey either. */
    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileFileIsRefusedByTheFirstGateThatStopsIt(HostileCase hostile) {
        String code = hostile.verdict().equals(HostileCase.READABLE) ? "LAYOUT-UNKNOWN" : hostile.verdict();

        assertThat(first(hostile.write(folder)).code()).isEqualTo(code);
    }

    /** A sound template with answers, cut at every byte from its end to its beginning. */
    @Test
    void aTemplateCutAnywhereIsNeverAccepted() throws IOException {
        byte[] whole = Dropped.organisations(3).bytes();
        Path file = Files.write(folder.resolve("survey.xlsx"), whole);
        assertThat(read(file)).isInstanceOf(Submission.Readable.class);

        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int length = whole.length - 1; length >= 0; length--) {
                channel.truncate(length);
                String code = first(file).code();
                if (length < 4) {
                    assertThat(code).as("cut to %d bytes", length).isIn("FILE-EMPTY", "TYPE-UNKNOWN", "TYPE-MISMATCH");
                } else {
                    assertThat(code).as("cut to %d bytes", length).isEqualTo("ZIP-TRUNCATED");
                }
            }
        }
    }

    private Finding first(Path file) {
        Submission submission = read(file);
        assertThat(submission).isInstanceOf(Submission.Refused.class);
        return submission.findings().getFirst();
    }

    private static Submission read(Path file) {
        String name = ProgrammeFixture.REGION + "/" + file.getFileName();
        return ProgrammeFixture.intake()
                .read(new ReceivedFile(
                        file, name, ContentHash.of(name), file.toFile().length()));
    }

    private Path publicFile(String name) throws IOException {
        try (InputStream in = ReadLimits.class.getResourceAsStream("public/" + name)) {
            Path file = folder.resolve(name.substring(name.indexOf('/') + 1));
            Files.copy(Objects.requireNonNull(in, name), file);
            return file;
        }
    }
}
