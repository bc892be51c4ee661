package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.publication.gate.PublishGate.Refusal;
import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.CommentStatus;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.workbook.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is public stays as it was handed out, whatever comes later, until somebody decides otherwise. */
@ResourceLock("batch run")
class PublicEditionsRunTest {

    private static final String STEADY = "RM-2026-REGIONAL-BG411-en";
    private static final String STEADY_PDF = "reports/2026/regional/BG411-2026-en.pdf";
    private static final String STEADY_PAGE = "site/BG411.html";
    private static final String MOVED = "RM-2026-REGIONAL-CZ08-en";
    private static final String MOVED_PDF = "reports/2026/regional/CZ08-2026-en.pdf";
    private static final String CARRIED = "RM-2026-LOCAL-IE-33000-en";
    private static final String CARRIED_PDF = "reports/2026/local/IE-33000-2026-en.pdf";
    private static final String APPROVED = "RM-2026-EU-EU-en";
    private static final String LATE = "CZ08/innovation-capacity-CZ08-2026.xlsx";

    @TempDir
    private Path folder;

    @Test
    void commentsAndFilesOfOthersLeaveAPublicDocumentAloneAndACorrectionNamesWhatItChanges() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder);
        decide(run, ReviewState.IN_REVIEW, "2026-11-23", "2026-12-07", "", STEADY, MOVED, CARRIED, APPROVED);
        decide(run, ReviewState.APPROVED, "2026-12-08", null, "", STEADY, MOVED, CARRIED, APPROVED);
        assertThat(publish(run, "2026-12-10", STEADY, MOVED, CARRIED)).isEmpty();
        String steady = hash(run.output().resolve(STEADY_PDF));
        assertThat(hash(folder.resolve("published/2026").resolve(STEADY_PDF))).isEqualTo(steady);

        comment(run);
        run.again().run();
        answer(run);
        EditedAnswers.change(run.surveys().resolve(LATE), book -> book.each("C103", row -> row % 2));
        run.again().run();
        assertThat(hash(run.output().resolve(STEADY_PDF))).isEqualTo(steady);
        assertThat(standings(run)).anyMatch(line -> line.startsWith(STEADY + "  v1  PUBLISHED"));
        assertThat(standings(run)).anyMatch(line -> line.startsWith(MOVED + "  v2  DRAFT"));
        assertThat(standings(run))
                .anyMatch(line -> line.startsWith(APPROVED + "  v2  DRAFT") && line.endsWith("(an approval lapsed)"));
        assertThat(Outputs.text(run.output().resolve(MOVED_PDF)))
                .contains("Compared with version 1 of 22 November 2026, which is public");

        decide(run, ReviewState.CORRECTED, "2026-12-12", null, "Budgets were given in thousands.", MOVED);
        decide(run, ReviewState.WITHDRAWN, "2026-12-12", null, "It used another survey.", STEADY);
        assertThat(publish(run, "2026-12-13", APPROVED, MOVED))
                .singleElement()
                .asString()
                .contains(APPROVED + " [state]: found the state DRAFT of version 2, since its content changed");
        String carried = hash(folder.resolve("published/2026").resolve(CARRIED_PDF));
        decide(run, ReviewState.IN_REVIEW, "2026-12-11", "2026-12-12", "", APPROVED);
        decide(run, ReviewState.APPROVED, "2026-12-12", null, "", APPROVED);
        assertThat(publish(run, "2026-12-13", STEADY, MOVED, APPROVED)).isEmpty();
        Path bundle = folder.resolve("published/2026");
        assertThat(Outputs.text(bundle.resolve("reports/2026/eu/EU-2026-en.pdf")))
                .as("nobody saw the run before")
                .doesNotContain("Compared with the issue");
        assertThat(Outputs.text(bundle.resolve(MOVED_PDF)))
                .contains("Erratum", "Budgets were given in thousands.", "Corrected content")
                .contains("Compared with version 1 of 22 November 2026, which is public");
        assertThat(hash(bundle.resolve(CARRIED_PDF))).isEqualTo(carried);
        assertThat(Files.readString(bundle.resolve("manifest.json"))).contains(CARRIED, carried);
        assertThat(Outputs.text(bundle.resolve(STEADY_PDF)))
                .contains("WITHDRAWN", "It used another survey.")
                .doesNotContain("Scorecard", "Annex", "SHA-256");
        assertThat(Files.readString(bundle.resolve(STEADY_PAGE)))
                .contains("It used another survey.")
                .doesNotContain("<table", "id=\"f-");
        assertThat(bundle.resolve("figures/" + STEADY)).doesNotExist();
        assertThat(bundle.resolve("figures/" + MOVED)).isNotEmptyDirectory();
    }

    private static String hash(Path file) {
        return ContentHash.of(file);
    }

    private static void decide(SmallRun run, ReviewState to, String day, String until, String note, String... ids) {
        ReviewJob.Told told = ReviewJob.review(new ReviewJob.Asked(
                request(run, day),
                List.of(ids),
                Optional.of(new ReviewJob.Step.Decide(
                        to, "Steering committee", Optional.ofNullable(until).map(LocalDate::parse), false, note))));
        assertThat(told.refused()).as("%s", told.lines()).isFalse();
    }

    private static List<String> standings(SmallRun run) {
        return ReviewJob.review(new ReviewJob.Asked(request(run, "2026-12-10"), List.of(), Optional.empty()))
                .lines();
    }

    private List<Refusal> publish(SmallRun run, String day, String... ids) {
        return PublishJob.publish(
                        new PublishJob.Asked(
                                request(run, ""),
                                List.of(ids),
                                Optional.of(LocalDate.parse(day)),
                                Optional.empty(),
                                folder.resolve("published")),
                        ReviewRunTest.SILENT)
                .refusals();
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

    /** A comment that comes after publication. */
    private static void comment(SmallRun run) throws IOException {
        Path back = Files.createDirectories(run.input().resolve("reviews")).resolve("late.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(back)) {
            var sheet = book.createSheet("comments");
            List<List<String>> rows = List.of(
                    List.of("document", "place", "comment", "author", "weight"),
                    List.of(STEADY, "ALL", "The strike is missing.", "Anna", "MUST"));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int k = 0; k < rows.get(i).size(); k++) {
                    row.createCell(k).setCellValue(rows.get(i).get(k));
                }
            }
            book.write(out);
        }
    }

    private static void answer(SmallRun run) {
        ReviewJob.Told told = ReviewJob.review(new ReviewJob.Asked(
                request(run, "2026-12-11"),
                List.of(STEADY),
                Optional.of(new ReviewJob.Step.Reply(1, new Answer(CommentStatus.DONE, "Said now.")))));
        assertThat(told.refused()).isFalse();
    }
}
