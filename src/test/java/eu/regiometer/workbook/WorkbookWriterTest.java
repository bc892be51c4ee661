package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.transform.TransformerFactory;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookWriterTest {

    @Test
    void whatIsWrittenPassesTheGatesAndReadsBack() {
        byte[] content = template();

        try (var book = WorkbookFile.open(content, "template.xlsx", ReadLimits.defaults())) {
            assertThat(book.sheets())
                    .containsExactly(
                            new SheetInfo("Coversheet", false),
                            new SheetInfo("Data", false),
                            new SheetInfo("Lists", true));
            assertThat(book.definedNames().get("rm_kind")).hasToString("template.xlsx [Coversheet!B2]");
            book.checkUnread();
        }
        assertThat(Sheets.rows(content, "Coversheet"))
                .flatExtracting(RawRow::cells)
                .extracting(RawCell::type, RawCell::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CellType.TEXT, "Kind"),
                        org.assertj.core.groups.Tuple.tuple(CellType.TEXT, "public-attitude"),
                        org.assertj.core.groups.Tuple.tuple(CellType.DATE, "2026-06-05"),
                        org.assertj.core.groups.Tuple.tuple(CellType.NUMBER, "0.1"),
                        org.assertj.core.groups.Tuple.tuple(CellType.BOOLEAN, "true"));
    }

    @Test
    void writingSearchesTheClassPathForNoTransformer() {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        List<String> searched = new ArrayList<>();
        thread.setContextClassLoader(new ClassLoader(usual) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                searched.add(name);
                return super.getResources(name);
            }
        });
        try {
            template();
        } finally {
            thread.setContextClassLoader(usual);
        }
        assertThat(searched).noneMatch(name -> name.endsWith(TransformerFactory.class.getName()));
    }

    @Test
    void twoBuildsAreEqualAndCarryNoTimeNameOrPlace() throws IOException {
        assertThat(template()).isEqualTo(template());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(template()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("<dc:creator>Regiometer</dc:creator>", "1970-01-01T00:00:00Z")
                            .doesNotContain("2026");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A0", "+1", "-1", "@SUM(1)", "\t=1"})
    void textsThatLookLikeFormulasStayTexts(String text) throws IOException {
        byte[] content = single(sheet -> sheet.text(1, 1, text));

        assertThat(Sheets.rows(content, "S1").getFirst().cells().getFirst()).isEqualTo(RawCell.text(1, text));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void textsThatACellCannotHoldAreMadeStorable() {
        byte[] content = single(sheet -> {
            sheet.text(1, 1, "a\u0001b\r\nc _x0041_ 🏙");
            sheet.text(2, 1, "x".repeat(40_000));
        });

        assertThat(Sheets.rows(content, "S1").get(0).text(1)).isEqualTo("a\uFFFDb\nc _x0041_ 🏙");
        assertThat(Sheets.rows(content, "S1").get(1).text(1)).hasSize(32_767).endsWith("x…");
    }

    @Test
    void aCopyOfReadCellsReadsTheSame() {
        List<RawCell> cells = List.of(
                RawCell.text(1, "=1"),
                RawCell.number(2, "60.565"),
                new RawCell(3, CellType.BOOLEAN, "false", true, false),
                new RawCell(4, CellType.DATE, "2026-06-05", false, false),
                new RawCell(5, CellType.DATE, "2026-06-05T13:30:00", false, false),
                new RawCell(6, CellType.DATE, "13:30:00", false, false),
                new RawCell(7, CellType.DATE, "1900-02-29", false, false),
                new RawCell(8, CellType.DATE, "1900-01-01", false, false),
                new RawCell(9, CellType.ERROR, "#N/A", false, false),
                new RawCell(10, CellType.NUMBER, "0.5", false, true));

        byte[] content = single(sheet -> cells.forEach(cell -> sheet.raw(1, cell, CellLook.PROBLEM)));

        assertThat(Sheets.rows(content, "S1").getFirst().cells())
                .zipSatisfy(
                        cells,
                        (found, written) -> assertThat(found)
                                .isEqualTo(new RawCell(
                                        written.column(), written.type(), written.text(), false, written.percent())));
    }

    @Test
    void onlyFiniteNumbersAreWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> single(sheet -> sheet.number(1, 1, Double.NaN)))
                .withMessage("a cell holds finite numbers only: NaN");
    }

    @Test
    void dropDownsLocksFiltersAndLinksReachTheUser() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
            XSSFSheet data = book.getSheet("Data");
            DataValidation choice = data.getDataValidations().getFirst();
            assertThat(choice.getValidationConstraint().getFormula1()).isEqualTo("'Lists'!$A$1:$A$2");
            assertThat(choice.getRegions().getCellRangeAddresses()[0].formatAsString())
                    .isEqualTo("B3:B1000");
            assertThat(data.getProtect()).isTrue();
            assertThat(data.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(data.getRow(0).getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(data.getColumnStyle(1).getLocked()).isFalse();
            assertThat(data.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(data.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B1000");
            assertThat(data.getPrintSetup().getLandscape()).isTrue();
            assertThat(data.getHyperlink(0, 2).getLocation()).isEqualTo("'Coversheet'!B2");
            assertThat(book.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(book.getActiveSheetIndex()).isEqualTo(1);
        }
    }

    @Test
    void longSheetsStreamThroughTheirOwnFolderAndLeaveNothing(@TempDir Path scratch) throws IOException {
        byte[] content;
        try (var book = WorkbookWriter.streaming(scratch.resolve("rows"))) {
            SheetWriter sheet = book.sheet("S1");
            sheet.protect();
            for (int row = 1; row <= 1000; row++) {
                sheet.text(row, 1, "key " + row);
                sheet.number(row, 2, row);
            }
            try (Stream<Path> files = Files.list(scratch.resolve("rows"))) {
                assertThat(files).isNotEmpty();
            }
            content = book.bytes();
        }

        assertThat(Sheets.rows(content, "S1")).hasSize(1000);
        assertThat(Sheets.rows(content, "S1").getLast().text(1)).isEqualTo("key 1000");
        try (Stream<Path> files = Files.list(scratch.resolve("rows"))) {
            assertThat(files).isEmpty();
        }
    }

    private static byte[] template() {
        try (var book = WorkbookWriter.create()) {
            SheetWriter cover = book.sheet("Coversheet");
            cover.text(2, 1, "Kind", CellLook.LABEL);
            cover.text(2, 2, "public-attitude", CellLook.CONSTANT);
            cover.date(8, 2, LocalDate.of(2026, 6, 5), CellLook.INPUT);
            cover.number(9, 2, 0.1);
            cover.bool(10, 2, true, CellLook.INPUT);
            SheetWriter data = book.sheet("Data");
            data.text(1, 1, "RESP_ID", CellLook.HEADER);
            data.text(1, 2, "P1", CellLook.HEADER);
            data.link(1, 3, "to the cover", "Coversheet", "B2");
            data.columnLook(1, CellLook.TEXT_ANSWERS);
            data.columnLook(2, CellLook.ANSWERS);
            data.width(2, 30);
            data.freeze(2, 1);
            data.filter(1, 1000, 1, 2);
            data.landscape(2);
            data.protect();
            SheetWriter lists = book.sheet("Lists");
            lists.text(1, 1, "yes");
            lists.text(2, 1, "no");
            lists.hide();
            data.choices(3, 1000, 2, SheetWriter.range("Lists", 1, 1, 2, 1), "P1", "choose from the list");
            book.define("rm_kind", "Coversheet", 2, 2);
            book.show("Data");
            return book.bytes();
        }
    }

    private static byte[] single(java.util.function.Consumer<SheetWriter> content) {
        try (var book = WorkbookWriter.create()) {
            content.accept(book.sheet("S1"));
            return book.bytes();
        }
    }
}
