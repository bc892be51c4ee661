package eu.regiometer.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Region;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrganisationsTest {

    private static final ReadSample SHIPPED = ReadSample.programme(ReadSample.SHIPPED);
    private static final int COUNT = 60;
    private static final int CLUSTER_BODIES = 20;

    private final List<SortedMap<String, String>> rows = rows();

    private static List<SortedMap<String, String>> rows() {
        Region region = SHIPPED.territory().regions().getFirst();
        return new Organisations(
                        SHIPPED.questionnaires().get(Survey.INNOVATION_CAPACITY),
                        SHIPPED.territory().municipalities(region.code()),
                        new Profile(5, region, 1),
                        List.of("C409", "C409", "C411"),
                        SHIPPED.territory().newest(),
                        "seed")
                .rows(COUNT, CLUSTER_BODIES, "en");
    }

    @Test
    void onlyClusterBodiesAreAskedAboutClusters() {
        assertThat(rows.subList(CLUSTER_BODIES, COUNT))
                .allSatisfy(
                        row -> assertThat(row).containsEntry("CLULEVEL", "0").containsEntry("C606", "-7"));
        assertThat(rows.subList(0, CLUSTER_BODIES))
                .allSatisfy(row -> assertThat(row.get("C606")).isNotEqualTo("-7"));
    }

    @Test
    void prioritiesOfAClusterBodyAddUpToAHundred() {
        List<Integer> sums = rows.subList(0, CLUSTER_BODIES).stream()
                .filter(row -> row.containsKey("C604_1") && !row.get("C604_1").startsWith("-"))
                .map(row -> IntStream.rangeClosed(1, 8)
                        .map(i -> Integer.parseInt(row.get("C604_" + i)))
                        .sum())
                .toList();
        assertThat(sums).isNotEmpty().containsOnly(100);
    }

    @Test
    void theSectorsOfAClusterBodyDiffer() {
        assertThat(rows.subList(0, CLUSTER_BODIES))
                .filteredOn(row -> !row.getOrDefault("C605_1", "-").startsWith("-"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(List.of(row.get("C605_1"), row.get("C605_2"), row.get("C605_3")))
                        .doesNotHaveDuplicates());
    }

    @Test
    void plannedPurchasesAreReportedOnceEach() {
        assertThat(total("C409")).isEqualTo(2);
        assertThat(total("C410")).isZero();
        assertThat(total("C411")).isEqualTo(1);
    }

    @Test
    void anAnswerThatDependsOnAnotherIsOnlyGivenWhereItIsAskedFor() {
        assertThat(rows)
                .filteredOn(row -> "0".equals(row.get("C201")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("C202", "-7").containsEntry("C203", "-7"));
    }

    @Test
    void theLargestMunicipalityHasMostOrganisations() {
        List<String> homes = rows.stream()
                .filter(row -> row.containsKey("LAU"))
                .map(row -> row.get("LAU"))
                .toList();
        // Sofia has 98 % of the people of its region's three municipalities
        assertThat(Collections.frequency(homes, "BG_68134")).isGreaterThan(homes.size() / 2);
    }

    private int total(String column) {
        return rows.stream().mapToInt(row -> Integer.parseInt(row.get(column))).sum();
    }
}
