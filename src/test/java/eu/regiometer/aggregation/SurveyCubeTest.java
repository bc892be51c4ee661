package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.exact.WeightSums;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyCubeTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyPartitionMergedInAnyOrderGivesTheSameBytes(long seed) throws IOException {
        List<Map<String, String>> units =
                inAClusteredDesign(RegionsFixture.citizens().getOrDefault("SE33", List.of()));
        byte[] whole = bytes(RegionsFixture.cube("SE33", units));
        var random = new Random(seed);
        Collections.shuffle(units, random);
        List<SurveyCube> parts = new ArrayList<>();
        int from = 0;
        for (int part = 1; part <= 7; part++) {
            int to = part == 7 ? units.size() : from + random.nextInt(units.size() - from);
            parts.add(RegionsFixture.cube("SE33", units.subList(from, to)));
            from = to;
        }
        Collections.shuffle(parts, random);
        // merged as a tree in which the order of the two sides is left to chance, too
        while (parts.size() > 1) {
            SurveyCube first = parts.remove(random.nextInt(parts.size()));
            SurveyCube second = parts.remove(random.nextInt(parts.size()));
            parts.add(first.plus(second));
        }

        assertThat(bytes(parts.getFirst())).isEqualTo(whole);
    }

    @Test
    void organisationsMergeToTheSameBytesInAnyOrder() throws IOException {
        List<Map<String, String>> units = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            units.add(Map.of(
                    "GOVLEVEL", "" + (1 + i % 4), "C1", "" + (1 + i % 5), "C2", i + ".25", "BUDGET", "" + 10 * i));
        }
        SurveyCube whole = organisations(units);
        SurveyCube merged = organisations(units.subList(20, 30))
                .plus(organisations(units.subList(0, 5)))
                .plus(organisations(units.subList(5, 20)));

        assertThat(bytes(merged)).isEqualTo(bytes(whole));
        assertThat(whole.organisations()).hasSize(30);
        assertThat(whole.organisations().getFirst().values()).containsKeys("C1", "C2", "READY");
        assertThat(whole.organisations().getFirst().categories()).containsKey("GOVLEVEL");
    }

    @Test
    void aCubeReadsBackAsItWasWritten() throws IOException {
        SurveyCube cube = RegionsFixture.cube("NO07", RegionsFixture.citizens().getOrDefault("NO07", List.of()));
        SurveyCube back = SurveyCube.read(new ByteArrayInputStream(bytes(cube)));

        assertThat(bytes(back)).isEqualTo(bytes(cube));
        assertThat(back.header()).isEqualTo(cube.header());
        assertThat(back.sums()).isEqualTo(cube.sums());
    }

    @Test
    void anAlteredOrShortenedCubeIsRefused() throws IOException {
        byte[] bytes =
                bytes(RegionsFixture.cube("NO07", RegionsFixture.citizens().getOrDefault("NO07", List.of())));
        byte[] altered = bytes.clone();
        altered[bytes.length / 2]++;
        byte[] shortened = Arrays.copyOf(bytes, bytes.length - 1);
        byte[] foreign = "a text file of some length".getBytes(StandardCharsets.US_ASCII);

        for (byte[] wrong : List.of(altered, shortened, foreign, new byte[3])) {
            assertThatThrownBy(() -> SurveyCube.read(new ByteArrayInputStream(wrong)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void sumsStayExactFromTheSmallestToTheLargestWeight() {
        SurveyCube cube = RegionsFixture.cube(
                "SE33",
                List.of(
                        Map.of("D1_AGE", "20", "W_DESIGN", "0.000001", "Q1", "5"),
                        Map.of("D1_AGE", "20", "W_DESIGN", "1000000000", "Q1", "5")));
        WeightSums sums = cube.sums().get(new CubeKey("", "", "", 0, 0, "15-29||", "", "", "Q1", "5"));

        // 1e9 + 1e-6 in millionths; 1e18 + 1e-12 in millionths of millionths
        assertThat(sums).isEqualTo(WeightSums.parse("2/1000000000000001/1000000000000000000000000000001"));
    }

    @Test
    void everyUnitStandsInOneSliceOfEachBreakdownAndKeepsItsKindOfMissing() {
        SurveyCube cube = RegionsFixture.cube(
                "SE33",
                List.of(Map.of("D1_AGE", "64", "D2_GENDER", "2", "Q1", "NOT_ASKED", "Q2", "DONT_KNOW", "Q6", "4")));

        assertThat(cube.sums().keySet().stream()
                        .filter(key -> key.measure().equals("Q6"))
                        .map(key -> key.breakdown() + "=" + key.category() + ": " + key.answer()))
                .containsExactly("=: 4", "D1_AGE=45-64: 4", "D2_GENDER=2: 4");
        assertThat(answer(cube, "Q1")).isEqualTo("NOT_ASKED");
        assertThat(answer(cube, "Q2")).isEqualTo("DONT_KNOW");
        assertThat(answer(cube, "Q3")).isEqualTo("BLANK");
        assertThat(answer(cube, "HOPE")).isEqualTo("75");
        assertThat(answer(cube, "TRUST")).isEqualTo("MISSING");
        assertThat(cube.sums().keySet()).noneMatch(key -> key.measure().equals("OPEN*TRUST"));
    }

    @Test
    void pairsAreCountedForNodesUnderOneParentOnly() {
        SurveyCube cube = RegionsFixture.cube(
                "SE33",
                List.of(Map.of("D1_AGE", "64", "Q1", "4", "Q2", "3", "Q3", "2", "Q4", "2", "Q5", "2", "Q6", "4")));

        // OPEN = (75 + 50 + 75) / 3, TRUST = 25
        assertThat(answer(cube, "OPEN*TRUST")).isEqualTo("200/3;25");
        assertThat(cube.sums().keySet()).noneMatch(key -> key.measure().contains("HOPE*"));
        assertThat(cube.organisations()).isEmpty();
    }

    @Test
    void cubesOfDifferentWavesDoNotMerge() {
        SurveyCube now = RegionsFixture.cube("SE33", List.of(Map.of("Q1", "1")));
        SurveyCube before = RegionsFixture.cube(Survey.PUBLIC_ATTITUDE, "2024", "SE33", List.of(Map.of("Q1", "1")));

        assertThatIllegalArgumentException().isThrownBy(() -> now.plus(before)).withMessageContaining("2024");
    }

    @Test
    void countsOfPartsAddUpAndAMissingCountStaysMissing() {
        CubeHeader first = RegionsFixture.header(Survey.PUBLIC_ATTITUDE, WAVE, "SE33", 3);
        CubeHeader second = new CubeHeader(
                Survey.PUBLIC_ATTITUDE,
                WAVE,
                "SE33",
                new TreeSet<>(List.of("other")),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.of(LocalDate.of(2026, 5, 1)),
                Optional.of(LocalDate.of(2026, 5, 3)),
                5,
                4,
                new TreeMap<>(Map.of("ROW-NO-KEY", 1L)),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                false);
        CubeHeader sum = first.plus(second);

        assertThat(sum).isEqualTo(second.plus(first));
        assertThat(sum.eligible()).isEmpty();
        assertThat(sum.found()).isEqualTo(8);
        assertThat(sum.accepted()).isEqualTo(7);
        assertThat(sum.fieldFrom()).contains(LocalDate.of(2026, 4, 1));
        assertThat(sum.fieldTo()).contains(LocalDate.of(2026, 5, 3));
        assertThat(sum.hashes()).containsExactly("hash-SE33", "other");
        assertThat(sum.synthetic()).isTrue();
    }

    private static String answer(SurveyCube cube, String measure) {
        return cube.sums().keySet().stream()
                .filter(key -> key.measure().equals(measure) && key.breakdown().isEmpty())
                .map(CubeKey::answer)
                .findFirst()
                .orElseThrow();
    }

    private static SurveyCube organisations(List<Map<String, String>> units) {
        return RegionsFixture.cube(Survey.INNOVATION_CAPACITY, WAVE, "SE33", units);
    }

    private static byte[] bytes(SurveyCube cube) throws IOException {
        var out = new ByteArrayOutputStream();
        cube.write(out);
        return out.toByteArray();
    }

    /** The units spread over strata, clusters and municipalities. */
    private static List<Map<String, String>> inAClusteredDesign(List<Map<String, String>> units) {
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Map<String, String> unit = new LinkedHashMap<>(units.get(i));
            unit.put("STRATUM", i % 3 == 0 ? "north" : "south");
            unit.put("PSU", i % 2 == 0 ? "" : "p" + i % 11);
            unit.put("LAU", i % 5 == 0 ? "SE_1" : "");
            all.add(unit);
        }
        return all;
    }
}
