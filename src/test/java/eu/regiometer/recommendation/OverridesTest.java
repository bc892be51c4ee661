package eu.regiometer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.EditorialOverride.Basis;
import eu.regiometer.recommendation.EditorialOverride.Kind;
import eu.regiometer.recommendation.EditorialOverride.Part;
import eu.regiometer.recommendation.Outcome.Placement;
import eu.regiometer.recommendation.OverrideResult.State;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reviewers decide changes what is printed, never what was found. */
class OverridesTest {

    private static final Area REGION = Area.region("SE321");
    private static final List<String> TROUBLES = List.of("FIN-03", "PPI-03", "PPI-09", "PPI-15", "AUT-05");

    @Test
    void aSuppressedCardLeavesItsPlaceAndKeepsItsOutcome() {
        Outcome outcome = derived(troubled(), decision("PPI-03", Kind.SUPPRESS));

        assertThat(outcome.placement()).isEqualTo(Placement.HELD_BACK);
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.FIRED);
        assertThat(states(outcome)).containsExactly(State.IN_FORCE);
    }

    @Test
    void aSuppressedRuleStillCountsForTheRulesOfTheEuLevel() {
        var draft = new ReleaseDraft();
        Shipped.TERRITORY.regions().forEach(region -> draft.refuse(rule("AUT-12"), region.area()));
        // 6 of 13 regions are 46.2 %, one fewer would not do
        Shipped.TERRITORY.regions().subList(0, 6).forEach(region -> draft.fire(rule("AUT-12"), region.area()));
        Area first = Shipped.TERRITORY.regions().getFirst().area();

        assertThat(derive(draft, decision("AUT-12", first, Kind.SUPPRESS, Optional.empty()))
                        .outcome(Area.PARTNERS, "AUT-13")
                        .orElseThrow()
                        .kind())
                .isEqualTo(OutcomeKind.FIRED);
    }

    @Test
    void aSuppressedRuleMakesRoomForTheOneItDisplaced() {
        ReleaseDraft draft = new ReleaseDraft();
        draft.fire(rule("AUT-01"), REGION);
        draft.fire(rule("AUT-10"), REGION); // supersedes AUT-01
        Outcome displaced = derived(draft, decision("AUT-01", Kind.REWORD));
        assertThat(displaced.placement()).isEqualTo(Placement.RESERVE);
        assertThat(states(displaced)).containsExactly(State.NOT_PRINTED);

        assertThat(derive(draft, decision("AUT-10", Kind.SUPPRESS))
                        .outcome(REGION, "AUT-01")
                        .orElseThrow()
                        .placement())
                .isEqualTo(Placement.CARD);
    }

    @Test
    void aPinDoesNotBringBackWhatAnotherRuleReplaces() {
        ReleaseDraft draft = new ReleaseDraft();
        draft.fire(rule("AUT-01"), REGION);
        draft.fire(rule("AUT-10"), REGION);

        Outcome outcome = derived(draft, decision("AUT-01", Kind.PIN));

        assertThat(outcome.placement()).isEqualTo(Placement.RESERVE);
        assertThat(states(outcome)).containsExactly(State.NOT_PRINTED);
    }

    @Test
    void aPinnedCardComesFirstAmongTheFiredOnes() {
        List<Outcome> plain = derive(troubled()).cards(REGION);
        String last = plain.getLast().rule().id();
        assertThat(plain.getLast().kind()).isEqualTo(OutcomeKind.FIRED);

        List<Outcome> pinned = derive(troubled(), decision(last, Kind.PIN)).cards(REGION);

        assertThat(pinned.getFirst().rule().id()).isEqualTo(last);
        assertThat(pinned.getFirst().priority()).isEqualTo(plain.getLast().priority());
        assertThat(pinned).hasSameSizeAs(plain);
    }

    @Test
    void anIndicativeCardIsPinnedBehindTheFiredOnes() {
        ReleaseDraft draft = troubled();
        for (String id : List.of("AUT-06", "FIN-07")) {
            draft.fire(rule(id), REGION);
        }
        // AUT-06 asks for less than 30: 29 is, its interval reaches above; FIN-07 for 10 below the partners: 11 are
        draft.put(REGION, "INN_STIM", 29, Optional.empty());
        draft.put(REGION, "FIN_MIX", 39, Optional.empty());
        List<String> plain = indicative(derive(draft));
        assertThat(plain).hasSize(2);

        Recommendations pinned = derive(draft, decision(plain.getLast(), Kind.PIN));

        assertThat(indicative(pinned)).containsExactly(plain.getLast(), plain.getFirst());
        assertThat(pinned.cards(REGION).getFirst().kind()).isEqualTo(OutcomeKind.FIRED);
    }

    @Test
    void whatIsRewordedIsFoundInItsLanguageOnly() {
        Outcome outcome = derived(troubled(), decision("PPI-03", Kind.REWORD));

        assertThat(outcome.placement()).isEqualTo(Placement.CARD);
        assertThat(outcome.reworded(Part.EVIDENCE, "en"))
                .map(EditorialOverride::text)
                .contains("In other words");
        assertThat(outcome.reworded(Part.EVIDENCE, "sv")).isEmpty();
    }

    @Test
    void nothingMakesARuleFireThatCouldNotBeEvaluated() {
        ReleaseDraft draft = troubled();
        draft.withhold(REGION, rule("PPI-03").leading().indicator());

        for (Kind kind : Kind.values()) {
            Outcome outcome = derived(draft, decision("PPI-03", kind));

            assertThat(outcome.kind()).isEqualTo(OutcomeKind.NOT_EVALUABLE);
            assertThat(outcome.placement()).isEqualTo(Placement.NOT_EVALUABLE_LIST);
            assertThat(outcome.reworded(Part.EVIDENCE, "en")).isEmpty();
            assertThat(states(outcome)).containsExactly(State.NOT_EVALUABLE);
        }
    }

    @Test
    void nothingMakesARuleFireThatDoesNotHold() {
        var draft = new ReleaseDraft();
        draft.refuse(rule("PPI-03"), REGION);

        Outcome outcome = derived(draft, decision("PPI-03", Kind.PIN));

        assertThat(outcome.placement()).isEqualTo(Placement.NONE);
        assertThat(states(outcome)).containsExactly(State.NOT_FIRED);
    }

    @Test
    void aPinOnTheWatchListMakesNoCard() {
        var draft = new ReleaseDraft();
        draft.fire(rule("AUT-12"), REGION);
        draft.put(REGION, "ROOM", 44, Optional.empty()); // the interval up to 47.9 reaches above 45

        Outcome outcome = derived(draft, decision("AUT-12", Kind.PIN));

        assertThat(outcome.placement()).isEqualTo(Placement.WATCH_LIST);
        assertThat(states(outcome)).containsExactly(State.NOT_PRINTED);
    }

    @Test
    void aFirstStepIsNotSeenOnTheWatchListButATitleIs() {
        var draft = new ReleaseDraft();
        draft.fire(rule("AUT-12"), REGION);
        draft.put(REGION, "ROOM", 44, Optional.empty()); // the interval up to 47.9 reaches above 45

        Outcome outcome = derived(draft, reworded("AUT-12", Part.TITLE), reworded("AUT-12", Part.FIRST_STEP));

        assertThat(outcome.placement()).isEqualTo(Placement.WATCH_LIST);
        assertThat(states(outcome)).containsExactly(State.IN_FORCE, State.NOT_PRINTED);
        assertThat(outcome.reworded(Part.TITLE, "en")).isPresent();
        assertThat(outcome.reworded(Part.EVIDENCE, "en")).isEmpty();
    }

    // the leading figure of PPI-03 was v with the interval from low to high; its limits belong to it
    @ParameterizedTest(name = "{0} to {1} around the figure: {2}")
    @CsvSource({
        "-3, 3, IN_FORCE",
        "0, 3, IN_FORCE",
        "-3, 0, IN_FORCE",
        "0.001, 3, FIGURE_MOVED",
        "-3, -0.001, FIGURE_MOVED"
    })
    void aDecisionLapsesWhenTheFigureLeavesTheIntervalItHad(double low, double high, State expected) {
        double now = derived(troubled()).leading().orElseThrow().value();
        var then = new FigureSpan(now + (low + high) / 2, now + low, now + high);

        Outcome outcome = derived(
                troubled(),
                decision("PPI-03", REGION, Kind.SUPPRESS, Optional.of(new Basis(then, fingerprint("PPI-03")))));

        assertThat(states(outcome)).containsExactly(expected);
        assertThat(outcome.placement()).isEqualTo(expected == State.IN_FORCE ? Placement.HELD_BACK : Placement.CARD);
        assertThat(outcome.overrides().getFirst().returned()).isEqualTo(expected == State.FIGURE_MOVED);
    }

    @Test
    void aFigureCopiedWithFourDecimalsHolds() {
        FigureSpan share = new FigureSpan(600.0 / 13, 600.0 / 13, 600.0 / 13); // 46.153846...

        assertThat(share.rounded()).isEqualTo(new FigureSpan(46.1538, 46.1538, 46.1538));
        assertThat(share.rounded().holds(share.value())).isTrue();
        assertThat(share.rounded().holds(500.0 / 13)).isFalse();
    }

    @Test
    void aDecisionLapsesWhenTheRuleIsAnotherOne() {
        FigureSpan now = derived(troubled()).leading().orElseThrow();

        Outcome outcome = derived(
                troubled(), decision("PPI-03", REGION, Kind.SUPPRESS, Optional.of(new Basis(now, "r000000000000"))));

        assertThat(states(outcome)).containsExactly(State.RULE_CHANGED);
        assertThat(outcome.placement()).isEqualTo(Placement.CARD);
    }

    @Test
    void theFingerprintChangesWithThresholdAndTextAndWithNothingElse() {
        Rule rule = rule("PPI-03");
        RuleText text = Shipped.RULEBOOK.text("PPI-03", "en");
        Condition leading = rule.leading();
        var other = new Condition(
                1,
                leading.indicator(),
                leading.statistic(),
                leading.argument(),
                leading.comparison(),
                leading.threshold() + 1);
        var retitled = new RuleText(
                text.title() + "!",
                text.evidence(),
                text.firstStep(),
                text.addressee(),
                text.owner(),
                text.kpi(),
                text.status());
        var sameWithAnotherOwner = new RuleText(
                text.title(), text.evidence(), text.firstStep(), text.addressee(), "", text.kpi(), text.status());

        assertThat(RuleFingerprint.of(rule, text)).matches("r[0-9a-f]{12}");
        assertThat(RuleFingerprint.of(RuleDraft.with(rule, other), text))
                .isNotEqualTo(RuleFingerprint.of(RuleDraft.with(rule, leading), text));
        assertThat(RuleFingerprint.of(rule, retitled)).isNotEqualTo(RuleFingerprint.of(rule, text));
        assertThat(RuleFingerprint.of(rule, sameWithAnotherOwner)).isEqualTo(RuleFingerprint.of(rule, text));
    }

    @Test
    void aDecisionIsAboutItsTerritoryAndWaveOnly() {
        EditorialOverride elsewhere = decision("PPI-03", Area.region("SE332"), Kind.SUPPRESS, Optional.empty());
        EditorialOverride earlier = new EditorialOverride(
                "PPI-03",
                REGION,
                "2024",
                Kind.SUPPRESS,
                EditorialOverride.Part.EVIDENCE,
                "",
                "",
                "r",
                "n",
                LocalDate.of(2024, 11, 1),
                Optional.empty());

        Recommendations derived = derive(troubled(), elsewhere, earlier);

        assertThat(derived.outcome(REGION, "PPI-03").orElseThrow().placement()).isEqualTo(Placement.CARD);
        assertThat(derived.overrides(REGION, GovernanceLevel.REGIONAL)).isEmpty();
        assertThat(derived.overrides(Area.region("SE332"), GovernanceLevel.REGIONAL))
                .extracting(OverrideResult::state)
                .containsExactly(State.NOT_FIRED);
    }

    private static ReleaseDraft troubled() {
        var draft = new ReleaseDraft();
        TROUBLES.forEach(rule -> draft.fire(rule(rule), REGION));
        return draft;
    }

    private static Rule rule(String id) {
        return Optional.ofNullable(Shipped.RULEBOOK.rules().get(id)).orElseThrow();
    }

    private static List<String> indicative(Recommendations recommendations) {
        return recommendations.cards(REGION).stream()
                .filter(o -> o.kind() == OutcomeKind.INDICATIVE)
                .map(o -> o.rule().id())
                .toList();
    }

    private static String fingerprint(String rule) {
        return RuleFingerprint.of(rule(rule), Shipped.RULEBOOK.text(rule, "en"));
    }

    private static EditorialOverride decision(String rule, Kind kind) {
        return decision(rule, REGION, kind, Optional.empty());
    }

    private static EditorialOverride reworded(String rule, Part part) {
        return new EditorialOverride(
                rule,
                REGION,
                Fixtures.WAVE,
                Kind.REWORD,
                part,
                "en",
                "In other words",
                "reason",
                "name",
                LocalDate.of(2026, 11, 20),
                Optional.empty());
    }

    private static EditorialOverride decision(String rule, Area area, Kind kind, Optional<Basis> basis) {
        boolean words = kind == Kind.REWORD;
        return new EditorialOverride(
                rule,
                area,
                Fixtures.WAVE,
                kind,
                EditorialOverride.Part.EVIDENCE,
                words ? "en" : "",
                words ? "In other words" : "",
                "reason",
                "name",
                LocalDate.of(2026, 11, 20),
                basis);
    }

    private static Recommendations derive(ReleaseDraft draft, EditorialOverride... overrides) {
        return Derivation.derive(
                draft.release(), Shipped.RULEBOOK, Shipped.TERRITORY, Shipped.TREE, List.of(overrides));
    }

    /** The outcome of the rule that the first decision is about, of PPI-03 without any. */
    private static Outcome derived(ReleaseDraft draft, EditorialOverride... overrides) {
        String rule = overrides.length == 0 ? "PPI-03" : overrides[0].rule();
        return derive(draft, overrides).outcome(REGION, rule).orElseThrow();
    }

    private static List<State> states(Outcome outcome) {
        return outcome.overrides().stream().map(OverrideResult::state).toList();
    }
}
