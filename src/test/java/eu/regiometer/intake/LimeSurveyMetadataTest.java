package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.LimeSurveyLookAlike.Shape;
import eu.regiometer.validation.Dropped;
import eu.regiometer.validation.ValidatedSubmission;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What LimeSurvey records of each response, and the files that it writes. */
class LimeSurveyMetadataTest {

    private static final int ROWS = 12;
    private static final String NAME = "results-survey123456.csv";
    private static final String NULL = LimeSurveyLookAlike.NULL;

    private final Dropped dropped = Dropped.citizens(ROWS);

    private LimeSurveyLookAlike export(Shape... shapes) {
        return new LimeSurveyLookAlike(dropped.questionnaire(), dropped.rows(), shapes);
    }

    private static ValidatedSubmission check(LimeSurveyLookAlike export) {
        return LookAlike.check(export.csv(), NAME);
    }

    private void same(LimeSurveyLookAlike export) {
        LookAlike.assertSame(dropped.check(), check(export), dropped.questionnaire());
    }

    private static void set(List<List<String>> table, int row, String title, String value) {
        table.get(row + 1).set(table.getFirst().indexOf(title), value);
    }

    private static ExportLayout layout(byte[] content) {
        try (var opened = LookAlike.open(content, NAME)) {
            return new LimeSurvey().layout(opened, SheetHead.of(opened), "rule");
        }
    }

    private static AnswersSeen answers(byte[] content) {
        var answers = ((Submission.Readable) LookAlike.read(content, "SE332/" + NAME)).answers();
        List<OptionalLong> seconds = new ArrayList<>();
        answers.forEach(row -> seconds.add(row.seconds()));
        return new AnswersSeen(seconds, answers.changed());
    }

    private record AnswersSeen(List<OptionalLong> seconds, Optional<LocalDate> changed) {}

    @Test
    void anInterviewWithoutADateOfSubmissionIsUnfinished() {
        ValidatedSubmission checked = check(export().edit(table -> set(table, 3, "submitdate", NULL)));

        assertThat(checked.counts().accepted()).isEqualTo(ROWS - 1);
        assertThat(checked.counts().leftOutByReason()).containsEntry("ROW-UNFINISHED", 1);
    }

    @Test
    void anInterviewThatEndedOnTheFirstPageCountsAsStarted() {
        ValidatedSubmission checked = check(export().edit(table -> {
            List<String> row = table.get(4);
            row.replaceAll(cell -> NULL);
            row.set(0, "4");
            row.set(3, "sv");
        }));

        assertThat(checked.counts().found()).isEqualTo(ROWS);
        assertThat(checked.counts().leftOutByReason()).containsEntry("ROW-UNFINISHED", 1);
    }

    @Test
    void aDateThatWasMadeAnonymousIsNoDate() {
        assertThat(answers(export().answers((code, text) -> code.equals("submitdate") ? "1980-01-01 00:00:00" : text)
                                .csv())
                        .changed())
                .isEmpty();
        same(export().answers((code, text) -> code.equals("submitdate") ? "1980-01-01 00:00:00" : text));
    }

    @Test
    void theDateOfTheInterviewComesFromTheToolUnlessItWasMadeAnonymous() {
        byte[] anonymous = export(Shape.BARE, Shape.STAMPED)
                .answers((code, text) -> code.equals("submitdate") ? "1980-01-01 00:00:00" : text)
                .csv();
        LookAlike.assertSame(dropped.check(), LookAlike.check(anonymous, NAME), dropped.questionnaire());

        ValidatedSubmission none = check(
                export(Shape.BARE).answers((code, text) -> code.equals("submitdate") ? "1980-01-01 00:00:00" : text));
        assertThat(none.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(Dropped.only(none, FindingCode.LAYOUT_PARTIAL).arguments().get("missing"))
                .contains("FIELD_DATE");
    }

    @Test
    void theToolsIdIsTheKeyWhereTheSurveyHasNoneAndNeverReadable() {
        byte[] content = export(Shape.NO_KEY).csv();
        byte[] workbook = LookAlike.bytes(export(Shape.NO_KEY).workbook());

        var keys = LookAlike.answers(LookAlike.check(content, NAME), dropped.questionnaire())
                .keySet();

        assertThat(keys).allMatch(key -> key.split(" ")[0].matches("[A-Z0-9]{16}"));
        assertThat(keys.stream().map(key -> key.split(" ")[0]).distinct()).hasSize(ROWS);
        assertThat(LookAlike.answers(LookAlike.check(workbook, "again.xlsx"), dropped.questionnaire())
                        .keySet())
                .isEqualTo(keys);
    }

    @Test
    void accessCodeAddressAndLinkAreDroppedOnArrival() {
        ExportLayout layout = layout(export(Shape.TOKEN, Shape.STAMPED).csv());

        assertThat(layout.dropped()).extracting(address -> address.reference()).containsExactly("F1", "I1", "J1");
        assertThat(layout.titles())
                .extracting(title -> title.heading().text())
                .doesNotContain("token", "ipaddr", "refurl", "id", "seed")
                .startsWith("RESP_ID");
        assertThat(layout.facts().columns()).doesNotContain(5, 8, 9);
    }

    @Test
    void fullTitlesInAnotherLanguageAreKnownByOrderAndCells() {
        Map<String, String> swedish = Map.of(
                "Response ID", "Svars-id",
                "Date submitted", "Datum för inlämning",
                "Last page", "Sista sidan",
                "Start language", "Startspråk",
                "Seed", "Frö",
                "Access code", "Behörighetskod",
                "Date started", "Påbörjad",
                "Date last action", "Senaste åtgärd",
                "IP address", "IP-adress",
                "Referrer URL", "Hänvisande adress");
        LimeSurveyLookAlike export = export(Shape.TEXT, Shape.LABELS, Shape.TOKEN, Shape.STAMPED)
                .language("sv")
                .titles(title -> swedish.getOrDefault(title, title))
                .edit(table -> table.get(2).set(1, NULL));

        ValidatedSubmission checked = check(export);

        assertThat(layout(export.csv()).dropped())
                .extracting(address -> address.reference())
                .containsExactly("F1", "I1", "J1");
        assertThat(checked.verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        assertThat(Dropped.codes(checked)).containsExactly("ROW-UNFINISHED");
        assertThat(checked.counts().accepted()).isEqualTo(ROWS - 1);
    }

    @Test
    void fullTitlesInAnotherLanguageWithoutAnyFurtherMetadata() {
        same(export(Shape.TEXT)
                .titles(title -> title.equals("Response ID") ? "Идентификатор" : title)
                .edit(table -> table.forEach(row -> row.remove(4))));
    }

    @Test
    void numbersDatesAndLanguagesInAnotherOrderAreNoExportOfThisTool() {
        byte[] content = export(Shape.TEXT)
                .edit(table -> table.forEach(row -> row.add(0, row.remove(3))))
                .csv();

        assertThat(LookAlike.check(content, NAME).layoutRule()).doesNotContain("LimeSurvey");
    }

    @Test
    void theFirstAndTheLastActionTellHowLongTheInterviewTook() {
        AnswersSeen seen = answers(export(Shape.STAMPED).csv());

        // from 12:51:10 to 13:05:00
        assertThat(seen.seconds()).hasSize(ROWS).containsOnly(OptionalLong.of(830));
        assertThat(seen.changed()).contains(LocalDate.of(2026, 5, ROWS));
        assertThat(answers(export().csv()).seconds()).containsOnly(OptionalLong.empty());
    }

    @Test
    void theTimeThatTheToolMeasuredCountsAndTimesOfPagesAreNoQuestions() {
        byte[] content = export(Shape.STAMPED)
                .with("interviewtime", "412.6")
                .with("groupTime17", "12.5")
                .with("P1Time", "3.25")
                .csv();

        assertThat(answers(content).seconds()).containsOnly(OptionalLong.of(413));
        assertThat(Dropped.codes(LookAlike.check(content, NAME))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {',', '\t'})
    void theSeparatorMayHaveBeenChanged(char separator) {
        same(export(Shape.CODE_TEXT, Shape.LABELS).separator(separator));
    }

    @Test
    void oneBlankLineAtTheEndIsNoResponse() {
        assertThat(new String(export().csv(), StandardCharsets.UTF_8)).endsWith("\r\n\r\n");
        assertThat(check(export()).counts().found()).isEqualTo(ROWS);
    }

    @Test
    void anExportWithoutAnyFinishedInterviewIsEmpty() {
        ValidatedSubmission checked = check(export().answers((code, text) -> code.equals("submitdate") ? NULL : text));

        assertThat(checked.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(Dropped.codes(checked)).containsExactly("LAYOUT-EMPTY");
    }

    @Test
    void twoExportsInOneSetAreAmbiguous() {
        SortedMap<String, byte[]> members = new TreeMap<>();
        members.put("one.csv", export().csv());
        members.put("two.csv", export(Shape.LABELS).csv());

        Finding finding = Dropped.only(LookAlike.checkSet(members), FindingCode.LAYOUT_AMBIGUOUS);

        assertThat(finding.arguments()).containsEntry("a", "set.zip/one.csv").containsEntry("b", "set.zip/two.csv");
    }
}
