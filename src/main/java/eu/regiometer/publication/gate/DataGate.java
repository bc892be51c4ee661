package eu.regiometer.publication.gate;

import eu.regiometer.revision.review.DocumentLife.Objection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * No submission is newer than the figures.
 *
 * @param waiting files that were sent and are not used yet, by region code; of the whole area under an empty code
 */
public record DataGate(SortedMap<String, List<String>> waiting) implements PublishGate {

    @Override
    public String name() {
        return "data";
    }

    @Override
    public Optional<Objection> objection(Candidate candidate) {
        List<String> files = waiting.getOrDefault(candidate.key().area().code(), List.of());
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        "submissions that wait: " + String.join(", ", files),
                        "figures from everything that was sent",
                        "confirm them in confirmations.csv or take them out, then run again"));
    }
}
