package eu.regiometer.report;

import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Rule;
import java.util.Arrays;
import java.util.List;

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
}
