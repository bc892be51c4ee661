package eu.regiometer.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.validation.ValidatedSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    private static final ReadSample SHIPPED = ReadSample.programme(ReadSample.SHIPPED);

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        List<Path> first = Sample.write(SHIPPED.request(folder.resolve("a"), 1, 20, 6));
        List<Path> second = Sample.write(SHIPPED.request(folder.resolve("b"), 1, 20, 6));
        assertThat(first).hasSize(2);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
        }
    }

    @Test
    void anotherSeedGivesOtherAnswers() throws IOException {
        SampleRequest request = SHIPPED.request(folder.resolve("a"), 1, 20, 6);
        Path first = Sample.write(request).getFirst();
        SampleRequest other = new SampleRequest(
                request.programme(),
                folder.resolve("b"),
                request.territory(),
                request.questionnaires(),
                7,
                1,
                1,
                20,
                6,
                false);
        assertThat(Files.readAllBytes(Sample.write(other).getFirst())).isNotEqualTo(Files.readAllBytes(first));
    }

    @Test
    void everyFileIsMarkedAsSyntheticAndHoldsAboutAsManyRowsAsAskedFor() {
        Sample.write(SHIPPED.request(folder, 2, 60, 15));
        SortedMap<String, ValidatedSubmission> verdicts = SHIPPED.verdicts(folder);
        assertThat(verdicts).hasSize(4);
        assertThat(verdicts.values()).allSatisfy(submission -> {
            assertThat(submission.synthetic()).isTrue();
            boolean citizens = submission.cover().orElseThrow().survey() == Survey.PUBLIC_ATTITUDE;
            // sizes spread from 0.72 to 1.34 of what was asked for
            assertThat(submission.counts().found()).isBetween(citizens ? 43 : 10, citizens ? 80 : 20);
        });
    }

    @Test
    void aRegionAddedToTheProgrammeIsInTheSample() throws IOException {
        Path programme = folder.resolve("programme");
        Files.createDirectory(programme);
        try (Stream<Path> files = Files.list(ReadSample.SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, programme.resolve(file.getFileName()));
            }
        }
        append(
                programme.resolve("regions.csv"),
                "BE10,Brussels,Bryssel,Bruxelles,BE,fr;nl,,5,6,1250000,7700,1,0,0,5,REGION,NAPOLEONIC,no,LEARNING,BRU,"
                        + "Synthetic contact: innovation office,be10@regions.example.org,"
                        + "https://regions.example.org/be10,");
        append(programme.resolve("municipalities.csv"), "BE_21004,Bruxelles,BE10,196000");
        append(programme.resolve("population.csv"), "BE10,15-29,1,1,20000\nBE10,65+,2,2,90000");
        ReadSample larger = ReadSample.programme(programme);
        Path surveys = folder.resolve("surveys");
        // Belgium comes first in protocol order
        Sample.write(larger.request(surveys, 1, 40, 6));
        SortedMap<String, ValidatedSubmission> added = larger.verdicts(surveys);
        assertThat(added.keySet())
                .containsExactly("BE10/innovation-capacity-BE10-2026.xlsx", "BE10/public-attitude-BE10-2026.xlsx");
        assertThat(added.values())
                .allSatisfy(submission -> assertThat(submission.verdict()).isEqualTo(Verdict.ACCEPTED));
    }

    @Test
    void aSampleOfNothingIsRefused() {
        assertThatThrownBy(() -> SHIPPED.request(folder, 0, 10, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("regions 0");
    }

    private static void append(Path file, String lines) throws IOException {
        Files.writeString(file, lines + "\n", StandardOpenOption.APPEND);
    }
}
