package eu.regiometer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.rulebook.Placeholders;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every rule of the rulebook: figures on which it fires, and figures on which its leading condition does not hold. */
class RuleExamplesTest {

    private static final Area MUNICIPALITY = Area.municipality("SE_2281");
    private static final Area REGION = Area.region("SE321");

    static Stream<String> rules() {
        return Shipped.RULEBOOK.rules().keySet().stream();
    }

    static Stream<String> rulesOnIndicatorsOfAnArea() {
        return Shipped.RULEBOOK.rules().values().stream()
                .filter(rule ->
                        rule.level() != GovernanceLevel.EU && rule.leading().statistic() != Statistic.GROUP_GAP)
                .map(Rule::id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void firesWhenItsConditionsHoldAndFillsEveryPlaceholder(String id) {
        Outcome outcome = outcome(Shipped.RULEBOOK.rules().get(id), true);

        assertThat(outcome.kind()).isEqualTo(OutcomeKind.FIRED);
        assertThat(outcome.priority()).isPresent();
        assertThat(outcome.placement()).isEqualTo(Outcome.Placement.CARD);
        for (String language : List.of("en", "sv")) {
            assertThat(outcome.evidence().keySet())
                    .containsAll(
                            Placeholders.in(Shipped.RULEBOOK.text(id, language).evidence()));
        }
        assertThat(outcome.evidence().values())
                .noneMatch(quantity -> quantity instanceof Quantity.Name(String text) && text.startsWith(":"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void doesNotFireWhenItsLeadingConditionDoesNotHold(String id) {
        Outcome outcome = outcome(Shipped.RULEBOOK.rules().get(id), false);

        assertThat(outcome.kind()).isEqualTo(OutcomeKind.NOT_FIRED);
        assertThat(outcome.placement()).isEqualTo(Outcome.Placement.NONE);
        assertThat(outcome.evidence()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rulesOnIndicatorsOfAnArea")
    void isNotEvaluableWhenItsLeadingFigureIsWithheld(String id) {
        Rule rule = Shipped.RULEBOOK.rules().get(id);
        var draft = new ReleaseDraft();
        draft.fire(rule, area(rule));
        draft.withhold(area(rule), rule.leading().indicator());

        Outcome outcome = derive(draft, rule);

        assertThat(outcome.kind()).isEqualTo(OutcomeKind.NOT_EVALUABLE);
        assertThat(outcome.reason()).isEqualTo("SUPPRESSED");
        assertThat(outcome.placement()).isEqualTo(Outcome.Placement.NOT_EVALUABLE_LIST);
    }

    private static Outcome outcome(Rule rule, boolean fires) {
        var draft = new ReleaseDraft();
        if (rule.leading().indicator().equals(EuFigures.SHARE_REGIONS)) {
            // 6 of 13 regions are 46.2 %, 3 are 23.1 %: below each threshold of the rulebook
            fireInRegions(draft, rule, fires ? 6 : 3);
        } else if (rule.leading().indicator().equals(EuFigures.DISP)) {
            spread(draft, rule, fires);
        } else if (fires) {
            draft.fire(rule, area(rule));
        } else {
            draft.miss(rule, area(rule));
        }
        return derive(draft, rule);
    }

    private static void fireInRegions(ReleaseDraft draft, Rule rule, int count) {
        List<Region> regions = Shipped.TERRITORY.regions();
        for (String base : RuleKeys.rules(rule.leading().argument())) {
            for (int i = 0; i < regions.size(); i++) {
                if (i < count) {
                    draft.fire(
                            Shipped.RULEBOOK.rules().get(base), regions.get(i).area());
                } else {
                    draft.refuse(
                            Shipped.RULEBOOK.rules().get(base), regions.get(i).area());
                }
            }
        }
    }

    private static void spread(ReleaseDraft draft, Rule rule, boolean wide) {
        List<Region> regions = Shipped.TERRITORY.regions();
        for (int i = 0; i < regions.size(); i++) {
            double value = wide ? 20 + 60 * (i % 2) : 50;
            draft.put(regions.get(i).area(), rule.leading().argument(), value, Optional.empty());
        }
        rule.conditions().stream()
                .filter(condition -> condition.sequence() > 1)
                .forEach(condition ->
                        draft.put(Area.PARTNERS, condition.indicator(), condition.threshold() - 1, Optional.empty()));
    }

    private static Outcome derive(ReleaseDraft draft, Rule rule) {
        return Derivation.derive(draft.release(), Shipped.RULEBOOK, Shipped.TERRITORY, Shipped.TREE)
                .outcome(area(rule), rule.id())
                .orElseThrow();
    }

    private static Area area(Rule rule) {
        return switch (rule.level()) {
            case LOCAL -> MUNICIPALITY;
            case REGIONAL -> REGION;
            case EU -> Area.PARTNERS;
        };
    }
}
