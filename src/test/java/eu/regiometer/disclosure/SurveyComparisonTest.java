package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.Estimate;
import eu.regiometer.aggregation.EstimateDifference;
import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.disclosure.ReleasedAggregate.Weighting;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.comparison.MultipleTests;
import eu.regiometer.statistics.estimation.Interval;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Territory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Differences and aggregates of four regions in two waves, of which Iceland is outside the Union. */
class SurveyComparisonTest {

    private static final Territory TERRITORY = Figures.territory();
    private static final String WAVE = Figures.WAVE;
    private static final Survey CITIZENS = Survey.PUBLIC_ATTITUDE;
    private static final SmallSurvey SURVEY = new SmallSurvey(TERRITORY)
            .citizens("2024", "SE1", 100)
            .citizens("2024", "SE2", 100, Map.of(), (row, unit) -> unit.put("Q1", "4"))
            // means of Q1 are 3, 3.5, 4.5 and 2
            .citizens(WAVE, "SE1", 100)
            .citizens(WAVE, "SE2", 80, Map.of(), (row, unit) -> unit.put("Q1", row / 2 % 2 == 0 ? "3" : "4"))
            .citizens(WAVE, "FI1", 60, Map.of(), (row, unit) -> unit.put("Q1", row / 2 % 2 == 0 ? "4" : "5"))
            .citizens(WAVE, "IS1", 40, Map.of(), (row, unit) -> unit.put("Q1", row / 2 % 2 == 0 ? "1" : "3"))
            .organisations(WAVE, "SE1", "1", "2", "3", "4", "5", "6")
            .organisations(WAVE, "SE2", "1", "2", "3", "4", "5", "6");
    private static final Aggregate AGGREGATE = SURVEY.aggregate();
    private static final List<Estimate> ESTIMATES = AGGREGATE.estimates();
    private static final ComparisonPlan PLAN =
            ComparisonPlan.standard(SURVEY.definitions().questionnaires());

    private static List<ReleasedEstimate> rows(Function<Estimate, Flag> flag) {
        return ESTIMATES.stream()
                .map(e -> released(e, e.estimate().isEmpty() ? Flag.NOT_AVAILABLE : flag.apply(e)))
                .toList();
    }

    private static ReleasedEstimate released(Estimate e, Flag flag) {
        boolean told = flag.hasFigure();
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedEstimate(
                e.survey(),
                e.wave(),
                e.area(),
                e.breakdown(),
                e.category(),
                e.item(),
                e.statistic(),
                told ? e.estimate() : none,
                told ? e.se() : none,
                told ? e.lower() : none,
                told ? e.upper() : none,
                told ? OptionalLong.of(e.n()) : OptionalLong.empty(),
                told ? e.nEff() : none,
                told ? e.deff() : none,
                flag);
    }

    private static List<ReleasedDifference> differences(ComparisonPlan plan, Function<Estimate, Flag> flag) {
        return new ComparisonRelease(AGGREGATE, TERRITORY, plan).differences(rows(flag));
    }

    private static List<EstimateDifference> computed() {
        List<EstimateDifference> all = new ArrayList<>();
        for (String wave : List.of("2024", WAVE)) {
            for (Survey survey : Survey.values()) {
                all.addAll(AGGREGATE.differences(survey, wave, PLAN));
            }
        }
        return all;
    }

    private static ReleasedDifference row(List<ReleasedDifference> rows, EstimateDifference d) {
        return rows.stream()
                .filter(r -> r.survey() == d.survey()
                        && r.wave().equals(d.wave())
                        && r.family() == d.family()
                        && r.item().equals(d.item())
                        && r.first().equals(d.first())
                        && r.second().equals(d.second())
                        && r.secondWave().equals(d.secondWave()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allDifferencesAreReleasedWithTheirFiguresInOrder() {
        List<ReleasedDifference> rows = differences(PLAN, e -> Flag.NONE);

        assertThat(rows)
                .filteredOn(d -> d.flag().hasFigure())
                .hasSameSizeAs(computed())
                .isNotEmpty();
        // questions that nobody answered keep their rows
        assertThat(rows)
                .filteredOn(d -> !d.flag().hasFigure())
                .isNotEmpty()
                .allMatch(d ->
                        d.flag() == Flag.NOT_AVAILABLE && Set.of("C3", "C4").contains(d.item()));
        for (EstimateDifference d : computed()) {
            ReleasedDifference row = row(rows, d);
            Optional<Interval> interval = d.difference().interval(0.95);
            assertThat(row.flag()).isEqualTo(Flag.NONE);
            assertThat(row.statistic()).isEqualTo(d.statistic());
            assertThat(row.difference()).hasValue(d.difference().value());
            assertThat(row.se()).hasValue(d.difference().standardError());
            assertThat(row.df()).hasValue(d.difference().df());
            assertThat(row.t()).isEqualTo(d.difference().t());
            assertThat(row.p()).isEqualTo(d.difference().p());
            assertThat(row.lower().isPresent()).isEqualTo(interval.isPresent());
            interval.filter(limits -> d.difference().hasVariance()).ifPresent(limits -> {
                assertThat(row.lower()).hasValue(limits.lower());
                assertThat(row.upper()).hasValue(limits.upper());
            });
        }
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(ReleasedDifference::wave)
                        .thenComparing(ReleasedDifference::survey)
                        .thenComparing(ReleasedDifference::family)
                        .thenComparing(ReleasedDifference::subject)
                        .thenComparing(ReleasedDifference::item)
                        .thenComparing(ReleasedDifference::first)
                        .thenComparing(ReleasedDifference::second));
    }

    @Test
    void aFamilyIsAnItemAmongRegionsAndElseARegion() {
        List<ReleasedDifference> rows = differences(PLAN, e -> Flag.NONE);
        List<ReleasedDifference> pairs = family(rows, DifferenceFamily.REGIONS, WAVE, "Q1");
        List<ReleasedDifference> changes = family(rows, DifferenceFamily.WAVES, WAVE, "SE1");

        // everybody against nobody has no variance and no test, and is a difference all the same
        assertThat(pairs).hasSize(6).allMatch(d -> d.tests() == 5 && d.item().equals("Q1"));
        assertThat(pairs)
                .filteredOn(d -> d.p().isEmpty())
                .singleElement()
                .matches(d -> d.first().equals(Figures.FI1) && d.second().equals(Figures.IS1) && d.clear());
        assertThat(changes).hasSize(3).allMatch(d -> d.first().equals(Figures.SE1));
        // nothing changed in the answers of SE1: a difference of 0 is tested, too
        assertThat(changes).allMatch(d -> d.difference().orElseThrow() == 0 && !d.clear());
        for (List<ReleasedDifference> family : List.of(pairs, changes)) {
            List<OptionalDouble> p = family.stream().map(ReleasedDifference::p).toList();
            assertThat(family).extracting(ReleasedDifference::holm).isEqualTo(MultipleTests.holm(p));
            assertThat(family).extracting(ReleasedDifference::bh).isEqualTo(MultipleTests.benjaminiHochberg(p));
        }
        assertThat(pairs).anyMatch(ReleasedDifference::clear);
    }

    private static List<ReleasedDifference> family(
            List<ReleasedDifference> rows, DifferenceFamily family, String wave, String subject) {
        return rows.stream()
                .filter(d -> d.survey() == CITIZENS
                        && d.family() == family
                        && d.wave().equals(wave)
                        && d.subject().equals(subject))
                .toList();
    }

    @Test
    void theAdjustmentOfThePlanDecides() {
        ComparisonPlan loose = new ComparisonPlan(
                PLAN.families(), PLAN.items(), PLAN.headlines(), ComparisonPlan.Adjustment.BH, 0.3, true);

        assertThat(differences(PLAN, e -> Flag.NONE))
                .filteredOn(d -> d.p().isPresent())
                .allMatch(d -> d.clear() == d.holm().orElse(1) < 0.05)
                .anyMatch(d -> d.clear() != d.bh().orElse(1) < 0.3);
        assertThat(differences(loose, e -> Flag.NONE))
                .filteredOn(d -> d.p().isPresent())
                .allMatch(d -> d.clear() == d.bh().orElse(1) < 0.3)
                .anyMatch(ReleasedDifference::clear);
    }

    @Test
    void whereTheAdjustmentsDisagreeThatOfThePlanIsHeard() {
        ReleasedDifference between = differences(PLAN, e -> Flag.NONE).stream()
                .filter(d -> d.holm().isPresent() && d.holm().getAsDouble() > 1.01 * d.bh().orElseThrow())
                .findFirst()
                .orElseThrow();
        double level = (between.holm().orElseThrow() + between.bh().orElseThrow()) / 2;
        for (ComparisonPlan.Adjustment adjustment : ComparisonPlan.Adjustment.values()) {
            ComparisonPlan plan =
                    new ComparisonPlan(PLAN.families(), PLAN.items(), PLAN.headlines(), adjustment, level, true);
            assertThat(differences(plan, e -> Flag.NONE))
                    .filteredOn(d -> d.subject().equals(between.subject())
                            && d.family() == between.family()
                            && d.wave().equals(between.wave())
                            && d.item().equals(between.item())
                            && d.first().equals(between.first())
                            && d.second().equals(between.second()))
                    .singleElement()
                    .satisfies(d -> assertThat(d.clear()).isEqualTo(adjustment == ComparisonPlan.Adjustment.BH));
        }
    }

    @Test
    void aDifferenceHasTheGraverFlagOfItsSides() {
        List<ReleasedDifference> rows = differences(
                PLAN,
                e -> !e.wave().equals(WAVE) || !e.item().equals("Q1")
                        ? Flag.NONE
                        : e.area().equals(Figures.FI1)
                                ? Flag.CONFIDENTIAL
                                : e.area().equals(Figures.IS1)
                                        ? Flag.UNRELIABLE
                                        : e.area().equals(Area.EU) ? Flag.NOT_AVAILABLE : Flag.NONE);

        List<ReleasedDifference> pairs = family(rows, DifferenceFamily.REGIONS, WAVE, "Q1");
        assertThat(pairs)
                .filteredOn(d -> d.first().equals(Figures.FI1) || d.second().equals(Figures.FI1))
                .hasSize(3)
                .allMatch(d -> d.flag() == Flag.CONFIDENTIAL && d.tests() == 0 && !d.clear())
                .allSatisfy(d -> assertThat(List.of(
                                d.difference(), d.se(), d.df(), d.lower(), d.upper(), d.t(), d.p(), d.holm(), d.bh()))
                        .allMatch(OptionalDouble::isEmpty));
        assertThat(pairs)
                .filteredOn(d -> d.flag() == Flag.UNRELIABLE)
                .hasSize(2)
                .allMatch(d -> d.tests() == 3);
        assertThat(pairs).filteredOn(d -> d.flag() == Flag.NONE).hasSize(1);
        assertThat(family(rows, DifferenceFamily.EU, WAVE, "SE1"))
                .filteredOn(d -> d.item().equals("Q1"))
                .allMatch(d -> d.flag() == Flag.NOT_AVAILABLE && d.difference().isEmpty());
        assertThat(family(rows, DifferenceFamily.WAVES, WAVE, "SE2"))
                .filteredOn(d -> d.item().equals("Q1"))
                .singleElement()
                .satisfies(d -> assertThat(d.flag()).isEqualTo(Flag.NONE));
    }

    @Test
    void aChangeNeedsTheEstimateOfTheWaveBefore() {
        List<ReleasedDifference> rows = differences(
                PLAN, e -> e.wave().equals("2024") && e.area().equals(Figures.SE1) ? Flag.CONFIDENTIAL : Flag.NONE);

        assertThat(family(rows, DifferenceFamily.WAVES, WAVE, "SE1"))
                .hasSize(3)
                .allMatch(d -> d.flag() == Flag.CONFIDENTIAL);
        assertThat(family(rows, DifferenceFamily.WAVES, WAVE, "SE2")).allMatch(d -> d.flag() == Flag.NONE);
    }

    private static List<ReleasedAggregate> aggregates(DisclosureRules rules, Function<Estimate, Flag> flag) {
        return new AggregateRelease(AGGREGATE, TERRITORY, rules).aggregates(rows(flag));
    }

    private static ReleasedAggregate aggregate(
            List<ReleasedAggregate> rows, Area area, String statistic, Weighting weighting) {
        return rows.stream()
                .filter(a -> a.survey().equals(Optional.of(CITIZENS))
                        && a.wave().equals(WAVE)
                        && a.area().equals(area)
                        && a.item().equals("Q1")
                        && a.statistic().equals(statistic)
                        && a.weighting() == weighting)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void regionsCountTheSameInTheirMean() {
        List<ReleasedAggregate> rows = aggregates(DisclosureRules.defaults(), e -> Flag.NONE);
        ReleasedAggregate partners = aggregate(rows, Area.PARTNERS, "mean", Weighting.EQUAL_REGIONS);
        ReleasedAggregate union = aggregate(rows, Area.EU, "mean", Weighting.EQUAL_REGIONS);
        ReleasedAggregate persons = aggregate(rows, Area.EU, "mean", Weighting.POPULATION);

        // (3 + 3.5 + 4.5 + 2) / 4 and (3 + 3.5 + 4.5) / 3
        assertThat(partners.estimate().orElseThrow()).isCloseTo(3.25, within(1e-12));
        assertThat(partners.regions()).isEqualTo(4);
        assertThat(partners.of()).isEqualTo(4);
        assertThat(partners.flag()).isEqualTo(Flag.NONE);
        assertThat(union.estimate().orElseThrow()).isCloseTo(11 / 3.0, within(1e-12));
        assertThat(union.regions()).isEqualTo(3);
        assertThat(union.of()).isEqualTo(3);
        assertThat(persons.regions()).isEqualTo(3);
        assertThat(persons.of()).isEqualTo(3);
        ReleasedEstimate released = rows(e -> Flag.NONE).stream()
                .filter(e -> e.wave().equals(WAVE)
                        && e.area().equals(Area.EU)
                        && e.item().equals("Q1")
                        && e.statistic().equals("mean")
                        && e.breakdown().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(persons.estimate()).isEqualTo(released.estimate());
        assertThat(persons.se()).isEqualTo(released.se());
        assertThat(persons.lower()).isEqualTo(released.lower());
        assertThat(persons.upper()).isEqualTo(released.upper());
        assertThat(partners.lower().orElseThrow()).isBetween(2.8, 3.25);
        assertThat(partners.upper().orElseThrow()).isBetween(3.25, 3.7);
        assertThat(partners.se().orElseThrow()).isPositive();
        // both areas, both waves and both weightings of three statements; of organisations the sums have no mean
        assertThat(rows).filteredOn(a -> a.item().startsWith("Q")).hasSize(2 * 2 * 2 * 3 * statistics("Q1"));
        assertThat(rows)
                .filteredOn(a ->
                        a.statistic().startsWith("quantile=") || a.statistic().equals("total"))
                .isNotEmpty()
                .allMatch(a -> a.weighting() == Weighting.POPULATION);
    }

    private static int statistics(String item) {
        return (int) ESTIMATES.stream()
                .filter(e -> e.wave().equals(WAVE)
                        && e.area().equals(Figures.SE1)
                        && e.item().equals(item)
                        && e.breakdown().isEmpty())
                .count();
    }

    @Test
    void onlyToldRegionsEnterTheirMeanAndOneAloneHasNone() {
        ReleasedAggregate two = equalMean(List.of(Figures.SE1, Figures.FI1), DisclosureRules.defaults(), "mean");
        ReleasedAggregate one = equalMean(List.of(Figures.SE1), DisclosureRules.defaults(), "mean");

        assertThat(two.estimate().orElseThrow()).isCloseTo(3.75, within(1e-12));
        assertThat(two.regions()).isEqualTo(2);
        // two of four do not stand for all, three do
        assertThat(two.flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(equalMean(List.of(Figures.SE1, Figures.FI1, Figures.IS1), DisclosureRules.defaults(), "mean")
                        .flag())
                .isEqualTo(Flag.NONE);
        assertThat(one.flag()).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(one.regions()).isZero();
        assertThat(List.of(one.estimate(), one.se(), one.lower(), one.upper())).allMatch(OptionalDouble::isEmpty);
    }

    @Test
    void aRegionEntersOnlyWithTheVeryFigureThatIsToldOfIt() {
        // all else is told of FI1: its groups, its other questions, and the wave before of all regions
        ReleasedAggregate three = aggregate(
                aggregates(
                        DisclosureRules.defaults(),
                        e -> e.area().equals(Figures.FI1)
                                        && e.item().equals("Q1")
                                        && e.statistic().equals("mean")
                                        && e.breakdown().isEmpty()
                                ? Flag.CONFIDENTIAL
                                : Flag.NONE),
                Area.PARTNERS,
                "mean",
                Weighting.EQUAL_REGIONS);

        // (3 + 3.5 + 2) / 3
        assertThat(three.estimate().orElseThrow()).isCloseTo(8.5 / 3, within(1e-12));
        assertThat(three.regions()).isEqualTo(3);
    }

    @Test
    void fewAnswersAndWideSharesMarkTheMeanOfRegions() {
        List<Area> all = List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1);

        // 280 citizens answered in all
        assertThat(equalMean(all, rules(280, 50), "mean").flag()).isEqualTo(Flag.NONE);
        assertThat(equalMean(all, rules(281, 50), "mean").flag()).isEqualTo(Flag.UNRELIABLE);
        for (String share : List.of("top2", "bottom2", "proportion=3")) {
            assertThat(equalMean(all, rules(50, 50), share).flag()).isEqualTo(Flag.NONE);
            assertThat(equalMean(all, rules(50, 1), share).flag()).isEqualTo(Flag.UNRELIABLE);
        }
        assertThat(equalMean(all, rules(50, 1), "net").flag()).isEqualTo(Flag.NONE);
        ReleasedAggregate share = equalMean(all, rules(50, 50), "top2");
        // 0.4, 0.5, 1 and 0; a share stays between 0 and 1
        assertThat(share.estimate().orElseThrow()).isCloseTo(0.475, within(1e-12));
        assertThat(share.lower().orElseThrow()).isBetween(0.0, 0.475);
        assertThat(share.upper().orElseThrow()).isBetween(0.475, 1.0);
    }

    private static DisclosureRules rules(int reliable, double widest) {
        return new DisclosureRules(20, reliable, 5, 10, widest, 20, AmountRules.defaults());
    }

    private static ReleasedAggregate equalMean(List<Area> told, DisclosureRules rules, String statistic) {
        return aggregate(
                aggregates(
                        rules,
                        e -> e.area().level() == FigureLevel.REGIONAL && !told.contains(e.area())
                                ? Flag.CONFIDENTIAL
                                : Flag.NONE),
                Area.PARTNERS,
                statistic,
                Weighting.EQUAL_REGIONS);
    }

    private static ReleasedIndicator index(String wave, Area area, String code, double value, double se, Flag flag) {
        OptionalDouble none = OptionalDouble.empty();
        boolean told = flag.hasFigure();
        return new ReleasedIndicator(
                wave,
                area,
                code,
                told ? OptionalDouble.of(value) : none,
                told && se >= 0 ? OptionalDouble.of(se) : none,
                told ? OptionalDouble.of(value - 2) : none,
                told ? OptionalDouble.of(value + 2) : none,
                told ? OptionalLong.of(80) : OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                flag,
                told ? Reason.VALUE : Reason.SUPPRESSED,
                "");
    }

    private static List<ReleasedAggregate> indices(ReleasedIndicator... rows) {
        return new IndexAggregates(AGGREGATE, TERRITORY, DisclosureRules.defaults()).aggregates(List.of(rows));
    }

    @Test
    void indicesHaveTheMeanOfToldRegionsBesideThem() {
        List<ReleasedAggregate> rows = indices(
                index(WAVE, Area.PARTNERS, "OPEN", 52, 1, Flag.NONE),
                index(WAVE, Figures.SE1, "OPEN", 40, 3, Flag.NONE),
                index(WAVE, Figures.SE2, "OPEN", 90, 5, Flag.CONFIDENTIAL),
                index(WAVE, Figures.IS1, "OPEN", 60, 4, Flag.UNRELIABLE),
                index(WAVE, Figures.FI1, "OPEN", 0, 0, Flag.NOT_AVAILABLE),
                index(WAVE, Figures.SWEDEN, "OPEN", 45, 1, Flag.NONE),
                // neither another wave nor another index enters
                index("2024", Figures.SE1, "OPEN", 10, 1, Flag.NONE),
                index(WAVE, Figures.SE1, "HOPE", 20, 1, Flag.NONE),
                index(WAVE, Area.EU, "OPEN", 51, 2, Flag.NONE));

        double half = 1.959963984540054 * 2.5;
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0))
                .isEqualTo(new ReleasedAggregate(
                        Optional.empty(),
                        WAVE,
                        Area.PARTNERS,
                        "OPEN",
                        ReleasedAggregate.VALUE,
                        Weighting.POPULATION,
                        3,
                        4,
                        OptionalDouble.of(52),
                        OptionalDouble.of(1),
                        OptionalDouble.of(50),
                        OptionalDouble.of(54),
                        Flag.NONE));
        ReleasedAggregate equal = rows.get(1);
        // (40 + 60) / 2 with sqrt(9 + 16) / 2
        assertThat(equal.weighting()).isEqualTo(Weighting.EQUAL_REGIONS);
        assertThat(equal.estimate()).hasValue(50);
        assertThat(equal.se()).hasValue(2.5);
        assertThat(equal.lower().orElseThrow()).isCloseTo(50 - half, within(1e-9));
        assertThat(equal.upper().orElseThrow()).isCloseTo(50 + half, within(1e-9));
        assertThat(equal.regions()).isEqualTo(2);
        assertThat(equal.of()).isEqualTo(4);
        assertThat(equal.flag()).isEqualTo(Flag.UNRELIABLE);
        // of the Union one region is told, which has no mean
        assertThat(rows.get(3).flag()).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(rows.get(3).regions()).isZero();
        assertThat(rows.get(3).of()).isEqualTo(3);
        assertThat(rows.get(3).estimate()).isEmpty();
    }

    @Test
    void aMeanOfIndicesIsMarkedWhereItIsWide() {
        // half of the interval is 1.96 se / sqrt(3): 9.96 and 10.07 points of ten
        assertThat(ofThree(8.8)).isEqualTo(Flag.NONE);
        assertThat(ofThree(8.9)).isEqualTo(Flag.UNRELIABLE);
    }

    private static Flag ofThree(double se) {
        return indices(
                        index(WAVE, Area.EU, "OPEN", 51, 2, Flag.NONE),
                        index(WAVE, Figures.SE1, "OPEN", 40, se, Flag.NONE),
                        index(WAVE, Figures.SE2, "OPEN", 50, se, Flag.NONE),
                        index(WAVE, Figures.FI1, "OPEN", 60, se, Flag.NONE))
                .get(1)
                .flag();
    }

    @Test
    void exactFiguresAndWithheldOnesAloneHaveNoMean() {
        assertThat(indices(
                        index(WAVE, Area.EU, "PLANS", 3, -1, Flag.NONE),
                        index(WAVE, Figures.SE1, "PLANS", 1, -1, Flag.NONE),
                        index(WAVE, Figures.SE2, "PLANS", 2, 1, Flag.NONE)))
                .isEmpty();
        assertThat(indices(
                        index(WAVE, Area.EU, "OPEN", 3, 1, Flag.NONE),
                        index(WAVE, Figures.SE1, "OPEN", 1, 1, Flag.CONFIDENTIAL)))
                .isEmpty();
        assertThat(indices(
                        index(WAVE, Area.EU, "OPEN", 3, 1, Flag.NONE),
                        index(WAVE, Figures.SE1, "OPEN", 1, 1, Flag.CONFIDENTIAL),
                        index(WAVE, Figures.SE2, "OPEN", 1, 1, Flag.NONE),
                        index(WAVE, Figures.FI1, "OPEN", 1, 1, Flag.NONE)))
                .hasSize(2);
    }

    private static ReleasedIndicator changed(String code, Area area, double change, double se) {
        return index(WAVE, area, code, 50, 1, Flag.NONE)
                .withChange(new ReleasedIndicator.Change("2024", change, se, change - 1.96 * se, change + 1.96 * se));
    }

    private static List<ReleasedIndicator> tested(
            ComparisonPlan.Adjustment adjustment, List<ReleasedIndicator> indicators) {
        ComparisonPlan plan =
                new ComparisonPlan(PLAN.families(), PLAN.items(), PLAN.headlines(), adjustment, 0.05, true);
        return new ChangeTests(SmallSurvey.tree(), plan).tested(indicators);
    }

    private static ReleasedIndicator.Change.Test test(ReleasedIndicator indicator) {
        return indicator.change().orElseThrow().test().orElseThrow();
    }

    @Test
    void changesOfQuestionsAreTestedByStudentsT() {
        ReleasedIndicator few = index(WAVE, Figures.SE1, "OPEN", 50, 1, Flag.NONE)
                .withChange(new ReleasedIndicator.Change("2024", 2.2, 1, OptionalDouble.of(4), -0.58, 4.98));

        List<ReleasedIndicator> found = tested(ComparisonPlan.Adjustment.HOLM, List.of(few));

        // 4 degrees of freedom: 1 - x (1 + (1 - x^2) / 2) with x = 2.2 / sqrt(4 + 2.2^2); the normal p would be 0.0278
        assertThat(test(found.getFirst()).p()).isCloseTo(0.0927, within(1e-4));
        assertThat(found.getFirst().change().orElseThrow().clear()).isFalse();
    }

    @Test
    void aChangeWithoutVarianceWhoseLimitsHoldZeroIsNone() {
        assertThat(new ReleasedIndicator.Change("2024", 100, 0, OptionalDouble.of(2), -19, 100).clear())
                .isFalse();
        assertThat(new ReleasedIndicator.Change("2024", 100, 0, OptionalDouble.of(8), 26, 100).clear())
                .isTrue();
    }

    @Test
    void changesWithoutVarianceDoNotCountInTheirFamily() {
        List<ReleasedIndicator> found = tested(
                ComparisonPlan.Adjustment.HOLM,
                List.of(
                        changed("OPEN", Figures.SE1, 1e-14, 1e-16),
                        changed("OPEN", Figures.SE2, 1e-8, 0),
                        changed("OPEN", Figures.FI1, 1e-14, 0)));

        assertThat(found)
                .allMatch(i -> i.change().orElseThrow().test().isEmpty())
                .extracting(i -> i.change().orElseThrow().clear())
                .containsExactly(false, true, false);
    }

    @Test
    void changesOfOneLevelAndAreaAreTestedTogether() {
        // z of 2.2 and 4: p 0.027807 and 0.000063342; HOPE is of another level, SE2 another area
        List<ReleasedIndicator> indicators = List.of(
                changed("OPEN", Figures.SE1, 2.2, 1),
                changed("HOPE", Figures.SE1, 2.2, 1),
                changed("READY", Figures.SE1, -8, 2),
                changed("OPEN", Figures.SE2, 2.2, 1),
                changed("UNKNOWN", Figures.SE2, 2.2, 1),
                index(WAVE, Figures.SE2, "READY", 50, 1, Flag.NONE));
        List<ReleasedIndicator> tested = tested(ComparisonPlan.Adjustment.HOLM, indicators);

        assertThat(tested)
                .extracting(ReleasedIndicator::code)
                .containsExactly("OPEN", "HOPE", "READY", "OPEN", "UNKNOWN", "READY");
        assertThat(test(tested.get(0)).holm()).isCloseTo(0.027807, within(1e-6));
        assertThat(test(tested.get(1)).holm()).isCloseTo(0.027807, within(1e-6));
        assertThat(test(tested.get(2)).holm()).isCloseTo(2 * 0.000063342, within(1e-8));
        assertThat(test(tested.get(3)).holm()).isCloseTo(0.027807, within(1e-6));
        assertThat(test(tested.get(0)).tests()).isEqualTo(2);
        assertThat(test(tested.get(1)).tests()).isEqualTo(1);
        assertThat(tested.get(4)).isEqualTo(indicators.get(4));
        assertThat(tested.get(5)).isEqualTo(indicators.get(5));
        assertThat(tested.get(0).value()).hasValue(50);
    }

    @Test
    void holmIsStricterThanBenjaminiAndHochberg() {
        List<ReleasedIndicator> alike =
                List.of(changed("OPEN", Figures.SE1, 2.2, 1), changed("READY", Figures.SE1, 2.2, 1));

        assertThat(tested(ComparisonPlan.Adjustment.HOLM, alike))
                .allMatch(i -> Math.abs(test(i).holm() - 2 * 0.027807) < 1e-5)
                .noneMatch(i -> i.change().orElseThrow().clear());
        assertThat(tested(ComparisonPlan.Adjustment.BH, alike))
                .allMatch(i -> Math.abs(test(i).bh() - 0.027807) < 1e-5)
                .allMatch(i -> i.change().orElseThrow().clear());
    }

    @Test
    void anExactChangeHasNoTest() {
        List<ReleasedIndicator> tested = tested(
                ComparisonPlan.Adjustment.HOLM,
                List.of(changed("OPEN", Figures.SE1, 1, 0), changed("READY", Figures.SE1, 0, 0)));

        assertThat(tested).allMatch(i -> i.change().orElseThrow().test().isEmpty());
        assertThat(tested).extracting(i -> i.change().orElseThrow().clear()).containsExactly(true, false);
    }
}
