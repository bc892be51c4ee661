package eu.regiometer.workbook.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.workbook.PackageBytes;
import eu.regiometer.workbook.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader and the user model of Apache POI say the same of every cell: place, type, stored value, formula or not. */
class DifferentialTest {

    private static final Path SURVEYS = Path.of("input", "surveys");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fac/audit-findings-text-workbook--EMPTY.xlsx",
                "fac/mangled-notes-to-sefa.xlsx",
                "frictionless/adjust-floating-point-error.xlsx",
                "frictionless/issue-312.xlsx",
                "frictionless/issue-313.xlsx",
                "frictionless/issue-870.xlsx",
                "frictionless/merged-cells.xlsx",
                "frictionless/multiline-headers.xlsx",
                "frictionless/number-format-multicode.xlsx",
                "frictionless/preserve-formatting.xlsx",
                "frictionless/sheet2.xlsx",
                "frictionless/skip-rows.xlsx",
                "frictionless/table-infer-boolean.xlsx",
                "poi/Booleans.xlsx",
                "poi/DateFormatTests.xlsx",
                "poi/InlineStrings.xlsx",
                "poi/TwoSheetsOneHidden.xlsx",
                "poi/sheetProtection_allLocked.xlsx",
                "poi/workbookProtection_workbook_structure_protected.xlsx",
                "pyxform/case_insensitivity.xlsx",
                "pyxform/duplicate_columns.xlsx",
                "pyxform/extra_columns.xlsx",
                "pyxform/xl_date_ambiguous.xlsx",
                "pyxform/xlsform_spec_test.xlsx"
            })
    void aPublicWorkbookHoldsTheSameForBothReaders(String file) throws IOException {
        assertSame(publicFile(file));
    }

    @Tag("hostile")
    @Test
    void aLargePublicTemplateHoldsTheSameForBothReaders() throws IOException {
        assertSame(publicFile("fac/federal-awards-workbook-PASS.xlsx"));
    }

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    static LongStream manySeeds() {
        return LongStream.range(25, 2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTypeOfCellIsReadAlike(long seed) {
        assertSame(RandomWorkbook.bytes(seed));
    }

    @Tag("hostile")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void everyTypeOfCellIsReadAlikeInManyWorkbooks(long seed) {
        assertSame(RandomWorkbook.bytes(seed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BG411/innovation-capacity-BG411-2026.xlsx",
                "IS002/Landsbyggð-innovation-capacity-2024.xlsx",
                "CZ08/innovation-capacity-CZ08-2026.xlsx"
            })
    void aShippedSurveyHoldsTheSameForBothReaders(String file) throws IOException {
        assertSame(Files.readAllBytes(SURVEYS.resolve(file)));
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("input"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    @Tag("hostile")
    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedWorkbookHoldsTheSameForBothReaders(Path file) throws IOException {
        assertSame(Files.readAllBytes(file));
    }

    /** The comparison itself: one stored digit, one type and one hidden sheet are seen. */
    @Test
    void oneChangedCellIsSeen() {
        byte[] one = PackageBytes.cells("<c r=\"A1\"><v>1.25</v></c><c r=\"B1\" t=\"b\"><v>1</v></c>");
        byte[] other = PackageBytes.cells("<c r=\"A1\"><v>1.250000000001</v></c><c r=\"B1\"><v>1</v></c>");

        assertThat(Contents.ours(one).differences(PoiCells.xlsx(other))).hasSize(2);
        assertThat(Contents.ours(one).differences(PoiCells.xlsx(one))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poi/1904DateWindowing.xls",
                "pyxform/badly_named_choices_sheet.xls",
                "pyxform/blank_second_row.xls",
                "pyxform/spaces_in_choices_header.xls"
            })
    void anOldPublicWorkbookHoldsTheSameForBothReaders(String file) throws IOException {
        assertSameOld(publicFile(file));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTypeOfCellOfAnOldWorkbookIsReadAlike(long seed) {
        assertSameOld(RandomOldWorkbook.bytes(seed));
    }

    @Tag("hostile")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void everyTypeOfCellIsReadAlikeInManyOldWorkbooks(long seed) {
        assertSameOld(RandomOldWorkbook.bytes(seed));
    }

    /** The plain reader takes the place of POI for some mutants, so it must agree too. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aPlainReaderAgreesAsWell(long seed) throws Exception {
        byte[] content = RandomWorkbook.bytes(seed);

        assertThat(Contents.ours(content).differences(DomCells.read(content))).isEmpty();
    }

    private static void assertSame(byte[] content) {
        List<String> differences = Contents.ours(content).differences(PoiCells.xlsx(content));
        assertThat(differences.stream().limit(20).toList())
                .as(differences.size() + " differences")
                .isEmpty();
    }

    private static void assertSameOld(byte[] content) {
        List<String> differences = Contents.ours(content).differences(PoiCells.xls(content));
        assertThat(differences.stream().limit(20).toList())
                .as(differences.size() + " differences")
                .isEmpty();
    }

    private static byte[] publicFile(String file) throws IOException {
        try (InputStream in = ReadLimits.class.getResourceAsStream("public/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
