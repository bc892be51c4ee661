package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.report.language.NumberStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of the workbook of reviewers after the programme has changed. */
class RulesReviewsCommandTest {

    private static final int RULE = 0;
    private static final int TERRITORY = 1;
    private static final int PART = 4;
    private static final int LANGUAGE = 5;
    private static final int REASON = 7;

    @TempDir
    private Path folder;

    private Path input;
    private Path workbook;

    @BeforeEach
    void start() {
        input = folder.resolve("new");
        workbook = input.resolve("reviews/overrides.xlsx");
        assertThat(Said.command("init", input.toString()).code()).isZero();
    }

    @Test
    void listsFollowTheProgrammeAndWhatReviewersWroteStays() throws IOException {
        edit(book -> {
            XSSFSheet sheet = book.getSheet("overrides");
            List<String> line =
                    List.of("AUT-02", "SE_2281", "2026", "REWORD", "TITLE", "sv", "Kort", "Why", "A. Reviewer");
            for (int column = 0; column < line.size(); column++) {
                cell(sheet, 1, column).setCellValue(line.get(column));
            }
            cell(sheet, 1, 9).setCellValue("2026-11-20");
            cell(sheet, 1, 14).setCellValue("a column of our own");
            remark(book, cell(sheet, 1, REASON));
            book.createSheet("notes").createRow(0).createCell(0).setCellValue("ours");
        });
        oneMunicipalityLess();

        Said said = reviews();

        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("Lists brought up to date: "))
                .contains("  territory: gone SE_2281")
                // the line that names what is gone is told, not touched
                .anySatisfy(line -> assertThat(line)
                        .contains("[overrides!B2]", "\"SE_2281\"", "the code of a municipality or region"));
        read(book -> {
            XSSFSheet sheet = book.getSheet("overrides");
            assertThat(text(sheet, 1, 0)).isEqualTo("AUT-02");
            assertThat(text(sheet, 1, TERRITORY)).isEqualTo("SE_2281");
            assertThat(text(sheet, 1, 14)).isEqualTo("a column of our own");
            assertThat(sheet.getRow(1).getCell(REASON).getCellComment().getString())
                    .hasToString("ask the county");
            assertThat(sheet.getRow(1).getCell(REASON).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.YELLOW.getIndex());
            assertThat(text(book.getSheet("notes"), 0, 0)).isEqualTo("ours");
            assertThat(offered(book, TERRITORY)).contains("SE321").doesNotContain("SE_2281");
            assertThat(offered(book, LANGUAGE)).containsExactlyElementsOf(NumberStyle.languages());
            assertThat(offered(book, RULE)).contains("PPI-03").hasSizeGreaterThan(58);
            assertThat(sheet.getDataValidations()).hasSize(6);
        });
    }

    @Test
    void listsThatAreUpToDateLeaveTheFileAlone() throws IOException {
        byte[] before = Files.readAllBytes(workbook);

        assertThat(reviews().out()).startsWith("Nothing to do, the lists are up to date: ");

        assertThat(workbook).hasBinaryContent(before);
    }

    @Test
    void aWorkbookFromBeforePartsCouldBeChosenGetsTheirColumnBehindTheOthers() throws IOException {
        edit(book -> {
            XSSFSheet sheet = book.getSheet("overrides");
            sheet.getCTWorksheet().unsetDataValidations();
            for (int column = PART; column < 13; column++) {
                cell(sheet, 0, column).setCellValue(text(sheet, 0, column + 1));
            }
            sheet.getRow(0).removeCell(sheet.getRow(0).getCell(13));
        });

        assertThat(reviews().code()).isZero();

        read(book -> {
            assertThat(text(book.getSheet("overrides"), 0, 13)).isEqualTo("part");
            assertThat(offered(book, 13)).containsExactly("TITLE", "EVIDENCE", "FIRST_STEP");
        });
    }

    /** Where spreadsheet programs store lists of another sheet: two lists in one cell are no longer a valid workbook. */
    @Test
    void listsThatASpreadsheetProgramStoredElsewhereAreReplacedToo() throws IOException {
        edit(book -> {
            var sheet = book.getSheet("overrides").getCTWorksheet();
            sheet.unsetDataValidations();
            sheet.addNewExtLst().addNewExt().setUri("{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}");
        });

        assertThat(reviews().code()).isZero();

        read(book -> {
            assertThat(book.getSheet("overrides").getCTWorksheet().getExtLst().sizeOfExtArray())
                    .isZero();
            assertThat(book.getSheet("overrides").getDataValidations()).hasSize(6);
        });
    }

    @Test
    void anOpenWorkbookIsRefusedInOneLineAndStays() throws IOException {
        oneMunicipalityLess();
        byte[] before = Files.readAllBytes(workbook);
        for (String mark : List.of("~$overrides.xlsx", ".~lock.overrides.xlsx#")) {
            Path lock = Files.createFile(workbook.resolveSibling(mark));

            Said said = reviews();

            assertThat(said.code()).isEqualTo(4);
            assertThat(said.err().lines())
                    .singleElement()
                    .asString()
                    .contains("overrides.xlsx is open", mark, "nothing was written", "Close it");
            assertThat(workbook).hasBinaryContent(before);
            Files.delete(lock);
        }
        assertThat(reviews().out()).contains("territory: gone SE_2281");
        try (Stream<Path> files = Files.list(workbook.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("README.md", "decisions.xlsx", "overrides.xlsx");
        }
    }

    @Test
    void aWorkbookThatIsNotThereIsMadeAndOneWithoutItsColumnsIsRefused() throws IOException {
        Files.delete(workbook);
        assertThat(reviews().out()).startsWith("Written: ");
        edit(book -> cell(book.getSheet("overrides"), 0, RULE).setCellValue("rul"));

        Said said = reviews();

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("column \"rul\"", "a column \"rule\"", "rename the column");
    }

    private Said reviews() {
        return Said.command("rules", "reviews", "--input", input.toString());
    }

    private void oneMunicipalityLess() throws IOException {
        Path municipalities = input.resolve("programme/municipalities.csv");
        String text = Files.readString(municipalities);
        assertThat(text).contains("SE_2281,");
        Files.writeString(municipalities, text.replaceAll("SE_2281,[^\\n]*\\n", ""));
    }

    private static void remark(XSSFWorkbook book, Cell cell) {
        var comment = ((XSSFSheet) cell.getSheet())
                .createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 8, 1, 10, 4));
        comment.setString(book.getCreationHelper().createRichTextString("ask the county"));
        cell.setCellComment(comment);
        cell.setCellValue("Why");
        var style = book.createCellStyle();
        style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell.setCellStyle(style);
    }

    /** Codes that the drop-down list of a column offers. */
    private static List<String> offered(XSSFWorkbook book, int column) {
        String range = book.getSheet("overrides").getDataValidations().stream()
                .filter(v -> v.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
                .map(v -> v.getValidationConstraint().getFormula1())
                .reduce((a, b) -> "two lists")
                .orElseThrow();
        var area = new AreaReference(range, book.getSpreadsheetVersion());
        return Stream.of(area.getAllReferencedCells())
                .map(at -> text(book.getSheet(at.getSheetName()), at.getRow(), at.getCol()))
                .toList();
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getStringCellValue();
    }

    private void edit(Consumer<XSSFWorkbook> change) throws IOException {
        try (var in = Files.newInputStream(workbook);
                var book = new XSSFWorkbook(in)) {
            change.accept(book);
            try (var out = Files.newOutputStream(workbook)) {
                book.write(out);
            }
        }
    }

    private void read(Consumer<XSSFWorkbook> check) throws IOException {
        try (var in = Files.newInputStream(workbook);
                var book = new XSSFWorkbook(in)) {
            check.accept(book);
        }
    }
}
