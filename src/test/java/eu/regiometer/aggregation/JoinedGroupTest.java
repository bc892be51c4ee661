package eu.regiometer.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JoinedGroupTest {

    private static final ShippedCubes PROGRAMME = ShippedCubes.read();
    private static final Wave WAVE = PROGRAMME.definitions().territory().newest();
    private static final Area REGION = Area.region("SE321");

    private static Aggregate aggregate() {
        Set<String> others = new TreeSet<>();
        PROGRAMME.definitions().territory().regions().stream().map(Region::code).forEach(others::add);
        others.removeAll(Set.of("SE321", "SE332"));
        return Aggregate.of(PROGRAMME.wave(WAVE, 160, 40, others), PROGRAMME.definitions());
    }

    @Test
    void allCategoriesTogetherHaveTheFiguresOfTheWholeArea() {
        Aggregate aggregate = aggregate();
        for (Survey survey : Survey.values()) {
            List<Item> required = PROGRAMME.definitions().questionnaire(survey).with(Use.BREAKDOWN).stream()
                    .filter(Item::required)
                    .toList();
            assertThat(required).isNotEmpty();
            for (Area area : List.of(REGION, Area.country("SE"))) {
                var whole = new TreeMap<String, Estimate>();
                aggregate.estimates(survey, WAVE.code(), area).stream()
                        .filter(e -> e.breakdown().isEmpty())
                        .forEach(e -> whole.put(e.item() + " " + e.statistic(), e));
                var group = new JoinedGroup(
                        required.getFirst().code(), required.getFirst().categories());
                List<Estimate> joined = aggregate.estimates(survey, WAVE.code(), area, group);
                assertThat(joined).hasSameSizeAs(whole.values());
                for (Estimate e : joined) {
                    Estimate all = whole.get(e.item() + " " + e.statistic());
                    assertThat(e.category()).isEqualTo(group.label());
                    assertThat(e.n()).isEqualTo(all.n());
                    assertThat(e.reason()).isEqualTo(all.reason());
                    assertThat(e.estimate().orElse(-1)).isCloseTo(all.estimate().orElse(-1), within(1e-9));
                    assertThat(e.se().orElse(-1)).isCloseTo(all.se().orElse(-1), within(1e-9));
                    assertThat(e.lower().orElse(-1)).isCloseTo(all.lower().orElse(-1), within(1e-9));
                    assertThat(e.nEff().orElse(-1)).isCloseTo(all.nEff().orElse(-1), within(1e-9));
                }
            }
        }
    }

    @Test
    void aGroupHasTheAnswersOfItsCategoriesAndOfNobodyElse() {
        Aggregate aggregate = aggregate();
        List<String> categories = PROGRAMME
                .definitions()
                .questionnaire(Survey.PUBLIC_ATTITUDE)
                .item("D1_AGE")
                .orElseThrow()
                .categories();
        var group = new JoinedGroup("D1_AGE", categories.subList(0, 2));
        assertThat(group.label()).isEqualTo("15-29 + 30-44");
        AnswerTable together = aggregate
                .answers(Survey.PUBLIC_ATTITUDE, WAVE.code(), REGION, group, "P1")
                .orElseThrow();
        AnswerTable first = single(aggregate, categories.get(0));
        AnswerTable second = single(aggregate, categories.get(1));
        assertThat(first.n()).isPositive();
        assertThat(second.n()).isPositive();
        assertThat(together.n()).isEqualTo(first.n() + second.n());
        for (int k = 0; k < together.values().length; k++) {
            assertThat(together.n(k)).isEqualTo(first.n(k) + second.n(k));
            assertThat(together.weight(k)).isCloseTo(first.weight(k) + second.weight(k), within(1e-6));
        }
        assertThat(together.missing().values().stream()
                        .mapToLong(AnswerTable.Base::n)
                        .sum())
                .isEqualTo(missing(first) + missing(second));
    }

    private static AnswerTable single(Aggregate aggregate, String category) {
        return aggregate
                .answers(Survey.PUBLIC_ATTITUDE, WAVE.code(), REGION, "D1_AGE", category, "P1")
                .orElseThrow();
    }

    private static long missing(AnswerTable table) {
        return table.missing().values().stream().mapToLong(AnswerTable.Base::n).sum();
    }

    @Test
    void oneCategoryIsNoGroup() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JoinedGroup("D1_AGE", List.of("15-29")));
    }

    @Test
    void entriesOfTheSamePlaceAreAddedAndTheOrderStays() {
        var first = new Entries(
                new int[] {0, 0, 1},
                new int[] {0, 1, 0},
                new int[] {2, 0, 0},
                new long[] {1, 2, 3},
                new double[] {1, 2, 3},
                new double[] {1, 4, 9});
        var second = new Entries(
                new int[] {0, 0, 0},
                new int[] {0, 0, 1},
                new int[] {1, 2, 0},
                new long[] {5, 6, 7},
                new double[] {5, 6, 7},
                new double[] {25, 36, 49});
        for (Entries sum : List.of(first.plus(second), second.plus(first))) {
            assertThat(sum.municipality()).containsExactly(0, 0, 0, 1);
            assertThat(sum.group()).containsExactly(0, 0, 1, 0);
            assertThat(sum.answer()).containsExactly(1, 2, 0, 0);
            assertThat(sum.n()).containsExactly(5, 7, 9, 3);
            assertThat(sum.weight()).containsExactly(5, 7, 9, 3);
            assertThat(sum.squares()).containsExactly(25, 37, 53, 9);
        }
        assertThat(first.plus(Entries.NONE)).usingRecursiveComparison().isEqualTo(first);
    }
}
