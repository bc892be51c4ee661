package eu.regiometer.recommendation;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.IndicatorDraft;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Contact;
import eu.regiometer.territory.Country;
import eu.regiometer.territory.Experience;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.SettlementMix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small rules, regions and figures for the tests of this package. */
final class Fixtures {

    static final String WAVE = "2026";

    private Fixtures() {}

    static Condition condition(int sequence, String indicator, Statistic statistic, String sign, double threshold) {
        return new Condition(
                sequence, indicator, statistic, "", Comparison.of(sign).orElseThrow(), threshold);
    }

    static Rule rule(String id, Challenge challenge, Condition... conditions) {
        return RuleDraft.of(id, challenge, GovernanceLevel.LOCAL, conditions);
    }

    static Rule excluding(Rule rule, String other) {
        return RuleDraft.related(rule, List.of(other), List.of(), List.of());
    }

    static Rule superseding(Rule rule, String other) {
        return RuleDraft.related(rule, List.of(), List.of(other), List.of());
    }

    static Rule requiring(Rule rule, String other) {
        return RuleDraft.related(rule, List.of(), List.of(), List.of(other));
    }

    static ReleasedIndicator indicator(Area area, String code, double value, double se) {
        return IndicatorDraft.of(WAVE, area, code, value).error(se).n(30).told();
    }

    static ReleasedIndicator withheld(Area area, String code) {
        return IndicatorDraft.without(WAVE, area, code, Flag.CONFIDENTIAL, Reason.SUPPRESSED);
    }

    static Country country(String code, int order) {
        return new Country(code, order, true, new TreeMap<>(Map.of("en", code)));
    }

    static Region region(String code, Country country, String... neighbours) {
        return new Region(
                code,
                new TreeMap<>(Map.of("en", code)),
                country,
                List.of("en"),
                new TreeSet<>(List.of(neighbours)),
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

    static Outcome outcome(Rule rule, OutcomeKind kind, Area area, double priority) {
        return new Outcome(
                WAVE,
                area,
                rule,
                kind,
                "",
                List.of(),
                Optional.of(new Priority(0, 0, 0, 0, 0, 1, priority, Priority.Band.MEDIUM)),
                new TreeMap<>(),
                Outcome.Placement.NONE,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
