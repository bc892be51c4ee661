package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.Verdict;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.WorkbookFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsWorkbookTest {

    private static final String NAME = "SE332/faulty.xlsx";
    private static final String COPY = "feedback/SE332/faulty.xlsx.problems.xlsx";
    private static final String PROBLEMS = "Anmärkningar";

    private FeedbackDesk desk;

    @BeforeEach
    void folders(@TempDir Path folder) throws IOException {
        desk = new FeedbackDesk(folder);
    }

    /** The copy of a faulty template that a person has edited before sending it. */
    private XSSFWorkbook copyAfter(Consumer<XSSFWorkbook> edit) throws IOException {
        Path file = desk.dropped(NAME, "sv", FeedbackDesk.faultyRows());
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            edit.accept(book);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Files.write(file, bytes.toByteArray());
        }
        desk.answer();
        try (var in = Files.newInputStream(desk.output.resolve(COPY))) {
            return new XSSFWorkbook(in);
        }
    }

    private static Map<String, String> links(XSSFSheet sheet) {
        Map<String, String> links = new TreeMap<>();
        sheet.getHyperlinkList().forEach((XSSFHyperlink link) -> {
            assertThat(link.getType()).isEqualTo(HyperlinkType.DOCUMENT);
            links.put(link.getCellRef(), link.getLocation());
        });
        return links;
    }

    @Test
    void everyLineJumpsToItsCellAndEveryMarkedCellBack() throws IOException {
        try (XSSFWorkbook copy = copyAfter(book -> {})) {
            Map<String, String> there = links(copy.getSheet(PROBLEMS));
            Map<String, String> back = links(copy.getSheet("Data"));
            // P3 of the rows 13 to 20: cells that touch each other are one range
            assertThat(there).containsValue("'Data'!AC13:AC20");
            assertThat(back).hasSize(12).containsKeys("AC13", "AC14", "AC20", "AA6", "AB7", "A3", "A8");
            there.forEach((from, to) -> {
                String cell = to.substring(to.indexOf('!') + 1).replaceAll(":.*", "");
                String line = "'" + PROBLEMS + "'!A" + from.substring(1);
                assertThat(back).containsEntry(cell, line);
            });
            assertThat(copy.getSheet("Data")
                            .getRow(12)
                            .getCell(28)
                            .getCellStyle()
                            .getFillForegroundColorColor())
                    .isNotNull();
        }
    }

    @Test
    void theFirstSheetIsFilteredFrozenAndPrintedInLandscape() throws IOException {
        try (XSSFWorkbook copy = copyAfter(book -> {})) {
            XSSFSheet sheet = copy.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo(PROBLEMS);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A4:K");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("Resten används; rätta raderna");
            assertThat(sheet.getRow(3).getPhysicalNumberOfCells()).isEqualTo(11);
        }
    }

    @Test
    void theRegionCanGoOnWorkingWithTheDropDownListsOfTheTemplate() throws IOException {
        try (XSSFWorkbook copy =
                copyAfter(book -> book.getSheet("Lists").getRow(1).getCell(2).setCellValue("TAMPERED"))) {
            List<? extends DataValidation> checks = copy.getSheet("Data").getDataValidations();
            assertThat(checks)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(
                            check -> assertThat(check.getValidationConstraint().getFormula1())
                                    .startsWith("'Lists'!"));
            XSSFSheet lists = copy.getSheet("Lists");
            assertThat(copy.isSheetHidden(copy.getSheetIndex(lists))).isTrue();
            assertThat(lists.getRow(1).getCell(2).getStringCellValue()).isNotEqualTo("TAMPERED");
            // typed keys keep their zeros
            assertThat(copy.getSheet("Data").getColumnStyle(0).getDataFormatString())
                    .isEqualTo("@");
            assertThat(copy.getSheet("Data").getRow(2).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
        }
    }

    @Test
    void formulasCommentsLinksPropertiesAndHiddenSheetsStayBehind() throws IOException {
        copyAfter(book -> {
                    book.getProperties().getCoreProperties().setCreator("AUTHORCANARY");
                    XSSFSheet data = book.getSheet("Data");
                    var drawing = data.createDrawingPatriarch();
                    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
                    var comment = drawing.createCellComment(anchor);
                    comment.setString(new XSSFRichTextString("COMMENTCANARY"));
                    data.getRow(4).getCell(0).setCellComment(comment);
                    var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
                    link.setAddress("https://linkcanary.example.org/");
                    data.getRow(5).getCell(0).setHyperlink(link);
                    data.getRow(20).getCell(28).setCellFormula("1+2");
                    book.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(data.getRow(20).getCell(28));
                    XSSFSheet hidden = book.createSheet("HIDDENCANARY");
                    hidden.createRow(0).createCell(0).setCellValue("HIDDENCANARY");
                    book.setSheetHidden(book.getSheetIndex(hidden), true);
                })
                .close();
        try (var zip = new ZipInputStream(Files.newInputStream(desk.output.resolve(COPY)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).doesNotContain("comment", "drawing", "media", "vba", "externalLink");
                assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .doesNotContain("AUTHORCANARY", "COMMENTCANARY", "linkcanary", "HIDDENCANARY")
                        .doesNotContain("<f>", "TargetMode=\"External\"");
            }
        }
        // the stored result of the formula
        assertThat(desk.sheet(COPY, "Data").get(20).text(29)).isEqualTo("3");
    }

    @Test
    void aWorkbookThatWeSendOutPassesOurOwnGates() throws IOException {
        copyAfter(book -> {}).close();
        try (WorkbookFile copy = desk.open(COPY)) {
            copy.checkUnread();
            assertThat(copy.definedNames()).containsKeys("rm_problems", "rm_template", "rm_region");
        }
    }

    @Test
    void theSheetOfProblemsGetsANameOfItsOwn() throws IOException {
        try (XSSFWorkbook copy = copyAfter(
                book -> book.createSheet(PROBLEMS).createRow(0).createCell(0).setCellValue("mine"))) {
            assertThat(copy.getSheetAt(0).getSheetName()).isEqualTo(PROBLEMS + " 2");
            assertThat(copy.getSheet(PROBLEMS).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("mine");
        }
    }

    @Test
    void aFileInOneRegionsFolderWithTheCoverOfAnotherGetsThatOneLine() throws IOException {
        desk.dropped("FI1D7/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        assertThat(FeedbackDesk.validate(desk.received("FI1D7/faulty.xlsx")).verdict())
                .isEqualTo(Verdict.REFUSED);
        desk.answer();
        String path = "feedback/FI1D7/faulty.xlsx.problems.xlsx";
        String first;
        try (WorkbookFile copy = desk.open(path)) {
            first = copy.sheets().getFirst().name();
        }
        List<RawRow> lines =
                desk.sheet(path, first).stream().filter(row -> row.number() > 4).toList();
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.text(11)).isEqualTo("COVER-REGION");
            assertThat(line.text(4)).isEqualTo("B4");
        });
    }

    @Test
    void sheetNamesAreCutCleanedAndMadeUnique() {
        assertThat(CopiedSheet.unique("a/b:c", List.of())).isEqualTo("a b c");
        assertThat(CopiedSheet.unique("Data", List.of("data"))).isEqualTo("Data 2");
        assertThat(CopiedSheet.unique("x".repeat(40), List.of("X".repeat(31)))).isEqualTo("x".repeat(29) + " 2");
        assertThat(CopiedSheet.unique("'", List.of())).isEqualTo("1");
    }
}
