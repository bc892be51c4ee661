package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.EuSurveyLookAlike.Shape;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mapping sheets for exports of a known tool, and for tables that other people made. */
class MappedExportTest {

    @TempDir
    private Path folder;

    @Test
    void anExportOfAKnownToolWithUnmatchedColumnsOfRequiredItemsIsReadThroughAMapping() throws IOException {
        Dropped citizens = Dropped.citizens(12);
        String age = citizens.questionnaire().item("D1_AGE").orElseThrow().label("en");
        byte[] export = renamed(
                new EuSurveyLookAlike(citizens.questionnaire(), citizens.rows(), Shape.SPLIT, Shape.CONTINUED).bytes(),
                age,
                "How old?");
        ReceivedFile file = HandMade.file(folder, "table.xlsx", export);
        assertThat(HandMade.intake().read(file).findings())
                .extracting(finding -> finding.code())
                .contains("LAYOUT-PARTIAL");
        ReceivedFile sheet = new HandMade(citizens.questionnaire(), citizens.rows())
                .line("How old?", "", "D1_AGE")
                .sheet(folder);

        Submission read = HandMade.intake().read(file, Mappings.beside(Optional.of(sheet)));

        ValidatedSubmission checked = LookAlike.validate(read);
        LookAlike.assertSame(citizens.check(), checked, citizens.questionnaire());
        assertThat(((Submission.Readable) read).source()).isEqualTo(Source.MAPPED);
    }

    private static byte[] renamed(byte[] export, String before, String after) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(export));
                var out = new ByteArrayOutputStream()) {
            book.forEach(sheet -> {
                for (Cell cell : sheet.getRow(3)) {
                    if (cell.toString().equals(before)) {
                        cell.setCellValue(after);
                    }
                }
            });
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Rows as a person counts them in the workbooks; the totals of the first are set aside. */
    @ParameterizedTest
    @CsvSource({
        "skip-rows.xlsx, 2, 1, 1",
        "sheet2.xlsx, 1, 2, 0",
        "multiline-headers.xlsx, 5, 1, 0",
    })
    void titleRowsAnEmptyFirstSheetAndHeadersOverSeveralRowsAreReadWithAMapping(
            String name, int headerRow, int rows, int totals) throws IOException {
        MappingSheet mapping = new MappingSheet(
                "m.xlsx",
                "0".repeat(64),
                "Mapping",
                Survey.PUBLIC_ATTITUDE,
                Optional.empty(),
                OptionalInt.of(headerRow),
                List.of(new MappingSheet.Line(2, "", 1, "RESP_ID", "", "", "")));
        try (WorkbookFile workbook = open(name);
                var delivery = new Gate.SingleFile(new Delivery.Member(name, workbook))) {
            var table = new MappedTable(mapping, SheetHead.of(delivery), Optional.empty());
            ExportLayout base = table.find().orElseThrow(() -> new AssertionError(table.findings()));
            var mapped = new MappedLayout(mapping, base, ProgrammeFixture.questionnaire(Survey.PUBLIC_ATTITUDE));
            assertThat(mapped.findings()).isEmpty();
            ExportLayout layout = mapped.layout("", new ExportReading(ProgrammeFixture.context()));
            List<Optional<FindingCode>> found = new ArrayList<>();
            layout.table()
                    .forEach(Set.of(0, 1, 2), row -> found.add(layout.facts().setAside(row)));
            assertThat(found).hasSize(rows + totals);
            assertThat(found.stream().filter(Optional.of(FindingCode.ROW_TOTAL)::equals))
                    .hasSize(totals);
        }
    }

    private static WorkbookFile open(String name) throws IOException {
        String path = "/eu/regiometer/workbook/public/frictionless/" + name;
        try (InputStream in = Objects.requireNonNull(MappedExportTest.class.getResourceAsStream(path), path)) {
            return WorkbookFile.open(in.readAllBytes(), name, ReadLimits.defaults());
        }
    }
}
