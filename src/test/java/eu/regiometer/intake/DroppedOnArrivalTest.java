package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.validation.Dropped;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Columns that tell who answered never come back, however a region changed the workbook around them. */
class DroppedOnArrivalTest {

    private final Dropped dropped = Dropped.citizens(3);

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    /** Sheet and title of each dropped column. */
    private static List<String> titles(XSSFWorkbook book) {
        byte[] content = LookAlike.bytes(book);
        try (var delivery = LookAlike.open(content, "a.xlsx")) {
            List<SheetHead> heads = SheetHead.of(delivery);
            return ProgrammeFixture.intake().dropped(delivery).stream()
                    .map(at -> title(heads, at))
                    .toList();
        }
    }

    private static String title(List<SheetHead> heads, CellAddress at) {
        SheetHead home = heads.stream()
                .filter(head -> head.sheet().sheet().equals(at.sheet()))
                .findFirst()
                .orElseThrow();
        return at.sheet() + " " + home.text(at.row(), at.column());
    }

    private XSSFWorkbook kobo() {
        return FormLookAlike.kobo(dropped.questionnaire(), dropped.rows()).workbook();
    }

    @Test
    void whoSentAResponseIsDroppedFromEverySheetWhenTwoSheetsLookLikeAnswers() {
        XSSFWorkbook book = kobo();
        book.cloneSheet(0, "Older");

        assertThat(titles(book)).contains("climate 2026 _submitted_by", "Older _submitted_by", "Older spot");
    }

    @Test
    void whoSentAResponseIsDroppedWhenSheetsOfTwoToolsLieInOneWorkbook() {
        XSSFWorkbook book = kobo();
        row(book.createSheet("survey_1"), 0, "id", "submitdate", "lastpage", "startlanguage", "token", "P1");

        assertThat(titles(book)).contains("climate 2026 _submitted_by", "survey_1 token");
    }

    @Test
    void whoSentAResponseIsDroppedFromSheetsOfRepeatedGroups() {
        XSSFWorkbook book = kobo();
        row(book.createSheet("visits"), 0, "place", "_index", "_parent_index", "_submission__submitted_by", "_tags");

        assertThat(titles(book))
                .contains("climate 2026 _submitted_by", "visits _submission__submitted_by", "visits _tags");
    }

    @Test
    void addressAndAccessCodeAreDroppedWhereverTheRegionMovedTheirColumns() {
        var book = new XSSFWorkbook();
        row(
                book.createSheet("survey_1"),
                0,
                "id",
                "submitdate",
                "lastpage",
                "startlanguage",
                "seed",
                "P1",
                "ipaddr",
                "P2",
                "token",
                "refurl");

        assertThat(titles(book)).containsExactlyInAnyOrder("survey_1 ipaddr", "survey_1 token", "survey_1 refurl");
    }
}
