package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.Supply;
import eu.regiometer.indicators.Supply.Whose;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which cell decides about a value, and what it holds. */
class IndicatorCellsTest {

    private static final DisclosureRules RULES = DisclosureRules.defaults();
    private static final IndicatorTree TREE = IndicatorTree.of(List.of(
            BesideFigures.node(
                    "SIDE",
                    NodeLevel.SUB,
                    Grain.REGION,
                    Unit.SCORE,
                    new Formula.Distribution("P1"),
                    Survey.PUBLIC_ATTITUDE),
            computed("PLANS", Computation.PLAN_PPI),
            computed("N_ORG", Computation.N_ORG)));

    private static eu.regiometer.measures.Indicator computed(String code, Computation by) {
        return BesideFigures.node(
                code,
                NodeLevel.SUB,
                Grain.REGION,
                Unit.ORGANISATIONS,
                new Formula.Computed(by),
                Survey.INNOVATION_CAPACITY);
    }

    private static IndicatorCells cells(IndicatorValue... values) {
        var beside = new BesideFigures();
        for (IndicatorValue value : values) {
            beside.with(value);
        }
        return new IndicatorCells(beside.with(new Figures()), TREE, RULES);
    }

    private static Cell side(Area area) {
        return Cell.of("indicator/SIDE", area);
    }

    @Test
    void aMunicipalityThatShowsTheFigureOfItsRegionIsDecidedLikeTheRegion() {
        IndicatorCells cells = cells(
                BesideFigures.value("SIDE", Figures.TOWN, 0, 30, "SE1"),
                BesideFigures.value("SIDE", Figures.VILLAGE, 40, 30, "SE1"));

        assertThat(cells.cell("SIDE", Figures.TOWN)).isEqualTo(side(Figures.SE1));
        // its own citizens are in this one
        assertThat(cells.cell("SIDE", Figures.VILLAGE)).isEqualTo(side(Figures.VILLAGE));
        assertThat(cells.cell("SIDE", Figures.SE1)).isEqualTo(side(Figures.SE1));
        // Finland is FI1
        assertThat(cells.cell("SIDE", Figures.FINLAND)).isEqualTo(side(Figures.FI1));
        assertThat(cells.supplier("SIDE", Figures.VILLAGE)).isEqualTo(Figures.SE1);
        assertThat(cells.supplier("SIDE", Figures.SE2)).isEqualTo(Figures.SE2);
    }

    @Test
    void municipalitiesThatShowLocalOrganisationsShareACellUnlessTheirOwnCitizensAreInIt() {
        IndicatorTree tree = IndicatorTree.of(List.of(BesideFigures.node(
                "ROOM",
                NodeLevel.SUB,
                Grain.UNIT,
                Unit.SCORE,
                new Formula.Distribution("C1"),
                Survey.INNOVATION_CAPACITY)));
        var supply = new TreeMap<Area, Supply>();
        supply.put(Figures.TOWN, new Supply(Whose.OWN, Whose.LOCAL_OF_REGION));
        supply.put(Figures.VILLAGE, new Supply(Whose.ALL_OF_REGION, Whose.LOCAL_OF_REGION));
        var figures = new Figures().overlaps(new Overlaps(supply, new TreeMap<>()));
        var ofOrganisations = new IndicatorCells(
                new BesideFigures()
                        .with(BesideFigures.value("ROOM", Figures.TOWN, 0, 30, "SE1"))
                        .with(BesideFigures.value("ROOM", Figures.VILLAGE, 0, 30, "SE1"))
                        .with(figures),
                tree,
                RULES);
        var ofBoth = new IndicatorCells(
                new BesideFigures()
                        .with(BesideFigures.value("ROOM", Figures.TOWN, 140, 30, "SE1"))
                        .with(BesideFigures.value("ROOM", Figures.VILLAGE, 150, 30, "SE1"))
                        .with(figures),
                tree,
                RULES);

        assertThat(ofOrganisations.cell("ROOM", Figures.VILLAGE)).isEqualTo(ofOrganisations.cell("ROOM", Figures.TOWN));
        assertThat(ofBoth.cell("ROOM", Figures.VILLAGE)).isNotEqualTo(ofBoth.cell("ROOM", Figures.TOWN));
        assertThat(ofBoth.lent()).hasSize(2);
    }

    @Test
    void theRegionsOwnValueFillsItsCellWhicheverComesFirst() {
        IndicatorValue town = BesideFigures.value("SIDE", Figures.TOWN, 0, 7, "SE1");
        IndicatorValue region = BesideFigures.value("SIDE", Figures.SE1, 0, 9, "");

        assertThat(content(cells(town, region)).n()).isEqualTo(9);
        assertThat(content(cells(region, town)).n()).isEqualTo(9);
        assertThat(content(cells(town)).n()).isEqualTo(7);
    }

    private static Content content(IndicatorCells cells) {
        SortedMap<Cell, Content> contents = cells.contents();
        assertThat(contents).hasSize(1);
        return Objects.requireNonNull(contents.get(contents.firstKey()));
    }

    @Test
    void surveysBehindACodeAreThoseOfAllItsValues() {
        assertThat(cells(BesideFigures.value("SIDE", Figures.SE1, 300, 0, "")).surveys("SIDE"))
                .containsExactly(Survey.PUBLIC_ATTITUDE);
        assertThat(cells(BesideFigures.value("SIDE", Figures.SE1, 0, 30, "")).surveys("SIDE"))
                .containsExactly(Survey.INNOVATION_CAPACITY);
        IndicatorCells both = cells(
                BesideFigures.value("SIDE", Figures.SE1, 300, 0, ""),
                BesideFigures.value("SIDE", Figures.SE2, 0, 30, ""));
        assertThat(both.surveys("SIDE")).containsExactlyInAnyOrder(Survey.values());
        assertThat(both.surveys("OTHER")).isEmpty();
    }

    @Test
    void figuresOfOneSurveyAddUpAsItsAreasDo() {
        Unreleased figures = new BesideFigures()
                .with(BesideFigures.value("SIDE", Figures.SE1, 0, 30, ""))
                .with(BesideFigures.value("PLANS", Figures.SE1, 300, 30, ""))
                .with(new Figures());
        IndicatorCells cells = new IndicatorCells(figures, TREE, RULES);

        assertThat(cells.sums("SIDE")).isSameAs(figures.sums().get(Survey.INNOVATION_CAPACITY));
        assertThat(cells.sums("PLANS")).isSameAs(figures.bothSums());
    }

    @Test
    void factsOfTheFieldWorkAndOfRegistersAreNoAnswers() {
        IndicatorCells cells = cells(
                BesideFigures.value("N_ORG", Figures.SE1, 0, 3, ""),
                BesideFigures.value("PLANS", Figures.SE1, 0, 0, ""),
                BesideFigures.value("PLANS", Figures.SE2, 0, 3, ""),
                BesideFigures.value("OTHER", Figures.SE2, 0, 3, ""));

        assertThat(cells.contents().keySet())
                .containsExactly(Cell.of("indicator/OTHER", Figures.SE2), Cell.of("indicator/PLANS", Figures.SE2));
    }

    @Test
    void aCellHoldsTheOrganisationsWhereThereAreAny() {
        Content citizens = content(cells(BesideFigures.value("SIDE", Figures.SE1, 19, 0, "")));
        assertThat(citizens.n()).isEqualTo(19);
        assertThat(citizens.threshold()).isEqualTo(20);
        assertThat(citizens.sensitive()).isTrue();
        Content organisations = content(cells(BesideFigures.value("SIDE", Figures.SE1, 300, 5, "")));
        assertThat(organisations.n()).isEqualTo(5);
        assertThat(organisations.threshold()).isEqualTo(5);
        assertThat(organisations.sensitive()).isFalse();
        assertThat(organisations.figure()).isTrue();
    }

    @Test
    void aScoreAtTheEndOfItsScaleIsUniformForUnitsOfOneAreaAlone() {
        List<Area> uniform = new ArrayList<>();
        for (Area area : List.of(Figures.TOWN, Figures.SE1, Figures.SWEDEN, Area.EU, Area.PARTNERS)) {
            Content content = content(cells(BesideFigures.value("SIDE", area, 100, 0, 0, 19, "")));
            if (content.sensitive()) {
                assertThat(content.uniform()).containsExactly("value 100.0");
                uniform.add(area);
            }
        }
        assertThat(uniform).containsExactly(Figures.TOWN, Figures.SE1, Figures.SWEDEN);
        // with citizens in it the end of the scale is nobody's answer, and twenty organisations are enough
        assertThat(content(cells(BesideFigures.value("SIDE", Figures.SE1, 100, 0, 300, 19, "")))
                        .sensitive())
                .isFalse();
        assertThat(content(cells(BesideFigures.value("SIDE", Figures.SE1, 100, 0, 0, 20, "")))
                        .sensitive())
                .isFalse();
        assertThat(content(cells(BesideFigures.value("SIDE", Figures.SE1, 100, 0, 300, 0, "")))
                        .uniform())
                .isEmpty();
    }

    @Test
    void tooFewOfEitherSurveyAreTooFewAndNobodyIsNot() {
        assertThat(IndicatorCells.tooFew(19, 0, RULES)).isTrue();
        assertThat(IndicatorCells.tooFew(20, 0, RULES)).isFalse();
        assertThat(IndicatorCells.tooFew(0, 4, RULES)).isTrue();
        assertThat(IndicatorCells.tooFew(0, 5, RULES)).isFalse();
        assertThat(IndicatorCells.tooFew(0, 0, RULES)).isFalse();
        assertThat(IndicatorCells.tooFew(300, 4, RULES)).isTrue();
        assertThat(IndicatorCells.tooFew(19, 30, RULES)).isTrue();
    }

    @Test
    void onlyScoresAndPercentagesOfUnitsHaveEnds() {
        Formula formula = new Formula.Distribution("P1");
        var score = TREE.indicator("SIDE");
        var percent = Optional.of(BesideFigures.node(
                "PART", NodeLevel.SUB, Grain.REGION, Unit.PERCENT, formula, Survey.INNOVATION_CAPACITY));
        var ofRegions = Optional.of(BesideFigures.node(
                "PART", NodeLevel.SUB, Grain.PARTNERSHIP, Unit.PERCENT, formula, Survey.INNOVATION_CAPACITY));

        assertThat(IndicatorCells.uniform(score, OptionalDouble.of(0), false)).containsExactly("value 0.0");
        assertThat(IndicatorCells.uniform(score, OptionalDouble.of(50), false)).isEmpty();
        assertThat(IndicatorCells.uniform(score, OptionalDouble.of(50), true)).containsExactly("value 50.0");
        assertThat(IndicatorCells.uniform(score, OptionalDouble.empty(), true)).isEmpty();
        assertThat(IndicatorCells.uniform(percent, OptionalDouble.of(100), false))
                .hasSize(1);
        assertThat(IndicatorCells.uniform(ofRegions, OptionalDouble.of(100), false))
                .isEmpty();
        assertThat(IndicatorCells.uniform(TREE.indicator("N_ORG"), OptionalDouble.of(100), false))
                .isEmpty();
        assertThat(IndicatorCells.uniform(Optional.empty(), OptionalDouble.of(100), true))
                .isEmpty();
    }
}
