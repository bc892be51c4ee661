package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.publication.LinkWalk;
import eu.regiometer.publication.Manifest;
import eu.regiometer.publication.gate.PublishGate.Refusal;
import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.CommentStatus;
import eu.regiometer.revision.review.ReviewState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A document on its way from draft to the public, as a secretariat takes it there. */
@ResourceLock("batch run")
class ReviewRunTest {

    private static final String ID = "RM-2026-LOCAL-BG-68134-en";
    private static final String PDF = "reports/2026/local/BG-68134-2026-en.pdf";

    static final Progress SILENT = new Progress() {
        @Override
        public void begin(Stage stage, int total) {}

        @Override
        public void done(Stage stage) {}

        @Override
        public void end(Stage stage) {}
    };

    @TempDir
    private Path folder;

    @Test
    void everyPageOfADraftSaysSo() throws IOException {
        Path pdf = SmallRun.first().output().resolve(PDF);
        assertThat(Outputs.text(pdf)).contains("DRAFT v1, 22 November 2026, not for citation");
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new String(
                            document.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("DRAFT v1");
        }
    }

    @Test
    void aDocumentGoesFromReviewToThePublicAndNothingElseIsMadeAgain() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder);
        SortedMap<String, String> drafts = Outputs.hashes(run.output().resolve("reports"));
        assertThat(decide(run, ReviewState.APPROVED, "2026-11-23", null).refused())
                .isTrue();
        assertThat(decide(run, ReviewState.IN_REVIEW, "2026-11-23", "2026-12-07"))
                .satisfies(told -> assertThat(told.refused()).isFalse())
                .satisfies(told -> assertThat(told.lines()).contains("Noted: 1; the next regiometer run prints it"));
        assertThat(reply(run, 1).lines())
                .anyMatch(line -> line.contains("found no comment 1; expected a comment, but nobody has made one"));

        assertThat(run.again().run().made()).isEqualTo(1);
        assertThat(Outputs.text(run.output().resolve(PDF))).contains("IN REVIEW until 7 December 2026");
        comment(run);

        RunResult told = run.again().run();
        assertThat(told.made()).isZero();
        assertThat(told.notes())
                .anySatisfy(note -> assertThat(note)
                        .contains("anna.xlsx [comments!B3]: found \"r-NOPE-99\"; expected a place of " + ID));
        assertThat(told.notes()).noneMatch(note -> note.contains("Anna"));
        assertThat(written(run)).containsExactly("The strike is missing.", "Name the office.");
        decide(run, ReviewState.APPROVED, "2026-12-08", null);

        assertThat(publish(run).refusals()).extracting(Refusal::gate).containsExactly("comments");
        assertThat(folder.resolve("published")).doesNotExist();

        assertThat(List.of(reply(run, 1), reply(run, 2)))
                .allMatch(one -> one.lines().contains("Noted: 1; the next regiometer run prints it"));
        assertThat(reply(run, 1).lines())
                .anyMatch(line -> line.contains("nothing changed; comment 1"))
                .noneMatch(line -> line.startsWith("Noted"));
        PublishJob.Published published = publish(run);
        assertThat(published.refusals()).isEmpty();
        assertThat(published.documents()).containsExactly(ID + " v1 PUBLISHED");
        Path bundle = folder.resolve("published/2026");
        assertThat(bundle.resolve(PDF)).hasSameBinaryContentAs(run.output().resolve(PDF));
        assertThat(Outputs.text(bundle.resolve(PDF)))
                .contains("Record of approval", "Steering committee", "Approved content", "v1 · ")
                .doesNotContain("DRAFT", "IN REVIEW", "Anna");
        assertThat(Files.readString(bundle.resolve(Manifest.FILE)))
                .contains("\"state\": \"PUBLISHED\"")
                .doesNotContain("committee", "Anna");
        assertThat(bundle.resolve("data/estimates.csv")).doesNotExist();
        assertThat(LinkWalk.dead(bundle)).isEmpty();
        assertThat(LinkWalk.pages(bundle).stream()
                        .map(page -> bundle.relativize(page).toString()))
                .containsExactly("index.html", "site/BG-68134.html", "site/accessibility.html");

        SortedMap<String, String> first = Outputs.hashes(folder.resolve("published"));
        assertThat(publish(run).written()).isFalse();
        assertThat(Outputs.hashes(folder.resolve("published"))).isEqualTo(first);

        drafts.remove(PDF.substring("reports/".length()));
        assertThat(Outputs.hashes(run.output().resolve("reports"))).containsAllEntriesOf(drafts);
    }

    private static ReviewJob.Told decide(SmallRun run, ReviewState to, String day, String until) {
        return ReviewJob.review(new ReviewJob.Asked(
                request(run, day),
                List.of(ID),
                Optional.of(new ReviewJob.Step.Decide(
                        to, "Steering committee", Optional.ofNullable(until).map(LocalDate::parse), false, ""))));
    }

    private static ReviewJob.Told reply(SmallRun run, int number) {
        return ReviewJob.review(new ReviewJob.Asked(
                request(run, "2026-12-08"),
                List.of(ID),
                Optional.of(new ReviewJob.Step.Reply(number, new Answer(CommentStatus.DONE, "Said now.")))));
    }

    private PublishJob.Published publish(SmallRun run) {
        return PublishJob.publish(
                new PublishJob.Asked(
                        request(run, ""),
                        List.of(ID),
                        Optional.of(LocalDate.parse("2026-12-10")),
                        Optional.empty(),
                        folder.resolve("published")),
                SILENT);
    }

    private static RunRequest request(SmallRun run, String day) {
        return new RunRequest(
                run.input(),
                run.output(),
                run.state(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                false,
                day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
                2,
                Duration.ZERO);
    }

    /** Writes two comments as a reviewer would into the workbook that was sent. */
    private static void comment(SmallRun run) throws IOException {
        Path sent = run.output().resolve("reviews/" + ID + ".xlsx");
        Path back = Files.createDirectories(run.input().resolve("reviews")).resolve("anna.xlsx");
        try (var in = Files.newInputStream(sent);
                var book = new XSSFWorkbook(in);
                var out = Files.newOutputStream(back)) {
            XSSFSheet sheet = book.getSheet("comments");
            fill(sheet, 1, "ALL", "The strike is missing.");
            fill(sheet, 2, "r-NOPE-99", "Name the office.");
            book.write(out);
        }
    }

    private static void fill(XSSFSheet sheet, int row, String place, String text) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        List<String> cells = List.of("", place, text, "Anna", "must");
        for (int i = 1; i < cells.size(); i++) {
            line.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static List<String> written(SmallRun run) throws IOException {
        try (var in = Files.newInputStream(run.output().resolve("reviews/" + ID + ".xlsx"));
                var book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("comments");
            return List.of(
                    sheet.getRow(1).getCell(2).getStringCellValue(),
                    sheet.getRow(2).getCell(2).getStringCellValue());
        }
    }
}
