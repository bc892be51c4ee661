package eu.regiometer.recommendation.rulebook;

import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.Cost;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Statistic;
import eu.regiometer.territory.GovernanceLevel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a cell of the rulebook may say, offered as a drop-down list. */
enum Choice {
    CHALLENGE(names(Challenge.values())),
    LEVEL(names(GovernanceLevel.values())),
    LENS(names(Lens.values())),
    COST(names(Cost.values())),
    STATISTIC(Stream.of(Statistic.values()).map(Statistic::text).toList()),
    OPERATOR(List.of("<", "<=", ">", ">=", "=")),
    OUTCOME(names(OutcomeKind.values())),
    STATUS(List.of("SOURCE", "AUTOMATIC", "TRANSLATED", "REVIEWED", "APPROVED", "OUTDATED")),
    DRIVER(List.of("AGEING", "AUTOMATION", "GLOBALISATION", "TECHNOLOGY")),
    ORIGIN(List.of("MEMBER", "EXTERNAL")),
    PROFILE(List.of("PROCUREMENT", "CLUSTER")),
    PILOT_STAGE(List.of("need", "procedure", "contract", "evaluation", "plan", "run", "evaluate")),
    STAGE(List.of("need", "procedure", "contract")),
    THEME(List.of("health", "energy", "ict")),
    ACTION_STATUS(List.of("PLANNED", "RUNNING", "DONE", "STOPPED")),
    YES_NO(List.of("yes", "no")),
    OWNER_TYPE(List.of("firm", "university", "authority", "other")),
    MATURITY(List.of("idea", "pilot", "in use", "evaluated")),
    /** Codes of the indicator tree. */
    INDICATOR(List.of()),
    /** Codes of the regions. */
    REGION(List.of()),
    /** Codes of their countries. */
    COUNTRY(List.of()),
    /** Ids of the rulebook's own rules. */
    RULE(List.of()),
    /** Ids of its own objectives. */
    OBJECTIVE(List.of());

    private final List<String> fixed;

    Choice(List<String> fixed) {
        this.fixed = fixed;
    }

    /** The entries that are the same in every programme; none where a programme has its own. */
    List<String> fixed() {
        return fixed;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
