package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsReadingTest {

    @Test
    void textsNumbersAndBooleansAreTold() {
        byte[] content = OldWorkbook.row(row -> {
            row.createCell(0).setCellValue("hello");
            row.createCell(1).setCellValue(3);
            row.createCell(2).setCellValue(true);
            row.createCell(4).setCellValue(false);
        });

        assertThat(Sheets.firstRow(content)).isEqualTo("TEXT hello | NUMBER 3 | BOOLEAN true | BOOLEAN false");
        assertThat(Sheets.rows(content, "S1").getFirst().cells())
                .extracting(RawCell::column)
                .containsExactly(1, 2, 3, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "60.564999999999998, 60.565",
        "68.664999999999992, 68.665",
        "4.9999999999, 4.9999999999",
        "-0.0, 0",
        "1e-9, 1E-9",
        "536870912, 536870912",
        "1.25, 1.25"
    })
    void numbersHaveFifteenDigits(double stored, String shown) {
        assertThat(Sheets.firstRow(OldWorkbook.row(row -> row.createCell(0).setCellValue(stored))))
                .isEqualTo("NUMBER " + shown);
    }

    @Test
    void displayFormatsOnlyTellDatesAndPercentages() {
        byte[] content = OldWorkbook.bytes(book -> {
            var row = book.createSheet("S1").createRow(0);
            cell(row.createCell(0), 46178, style(book, "yyyy-mm-dd")); // 5 June 2026 by =DATE(2026,6,5)
            cell(row.createCell(1), 46178.5625, style(book, "d/m/yy h:mm"));
            cell(row.createCell(2), 0.5, style(book, "0%"));
            cell(row.createCell(3), 0.5, style(book, "0.00"));
            cell(row.createCell(4), 60, style(book, "d.m.yyyy"));
        });

        assertThat(Sheets.firstRow(content))
                .isEqualTo("DATE 2026-06-05 | DATE 2026-06-05T13:30:00 | NUMBER 0.5 | NUMBER 0.5 | DATE 1900-02-29");
        assertThat(Sheets.rows(content, "S1").getFirst().cells())
                .extracting(RawCell::percent)
                .containsExactly(false, false, true, false, false);
    }

    @Test
    void formulasGiveTheirStoredResultOnly() {
        byte[] content = OldWorkbook.bytes(book -> {
            var row = book.createSheet("S1").createRow(0);
            formula(row.createCell(0), "1+2");
            formula(row.createCell(1), "\"a\"&\"b\"");
            formula(row.createCell(2), "1=1");
            formula(row.createCell(3), "1/0");
            formula(row.createCell(4), "\"\"");
            row.createCell(5).setCellFormula("A1+4");
        });

        assertThat(Sheets.firstRow(content))
                .isEqualTo("NUMBER 3 (formula) | TEXT ab (formula) | BOOLEAN true (formula) | ERROR #DIV/0! (formula)"
                        + " | BLANK  (formula) | FORMULA_WITHOUT_VALUE  (formula)");
    }

    @Test
    void errorMarksAreTold() {
        byte[] content = OldWorkbook.row(row -> {
            row.createCell(0).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(1).setCellErrorValue(FormulaError.REF.getCode());
        });

        assertThat(Sheets.firstRow(content)).isEqualTo("ERROR #N/A | ERROR #REF!");
    }

    @Test
    void cellsThatAreOnlyFormattedAreNoCells() {
        byte[] content = OldWorkbook.bytes(book -> {
            var sheet = book.createSheet("S1");
            for (int i = 0; i < 50; i++) {
                for (int j = 0; j < 5; j++) {
                    sheet.createRow(i).createCell(j).setCellStyle(style(book, "0.00"));
                }
            }
            sheet.createRow(7).createCell(2).setCellValue("x");
        });

        assertThat(Sheets.rows(content, "S1")).containsExactly(new RawRow(8, List.of(RawCell.text(3, "x"))));
    }

    @Test
    void lettersComeInOneFormAndRichTextWithoutItsRuns() {
        byte[] content = OldWorkbook.bytes(book -> {
            var row = book.createSheet("S1").createRow(0);
            row.createCell(0).setCellValue("a\u0308 \uD83D\uDE00\nb");
            var rich = new HSSFRichTextString("bold and plain");
            rich.applyFont(0, 4, book.createFont());
            row.createCell(1).setCellValue(rich);
            row.createCell(2).setCellValue("_x000D_");
        });

        assertThat(Sheets.firstRow(content)).isEqualTo("TEXT ä \uD83D\uDE00\nb | TEXT bold and plain | TEXT _x000D_");
    }

    @Test
    void textsThatFillSeveralRecordsStayWhole() {
        String longest = "å".repeat(32_767);
        byte[] content = OldWorkbook.bytes(book -> {
            var sheet = book.createSheet("S1");
            for (int i = 0; i < 3000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("text number " + i + (i % 2 == 0 ? " ü" : " ł"));
            }
            sheet.createRow(3000).createCell(0).setCellValue(longest);
        });

        List<RawRow> rows = Sheets.rows(content, "S1");
        for (int i = 0; i < 3000; i++) {
            assertThat(rows.get(i).text(1)).isEqualTo("text number " + i + (i % 2 == 0 ? " ü" : " ł"));
        }
        assertThat(rows.get(3000).text(1)).isEqualTo(longest);
    }

    @Test
    void hiddenSheetsAreMarkedAndChartsAreNoSheets() {
        byte[] content = OldWorkbook.bytes(book -> {
            book.createSheet("Shown");
            book.createSheet("Hidden");
            book.createSheet("Very hidden");
            book.setSheetVisibility(1, SheetVisibility.HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        try (var book = WorkbookFile.open(content, "a.xls", ReadLimits.defaults())) {
            assertThat(book.format()).isEqualTo(FileFormat.XLS);
            assertThat(book.definedNames()).isEmpty();
            assertThat(book.sheets())
                    .containsExactly(
                            new SheetInfo("Shown", false),
                            new SheetInfo("Hidden", true),
                            new SheetInfo("Very hidden", true));
        }
    }

    @Test
    void mergedRangesAreTold() {
        byte[] content = OldWorkbook.bytes(book -> {
            var sheet = book.createSheet("S1");
            sheet.createRow(0).createCell(0).setCellValue("title");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        });
        List<String> merged = new ArrayList<>();

        try (var book = WorkbookFile.open(content, "a.xls", ReadLimits.defaults())) {
            book.read("S1", new RowHandler() {
                @Override
                public void row(RawRow row) {
                    // only the ranges matter
                }

                @Override
                public void merged(String range) {
                    merged.add(range);
                }
            });
        }

        assertThat(merged).containsExactly("A1:D1");
    }

    @Test
    void sheetsMayBeReadInAnyOrderAndAgain() {
        byte[] content = OldWorkbook.bytes(book -> {
            book.createSheet("S1").createRow(0).createCell(0).setCellValue("one");
            book.createSheet("S2").createRow(4).createCell(1).setCellValue("two");
        });

        try (var book = WorkbookFile.open(content, "a.xls", ReadLimits.defaults())) {
            List<RawRow> rows = new ArrayList<>();
            book.read("S2", rows::add);
            book.read("S1", rows::add);
            book.read("S2", rows::add);
            assertThat(rows).extracting(RawRow::number).containsExactly(5, 1, 5);
            assertThat(book.firstRows("S2", 3)).containsExactly(rows.getFirst());
        }
    }

    /** The reader of the library that keeps whole workbooks in memory says the same, cell by cell. */
    @Test
    void twoReadersReadTheSame() throws Exception {
        byte[] content = OldWorkbook.table(500);
        List<String> read = Sheets.rows(content, "S1").stream()
                .flatMap(
                        row -> row.cells().stream().map(cell -> row.number() + ":" + cell.column() + "=" + cell.text()))
                .toList();
        List<String> expected = new ArrayList<>();
        try (var book = new HSSFWorkbook(new java.io.ByteArrayInputStream(content))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell ->
                            expected.add((cell.getRowIndex() + 1) + ":" + (cell.getColumnIndex() + 1) + "="
                                    + switch (cell.getCellType()) {
                                        case NUMERIC -> Decimals.text(cell.getNumericCellValue());
                                        default -> cell.getStringCellValue();
                                    })));
        }

        assertThat(read).hasSize(501 * 3).isEqualTo(expected);
    }

    private static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static void cell(Cell cell, double value, CellStyle style) {
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static void formula(Cell cell, String formula) {
        cell.setCellFormula(formula);
        new HSSFFormulaEvaluator(((HSSFCell) cell).getSheet().getWorkbook()).evaluateFormulaCell(cell);
    }
}
