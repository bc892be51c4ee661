package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.PopulationMargins;
import eu.regiometer.disclosure.ReleasedSmallArea.Outcome;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.smallarea.FitMethod;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Contact;
import eu.regiometer.territory.Country;
import eu.regiometer.territory.Experience;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.SettlementMix;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SmallAreaReleaseTest {

    private static final String WAVE = "2026";
    private static final ModelledFigure TOP2 = ModelledFigure.parse("Q1.top2");
    private static final AreaCovariate HIGH = AreaCovariate.parse("EDU=high");

    private final List<ReleasedEstimate> estimates = new ArrayList<>();
    private final List<ReleasedIndicator> indicators = new ArrayList<>();

    private static List<Reference.Row> reference() {
        return Reference.rows("regions_fh_Q1_top2");
    }

    private void direct(String region, OptionalDouble value, OptionalDouble se, Flag flag) {
        direct("top2", region, value, se, flag);
    }

    private void direct(String statistic, String region, OptionalDouble value, OptionalDouble se, Flag flag) {
        OptionalDouble empty = OptionalDouble.empty();
        estimates.add(new ReleasedEstimate(
                Survey.PUBLIC_ATTITUDE,
                WAVE,
                Area.region(region),
                "",
                "",
                "Q1",
                statistic,
                value,
                se,
                empty,
                empty,
                OptionalLong.empty(),
                empty,
                empty,
                flag));
    }

    private void direct(Reference.Row row) {
        direct(
                row.text("region"),
                OptionalDouble.of(row.number("estimate")),
                OptionalDouble.of(row.number("se_fixedw")),
                Flag.NONE);
    }

    private List<ReleasedSmallArea> modelled(int fewest, ModelledFigure figure, AreaCovariate... covariates) {
        return modelled(Figures.tree(), fewest, figure, covariates);
    }

    private List<ReleasedSmallArea> modelled(
            IndicatorTree tree, int fewest, ModelledFigure figure, AreaCovariate... covariates) {
        Release release =
                TablesDraft.of(WAVE).estimates(estimates).indicators(indicators).release();
        var rules = new SmallAreaRules(
                FitMethod.REML,
                fewest,
                List.of(new SmallAreaRules.Model(FigureLevel.REGIONAL, List.of(figure), List.of(covariates))));
        return DisclosureControl.model(release, rules, territory(), tree, population())
                .smallAreas();
    }

    private static ReleasedSmallArea of(List<ReleasedSmallArea> rows, String region) {
        return rows.stream()
                .filter(row -> row.area().equals(Area.region(region)))
                .findFirst()
                .orElseThrow();
    }

    // sae 1.3 under R 4.2.2: sae::mseFH(estimate ~ share_high, vardir = V, method = "REML"), covariate from the
    // population table
    @Test
    void regionsAreModelledFromReleaseAndPopulationAsInTheReference() {
        reference().forEach(this::direct);
        List<ReleasedSmallArea> rows = modelled(8, TOP2, HIGH);
        Worst worst = Worst.relative("modelled from the release", 1e-7);
        for (Reference.Row row : reference()) {
            ReleasedSmallArea actual = of(rows, row.text("region"));
            worst.compare(row.text("region"), actual.modelled().orElseThrow(), row.number("eblup_REML"));
            worst.compare(row.text("region") + " error", actual.rmse().orElseThrow(), row.number("rmse_REML"));
            assertThat(actual.flag()).isEqualTo(Flag.ESTIMATED);
            assertThat(actual.predictedOnly()).isFalse();
            assertThat(actual.direct()).hasValue(row.number("estimate"));
            assertThat(actual.directError().orElseThrow()).isCloseTo(row.number("se_fixedw"), within(1e-15));
            assertThat(actual.model().outcome()).isEqualTo(Outcome.FITTED);
            assertThat(actual.model().covariates()).containsExactly("EDU=high");
            assertThat(actual.model().areas()).isEqualTo(13);
        }
        worst.assertAll(26);
    }

    @Test
    void theIntervalStaysInsideTheValuesOfTheFigure() {
        reference().forEach(this::direct);
        ReleasedSmallArea fine = of(modelled(8, TOP2, HIGH), "DE21");
        // 1.96 times the error to either side
        assertThat(fine.upper().orElseThrow() - fine.lower().orElseThrow())
                .isCloseTo(2 * 1.959963984540054 * fine.rmse().orElseThrow(), within(1e-12));
        estimates.clear();
        double[] small = {0.01, 0.02, 0.03, 0.01, 0.08, 0.02, 0.01, 0.05, 0.03, 0.02};
        for (int i = 0; i < small.length; i++) {
            direct(reference().get(i).text("region"), OptionalDouble.of(small[i]), OptionalDouble.of(0.05), Flag.NONE);
        }
        assertThat(modelled(8, TOP2))
                .filteredOn(row -> row.modelled().isPresent())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.lower().orElseThrow()).isZero());
    }

    @Test
    void aWithheldRegionIsOnlyPredictedFromItsCovariates() {
        reference().stream().skip(1).forEach(this::direct);
        direct("DE21", OptionalDouble.empty(), OptionalDouble.empty(), Flag.CONFIDENTIAL);
        ReleasedSmallArea withheld = of(modelled(8, TOP2, HIGH), "DE21");
        assertThat(withheld.predictedOnly()).isTrue();
        assertThat(withheld.direct()).isEmpty();
        assertThat(withheld.directError()).isEmpty();
        assertThat(withheld.shrinkage()).hasValue(0);
        assertThat(withheld.flag()).isEqualTo(Flag.ESTIMATED);
        // the same as if the region had not been asked
        estimates.removeIf(row -> row.area().equals(Area.region("DE21")));
        assertThat(of(modelled(8, TOP2, HIGH), "DE21")).isEqualTo(withheld);
    }

    @Test
    void aShareOfNobodyHasNoErrorAndIsNoDirectFigureOfTheModel() {
        reference().stream().skip(1).forEach(this::direct);
        direct("DE21", OptionalDouble.of(0), OptionalDouble.of(0), Flag.NONE);
        ReleasedSmallArea nobody = of(modelled(8, TOP2, HIGH), "DE21");
        assertThat(nobody.predictedOnly()).isTrue();
        assertThat(nobody.direct()).hasValue(0);
        assertThat(nobody.model().areas()).isEqualTo(12);
    }

    @Test
    void fewerAreasThanTheProgrammeAsksForGiveNoModel() {
        reference().stream().limit(7).forEach(this::direct);
        List<ReleasedSmallArea> rows = modelled(8, TOP2, HIGH);
        assertThat(rows).hasSize(13).allSatisfy(row -> {
            assertThat(row.modelled()).isEmpty();
            assertThat(row.flag()).isEqualTo(Flag.NOT_AVAILABLE);
            assertThat(row.model().outcome()).isEqualTo(Outcome.TOO_FEW_AREAS);
            assertThat(row.model().areas()).isEqualTo(7);
        });
        assertThat(of(rows, "DE21").direct()).isPresent();
        assertThat(of(modelled(7, TOP2), "DE21").modelled()).isPresent();
    }

    @Test
    void onlyScoresAndPercentagesEndAtAHundred() {
        for (Unit unit : Unit.values()) {
            indicators.clear();
            for (int i = 0; i < 13; i++) {
                Area region = Area.region(reference().get(i).text("region"));
                indicators.add(IndicatorDraft.of(WAVE, region, "NODE", 99 + 0.2 * (i % 4))
                        .error(5)
                        .n(100)
                        .told());
            }
            IndicatorTree tree = IndicatorTree.of(List.of(BesideFigures.node(
                    "NODE", NodeLevel.SUB, Grain.UNIT, unit, new Formula.Distribution("Q1"), Survey.PUBLIC_ATTITUDE)));
            boolean bounded = unit == Unit.SCORE || unit == Unit.PERCENT;
            assertThat(modelled(tree, 8, ModelledFigure.parse("NODE")))
                    .as(unit.name())
                    .hasSize(13)
                    .allMatch(row -> row.upper().orElseThrow() == 100 == bounded);
        }
    }

    @Test
    void areasThatHardlyDifferAreSaidToBeSynthetic() {
        for (Reference.Row row : reference()) {
            direct(row.text("region"), OptionalDouble.of(0.5), OptionalDouble.of(0.1), Flag.NONE);
        }
        assertThat(modelled(8, TOP2)).hasSize(13).allSatisfy(row -> {
            assertThat(row.model().outcome()).isEqualTo(Outcome.SYNTHETIC);
            assertThat(row.model().areaVariance()).hasValue(0);
            assertThat(row.shrinkage()).hasValue(0);
        });
    }

    @Test
    void aCovariateThatIsTheSameEverywhereGivesNoModel() {
        reference().forEach(this::direct);
        assertThat(modelled(8, TOP2, AreaCovariate.parse("rural")))
                .allSatisfy(row -> assertThat(row.model().outcome()).isEqualTo(Outcome.COVARIATES_DEPENDENT));
    }

    @Test
    void aFigureThatNoAreaHasIsNotModelled() {
        direct("DE21", OptionalDouble.empty(), OptionalDouble.empty(), Flag.CONFIDENTIAL);
        assertThat(modelled(8, TOP2, HIGH)).isEmpty();
    }

    @Test
    void whatAMunicipalityOrRegionBorrowsIsNotItsOwn() {
        int i = 0;
        for (Reference.Row row : reference()) {
            indicators.add(IndicatorDraft.of(WAVE, Area.region(row.text("region")), "SIDE", 40 + 2 * i)
                    .error(1)
                    .n(100)
                    .borrowedFrom(i++ == 0 ? "SE33" : "")
                    .told());
        }
        List<ReleasedSmallArea> rows = modelled(8, ModelledFigure.parse("SIDE"));
        assertThat(of(rows, reference().getFirst().text("region")).predictedOnly())
                .isTrue();
        assertThat(rows.stream().filter(ReleasedSmallArea::predictedOnly)).hasSize(1);
    }

    /** What the model makes of values that lie close to a bound. */
    private List<ReleasedSmallArea> near(String statistic, double value, double step, double se) {
        for (int i = 0; i < 13; i++) {
            direct(
                    statistic,
                    reference().get(i).text("region"),
                    OptionalDouble.of(value + step * (i % 4)),
                    OptionalDouble.of(se),
                    Flag.NONE);
        }
        return modelled(8, ModelledFigure.parse("Q1." + statistic));
    }

    @Test
    void netBalancesReachFromMinusOneToOne() {
        assertThat(near("net", -0.99, 0.01, 0.1)).allSatisfy(row -> {
            assertThat(row.lower()).hasValue(-1);
            assertThat(row.upper().orElseThrow()).isBetween(-0.97, -0.8);
        });
    }

    @Test
    void scoresReachToAHundred() {
        assertThat(near("score", 99, 0.2, 5)).allSatisfy(row -> {
            assertThat(row.upper()).hasValue(100);
            assertThat(row.lower().orElseThrow()).isBetween(90.0, 99.0);
        });
    }

    @Test
    void meansHaveNoBounds() {
        assertThat(near("mean", 0.5, 0.1, 4)).allSatisfy(row -> {
            assertThat(row.lower().orElseThrow()).isNegative();
            assertThat(row.model().outcome()).isEqualTo(Outcome.SYNTHETIC);
        });
    }

    @Test
    void aPredictionOutsideTheValuesOfTheFigureIsNotTold() {
        // steep in the share of high education, of which ITC4 has least: 10 (0.2797 - 0.28) is below 0
        for (Reference.Row row : reference()) {
            boolean least = row.text("region").equals("ITC4");
            OptionalDouble value = OptionalDouble.of(10 * (row.number("share_high") - 0.28));
            direct(
                    row.text("region"),
                    least ? OptionalDouble.empty() : value,
                    least ? OptionalDouble.empty() : OptionalDouble.of(0.01),
                    least ? Flag.CONFIDENTIAL : Flag.NONE);
        }
        List<ReleasedSmallArea> rows = modelled(8, TOP2, HIGH);
        ReleasedSmallArea outside = of(rows, "ITC4");
        assertThat(outside.model().outcome()).isEqualTo(Outcome.OUT_OF_RANGE);
        assertThat(outside.modelled()).isEmpty();
        assertThat(outside.flag()).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(of(rows, "SK01").flag()).isEqualTo(Flag.ESTIMATED);
    }

    @Test
    void anAreaWithoutACovariateHasNoModelledFigure() {
        reference().forEach(this::direct);
        assertThat(modelled(8, TOP2, AreaCovariate.parse("weather")))
                .hasSize(13)
                .allSatisfy(row -> assertThat(row.model().outcome()).isEqualTo(Outcome.COVARIATES_UNKNOWN))
                .allSatisfy(row -> assertThat(row.modelled()).isEmpty());
    }

    @Test
    void everyColumnOfTheRegistersHasItsValue() {
        var covariates = new AreaCovariates(territory(), population());
        assertThat(covariates.of(
                        Area.region("DE21"),
                        AreaCovariate.COLUMNS.stream().map(AreaCovariate::parse).toList()))
                .contains(List.of(StrictMath.log(100_000), StrictMath.log(50), 0.2, 0.3, 0.5, 3.0, 0.0));
    }

    @Test
    void figuresAndCovariatesAreWrittenAsTheyAreRead() {
        assertThat(ModelledFigure.parse(" P1 . top2 ")).isEqualTo(new ModelledFigure("P1", Optional.of("top2")));
        assertThat(ModelledFigure.parse("G1.proportion=1").text()).isEqualTo("G1.proportion=1");
        assertThat(ModelledFigure.parse("ATT_C3").text()).isEqualTo("ATT_C3");
        assertThat(AreaCovariate.parse("D3_EDU = 3")).isEqualTo(new AreaCovariate("D3_EDU", Optional.of("3")));
        assertThat(AreaCovariate.parse("D3_EDU=3").text()).isEqualTo("D3_EDU=3");
        assertThat(AreaCovariate.parse("density").text()).isEqualTo("density");
    }

    @Test
    void aMunicipalityHasItsOwnInhabitantsAndTheSharesOfItsRegion() {
        var covariates = new AreaCovariates(territory(), population());
        List<AreaCovariate> known = List.of(AreaCovariate.parse("population"), AreaCovariate.parse("density"), HIGH);
        List<Double> town = covariates.of(Area.municipality("DE_1"), known).orElseThrow();
        List<Double> region = covariates.of(Area.region("DE21"), known).orElseThrow();
        assertThat(town.get(0)).isEqualTo(StrictMath.log(4000));
        assertThat(region.get(0)).isEqualTo(StrictMath.log(100_000));
        assertThat(town.subList(1, 3)).isEqualTo(region.subList(1, 3));
        assertThat(region.get(2)).isCloseTo(reference().getFirst().number("share_high"), within(1e-12));
        assertThat(covariates.of(Area.PARTNERS, known)).isEmpty();
        assertThat(covariates.of(Area.region("DE21"), List.of(AreaCovariate.parse("EDU=none"))))
                .contains(List.of(0.0));
        assertThat(covariates.of(Area.region("DE21"), List.of(AreaCovariate.parse("AGE=15-29"))))
                .isEmpty();
    }

    private static PopulationMargins population() {
        Map<String, List<PopulationMargins.Cell>> cells = new TreeMap<>();
        Reference.rows("regions_population")
                .forEach(row -> cells.computeIfAbsent(row.text("region"), region -> new ArrayList<>())
                        .add(new PopulationMargins.Cell(List.of(row.text("edu")), (long) row.number("pop"))));
        return new PopulationMargins(List.of("EDU"), cells);
    }

    private static Territory territory() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        return new Territory(
                reference().stream().map(row -> region(row.text("region"))).toList(),
                Map.of(),
                List.of(new Municipality("DE_1", "One", "DE21", 4000)),
                List.of(new Wave(
                        WAVE,
                        day,
                        day.plusDays(30),
                        day.plusDays(60),
                        day.plusDays(90),
                        Wave.Kind.MAIN,
                        new TreeSet<>())));
    }

    private static Region region(String code) {
        return new Region(
                code,
                new TreeMap<>(Map.of("en", code)),
                new Country(code.substring(0, 2), 1, true, new TreeMap<>(Map.of("en", code))),
                List.of("en"),
                new TreeSet<>(),
                1,
                1,
                100_000,
                50,
                new SettlementMix(0.2, 0.3, 0.5),
                3,
                "COUNTY",
                "NORDIC",
                false,
                Experience.LEARNING,
                code.substring(0, 2),
                new Contact("unit", "unit@example.org", "https://example.org"));
    }
}
