package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.Estimate;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.disclosure.ReleasedAggregate.Weighting;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.comparison.MultipleTests;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComparisonReleaseTest {

    private static final ShippedCubes PROGRAMME = ShippedCubes.read();
    private static final Territory TERRITORY = PROGRAMME.definitions().territory();
    private static final String WAVE = TERRITORY.newest().code();
    private static final Area SECRET = Area.region("PL22");
    private static final List<Estimate> ESTIMATES = new ArrayList<>();
    private static final List<Aggregate> AGGREGATE = new ArrayList<>();

    @BeforeAll
    static void surveyEverybody() {
        List<SurveyCube> cubes = new ArrayList<>();
        for (Wave wave : TERRITORY.waves()) {
            cubes.addAll(PROGRAMME.wave(wave, 80, 12, Set.of()));
        }
        AGGREGATE.add(Aggregate.of(cubes, PROGRAMME.definitions()));
        AGGREGATE.getFirst().estimates().stream()
                .filter(e -> e.breakdown().isEmpty() && e.area().level() != FigureLevel.LOCAL)
                .forEach(ESTIMATES::add);
    }

    @Test
    void aDifferenceIsToldOnlyWhereBothEstimatesAre() {
        List<ReleasedDifference> differences =
                differences(row -> row.area().equals(SECRET) && row.item().equals("P1"));

        List<ReleasedDifference> withheld =
                differences.stream().filter(d -> d.flag() == Flag.CONFIDENTIAL).toList();
        // in each wave its pairs with all regions, partners and the Union, and its own change
        assertThat(withheld.size())
                .isEqualTo(TERRITORY.waves().size() * (TERRITORY.regions().size() - 1) + 2 * 2 + 1);
        assertThat(withheld)
                .allMatch(d -> d.item().equals("P1"))
                .allMatch(d -> d.first().equals(SECRET) || d.second().equals(SECRET))
                .allSatisfy(d -> assertThat(List.of(
                                d.difference(), d.se(), d.df(), d.lower(), d.upper(), d.t(), d.p(), d.holm(), d.bh()))
                        .allMatch(OptionalDouble::isEmpty))
                .allMatch(d -> !d.clear() && d.tests() == 0);
        assertThat(differences)
                .filteredOn(d -> d.flag().hasFigure())
                .allMatch(d -> d.difference().isPresent() && d.p().isPresent());
    }

    @Test
    void aRegionWithoutFiguresKeepsItsDifferencesAsRowsWithoutFigures() {
        List<ReleasedDifference> differences = differences(row -> false);
        List<Area> regions = TERRITORY.regions().stream().map(Region::area).toList();
        List<Area> refused = regions.stream()
                .filter(area -> !AGGREGATE.getFirst().adequate(Survey.PUBLIC_ATTITUDE, WAVE, area))
                .toList();
        assertThat(refused).isNotEmpty();

        for (Area region : refused) {
            List<ReleasedDifference> own = differences.stream()
                    .filter(d -> d.survey() == Survey.PUBLIC_ATTITUDE
                            && d.wave().equals(WAVE)
                            && d.item().equals("P1")
                            && (d.first().equals(region) || d.second().equals(region)))
                    .toList();
            assertThat(own)
                    .allMatch(d ->
                            d.flag() == Flag.NOT_AVAILABLE && d.difference().isEmpty() && d.tests() == 0 && !d.clear());
            assertThat(own.stream().filter(d -> d.family() == DifferenceFamily.REGIONS))
                    .hasSize(regions.size() - 1);
            assertThat(own.stream().map(ReleasedDifference::family).distinct())
                    .containsExactlyInAnyOrder(DifferenceFamily.values());
        }
        // every pair stands there once, whether it has figures or not
        assertThat(differences).doesNotHaveDuplicates();
        assertThat(differences.stream()
                        .filter(d -> d.family() == DifferenceFamily.REGIONS
                                && d.wave().equals(WAVE)
                                && d.item().equals("P1")))
                .hasSize(regions.size() * (regions.size() - 1) / 2);
    }

    @Test
    void aFamilyIsAdjustedForTheTestsThatAreTold() {
        List<ReleasedDifference> family =
                differences(row -> row.area().equals(SECRET) && row.item().equals("P1")).stream()
                        .filter(d -> d.family() == DifferenceFamily.REGIONS
                                && d.wave().equals(WAVE)
                                && d.item().equals("P1")
                                && d.flag().hasFigure())
                        .toList();
        List<OptionalDouble> p = family.stream().map(ReleasedDifference::p).toList();

        int pairs = others(WAVE) * (others(WAVE) - 1) / 2;
        assertThat(pairs).isGreaterThan(20);
        assertThat(family.size()).isEqualTo(pairs);
        assertThat(family).allMatch(d -> d.tests() == pairs);
        assertThat(family).extracting(ReleasedDifference::holm).isEqualTo(MultipleTests.holm(p));
        assertThat(family).extracting(ReleasedDifference::bh).isEqualTo(MultipleTests.benjaminiHochberg(p));
        assertThat(family).allMatch(d -> d.clear() == d.holm().orElseThrow() < 0.05);
    }

    @Test
    void aWeakEstimateMakesAWeakDifferenceAndAMissingOneNone() {
        List<ReleasedEstimate> rows = ESTIMATES.stream()
                .map(e -> EstimateDraft.of(
                        e,
                        e.area().equals(SECRET)
                                ? Flag.UNRELIABLE
                                : e.area().equals(Area.EU) ? Flag.NOT_AVAILABLE : Flag.NONE))
                .toList();
        List<ReleasedDifference> differences = release().differences(rows);

        assertThat(differences)
                .filteredOn(d -> d.first().equals(SECRET) && d.family() == DifferenceFamily.PARTNERS)
                .isNotEmpty()
                .allMatch(d -> d.flag() == Flag.UNRELIABLE);
        assertThat(differences)
                .filteredOn(d -> d.family() == DifferenceFamily.EU)
                .isNotEmpty()
                .allMatch(d -> d.flag() == Flag.NOT_AVAILABLE && d.difference().isEmpty());
    }

    @Test
    void theMeanOfRegionsIsMadeOfToldRegionsAlone() {
        List<ReleasedEstimate> rows = ESTIMATES.stream()
                .map(e -> EstimateDraft.of(
                        e,
                        e.estimate().isEmpty()
                                ? Flag.NOT_AVAILABLE
                                : e.area().equals(SECRET) ? Flag.CONFIDENTIAL : Flag.NONE))
                .toList();
        List<ReleasedAggregate> aggregates =
                new AggregateRelease(AGGREGATE.getFirst(), TERRITORY, DisclosureRules.defaults()).aggregates(rows);

        ReleasedAggregate equal = aggregates.stream()
                .filter(a -> a.wave().equals(WAVE)
                        && a.area().equals(Area.PARTNERS)
                        && a.item().equals("P1")
                        && a.statistic().equals("top2")
                        && a.weighting() == Weighting.EQUAL_REGIONS)
                .findFirst()
                .orElseThrow();
        List<ReleasedEstimate> told = rows.stream()
                .filter(e -> e.wave().equals(WAVE)
                        && e.area().level() == FigureLevel.REGIONAL
                        && e.item().equals("P1")
                        && e.statistic().equals("top2")
                        && e.flag().hasFigure()
                        && e.estimate().isPresent())
                .toList();
        assertThat(told.size()).isEqualTo(others(WAVE));
        assertThat(equal.regions()).isEqualTo(told.size());
        assertThat(equal.of()).isEqualTo(13);
        assertThat(equal.estimate().orElseThrow())
                .isCloseTo(
                        told.stream()
                                .collect(Collectors.averagingDouble(
                                        e -> e.estimate().orElseThrow())),
                        within(1e-14));
        // the standard error of a mean of independent estimates
        assertThat(equal.se().orElseThrow())
                .isCloseTo(
                        Math.sqrt(told.stream()
                                        .mapToDouble(e -> e.se().orElseThrow() * e.se().orElseThrow())
                                        .sum())
                                / told.size(),
                        within(1e-14));
        assertThat(equal.lower().orElseThrow()).isBetween(0.0, equal.estimate().orElseThrow());
        assertThat(equal.upper().orElseThrow()).isBetween(equal.estimate().orElseThrow(), 1.0);
    }

    @Test
    void theMeanOfFewOrUnsureAnswersIsMarkedAndThatOfOneRegionIsNotMade() {
        Predicate<Area> all = area -> true;
        // some 13 regions of 80 citizens: at most 1,040 answers, an interval of 2 to 5 points to each side
        assertThat(equalRegions(all, "top2", 50, 10).flag()).isEqualTo(Flag.NONE);
        assertThat(equalRegions(all, "top2", 50, 1).flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(equalRegions(all, "mean", 50, 1).flag()).isEqualTo(Flag.NONE);
        assertThat(equalRegions(all, "mean", 1050, 1).flag()).isEqualTo(Flag.UNRELIABLE);
        ReleasedAggregate one = equalRegions(SECRET::equals, "mean", 50, 5);
        assertThat(one.flag()).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(one.estimate()).isEmpty();
        assertThat(one.regions()).isZero();
    }

    @Test
    void theMeanOfLessThanTheShareOfRegionsThatStandsForAllIsMarked() {
        // two thirds of 13 regions are 8.67
        List<String> regions = ESTIMATES.stream()
                .filter(e -> e.wave().equals(WAVE)
                        && e.area().level() == FigureLevel.REGIONAL
                        && e.item().equals("P1")
                        && e.statistic().equals("mean")
                        && e.estimate().isPresent())
                .map(e -> e.area().code())
                .toList();
        ReleasedAggregate eight = equalRegions(area -> regions.subList(0, 8).contains(area.code()), "mean", 50, 10);
        ReleasedAggregate nine = equalRegions(area -> regions.subList(0, 9).contains(area.code()), "mean", 50, 10);

        assertThat(eight.regions()).isEqualTo(8);
        assertThat(eight.flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(nine.regions()).isEqualTo(9);
        assertThat(nine.flag()).isEqualTo(Flag.NONE);
    }

    private static ReleasedAggregate equalRegions(Predicate<Area> told, String statistic, int reliable, double widest) {
        var rules = Rules.marking(reliable, widest);
        List<ReleasedEstimate> rows = ESTIMATES.stream()
                .filter(e -> e.wave().equals(WAVE) && e.item().equals("P1"))
                .map(e -> EstimateDraft.of(
                        e,
                        e.area().level() == FigureLevel.REGIONAL && !told.test(e.area())
                                ? Flag.CONFIDENTIAL
                                : Flag.NONE))
                .toList();
        return new AggregateRelease(AGGREGATE.getFirst(), TERRITORY, rules)
                .aggregates(rows).stream()
                        .filter(a -> a.area().equals(Area.PARTNERS)
                                && a.statistic().equals(statistic)
                                && a.weighting() == Weighting.EQUAL_REGIONS)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void whereBenjaminiAndHochbergDecideTheyDoSoForQuestionsAndIndices() {
        ComparisonPlan standard =
                ComparisonPlan.standard(PROGRAMME.definitions().questionnaires());
        ComparisonPlan plan = new ComparisonPlan(
                standard.families(), standard.items(), standard.headlines(), ComparisonPlan.Adjustment.BH, 0.2, true);
        List<ReleasedEstimate> rows = ESTIMATES.stream()
                .map(e -> EstimateDraft.of(e, e.estimate().isEmpty() ? Flag.NOT_AVAILABLE : Flag.NONE))
                .toList();
        List<ReleasedDifference> differences =
                new ComparisonRelease(AGGREGATE.getFirst(), TERRITORY, plan).differences(rows);
        List<ReleasedIndicator> tested = new ChangeTests(PROGRAMME.definitions().tree(), plan)
                .tested(List.of(index("CAP_C1", 2.2, 1), index("CAP_C2", 2.2, 1)));

        assertThat(differences)
                .filteredOn(d -> d.flag().hasFigure())
                .allMatch(d -> d.clear() == d.bh().orElseThrow() < 0.2)
                .anyMatch(d -> d.clear() && d.holm().orElseThrow() >= 0.2);
        // both are 0.0278, and so is either after Benjamini and Hochberg; after Holm it would be twice that
        assertThat(tested)
                .allMatch(i -> Math.abs(test(i).bh() - 0.0278) < 1e-4)
                .allMatch(i -> i.change().orElseThrow().clear());
    }

    @Test
    void indicesThatAreUnsureAreMarkedAndExactFiguresHaveNoMean() {
        IndexAggregates release = new IndexAggregates(AGGREGATE.getFirst(), TERRITORY, DisclosureRules.defaults());

        // of all 13 regions: 1.96 x 8 / sqrt(13) is 4.3 points, of 20 it is 10.9; the widest allowed are 10
        assertThat(everywhere(release, 13, 8)).isEqualTo(Flag.NONE);
        assertThat(everywhere(release, 13, 20)).isEqualTo(Flag.UNRELIABLE);
        assertThat(everywhere(release, 9, 8)).isEqualTo(Flag.NONE);
        assertThat(everywhere(release, 8, 8)).isEqualTo(Flag.UNRELIABLE);
        ReleasedIndicator exact = value(Area.region("SE321"), 4, -1, Flag.NONE);
        assertThat(release.aggregates(
                        List.of(value(Area.PARTNERS, 9, 1, Flag.NONE), exact, value(SECRET, 5, 1, Flag.NONE))))
                .isEmpty();
    }

    /** Flag of the mean over some regions of an index with the same standard error in each. */
    private static Flag everywhere(IndexAggregates release, int regions, double se) {
        List<ReleasedIndicator> values = new ArrayList<>(List.of(value(Area.PARTNERS, 50, 1, Flag.NONE)));
        TERRITORY.members(TERRITORY.newest()).stream()
                .limit(regions)
                .forEach(region -> values.add(value(region.area(), 40, se, Flag.NONE)));
        return release.aggregates(values).get(1).flag();
    }

    /** An index of an area; exact with a negative standard error. */
    private static ReleasedIndicator value(Area area, double value, double se, Flag flag) {
        IndicatorDraft draft = IndicatorDraft.of(WAVE, area, "COMPOSITE", value).n(80);
        return (se < 0 ? draft : draft.error(se)).told(flag);
    }

    @Test
    void membersOfTheUnionAreCountedByThemselves() {
        List<ReleasedEstimate> rows =
                ESTIMATES.stream().map(e -> EstimateDraft.of(e, Flag.NONE)).toList();
        List<ReleasedAggregate> aggregates =
                new AggregateRelease(AGGREGATE.getFirst(), TERRITORY, DisclosureRules.defaults()).aggregates(rows);

        assertThat(aggregates)
                .filteredOn(a -> a.item().equals("P1"))
                // two waves, two areas, ten statistics, two weightings
                .hasSize(2 * 2 * 10 * 2)
                // Iceland and Newfoundland are no members
                .allMatch(a -> a.of() == (a.area().equals(Area.EU) ? 11 : 13));
    }

    @Test
    void changesOfIndicesAreCalledByTheTestOfAllOfTheirLevel() {
        // z of 2.2 and of 4, with the indices of the same level: p 0.0278 and 0.0000633, after Holm 0.0834 and 0.00025
        List<ReleasedIndicator> tested = new ChangeTests(
                        PROGRAMME.definitions().tree(),
                        ComparisonPlan.standard(PROGRAMME.definitions().questionnaires()))
                .tested(List.of(
                        index("CAP_C1", 2.2, 1),
                        index("CAP_C2", 4, 1),
                        index("ATT_C3", 0.5, 1),
                        index("CAP_C4", 0.3, 1)));

        assertThat(tested.stream()
                        .sorted(Comparator.comparing(ReleasedIndicator::code))
                        .map(i -> i.change().orElseThrow().clear()))
                .containsExactly(false, false, true, false);
        assertThat(test(tested.get(0)).p()).isCloseTo(0.0278, within(1e-4));
        assertThat(test(tested.get(0)).holm()).isCloseTo(0.0834, within(1e-4));
        // the second of four: 4 / 2 times the p-value
        assertThat(test(tested.get(0)).bh()).isCloseTo(0.0556, within(1e-4));
        assertThat(test(tested.get(1)).holm()).isCloseTo(0.000253, within(1e-6));
        assertThat(tested).allMatch(i -> test(i).tests() == 4);
    }

    private static ReleasedIndicator.Change.Test test(ReleasedIndicator indicator) {
        return indicator.change().orElseThrow().test().orElseThrow();
    }

    /** Other regions than the secret one with an estimate; the weights of a small sample may be refused. */
    private static int others(String wave) {
        return (int) ESTIMATES.stream()
                .filter(e -> e.wave().equals(wave)
                        && e.area().level() == FigureLevel.REGIONAL
                        && !e.area().equals(SECRET)
                        && e.item().equals("P1")
                        && e.statistic().equals("top2")
                        && e.estimate().isPresent())
                .count();
    }

    private static ReleasedIndicator index(String code, double change, double se) {
        return IndicatorDraft.of(WAVE, SECRET, code, 50)
                .n(80)
                .change(change, se)
                .told();
    }

    private static ComparisonRelease release() {
        return new ComparisonRelease(
                AGGREGATE.getFirst(),
                TERRITORY,
                ComparisonPlan.standard(PROGRAMME.definitions().questionnaires()));
    }

    private static List<ReleasedDifference> differences(Predicate<Estimate> secret) {
        return release()
                .differences(ESTIMATES.stream()
                        .map(e -> EstimateDraft.of(
                                e,
                                e.estimate().isEmpty()
                                        ? Flag.NOT_AVAILABLE
                                        : secret.test(e) ? Flag.CONFIDENTIAL : Flag.NONE))
                        .toList());
    }
}
