package eu.regiometer.report.part;

import eu.regiometer.territory.GovernanceLevel;
import java.util.List;

/**
 * The box "what we ask of other levels".
 *
 * @param requests requests in order of level and rule
 */
public record Asks(List<Request> requests) {

    public Asks {
        requests = List.copyOf(requests);
    }

    /**
     * One request.
     *
     * @param level level that is asked
     * @param rule rule id
     * @param title what is asked
     * @param because which findings it rests on, in words
     */
    public record Request(GovernanceLevel level, String rule, String title, String because) {}
}
