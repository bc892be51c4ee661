package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.IntervalKind;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Term;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is withheld because a formula of the tree ties figures of one area together. */
class FormulaDisclosureTest {

    private static final Survey CITIZENS = Survey.PUBLIC_ATTITUDE;

    private static Indicator child(String code, String parent, double weight) {
        return node(code, NodeLevel.SUB, Optional.of(parent), weight, Grain.REGION, new Formula.Distribution("P1"));
    }

    private static Indicator node(
            String code, NodeLevel level, Optional<String> parent, double weight, Grain grain, Formula formula) {
        return new Indicator(
                code,
                new TreeMap<>(Map.of("en", code)),
                level,
                parent,
                weight,
                grain,
                Unit.SCORE,
                IntervalKind.DESIGN,
                OptionalDouble.empty(),
                formula,
                Optional.empty(),
                Optional.of(CITIZENS));
    }

    private static Release release(Figures figures, IndicatorTree tree) {
        return DisclosureControl.release(
                List.of(figures.unreleased()),
                Figures.territory(),
                tree,
                DisclosureRules.defaults(),
                new SmallSurvey(Figures.territory()).definitions().questionnaires(),
                (decisions, tables) -> {});
    }

    private static List<String> withheld(Release release) {
        return Stream.concat(
                        release.indicators().stream()
                                .filter(i -> i.flag() == Flag.CONFIDENTIAL)
                                .map(i -> i.area().code() + " " + i.code()),
                        release.estimates().stream()
                                .filter(e -> e.flag() == Flag.CONFIDENTIAL)
                                .map(e -> e.area().code() + " " + e.item()))
                .sorted()
                .toList();
    }

    private static IndicatorTree parent(NodeLevel level, Computation by) {
        return IndicatorTree.of(List.of(
                child("LEFT", "TOP", 0.5),
                child("RIGHT", "TOP", 0.5),
                node("TOP", level, Optional.empty(), 0, Grain.TREE, new Formula.Computed(by))));
    }

    @Test
    void aSiblingIsWithheldRatherThanTheParentThatReportsShowEverywhere() {
        // the parent has fewer answers, which would be less to lose
        Figures figures = new Figures()
                .value("LEFT", Figures.FI1, 40, 12)
                .value("RIGHT", Figures.FI1, 40, 300)
                .value("TOP", Figures.FI1, 40, 30);

        assertThat(withheld(release(figures, parent(NodeLevel.CHALLENGE, Computation.TREE_MEAN))))
                .containsExactly("FI1 LEFT", "FI1 RIGHT");
        assertThat(withheld(release(figures, parent(NodeLevel.SUB, Computation.TREE_MEAN))))
                .containsExactly("FI1 LEFT", "FI1 TOP");
    }

    @Test
    void aChapterIsWithheldRatherThanTheHeadline() {
        IndicatorTree tree = IndicatorTree.of(List.of(
                node(
                        "LEFT",
                        NodeLevel.CHALLENGE,
                        Optional.of("TOP"),
                        0.5,
                        Grain.REGION,
                        new Formula.Distribution("P1")),
                node(
                        "RIGHT",
                        NodeLevel.CHALLENGE,
                        Optional.of("TOP"),
                        0.5,
                        Grain.REGION,
                        new Formula.Distribution("P1")),
                node(
                        "TOP",
                        NodeLevel.COMPOSITE,
                        Optional.empty(),
                        0,
                        Grain.TREE,
                        new Formula.Computed(Computation.TREE_MEAN))));
        Figures figures = new Figures()
                .value("LEFT", Figures.FI1, 40, 12)
                .value("RIGHT", Figures.FI1, 40, 300)
                .value("TOP", Figures.FI1, 40, 30);

        assertThat(withheld(release(figures, tree))).containsExactly("FI1 LEFT", "FI1 RIGHT");
    }

    @Test
    void bothMeansOfACompositeAreSeenThrough() {
        Figures figures = new Figures()
                .value("LEFT", Figures.FI1, 40, 12)
                .value("RIGHT", Figures.FI1, 40, 300)
                .value("TOP", Figures.FI1, 40, 30)
                .value("TOP" + IndicatorTable.ARITHMETIC, Figures.FI1, 40, 30);

        // two equations in both children: one of the means has to go, and it is not the headline
        assertThat(withheld(release(figures, parent(NodeLevel.COMPOSITE, Computation.COMPOSITE))))
                .containsExactly("FI1 LEFT", "FI1 RIGHT", "FI1 TOP:ARITHMETIC");
        // the plain mean of a tree has no second equation
        assertThat(withheld(release(figures, parent(NodeLevel.COMPOSITE, Computation.TREE_MEAN))))
                .containsExactly("FI1 LEFT", "FI1 RIGHT");
    }

    @Test
    void childrenThatAreMissingDoNotHide() {
        Figures figures = new Figures().value("LEFT", Figures.FI1, 40, 12).value("TOP", Figures.FI1, 40, 30);

        assertThat(withheld(release(figures, parent(NodeLevel.CHALLENGE, Computation.TREE_MEAN))))
                .containsExactly("FI1 LEFT", "FI1 TOP");
    }

    /** Three statements and a node of all of them in an area. */
    private static Release statements(Area area, Grain grain, NodeLevel level, long first, long second, long third) {
        Term mean = new Term.Mean(List.of(new Term.Likert("Q1"), new Term.Likert("Q2"), new Term.Likert("Q3")));
        IndicatorTree tree = IndicatorTree.of(
                List.of(node("OPEN", level, Optional.empty(), 0, grain, new Formula.Calculation(mean))));
        Figures figures = new Figures().value("OPEN", area, 40, 30);
        long[] n = {first, second, third};
        for (int i = 0; i < n.length; i++) {
            figures.estimate(CITIZENS, area, "", "", "Q" + (i + 1), "mean", 3, 0.1, n[i]);
        }
        return release(figures, tree);
    }

    @Test
    void anIndicatorAndItsOtherQuestionsDoNotGiveAQuestionAway() {
        assertThat(withheld(statements(Figures.FI1, Grain.UNIT, NodeLevel.SUB, 19, 25, 24)))
                .containsExactly("FI1 Q1", "FI1 Q3");
    }

    @Test
    void questionsThatVeryDifferentUnitsAnsweredDoNotAddUp() {
        // 15 is three quarters of 20, 14 is less
        assertThat(withheld(statements(Figures.FI1, Grain.UNIT, NodeLevel.SUB, 15, 20, 20)))
                .hasSize(2);
        assertThat(withheld(statements(Figures.FI1, Grain.UNIT, NodeLevel.SUB, 14, 20, 20)))
                .containsExactly("FI1 Q1");
    }

    @Test
    void aFigureOfRegionsIsNoMeanOfQuestionsInWiderAreas() {
        for (Area area : List.of(Figures.FI1, Figures.TOWN)) {
            assertThat(withheld(statements(area, Grain.REGION, NodeLevel.SUB, 19, 25, 24)))
                    .hasSize(2);
        }
        assertThat(withheld(statements(Area.PARTNERS, Grain.REGION, NodeLevel.SUB, 19, 25, 24)))
                .containsExactly("PARTNERS Q1");
        assertThat(withheld(statements(Area.PARTNERS, Grain.UNIT, NodeLevel.SUB, 19, 25, 24)))
                .hasSize(2);
    }

    @Test
    void aDistributionIsNoMeanOfQuestions() {
        assertThat(withheld(statements(Figures.FI1, Grain.UNIT, NodeLevel.DISTRIBUTION, 19, 25, 24)))
                .containsExactly("FI1 Q1");
    }

    @Test
    void aQuestionOfWhichNothingIsPublishedHidesTheOthers() {
        Term mean = new Term.Mean(List.of(new Term.Likert("Q1"), new Term.Likert("Q2")));
        IndicatorTree tree = IndicatorTree.of(
                List.of(node("OPEN", NodeLevel.SUB, Optional.empty(), 0, Grain.UNIT, new Formula.Calculation(mean))));
        Figures figures = new Figures()
                .value("OPEN", Figures.FI1, 40, 30)
                .estimate(CITIZENS, Figures.FI1, "", "", "Q1", "mean", 3, 0.1, 19);

        assertThat(withheld(release(figures, tree))).containsExactly("FI1 Q1");
    }

    /** Of a region with 120 and 80 answers in its municipalities, and some elsewhere. */
    private static Release municipalities(Grain grain, long elsewhere) {
        IndicatorTree tree = IndicatorTree.of(
                List.of(node("SIDE", NodeLevel.SUB, Optional.empty(), 0, grain, new Formula.Distribution("P1"))));
        return release(
                new Figures()
                        .value("SIDE", Figures.SE1, 40, 200 + elsewhere)
                        .value("SIDE", Figures.TOWN, 40, 120)
                        .value("SIDE", Figures.VILLAGE, 40, 80),
                tree);
    }

    @Test
    void theFewElsewhereInARegionAreHiddenWhereFiguresAreMeansOfUnits() {
        assertThat(withheld(municipalities(Grain.UNIT, 19))).containsExactly("SE_2 SIDE");
        assertThat(withheld(municipalities(Grain.UNIT, 20))).isEmpty();
        assertThat(withheld(municipalities(Grain.UNIT, 0))).isEmpty();
        assertThat(withheld(municipalities(Grain.REGION, 19))).isEmpty();
    }

    @Test
    void ofTwoPairsThatHideAnotherTheOneOfFewerOrganisationsIsWithheld() {
        IndicatorTree tree = IndicatorTree.of(List.of(node(
                "ALIKE",
                NodeLevel.SUB,
                Optional.empty(),
                0,
                Grain.PARTNERSHIP,
                new Formula.Computed(Computation.COHERENCE))));
        Release release = new BesideFigures()
                .with(BesideFigures.value("ALIKE", Figures.FI1, 0, 4, ""))
                .with(BesideFigures.value("ALIKE", Figures.IS1, 0, 15, ""))
                .with(BesideFigures.value("ALIKE", Figures.SE1, 0, 14, ""))
                .with(BesideFigures.value("ALIKE", Figures.SE2, 0, 12, ""))
                .alike(Figures.SE1, Figures.SE2, 50)
                .alike(Figures.SE1, Figures.FI1, 50)
                .alike(Figures.SE1, Figures.IS1, 50)
                .alike(Figures.SE2, Figures.FI1, 50)
                .alike(Figures.SE2, Figures.IS1, 50)
                .alike(Figures.FI1, Figures.IS1, 50)
                .release(new Figures(), tree);

        // the pair of Iceland with the twelve, and that of the two in Sweden; fourteen and fifteen stay
        assertThat(release.coherence())
                .filteredOn(pair -> pair.flag() == Flag.NONE)
                .extracting(pair -> pair.first() + " " + pair.second())
                .containsExactly("SE1 IS1");
    }

    @Test
    void theMeanLikenessOfARegionDoesNotGiveAPairAway() {
        IndicatorTree tree = IndicatorTree.of(List.of(node(
                "ALIKE",
                NodeLevel.SUB,
                Optional.empty(),
                0,
                Grain.PARTNERSHIP,
                new Formula.Computed(Computation.COHERENCE))));
        List<Area> regions = List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1);
        var beside = new BesideFigures();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            Area region = regions.get(i);
            beside.with(BesideFigures.value("ALIKE", region, 0, region.equals(Figures.FI1) ? 4 : 12 + i, ""));
            for (int k = i + 1; k < regions.size(); k++) {
                beside.alike(region, regions.get(k), 50);
                pairs.add(region.code() + " " + regions.get(k).code());
            }
        }
        Release release = beside.release(new Figures(), tree);

        List<String> hidden = release.coherence().stream()
                .filter(pair -> pair.flag() == Flag.CONFIDENTIAL)
                .map(pair -> pair.first() + " " + pair.second())
                .toList();
        assertThat(pairs).containsAll(hidden);
        assertThat(hidden).contains("SE1 FI1", "SE2 FI1", "FI1 IS1");
        for (Area region : regions) {
            long unknown = hidden.stream()
                            .filter(pair -> List.of(pair.split(" ")).contains(region.code()))
                            .count()
                    + withheld(release).stream()
                            .filter(row -> row.equals(region.code() + " ALIKE"))
                            .count();
            assertThat(unknown).as(region.code()).isGreaterThanOrEqualTo(2);
        }
    }
}
