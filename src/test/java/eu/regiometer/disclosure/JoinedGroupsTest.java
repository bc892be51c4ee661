package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.JoinedGroup;
import eu.regiometer.disclosure.GroupRules.Join;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JoinedGroupsTest {

    static final Join YOUNG = new Join("AGE", List.of("a", "b"));
    static final Join OLD = new Join("AGE", List.of("c", "d"));

    /** Groups a, b, c, d of one region, named in this order. */
    private static Figures region(Area area, long... sizes) {
        Figures figures = new Figures();
        for (int i = 0; i < sizes.length; i++) {
            figures.citizens(area, "AGE", List.of("a", "b", "c", "d").get(i), sizes[i]);
        }
        return figures;
    }

    private static List<String> joined(DisclosureRules rules, Figures figures) {
        return JoinedGroups.of(rules, figures.estimates(), JoinedGroups.Order.TEXT)
                .of(Survey.PUBLIC_ATTITUDE, Figures.SE1)
                .stream()
                .map(JoinedGroup::label)
                .toList();
    }

    @Test
    void categoriesAreJoinedWhereOneOfThemIsTooSmall() {
        assertThat(joined(Rules.joining(YOUNG, OLD), region(Figures.SE1, 19, 40, 40, 40)))
                .containsExactly("a + b");
        assertThat(joined(Rules.joining(YOUNG, OLD), region(Figures.SE1, 20, 40, 40, 40)))
                .isEmpty();
        assertThat(joined(Rules.joining(YOUNG, OLD), region(Figures.SE1, 40, 40, 40, 19)))
                .containsExactly("c + d");
        assertThat(joined(Rules.joining(OLD), region(Figures.SE1, 19, 40, 40, 40)))
                .isEmpty();
    }

    @Test
    void theQuestionThatMostOfACategoryAnsweredSaysHowLargeItIs() {
        Figures figures = region(Figures.SE1, 30, 40, 40, 40)
                .estimate(Survey.PUBLIC_ATTITUDE, Figures.SE1, "AGE", "a", "P5", "mean", 3, 0.1, 4);
        assertThat(joined(Rules.joining(YOUNG), figures)).isEmpty();
    }

    @Test
    void aJoinedGroupIsAsLargeAsAnyOther() {
        assertThat(joined(Rules.joining(YOUNG), region(Figures.SE1, 9, 10, 40, 40)))
                .isEmpty();
        assertThat(joined(Rules.joining(YOUNG), region(Figures.SE1, 10, 10, 40, 40)))
                .containsExactly("a + b");
    }

    @Test
    void theCategoriesOfAGroupAreNamedInTheOrderOfTheForm() {
        Figures figures = new Figures();
        for (String category : List.of("2", "9", "10", "11")) {
            figures.citizens(Figures.SE1, "AGE", category, category.equals("10") ? 12 : 60);
        }
        DisclosureRules rules = Rules.joining(new Join("AGE", List.of("10", "2", "9")));
        JoinedGroups.Order form = (survey, variable) ->
                survey == Survey.PUBLIC_ATTITUDE && variable.equals("AGE") ? List.of("2", "9", "10", "11") : List.of();

        assertThat(JoinedGroups.of(rules, figures.estimates(), form).of(Survey.PUBLIC_ATTITUDE, Figures.SE1))
                .map(JoinedGroup::label)
                .containsExactly("2 + 9 + 10");
        // what the form does not know stands last
        assertThat(JoinedGroups.of(rules, figures.estimates(), (survey, variable) -> List.of("9"))
                        .of(Survey.PUBLIC_ATTITUDE, Figures.SE1))
                .map(JoinedGroup::label)
                .containsExactly("9 + 10 + 2");
    }

    @Test
    void oneAnswerIsFewAndNoneIsNot() {
        assertThat(joined(Rules.joining(YOUNG), region(Figures.SE1, 1, 40, 40, 40)))
                .containsExactly("a + b");
        assertThat(joined(Rules.joining(YOUNG), region(Figures.SE1, 0, 40, 40, 40)))
                .isEmpty();
    }

    @Test
    void aJoinedGroupIsJoinedAgainAsLongAsItIsSmall() {
        Join three = new Join("AGE", List.of("a", "c"));
        assertThat(joined(Rules.joining(YOUNG, three), region(Figures.SE1, 4, 15, 40, 40)))
                .containsExactly("a + b + c");
        assertThat(joined(Rules.joining(YOUNG, three), region(Figures.SE1, 5, 15, 40, 40)))
                .containsExactly("a + b");
        // what all have together is told by the area already
        assertThat(joined(Rules.joining(YOUNG, three), region(Figures.SE1, 4, 15, 40, 0)))
                .isEmpty();
        assertThat(joined(Rules.joining(YOUNG, three), region(Figures.SE1, 4, 15, 40, 1)))
                .containsExactly("a + b + c");
    }

    @Test
    void aJoinedGroupOfARemoteRegionIsUsedFromItsLargerMinimumOn() {
        Set<String> remote = Set.of("SE1");
        assertThat(joined(Rules.joining(remote, YOUNG), region(Figures.SE1, 14, 15, 40, 40)))
                .isEmpty();
        assertThat(joined(Rules.joining(remote, YOUNG), region(Figures.SE1, 15, 15, 40, 40)))
                .containsExactly("a + b");
    }

    @Test
    void aLaterJoinTakesAnEarlierOneIn() {
        Join three = new Join("AGE", List.of("b", "c"));
        assertThat(joined(Rules.joining(YOUNG, three), region(Figures.SE1, 5, 6, 40, 40)))
                .containsExactly("a + b + c");
        assertThat(joined(Rules.joining(YOUNG, three), region(Figures.SE1, 5, 60, 40, 40)))
                .containsExactly("a + b");
    }

    @Test
    void nobodyHidesNobody() {
        assertThat(joined(Rules.joining(YOUNG), region(Figures.SE1, 12, 0, 40, 40)))
                .isEmpty();
        Join three = new Join("AGE", List.of("a", "b", "c"));
        assertThat(joined(Rules.joining(three), region(Figures.SE1, 0, 40, 40, 40)))
                .isEmpty();
        assertThat(joined(Rules.joining(three), region(Figures.SE1, 0, 12, 40, 40)))
                .containsExactly("a + b + c");
    }

    @Test
    void allCategoriesTogetherAreNoGroup() {
        assertThat(joined(Rules.joining(YOUNG), region(Figures.SE1, 12, 40, 0, 0)))
                .isEmpty();
        assertThat(joined(Rules.joining(YOUNG), region(Figures.SE1, 12, 40, 1, 0)))
                .containsExactly("a + b");
    }

    @Test
    void eachVariableHasItsOwnJoins() {
        Figures figures = region(Figures.SE1, 12, 40, 40, 40)
                .citizens(Figures.SE1, "SEX", "a", 12)
                .citizens(Figures.SE1, "SEX", "b", 50)
                .citizens(Figures.SE1, "SEX", "c", 70);
        assertThat(joined(Rules.joining(new Join("SEX", List.of("b", "c"))), figures))
                .isEmpty();
        JoinedGroups groups = JoinedGroups.of(
                Rules.joining(YOUNG, new Join("SEX", List.of("a", "c"))), figures.estimates(), JoinedGroups.Order.TEXT);
        assertThat(groups.of(Survey.PUBLIC_ATTITUDE, "SEX").get(Figures.SE1))
                .containsExactly(new JoinedGroup("SEX", List.of("a", "c")));
        assertThat(groups.of(Survey.PUBLIC_ATTITUDE, "AGE").get(Figures.SE1))
                .containsExactly(new JoinedGroup("AGE", List.of("a", "b")));
        assertThat(groups.of(Survey.PUBLIC_ATTITUDE, "EDU")).isEmpty();
        assertThat(groups.of(Survey.INNOVATION_CAPACITY, "AGE")).isEmpty();
        assertThat(groups.named(Survey.PUBLIC_ATTITUDE, Figures.SE1, "SEX", "a + c"))
                .contains(new JoinedGroup("SEX", List.of("a", "c")));
        assertThat(groups.named(Survey.PUBLIC_ATTITUDE, Figures.SE1, "SEX", "a + b"))
                .isEmpty();
        assertThat(groups.named(Survey.PUBLIC_ATTITUDE, Figures.SE2, "AGE", "a + b"))
                .isEmpty();
        assertThat(groups.joins(Survey.PUBLIC_ATTITUDE, Figures.SE1, "SEX", "c"))
                .isTrue();
        assertThat(groups.joins(Survey.PUBLIC_ATTITUDE, Figures.SE1, "SEX", "b"))
                .isFalse();
        assertThat(groups.joins(Survey.PUBLIC_ATTITUDE, Figures.SE1, "AGE", "c"))
                .isFalse();
    }

    @Test
    void onlyRegionsJoin() {
        JoinedGroups groups = JoinedGroups.of(
                Rules.joining(YOUNG), region(Figures.SWEDEN, 12, 40, 40, 40).estimates(), JoinedGroups.Order.TEXT);
        assertThat(groups.of(Survey.PUBLIC_ATTITUDE, Figures.SWEDEN)).isEmpty();
    }

    @Test
    void regionsThatAreNotRemoteJoinOnlyIfAllDo() {
        var rules = Rules.grouped(new GroupRules(List.of(YOUNG), false, new TreeSet<>(Set.of("SE1")), 0, 0));
        assertThat(joined(rules, region(Figures.SE1, 12, 40, 40, 40))).containsExactly("a + b");
        assertThat(JoinedGroups.of(rules, region(Figures.SE2, 12, 40, 40, 40).estimates(), JoinedGroups.Order.TEXT)
                        .of(Survey.PUBLIC_ATTITUDE, Figures.SE2))
                .isEmpty();
    }

    @Test
    void aRemoteRegionNeedsLargerGroups() {
        Figures figures = region(Figures.SE1, 29, 40, 40, 40);
        assertThat(joined(Rules.joining(Set.of("SE1"), YOUNG), figures)).containsExactly("a + b");
        assertThat(joined(Rules.joining(Set.of("SE2"), YOUNG), figures)).isEmpty();
        assertThat(joined(Rules.joining(Set.of("SE1"), YOUNG), region(Figures.SE1, 30, 40, 40, 40)))
                .isEmpty();
        assertThat(joined(Rules.joining(Set.of("SE1"), YOUNG), region(Figures.SE1, 10, 19, 40, 40)))
                .isEmpty();
        assertThat(Rules.joining(Set.of("SE1")).minimumOfGroup(Survey.PUBLIC_ATTITUDE, Figures.SE1))
                .isEqualTo(30);
        assertThat(Rules.joining(Set.of("SE1")).minimumOfGroup(Survey.INNOVATION_CAPACITY, Figures.SE1))
                .isEqualTo(7);
        assertThat(Rules.joining(Set.of("SE1")).minimumOfGroup(Survey.INNOVATION_CAPACITY, Figures.SE2))
                .isEqualTo(5);
    }
}
