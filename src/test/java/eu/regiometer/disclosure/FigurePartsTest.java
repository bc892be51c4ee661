package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Operator;
import eu.regiometer.measures.Pooling;
import eu.regiometer.measures.Score;
import eu.regiometer.measures.Term;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Direction;
import eu.regiometer.questionnaire.Edition;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Particulars;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Range;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which formulas let the last unknown of their items be computed. */
class FigurePartsTest {

    private static final Term A = new Term.Answer("RATE");
    private static final Term B = new Term.Likert("OPEN");
    private static final Term TWO = new Term.Constant(Score.of(2));

    private final FigureParts parts = new FigureParts(Map.of(
            Survey.PUBLIC_ATTITUDE,
            new Questionnaire(
                    Survey.PUBLIC_ATTITUDE,
                    new Edition(
                            "1",
                            Collections.emptySortedSet(),
                            "en",
                            new TreeMap<>(Map.of("en", "Test")),
                            Collections.emptySortedMap()),
                    Map.of(),
                    List.of(
                            item("RATE", ItemType.DECIMAL, Range.of(0, 100), 0),
                            item("OPEN", ItemType.DECIMAL, Range.OPEN, 0),
                            item(
                                    "UP",
                                    ItemType.DECIMAL,
                                    new Range(OptionalDouble.of(0), OptionalDouble.empty(), Optional.empty()),
                                    0),
                            item(
                                    "DOWN",
                                    ItemType.DECIMAL,
                                    new Range(OptionalDouble.empty(), OptionalDouble.of(100), Optional.empty()),
                                    0),
                            item("TICKS", ItemType.MULTI, Range.OPEN, 3)),
                    List.of())));

    private static Item item(String code, ItemType type, Range range, int size) {
        List<Option> options = new ArrayList<>();
        for (int value = 1; value <= size; value++) {
            options.add(new Option(Integer.toString(value), value, new TreeMap<>(Map.of("en", "option"))));
        }
        return new Item(
                code,
                "block",
                type,
                new TreeMap<>(Map.of("en", code)),
                "",
                range,
                options,
                List.of(),
                Direction.POSITIVE,
                Optional.empty(),
                "",
                Collections.emptySortedMap(),
                List.of(),
                false,
                Optional.empty(),
                Role.NONE,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Particulars.NONE);
    }

    private static Indicator node(Grain grain, Formula formula, Survey survey) {
        return BesideFigures.node("NODE", NodeLevel.SUB, grain, Unit.SCORE, formula, survey);
    }

    private List<String> of(Term term) {
        return parts.columns(node(Grain.UNIT, new Formula.Calculation(term), Survey.PUBLIC_ATTITUDE));
    }

    private static List<String> columns(String... items) {
        return List.of(items).stream()
                .map(item -> Cell.item(Survey.PUBLIC_ATTITUDE, item))
                .toList();
    }

    @Test
    void columnsAreNamedAfterTheirSurvey() {
        assertThat(columns("RATE")).containsExactly(Survey.PUBLIC_ATTITUDE.id() + "/RATE");
        assertThat(Cell.answers(Survey.PUBLIC_ATTITUDE, "RATE"))
                .isEqualTo(Survey.PUBLIC_ATTITUDE.id() + "/RATE/answers");
        assertThat(Cell.received(Survey.PUBLIC_ATTITUDE)).isEqualTo("received/" + Survey.PUBLIC_ATTITUDE.id());
        assertThat(Cell.pair("FI1")).isEqualTo("pair/FI1");
    }

    @Test
    void answersAndWhatIsLinearInThemAreParts() {
        assertThat(of(A)).isEqualTo(columns("RATE"));
        assertThat(of(B)).isEqualTo(columns("OPEN"));
        assertThat(of(new Term.Rev("RATE"))).isEqualTo(columns("RATE"));
        assertThat(of(new Term.Share("RATE", new TreeSet<>(Set.of(1L))))).isEqualTo(columns("RATE"));
        assertThat(of(TWO)).isEmpty();
        // sorted, each once
        assertThat(of(new Term.Mean(List.of(A, B, A)))).isEqualTo(columns("OPEN", "RATE"));
    }

    @Test
    void sumsAndFixedFactorsAreLinearProductsAreNot() {
        assertThat(of(new Term.Operation(A, Operator.PLUS, B))).isEqualTo(columns("OPEN", "RATE"));
        assertThat(of(new Term.Operation(A, Operator.MINUS, B))).isEqualTo(columns("OPEN", "RATE"));
        assertThat(of(new Term.Operation(A, Operator.TIMES, TWO))).isEqualTo(columns("RATE"));
        assertThat(of(new Term.Operation(A, Operator.TIMES, B))).isEmpty();
        assertThat(of(new Term.Operation(A, Operator.OVER, B))).isEmpty();
    }

    @Test
    void averagesOfTheRegionAreLinearOtherFiguresOfItAreNot() {
        assertThat(of(new Term.Pooled(Pooling.AVERAGE, A))).isEqualTo(columns("RATE"));
        for (Pooling other : Pooling.values()) {
            if (other != Pooling.AVERAGE) {
                assertThat(of(new Term.Pooled(other, A))).as(other.name()).isEmpty();
            }
        }
    }

    @Test
    void oneTermThatHidesItsItemsHidesAllOfThem() {
        for (Term hiding : List.of(
                new Term.Tent(A, Score.of(50)),
                new Term.Choice(A, Comparison.AT_LEAST, TWO, A, B),
                new Term.Spread(A, "OPEN"),
                new Term.NodeGap("ONE", "OTHER"))) {
            assertThat(of(hiding)).as(hiding.text()).isEmpty();
            assertThat(of(new Term.Mean(List.of(B, hiding)))).as(hiding.text()).isEmpty();
        }
    }

    @Test
    void chosenOptionsAreCountedByColumn() {
        assertThat(of(new Term.Count("TICKS", List.of()))).isEqualTo(columns("TICKS_1", "TICKS_2", "TICKS_3"));
        assertThat(of(new Term.Count("TICKS", List.of("TICKS_2")))).isEqualTo(columns("TICKS_2"));
        assertThat(of(new Term.Count("UNKNOWN", List.of()))).isEmpty();
    }

    @Test
    void goalpostsThatCutNothingOffAreLinear() {
        assertThat(of(goalpost(A, 0, 100))).isEqualTo(columns("RATE"));
        assertThat(of(goalpost(A, -1, 101))).isEqualTo(columns("RATE"));
        assertThat(of(goalpost(A, 1, 100))).isEmpty();
        assertThat(of(goalpost(A, 0, 99))).isEmpty();
        for (String unbounded : List.of("OPEN", "UP", "DOWN", "UNKNOWN")) {
            assertThat(of(goalpost(new Term.Answer(unbounded), 0, 100)))
                    .as(unbounded)
                    .isEmpty();
        }
        // what is no plain answer may leave any range
        assertThat(of(goalpost(new Term.Mean(List.of(A)), 0, 100))).isEmpty();
    }

    @Test
    void goalpostsOfCountsReachFromNothingToAllOptions() {
        Term count = new Term.Count("TICKS", List.of());

        assertThat(of(goalpost(count, 0, 3))).isEqualTo(columns("TICKS_1", "TICKS_2", "TICKS_3"));
        assertThat(of(goalpost(count, 0, 4))).hasSize(3);
        assertThat(of(goalpost(count, -1, 3))).hasSize(3);
        assertThat(of(goalpost(count, 1, 3))).isEmpty();
        assertThat(of(goalpost(count, 0, 2))).isEmpty();
        assertThat(of(goalpost(new Term.Count("UNKNOWN", List.of("UNKNOWN_1")), 0, 3)))
                .isEmpty();
    }

    private static Term goalpost(Term of, long low, long high) {
        return new Term.Goalpost(of, Score.of(low), Score.of(high));
    }

    @Test
    void otherFormulasAndUnknownSurveysHaveNoParts() {
        assertThat(parts.columns(node(Grain.UNIT, new Formula.Distribution("RATE"), Survey.PUBLIC_ATTITUDE)))
                .isEmpty();
        assertThat(parts.columns(node(Grain.UNIT, new Formula.Calculation(A), Survey.INNOVATION_CAPACITY)))
                .isEmpty();
    }

    @Test
    void aScoreOfUnitsFromOneItemShowsThatItem() {
        assertThat(parts.sole(node(Grain.UNIT, new Formula.Calculation(A), Survey.PUBLIC_ATTITUDE)))
                .contains(Survey.PUBLIC_ATTITUDE.id() + "/RATE");
        assertThat(parts.sole(node(Grain.REGION, new Formula.Calculation(A), Survey.PUBLIC_ATTITUDE)))
                .isEmpty();
        Term both = new Term.Mean(List.of(A, B));
        assertThat(parts.sole(node(Grain.UNIT, new Formula.Calculation(both), Survey.PUBLIC_ATTITUDE)))
                .isEmpty();
    }
}
