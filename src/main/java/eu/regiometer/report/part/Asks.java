package eu.regiometer.report.part;

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
     * @param asked levels that are asked, in words, the national one included
     * @param addressee who decides there; empty where the levels say all of it
     * @param rule rule id
     * @param title what is asked
     * @param because which findings it rests on, in words
     */
    public record Request(List<String> asked, String addressee, String rule, String title, String because) {

        public Request {
            asked = List.copyOf(asked);
        }
    }
}
