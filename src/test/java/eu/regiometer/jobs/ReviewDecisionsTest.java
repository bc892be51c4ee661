package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.ReviewReader;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.ReviewWords;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.revision.review.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewDecisionsTest {

    private static final String ID = "RM-2026-REGIONAL-SE321-en";
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    @TempDir
    private Path folder;

    private ReviewDesk desk;

    @BeforeEach
    void open() {
        desk = ReviewDesk.open(new StateFolder(folder.resolve("state")), LocalDate.parse("2026-12-01"));
    }

    @Test
    void theSameLineWithTheNextVersionApprovesIt() throws IOException {
        desk.issued(ID, A);
        assertThat(receive(review("1"), approval("1"))).isEmpty();
        assertThat(desk.issued(ID, B).state()).isEqualTo(ReviewState.DRAFT);

        assertThat(receive(review("1"), approval("1"), review("2"), approval("2")))
                .isEmpty();
        Standing standing = desk.standing(ID).orElseThrow();
        assertThat(standing.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(standing.life().decisions()).hasSize(4);
    }

    @Test
    void aLateApprovalOfTheVersionBeforeIsToldAndChangesNothing() throws IOException {
        desk.issued(ID, A);
        desk.issued(ID, B);
        assertThat(receive(review("2"))).isEmpty();

        assertThat(receive(review("2"), approval("1")))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("found APPROVED for version 1"));
        assertThat(desk.standing(ID).orElseThrow().state()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void nobodyAgreesToADocumentThatDoesNotExistYet() throws IOException {
        assertThat(receive(review(""), approval("")))
                .singleElement()
                .satisfies(
                        told -> assertThat(told).contains("found APPROVED for " + ID + ", written before it was made"));
        assertThat(desk.issued(ID, A).state()).isEqualTo(ReviewState.IN_REVIEW);

        assertThat(receive(review(""), approval(""))).hasSize(1);
        assertThat(desk.standing(ID).orElseThrow().state()).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(receive(review(""), approval("1"))).isEmpty();
        assertThat(desk.standing(ID).orElseThrow().state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void aRefusedLineNeverComesTrueForAVersionThatItsWriterHasNotSeen() throws IOException {
        desk.issued(ID, A);
        assertThat(receive(approval("")))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("found APPROVED for " + ID + ", which is DRAFT"));

        desk.issued(ID, B);
        assertThat(receive(review("2"), approval("")))
                .singleElement()
                .satisfies(told -> assertThat(told).contains("found APPROVED for version 1 of " + ID));
        assertThat(desk.standing(ID).orElseThrow().state()).isEqualTo(ReviewState.IN_REVIEW);
    }

    @Test
    void aRefusedLineCountsOnceWhatCameBeforeItIsDecidedAboutTheSameVersion() throws IOException {
        desk.issued(ID, A);
        assertThat(receive(approval(""))).hasSize(1);

        assertThat(receive(review(""), approval(""))).isEmpty();
        assertThat(desk.standing(ID).orElseThrow().state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void anErratumInTheDocumentsOwnWorkbookIsTakenOnceAndWaitsForTheVersionThatCorrects() throws IOException {
        desk.issued(ID, A);
        receive(review("1"), approval("1"));
        desk.decide(new Decision(
                ID, ReviewState.PUBLISHED, "Office", LocalDate.parse("2026-12-01"), Optional.empty(), false, "", A));
        List<String> erratum = List.of(ID, "CORRECTED", "Office", "2026-12-02", "", "1", "Budgets in thousands.");

        assertThat(receive(erratum)).isEmpty();
        assertThat(desk.issued(ID, A).state()).isEqualTo(ReviewState.PUBLISHED);
        assertThat(receive(erratum)).isEmpty();
        assertThat(desk.issued(ID, B).state()).isEqualTo(ReviewState.CORRECTED);
        assertThat(receive(erratum)).isEmpty();
        assertThat(desk.issued(ID, B).errata()).hasSize(1);
    }

    @Test
    void aLineThatNamesTheFirstVersionIsAboutTheFirstIssueAlone() throws IOException {
        assertThat(receive(review("1"), approval("1"))).isEmpty();
        assertThat(desk.issued(ID, A).state()).isEqualTo(ReviewState.APPROVED);
        assertThat(desk.issued(ID, B).state()).isEqualTo(ReviewState.DRAFT);
        assertThat(receive(review("1"), approval("1"))).isEmpty();
        assertThat(desk.standing(ID).orElseThrow().state()).isEqualTo(ReviewState.DRAFT);
    }

    @Test
    void theCommentsOfTheDayOfPublicationAreRememberedAndMarkThePdf() throws IOException {
        desk.issued(ID, A);
        receive(review("1"), approval("1"));
        desk.decide(new Decision(
                ID, ReviewState.PUBLISHED, "Office", LocalDate.parse("2026-12-01"), Optional.empty(), false, "", A));
        Standing then = desk.standing(ID).orElseThrow();
        assertThat(then.recorded()).isEqualTo(Tally.NONE);

        desk = ReviewDesk.open(new StateFolder(folder.resolve("state")), LocalDate.parse("2026-12-05"));
        assertThat(desk.standing(ID).orElseThrow().by()).isEqualTo(then.by());
        Standing commented =
                desk.standing(ID).orElseThrow().life().standing(LocalDate.parse("2026-12-05"), new Tally(4, 1, 2, 1));
        assertThat(ReviewDesk.fingerprint(commented)).isEqualTo(ReviewDesk.fingerprint(then));
    }

    private static List<String> review(String version) {
        return List.of(ID, "IN_REVIEW", "Office", "2026-11-20", "2026-11-30", version);
    }

    private static List<String> approval(String version) {
        return List.of(ID, "APPROVED", "Steering committee", "2026-11-20", "", version);
    }

    @SafeVarargs
    private List<String> receive(List<String>... lines) throws IOException {
        Path reviews = Files.createDirectories(folder.resolve("reviews"));
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(reviews.resolve("decisions.xlsx"))) {
            var sheet = book.createSheet(ReviewReader.DECISIONS);
            fill(
                    sheet.createRow(0),
                    List.of(
                            ReviewWords.DOCUMENT,
                            ReviewWords.WHAT,
                            ReviewWords.WHO,
                            ReviewWords.WHEN,
                            ReviewWords.UNTIL,
                            ReviewWords.VERSION,
                            ReviewWords.NOTE));
            for (List<String> line : lines) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), line);
            }
            book.write(out);
        }
        Defects defects = new Defects();
        new ReviewInbox(desk, new ReviewReader(new ReviewWords(List.of(Map.of())), List.of(ID), List.of(ID)), defects)
                .receive(reviews);
        return defects.all().stream().map(Defect::toString).toList();
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
