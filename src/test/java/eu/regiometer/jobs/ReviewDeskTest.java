package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.revision.review.ReviewReader;
import eu.regiometer.revision.review.ReviewWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewDeskTest {

    private static final String ID = "RM-2026-REGIONAL-SE321-en";

    @TempDir
    private Path folder;

    private final Defects defects = new Defects();

    @Test
    void aFileThatIsNoWorkbookIsToldAndNotLostInSilence() throws IOException {
        Path reviews = Files.createDirectories(folder.resolve("reviews/anna"));
        Files.writeString(reviews.resolve("comments.csv"), "place;comment");
        Files.writeString(reviews.resolve("~$open.xlsx"), "");
        Files.writeString(reviews.resolve(".keep"), "");

        receive(defects);

        assertThat(defects.all()).singleElement().asString().contains("anna/comments.csv", "expected", ".xlsx");
    }

    @Test
    void anAnswerOfBeforeThatIsGivenAnewInAWorkbookIsToldAsLongAsItDoesNotHold() throws IOException {
        desk().issued(ID, "a".repeat(64));
        workbook("a.xlsx", "ok", "DONE");
        workbook("b.xlsx", "not quite", "OPEN");
        assertThat(told()).isEmpty();
        assertThat(told()).isEmpty();

        workbook("c.xlsx", "ok", "DONE");
        for (int run = 0; run < 2; run++) {
            assertThat(told())
                    .singleElement()
                    .asString()
                    .contains("c.xlsx", "the answer DONE of before to comment 1", "where the answer OPEN holds");
        }

        workbook("c.xlsx", "ok now", "DONE");
        assertThat(told()).isEmpty();
        workbook("c.xlsx", "", "");
        assertThat(told()).singleElement().asString().contains("no answer any more to comment 1", "--status OPEN");
    }

    private List<Defect> told() {
        Defects found = new Defects();
        receive(found);
        return found.all();
    }

    private void workbook(String name, String answer, String status) throws IOException {
        Path reviews = Files.createDirectories(folder.resolve("reviews"));
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(reviews.resolve(name))) {
            var sheet = book.createSheet(ReviewReader.COMMENTS);
            List<List<String>> rows = List.of(
                    List.of(
                            ReviewWords.DOCUMENT,
                            ReviewWords.PLACE,
                            ReviewWords.COMMENT,
                            ReviewWords.AUTHOR,
                            ReviewWords.ANSWER,
                            ReviewWords.STATUS),
                    List.of(ID, "ALL", "Strike it.", "Anna", answer, status));
            for (int row = 0; row < rows.size(); row++) {
                var cells = sheet.createRow(row);
                for (int column = 0; column < rows.get(row).size(); column++) {
                    cells.createCell(column).setCellValue(rows.get(row).get(column));
                }
            }
            book.write(out);
        }
    }

    private void receive(Defects defects) {
        new ReviewInbox(desk(), new ReviewReader(new ReviewWords(List.of(Map.of())), List.of(ID), List.of(ID)), defects)
                .receive(folder.resolve("reviews"));
    }

    private ReviewDesk desk() {
        StateFolder state = new StateFolder(folder.resolve("state"));
        state.create();
        return ReviewDesk.open(state, LocalDate.parse("2026-11-22"));
    }
}
