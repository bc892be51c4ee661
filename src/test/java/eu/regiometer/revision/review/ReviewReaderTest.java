package eu.regiometer.revision.review;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewReaderTest {

    private static final String ENGLISH = "RM-2026-REGIONAL-SE321-en";
    private static final String SWEDISH = "RM-2026-REGIONAL-SE321-sv";
    private static final String EARLIER = "RM-2024-REGIONAL-SE321-en";
    private static final List<String> COMMENTS =
            List.of("document", "place", "comment", "author", "weight", "answer", "status", "version");
    private static final List<String> DECISIONS =
            List.of("document", "what", "who", "when", "until", "silence", "note", "version");

    @TempDir
    private Path folder;

    private final Defects defects = new Defects();
    private DocumentLife life = DocumentLife.begin(ENGLISH);

    @Test
    void linesBecomeCommentsWithTheirAnswers() throws IOException {
        Path file = comments(List.of(
                List.of(ENGLISH, "p-summary-1", "Say why.", "Anna", "must", "", "", "2"),
                List.of(ENGLISH, "r-FIN-01", "Shorter.", "Bo", "", "It is.", "done", "v2")));

        assertThat(read(file).comments())
                .extracting(line -> line.what())
                .containsExactly(
                        new ReviewComment(ENGLISH, 0, "p-summary-1", "Say why.", "Anna", Weight.MUST, 2, List.of()),
                        new ReviewComment(
                                ENGLISH,
                                0,
                                "r-FIN-01",
                                "Shorter.",
                                "Bo",
                                Weight.SHOULD,
                                2,
                                List.of(new Answer(CommentStatus.DONE, "It is."))));
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void titlesAndWordsAreReadInEveryLanguageOfTheReports() throws IOException {
        Path file = book(
                "comments",
                List.of("dokument", "ställe", "Kommentar", "avsändare", "måste eller bör"),
                List.of(List.of(ENGLISH, "ALLT", "Varför?", "Anna", "Måste")));

        ReviewComment comment = read(file).comments().getFirst().what();
        assertThat(comment.place()).isEqualTo(ReviewWords.ALL);
        assertThat(comment.weight()).isEqualTo(Weight.MUST);
    }

    @Test
    void aDocumentMayBeNamedWithoutItsLanguageOrWithAll() throws IOException {
        Path file = book(
                "decisions",
                DECISIONS,
                List.of(
                        List.of("rm-2026-regional-se321", "IN_REVIEW", "Office", "2026-11-13", "2026-11-26"),
                        List.of("ALL", "in review", "Office", "2026-11-14", "2026-11-27", "yes", "All of them")));

        assertThat(read(file).decisions())
                .extracting(line -> line.what().document())
                .containsExactly(ENGLISH, SWEDISH, ENGLISH, SWEDISH);
        assertThat(read(file).decisions().getLast().what())
                .isEqualTo(new Decision(
                        SWEDISH,
                        ReviewState.IN_REVIEW,
                        "Office",
                        LocalDate.parse("2026-11-14"),
                        java.util.Optional.of(LocalDate.parse("2026-11-27")),
                        true,
                        "All of them",
                        ""));
    }

    @Test
    void whatIsWrongIsToldInOneLineWithItsCellAndTheRestGoesOn() throws IOException {
        Path file = book(
                "decisions",
                DECISIONS,
                List.of(
                        List.of("RM-2026-REGIONAL-XX9", "APPROVED", "Office", "2026-11-13"),
                        List.of(ENGLISH, "APROVED", "Office", "2026-11-13"),
                        List.of(ENGLISH, "APPROVED", "Office", "13.11.2026"),
                        List.of(ENGLISH, "PUBLISHED", "Office", "2026-11-13"),
                        List.of(ENGLISH, "APPROVED", "", "2026-11-13"),
                        List.of(ENGLISH, "IN_REVIEW", "Office", "2026-11-13", "soon"),
                        List.of(ENGLISH, "WITHDRAWN", "Office", "2026-11-13", "", "", "wrong region")));

        assertThat(read(file).decisions())
                .extracting(line -> line.what().state())
                .containsExactly(ReviewState.WITHDRAWN);
        assertThat(told())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(
                                        "[decisions!A2]: found \"RM-2026-REGIONAL-XX9\"; expected the id of a document"),
                        line -> assertThat(line)
                                .contains(
                                        "[decisions!B3]: found \"APROVED\"; expected one of DRAFT, IN_REVIEW, APPROVED"),
                        line -> assertThat(line)
                                .contains("[decisions!D4]: found \"13.11.2026\"; expected a day such as 2026-11-26"),
                        line -> assertThat(line).contains("[decisions!B5]: found PUBLISHED", "regiometer publish"),
                        line -> assertThat(line).contains("[decisions!C6]: found nothing; expected who decided"),
                        line -> assertThat(line).contains("[decisions!E7]: found \"soon\"; expected a day"));
    }

    @Test
    void linesThatTheProgramWroteItselfComeBackInSilence() throws IOException {
        LocalDate deadline = LocalDate.parse("2026-11-26");
        life = life.issued("abc", deadline)
                .with(decision(ReviewState.IN_REVIEW, "Office", LocalDate.parse("2026-11-13"), true, "abc"))
                .with(decision(ReviewState.PUBLISHED, "Office", LocalDate.parse("2026-12-01"), false, "abc"));
        Path file = book(
                "decisions",
                DECISIONS,
                List.of(
                        List.of(ENGLISH, "APPROVED", "", "2026-11-26", "", "yes", "", "1"),
                        List.of(ENGLISH, "PUBLISHED", "Office", "2026-12-01", "", "", "", "1"),
                        List.of(ENGLISH, "PUBLISHED", "Office", "2026-12-02", "", "", "", "1"),
                        List.of(ENGLISH, "APPROVED", "", "2026-11-27", "", "yes", "", "1")));

        assertThat(read(file).decisions()).isEmpty();
        assertThat(told())
                .satisfiesExactly(
                        line -> assertThat(line).contains("[decisions!B4]: found PUBLISHED"),
                        line -> assertThat(line).contains("[decisions!C5]: found nothing; expected who decided"));
    }

    private static Decision decision(ReviewState state, String who, LocalDate when, boolean silence, String content) {
        var until = state == ReviewState.IN_REVIEW
                ? java.util.Optional.of(LocalDate.parse("2026-11-26"))
                : java.util.Optional.<LocalDate>empty();
        return new Decision(ENGLISH, state, who, when, until, silence, "", content);
    }

    @Test
    void markupIsTextAndControlCharactersAndFormulasAreTold() throws IOException {
        Path file = folder.resolve("attack.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            XSSFSheet sheet = sheet(book, "comments", COMMENTS, List.of());
            fill(sheet, 1, List.of(ENGLISH, "ALL", "<b>bold</b> & ${x}", "Anna", "must"));
            fill(sheet, 2, List.of(ENGLISH, "ALL", "bell_x0007_rings", "Anna", "must"));
            fill(sheet, 3, List.of(ENGLISH, "ALL", "", "Anna", "must"));
            sheet.getRow(3).getCell(2).setCellFormula("\"a\"&\"b\"");
            sheet.getRow(3).getCell(2).setCellValue("ab");
            book.write(out);
        }

        assertThat(read(file).comments())
                .extracting(line -> line.what().text())
                .containsExactly("<b>bold</b> & ${x}", "bell rings", "ab");
        assertThat(told())
                .satisfiesExactly(
                        line -> assertThat(line).contains("[comments!C3]: found the control character U+0007"),
                        line -> assertThat(line).contains("[comments!C4]: found a formula; expected plain text"));
    }

    @Test
    void lineEndsOfAnyProgramBecomeOne() throws IOException {
        Path file = comments(List.of(List.of(ENGLISH, "ALL", "One._x000D_\nTwo._x000D_Three.", "Anna", "must")));

        assertThat(read(file).comments()).extracting(line -> line.what().text()).containsExactly("One.\nTwo.\nThree.");
        assertThat(defects.all()).isEmpty();
    }

    @Test
    void anOverlongCommentAndOneWithoutPlaceOrAuthorAreKeptAndTold() throws IOException {
        String text = "x".repeat(CommentLines.LONGEST + 1);
        Path file = comments(List.of(
                List.of(ENGLISH, "ALL", text, "Anna"),
                List.of(ENGLISH, "", "No place.", ""),
                List.of(ENGLISH, "ALL", "Declined.", "Bo", "must", "", "declined"),
                List.of(ENGLISH, "ALL", "Odd weight.", "Bo", "perhaps")));

        List<ReviewComment> comments =
                read(file).comments().stream().map(line -> line.what()).toList();
        assertThat(comments)
                .extracting(ReviewComment::text)
                .containsExactly(text, "No place.", "Declined.", "Odd weight.");
        assertThat(comments.get(1).place()).isEqualTo(ReviewWords.ALL);
        assertThat(comments.get(2).blocks()).isTrue();
        assertThat(comments.get(3).weight()).isEqualTo(Weight.MUST);
        assertThat(String.join("\n", told()))
                .contains(
                        "found 4001 characters; expected at most 4000",
                        "found no place",
                        "found nobody",
                        "found a comment that is declined without an answer",
                        "found \"perhaps\"; expected one of MUST, SHOULD");
    }

    @Test
    void tenThousandCommentsAreRead() throws IOException {
        Path file = folder.resolve("many.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            XSSFSheet sheet = sheet(book, "comments", COMMENTS, List.of());
            for (int row = 1; row <= 10_000; row++) {
                fill(sheet, row, List.of(ENGLISH, "ALL", "Comment " + row, "Anna", "should"));
            }
            book.write(out);
        }

        CommentBook book = CommentBook.of(List.of());
        read(file).comments().forEach(line -> book.add(line.what()));
        assertThat(book.of(ENGLISH)).hasSize(10_000);
        assertThat(book.of(ENGLISH).getLast().number()).isEqualTo(10_000);
    }

    @Test
    void aWorkbookOfAnotherKindIsNoneAndADamagedOneIsTold() throws IOException {
        assertThat(new ReviewReader(words(), List.of(ENGLISH), List.of(ENGLISH))
                        .read(book("overrides", List.of("rule"), List.of()), DocumentLife::begin, defects))
                .isEmpty();
        assertThat(defects.all()).isEmpty();

        Path damaged = Files.writeString(folder.resolve("damaged.xlsx"), "no workbook");
        assertThat(new ReviewReader(words(), List.of(ENGLISH), List.of(ENGLISH))
                        .read(damaged, DocumentLife::begin, defects))
                .isEmpty();
        assertThat(told()).singleElement().asString().contains("damaged.xlsx", "a workbook that cannot be read");
    }

    @Test
    void theSheetDocumentSaysWhatAllLinesAreAbout() throws IOException {
        Path file = folder.resolve("whole.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            sheet(book, "comments", List.of("place", "comment"), List.of(List.of("ALL", "Fine.")));
            sheet(book, "document", List.of("dokument", SWEDISH), List.of(List.of("version", "3")));
            book.write(out);
        }

        assertThat(read(file).comments()).singleElement().satisfies(line -> {
            assertThat(line.what().document()).isEqualTo(SWEDISH);
            assertThat(line.version()).isEqualTo(3);
        });
    }

    @Test
    void aMissingColumnIsTold() throws IOException {
        Path file = book("comments", List.of("place", "author"), List.of(List.of("ALL", "Anna")));

        assertThat(read(file).comments()).isEmpty();
        assertThat(told()).singleElement().asString().contains("[comments!A1]: found no column \"comment\"");
    }

    private ReviewReader.Returned read(Path file) {
        return new ReviewReader(words(), List.of(ENGLISH, SWEDISH, EARLIER), List.of(ENGLISH, SWEDISH))
                .read(file, id -> id.equals(ENGLISH) ? life : DocumentLife.begin(id), defects)
                .orElseThrow();
    }

    private static ReviewWords words() {
        return new ReviewWords(List.of(
                Map.of("state.IN_REVIEW", "in review"),
                Map.of(
                        "review.column.document", "dokument",
                        "review.column.place", "ställe",
                        "review.column.comment", "kommentar",
                        "review.column.author", "avsändare",
                        "review.column.weight", "måste eller bör",
                        "review.weight.MUST", "måste",
                        "review.all", "ALLT")));
    }

    private List<String> told() {
        return defects.all().stream().map(Defect::toString).toList();
    }

    private Path comments(List<List<String>> lines) throws IOException {
        return book("comments", COMMENTS, lines);
    }

    private Path book(String name, List<String> header, List<List<String>> lines) throws IOException {
        Path file = folder.resolve(name + lines.size() + ".xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            sheet(book, name, header, lines);
            book.write(out);
        }
        return file;
    }

    private static XSSFSheet sheet(XSSFWorkbook book, String name, List<String> header, List<List<String>> lines) {
        XSSFSheet sheet = book.createSheet(name);
        fill(sheet, 0, header);
        for (int i = 0; i < lines.size(); i++) {
            fill(sheet, i + 1, lines.get(i));
        }
        return sheet;
    }

    private static void fill(XSSFSheet sheet, int row, List<String> texts) {
        var line = sheet.createRow(row);
        for (int i = 0; i < texts.size(); i++) {
            line.createCell(i).setCellValue(texts.get(i));
        }
    }
}
