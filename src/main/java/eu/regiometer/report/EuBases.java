package eu.regiometer.report;

import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.territory.GovernanceLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rules that a rule of the EU level counts over the regions. */
final class EuBases {

    private static final String SHARE_REGIONS = "SHARE_REGIONS";

    private EuBases() {}

    /** Ids of the counted rules in their order; empty when the rule counts none. */
    static List<String> of(Rule rule) {
        return rule.conditions().stream()
                .filter(condition -> condition.indicator().equals(SHARE_REGIONS))
                .map(Condition::argument)
                .flatMap(argument -> Arrays.stream(argument.split("\\|")))
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    }

    /** Whether a rule is one of a lens: its own, or one of the EU level that counts a rule of the lens over the regions. */
    static boolean concerns(Rulebook rulebook, Rule rule, Lens lens) {
        return rule.lens().equals(Optional.of(lens))
                || rule.level() == GovernanceLevel.EU
                        && of(rule).stream()
                                .map(rulebook.rules()::get)
                                .anyMatch(base -> base != null && base.lens().equals(Optional.of(lens)));
    }
}
