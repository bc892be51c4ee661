package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.intake.SubmissionScope;
import eu.regiometer.questionnaire.Survey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SharedKeysTest {

    @Test
    void theSameKeyAndAnswersInTwoRegionsAreAWarningForBothAndNameNeither() {
        SharedKeys shared = SharedKeys.of(
                List.of(source("a", "SE332", "", "", keys(0, 40, 1)), source("b", "PL22", "", "", keys(39, 80, 1))));

        assertThat(told(shared, "a")).containsExactly("ROW-OTHER-REGION 1 of 40");
        assertThat(told(shared, "b")).containsExactly("ROW-OTHER-REGION 1 of 41");
        assertThat(shared.findings().toString()).doesNotContain("PL22").doesNotContain("SE332");
        assertThat(shared.elsewhere()).isEmpty();
    }

    @Test
    void theSameKeyWithOtherAnswersInTwoRegionsIsANote() {
        SharedKeys shared = SharedKeys.of(
                List.of(source("a", "SE332", "", "", keys(0, 40, 1)), source("b", "PL22", "", "", keys(39, 80, 2))));

        assertThat(told(shared, "a")).containsExactly("KEY-OTHER-REGION 1 of 40");
    }

    @Test
    void regionsThatNumberTheirRowsAlikeHearNothingOfIt() {
        SharedKeys shared = SharedKeys.of(
                List.of(source("a", "SE332", "", "", keys(0, 2_000, 1)), source("b", "PL22", "", "", keys(0, 100, 2))));

        assertThat(told(shared, "a")).isEmpty();
        assertThat(told(shared, "b")).isEmpty();
    }

    @Test
    void otherWavesAndSurveysHaveKeysOfTheirOwn() {
        SharedKeys shared = SharedKeys.of(List.of(
                source("a", "SE332", "", "", keys(0, 40, 1)),
                new SharedKeys.Source(
                        "b",
                        "b.xlsx",
                        new SubmissionScope("PL22", Survey.PUBLIC_ATTITUDE, "2024", ""),
                        Optional.empty(),
                        keys(0, 40, 1))));

        assertThat(shared.findings()).isEmpty();
    }

    @Test
    void ofAKeyInTwoPartsTheRowOfTheNewerPartCounts() {
        SharedKeys shared = SharedKeys.of(List.of(
                source("old", "SE332", "north", "2026-05-01", keys(0, 10, 1)),
                source("new", "SE332", "south", "2026-05-02", keys(9, 20, 2))));

        assertThat(shared.elsewhere()).containsOnlyKeys("old");
        assertThat(shared.elsewhere().get("old")).containsExactly(java.util.Map.entry(9L, "south"));
        assertThat(shared.findings()).isEmpty();
    }

    @Test
    void ofAKeyInTwoPartsWithoutANewerOneNeitherRowIsUsed() {
        SharedKeys shared = SharedKeys.of(List.of(
                source("a", "SE332", "north", "2026-05-01", keys(0, 10, 1)),
                source("b", "SE332", "south", "2026-05-01", keys(9, 20, 2)),
                source("c", "SE332", "west", "", keys(0, 1, 3))));

        assertThat(shared.elsewhere().get("a")).containsEntry(9L, "south").containsEntry(0L, "west");
        assertThat(shared.elsewhere().get("b")).containsEntry(9L, "north");
        assertThat(shared.elsewhere().get("c")).containsEntry(0L, "north");
    }

    @Test
    void theOrderOfTheFilesHasNoInfluence() {
        var files = new ArrayList<>(List.of(
                source("a", "SE332", "north", "2026-05-01", keys(0, 10, 1)),
                source("b", "SE332", "south", "2026-05-01", keys(9, 20, 2)),
                source("c", "PL22", "", "", keys(0, 1, 1))));
        SharedKeys expected = SharedKeys.of(files);

        SharedKeys reversed = SharedKeys.of(files.reversed());

        assertThat(reversed.elsewhere()).isEqualTo(expected.elsewhere());
        assertThat(reversed.findings()).isEqualTo(expected.findings());
    }

    @Test
    void marksAreReadAsTheyWereWritten() throws IOException {
        RowMarks marks = keys(3, 9, 7);
        var out = new ByteArrayOutputStream();
        marks.write(out);

        assertThat(RowMarks.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(marks);
    }

    @Test
    void aMarkTellsNothingWithoutTheSecret() {
        assertThat(RowMarks.ofKey("R-0001", "one")).isEqualTo(RowMarks.ofKey("R-0001", "one"));
        assertThat(RowMarks.ofKey("R-0001", "one")).isNotEqualTo(RowMarks.ofKey("R-0001", "other"));
        assertThat(RowMarks.ofKey("R-0001", "one")).isNotEqualTo(RowMarks.ofKey("R-0002", "one"));
    }

    private static RowMarks keys(long from, long to, long answers) {
        return new RowMarks(LongStream.range(from, to)
                .mapToObj(key -> new RowMarks.Row(key, key * 1_000 + answers))
                .toList());
    }

    private static SharedKeys.Source source(String key, String region, String part, String date, RowMarks marks) {
        return new SharedKeys.Source(
                key,
                key + ".xlsx",
                new SubmissionScope(region, Survey.PUBLIC_ATTITUDE, "2026", part),
                date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
                marks);
    }

    private static List<String> told(SharedKeys shared, String key) {
        return shared.findings().get(key).stream().map(SharedKeysTest::shown).toList();
    }

    private static String shown(Finding finding) {
        return finding.code() + " " + finding.arguments().get("rows") + " of "
                + finding.arguments().get("of");
    }
}
