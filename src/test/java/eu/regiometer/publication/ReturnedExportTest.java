package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.EuSurveyLookAlike;
import eu.regiometer.intake.Verdict;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.WorkbookFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back for an export of a survey tool. */
class ReturnedExportTest {

    private static final int TITLES = 3;
    private static final String USER = "USERCANARY";
    private static final String EXTRA = "EXTRACANARY";

    private FeedbackDesk desk;

    @BeforeEach
    void folders(@TempDir Path folder) throws IOException {
        desk = new FeedbackDesk(folder);
    }

    /** An export with user names, a column that no question explains, and one wrong answer. */
    private static byte[] export(List<Map<String, String>> rows, int first) {
        var lookAlike = new EuSurveyLookAlike(FeedbackDesk.QUESTIONNAIRE, rows)
                .from(first)
                .language("sv")
                .answers((item, text) -> item.equals("P1") && text.equals("Instämmer helt") ? "Instämer heltt" : text);
        try (Workbook book = lookAlike.workbook()) {
            Sheet sheet = book.getSheetAt(0);
            int user = column(sheet.getRow(TITLES), "User name");
            int contribution = column(sheet.getRow(TITLES), "Contribution ID");
            for (Row row : sheet) {
                if (row.getRowNum() > TITLES) {
                    row.createCell(user).setCellValue(USER + row.getRowNum());
                    assertThat(row.getCell(contribution).getStringCellValue()).isNotEmpty();
                }
            }
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int column(Row titles, String text) {
        for (Cell cell : titles) {
            if (cell.getStringCellValue().equals(text)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + text);
    }

    private ValidatedSubmission drop(String name, byte[] content) throws IOException {
        Path file = desk.drop.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return FeedbackDesk.validate(desk.received(name));
    }

    private String everything(String path) {
        var all = new StringBuilder();
        try (WorkbookFile copy = desk.open(path)) {
            for (SheetInfo sheet : copy.sheets()) {
                copy.read(
                        sheet.name(),
                        row -> row.cells()
                                .forEach(cell -> all.append(cell.text()).append('\n')));
            }
        }
        return all.toString();
    }

    @Test
    void theCopyOfAnExportCorrectedAndSentBackIsAccepted() throws IOException {
        ValidatedSubmission first = drop("SE332/export.xlsx", export(FeedbackDesk.rows(), 0));
        assertThat(first.counts().blanked()).isPositive();
        desk.answer();
        Path problems = desk.output.resolve("feedback/SE332/export.xlsx.problems.xlsx");
        Path mended = desk.drop.resolve("SE332/mended.xlsx");

        assertThat(MendedCopy.write(problems, mended, "Content", TITLES + 2, 0)).isPositive();

        ValidatedSubmission again = FeedbackDesk.validate(desk.received("SE332/mended.xlsx"));
        assertThat(again.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(again.layoutRule()).isEqualTo(first.layoutRule());
        assertThat(again.counts().blanked()).isZero();
        assertThat(again.counts().accepted()).isEqualTo(FeedbackDesk.ROWS);
        assertThat(desk.text("feedback/SE332/export.xlsx.receipt.txt"))
                .contains("export.xlsx.problems.xlsx, i den arbetsboken eller i din egen");
    }

    @Test
    void userNamesOfAnExportNeverComeBack() throws IOException {
        drop("SE332/export.xlsx", export(FeedbackDesk.rows(), 0));
        FeedbackResult result = desk.answer();
        String copy = everything("feedback/SE332/export.xlsx.problems.xlsx");
        assertThat(copy).contains("User name", "Contribution ID").doesNotContain(USER);
        for (String path : result.paths()) {
            assertThat(Files.readString(desk.output.resolve(path), StandardCharsets.ISO_8859_1))
                    .as(path)
                    .doesNotContain(USER);
        }
    }

    @Test
    void partsInAZipComeBackAsOneWorkbookAndAreMendedInTheExport() throws IOException {
        List<Map<String, String>> rows = FeedbackDesk.rows();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int part = 1; part <= 2; part++) {
                zip.putNextEntry(new ZipEntry("answers_" + part + ".xlsx"));
                zip.write(export(rows.subList(20 * (part - 1), 20 * part), 20 * part));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(1);
            zip.closeEntry();
        }
        drop("SE332/parts.zip", bytes.toByteArray());
        desk.answer();
        String path = "feedback/SE332/parts.zip.problems.xlsx";
        try (WorkbookFile copy = desk.open(path)) {
            assertThat(copy.sheets())
                    .extracting(SheetInfo::name)
                    .containsExactly("Anmärkningar", "answers_1", "answers_2");
        }
        assertThat(everything(path)).contains("Instämer heltt").doesNotContain(USER);
        assertThat(desk.sheet(path, "Anmärkningar").stream().map(row -> row.text(3)))
                .contains("answers_1", "answers_2");
        assertThat(desk.text("feedback/SE332/parts.zip.receipt.txt"))
                .contains("rätta svaren i enkätverktyget eller i själva exporten")
                .contains("Filer i zip-filen som inte är svar: 1");
    }

    @Test
    void delimitedTextComesBackAsAWorkbookWithOneSheet() throws IOException {
        drop("SE332/list.csv", ("name;" + EXTRA + "\r\na;=1+1\r\n").getBytes(StandardCharsets.UTF_8));
        desk.answer();
        String path = "feedback/SE332/list.csv.problems.xlsx";
        try (WorkbookFile copy = desk.open(path)) {
            assertThat(copy.sheets()).extracting(SheetInfo::name).containsExactly("Anmärkningar", "list");
        }
        assertThat(everything(path)).contains(EXTRA, "=1+1");
        assertThat(desk.text("feedback/SE332/list.csv.receipt.txt")).contains("Besked: avvisad");
    }
}
