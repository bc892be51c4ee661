package eu.regiometer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.LedgerDecision;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.validation.ValidatedSubmission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sample that comes with the product, read once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedSampleTest {

    private static final Path SURVEYS = Path.of("input", "surveys");
    private static final String WITH_WRONG_CELLS = "CZ08/public-attitude-CZ08-2026.xlsx";
    private static final String FIRST = "HR06/public-attitude-HR06-2026.xlsx";
    private static final String SECOND = "HR06/public-attitude-HR06-2026-corrected.xlsx";
    private static final String WITH_TOO_FEW = "SE332";

    private final ReadSample shipped = ReadSample.programme(ReadSample.SHIPPED);
    private SortedMap<String, ValidatedSubmission> verdicts = new TreeMap<>();

    @BeforeAll
    void read() {
        verdicts = shipped.verdicts(SURVEYS);
    }

    @Test
    void eachRegionBroughtBothSurveysInBothWaves() {
        // 13 regions, two surveys, two waves, one file sent twice
        assertThat(verdicts).hasSize(53);
        assertThat(verdicts.values().stream()
                        .map(s -> s.cover().orElseThrow().scope())
                        .distinct())
                .hasSize(52);
        assertThat(verdicts.values()).allSatisfy(s -> assertThat(s.synthetic()).isTrue());
    }

    @Test
    void allFilesAreAcceptedAndOneOfThemInPart() {
        assertThat(verdicts.get(WITH_WRONG_CELLS).verdict()).isEqualTo(Verdict.ACCEPTED_IN_PART);
        verdicts.forEach((name, s) -> {
            if (!name.equals(WITH_WRONG_CELLS)) {
                assertThat(s.verdict()).as(name).isEqualTo(Verdict.ACCEPTED);
            }
        });
    }

    @Test
    void theFileWithWrongCellsLosesFiveRowsAndSomeAnswers() {
        ValidatedSubmission wrong = verdicts.get(WITH_WRONG_CELLS);
        // one row each: too young, a negative weight, another region; two rows with the same key
        assertThat(wrong.counts().found() - wrong.counts().accepted()).isEqualTo(5);
        assertThat(wrong.counts().findingsByCode().keySet().stream().map(Object::toString))
                .contains(
                        "ROW-DUPLICATE-KEY",
                        "ROW-NOT-ELIGIBLE",
                        "VALUE-CODE",
                        "VALUE-DATE",
                        "VALUE-RANGE",
                        "VALUE-REQUIRED",
                        "WEIGHT-RANGE");
    }

    @Test
    void theLaterFileOfARegionTakesThePlaceOfTheEarlierOne() {
        List<LedgerDecision> decisions = shipped.decisions(verdicts);
        assertThat(decisions)
                .filteredOn(d -> !d.counts())
                .extracting(d -> d.entry().name())
                .containsExactly(FIRST);
        assertThat(decisions)
                .filteredOn(d -> d.entry().name().equals(SECOND))
                .singleElement()
                .satisfies(d -> assertThat(d.replaces())
                        .contains(verdicts.get(FIRST).file().hash()));
        assertThat(decisions).extracting(LedgerDecision::verdict).doesNotContain(Verdict.WAITING, Verdict.REFUSED);
    }

    @Test
    void regionsHaveHundredsOfCitizensAndDozensOfOrganisationsExceptOne() {
        verdicts.forEach((name, s) -> {
            boolean citizens = s.cover().orElseThrow().survey() == Survey.PUBLIC_ATTITUDE;
            if (name.startsWith(WITH_TOO_FEW) && s.cover().orElseThrow().wave().equals("2026")) {
                // adequacy needs 30 citizens and 5 organisations
                assertThat(s.counts().accepted()).as(name).isLessThan(citizens ? 30 : 5);
            } else {
                assertThat(s.counts().accepted()).as(name).isBetween(citizens ? 260 : 15, citizens ? 600 : 41);
            }
        });
    }

    @Test
    void oneRegionWritesLabelsOfItsOwnLanguage() {
        ValidatedSubmission labels = verdicts.get("SE321/Frågor-till-invånarna-i-Västernorrland-2026.xlsx");
        assertThat(labels.cover().orElseThrow().language()).isEqualTo("sv");
        assertThat(labels.verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void someRegionsNameTheirFilesInTheirOwnLetters() {
        assertThat(verdicts.keySet())
                .anyMatch(name -> name.contains("å"))
                .anyMatch(name -> name.contains("ö"))
                .anyMatch(name -> name.contains("ð"));
    }

    @Test
    void theSampleIsSmall() throws IOException {
        assertThat(verdicts.values())
                .allSatisfy(s -> assertThat(s.file().size()).isLessThan(150_000));
        assertThat(verdicts.values().stream().mapToLong(s -> s.file().size()).sum())
                .isLessThan(6_000_000);
    }

    @Test
    void theGeneratorStillWritesWhatIsShipped(@TempDir Path folder) throws IOException {
        SampleRequest two = shipped.request(folder, 2, SampleRequest.CITIZENS, SampleRequest.ORGANISATIONS);
        for (Path written : Sample.write(two)) {
            Path kept = SURVEYS.resolve(folder.relativize(written));
            assertThat(parts(written)).as(kept.toString()).isEqualTo(parts(kept));
        }
    }

    /** Hashes of the parts of a workbook: its packing may differ between platforms, its parts may not. */
    private static SortedMap<String, Integer> parts(Path workbook) throws IOException {
        var parts = new TreeMap<String, Integer>();
        try (InputStream in = Files.newInputStream(workbook);
                var zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), Arrays.hashCode(zip.readAllBytes()));
            }
        }
        return parts;
    }
}
