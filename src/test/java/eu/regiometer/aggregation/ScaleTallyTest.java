package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static eu.regiometer.aggregation.RegionsFixture.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.measures.Scale;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.statistics.scale.ScaleSums;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScaleTallyTest {

    private static final Scale ALL = new Scale(
            "ALL",
            RegionsFixture.ITEMS.stream()
                    .map(item -> new Scale.Member(item, 1, 5, item.equals("Q5")))
                    .toList());

    // regions_alpha.csv: psych 2.2.9 under R 4.2.2, psych::alpha of the six items with Q5 turned round
    @Test
    void theSixItemsOfAllRegionsAgreeAsInTheReference() {
        SortedMap<String, Long> counts = new TreeMap<>();
        RegionsFixture.citizens()
                .values()
                .forEach(units -> ScaleTally.of(RegionsFixture.table(units), List.of(ALL))
                        .forEach((key, count) -> counts.merge(key, count, Long::sum)));
        Alpha alpha = (Alpha) Alpha.of(ScaleTally.read(counts, ALL).orElseThrow());
        Map<String, String> expected = RegionsFixture.reference("regions_alpha").getFirst();
        assertThat(alpha.n()).isEqualTo(Long.parseLong(cell(expected, "n")));
        assertThat(alpha.alpha()).isCloseTo(number(expected, "alpha"), within(1e-10));
        assertThat(alpha.standardised().orElseThrow()).isCloseTo(number(expected, "std"), within(1e-10));
        assertThat(alpha.lambda6().orElseThrow()).isCloseTo(number(expected, "lambda6"), within(1e-10));
        assertThat(alpha.meanCorrelation()).isCloseTo(number(expected, "avg_r"), within(1e-10));
    }

    @Test
    void partsOfASubmissionAddUpToTheWhole() {
        List<Map<String, String>> units = RegionsFixture.citizens().getOrDefault("DE21", List.of());
        ScaleSums whole = read(units);
        assertThat(read(units.subList(400, units.size()))
                        .plus(read(units.subList(0, 130)))
                        .plus(read(units.subList(130, 400))))
                .isEqualTo(whole);
        assertThat(whole.n()).isPositive();
    }

    @Test
    void scalesOfCubesEqualThoseOfTheirRows() {
        Aggregate aggregate = Aggregates.withStoredWeights();
        List<ScaleAnswers> partners = aggregate.scales(Survey.PUBLIC_ATTITUDE, WAVE, Area.PARTNERS);
        assertThat(partners).extracting(answers -> answers.scale().code()).containsExactly("OPEN", "TRUST");
        Scale open = partners.getFirst().scale();
        assertThat(open.items()).containsExactly("Q1", "Q2", "Q5");
        assertThat(open.members()).extracting(Scale.Member::reversed).containsExactly(false, false, true);
        ScaleSums sums = ScaleSums.none(3);
        for (Map.Entry<String, List<Map<String, String>>> region :
                RegionsFixture.citizens().entrySet()) {
            ScaleSums own = ScaleSums.none(3);
            for (Map<String, String> unit : region.getValue()) {
                if (answered(unit, "Q1") && answered(unit, "Q2") && answered(unit, "Q5")) {
                    // five points stretched to 0, 5, 10, 15, 20
                    own = own.with(
                            new long[] {
                                5 * (long) (number(unit, "Q1") - 1),
                                5 * (long) (number(unit, "Q2") - 1),
                                20 - 5 * (long) (number(unit, "Q5") - 1)
                            },
                            1);
                }
            }
            assertThat(aggregate.scales(Survey.PUBLIC_ATTITUDE, WAVE, Area.region(region.getKey())))
                    .first()
                    .isEqualTo(new ScaleAnswers(open, own));
            sums = sums.plus(own);
        }
        assertThat(partners.getFirst().sums()).isEqualTo(sums);
    }

    @Test
    void anAreaWithoutEnoughAnswersHasNoScales() {
        assertThat(Aggregates.withStoredWeights().scales(Survey.PUBLIC_ATTITUDE, "2024", Area.PARTNERS))
                .isEmpty();
    }

    @Test
    void sumsOfOtherItemsAreNotTakenForThoseOfTheScale() {
        SortedMap<String, Long> counts = ScaleTally.of(
                RegionsFixture.table(RegionsFixture.citizens().getOrDefault("DE21", List.of())), List.of(ALL));
        Scale shorter = new Scale("ALL", ALL.members().subList(0, 3));
        assertThat(ScaleTally.read(counts, shorter)).isEmpty();
        assertThat(ScaleTally.read(counts, ALL)).isPresent();
    }

    private static ScaleSums read(List<Map<String, String>> units) {
        return ScaleTally.read(ScaleTally.of(RegionsFixture.table(units), List.of(ALL)), ALL)
                .orElseThrow();
    }

    private static boolean answered(Map<String, String> unit, String item) {
        return cell(unit, item).matches("[1-5]");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(cell(row, column));
    }
}
