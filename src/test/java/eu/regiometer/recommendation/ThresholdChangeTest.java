package eu.regiometer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Comparison;
import eu.regiometer.revision.Cause;
import eu.regiometer.revision.Change;
import eu.regiometer.revision.Changes;
import eu.regiometer.revision.Grounds;
import eu.regiometer.revision.IssueRecord;
import eu.regiometer.revision.Origin;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A threshold that moves between two issues on the same figures is named as the cause, and no other rule is touched. */
class ThresholdChangeTest {

    private static final Area REGION = Area.region("SE321");
    private static final String MOVED = "AUT-05";

    private static IssueRecord issue(ReleaseDraft draft, Rulebook rulebook, String version) {
        return IssueRecord.of(
                version,
                "2026-11-22",
                draft.release(),
                Derivation.derive(draft.release(), rulebook, Shipped.TERRITORY, Shipped.TREE),
                new Grounds(
                        new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), version, "templates", "1"));
    }

    /** The shipped rulebook with a rule that never holds. */
    private static Rulebook moved() {
        Rule rule = Shipped.RULEBOOK.rules().get(MOVED);
        Condition first = rule.conditions().getFirst();
        SortedMap<String, Rule> rules = new TreeMap<>(Shipped.RULEBOOK.rules());
        rules.put(
                MOVED,
                RuleDraft.with(
                        rule,
                        new Condition(
                                first.sequence(),
                                first.indicator(),
                                first.statistic(),
                                first.argument(),
                                Comparison.BELOW,
                                -1)));
        return RulebookDraft.of(Shipped.RULEBOOK).rules(rules).done();
    }

    @Test
    void aCardThatGoesWithAThresholdIsTheDoingOfTheRulebook() {
        ReleaseDraft draft = new ReleaseDraft();
        draft.fire(Shipped.RULEBOOK.rules().get(MOVED), REGION);
        IssueRecord before = issue(draft, Shipped.RULEBOOK, "1 (a)");

        assertThat(before.cards()).containsKey("REGIONAL/SE321/" + MOVED);
        Changes changes = Changes.between(Optional.of(before), issue(draft, moved(), "2 (b)"), Shipped.TERRITORY);
        assertThat(changes.of(REGION))
                .filteredOn(change -> change.code().equals(MOVED))
                .singleElement()
                .satisfies(change -> {
                    assertThat(((Change.OfCard) change).kind()).isEqualTo(Change.Kind.DROPPED);
                    assertThat(change.origins()).containsExactly(new Origin(Cause.RULEBOOK, List.of("1 (a)", "2 (b)")));
                });
        assertThat(changes.of(REGION)).noneMatch(Change.OfFigure.class::isInstance);
    }

    @Test
    void theSameRulebookUnderAnotherVersionChangesNothing() {
        ReleaseDraft draft = new ReleaseDraft();
        draft.fire(Shipped.RULEBOOK.rules().get(MOVED), REGION);

        assertThat(Changes.between(
                                Optional.of(issue(draft, Shipped.RULEBOOK, "1 (a)")),
                                issue(draft, Shipped.RULEBOOK, "2 (b)"),
                                Shipped.TERRITORY)
                        .none())
                .isTrue();
    }
}
