package eu.regiometer.recommendation;

import eu.regiometer.measures.Lens;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A pilot that two regions run.
 *
 * @param id id in the register
 * @param lens lens of the pilot
 * @param title what is tried
 * @param first region code
 * @param second region code
 * @param life stages in order: need, procedure, contract, evaluation of a purchase; plan, run, evaluate of a pilot of
 *     clusters
 * @param stage one of {@code life}
 * @param start first month as {@code 2026-10}
 * @param users users reached so far, where that is known
 * @param relations new relations between firms so far, where they were counted
 * @param result one measured result, empty before there is one
 */
public record RunningPilot(
        String id,
        Lens lens,
        String title,
        String first,
        String second,
        List<String> life,
        String stage,
        String start,
        OptionalInt users,
        OptionalInt relations,
        String result) {

    private static final Set<String> CARRIED_OUT = Set.of("contract", "evaluation", "run", "evaluate");

    public RunningPilot {
        life = List.copyOf(life);
        if (!life.contains(stage)) {
            throw new IllegalArgumentException("stage " + stage + " is none of " + life);
        }
    }

    /** Whether something has been bought or run, so that there can be a success. */
    public boolean carriedOut() {
        return CARRIED_OUT.contains(stage);
    }
}
