package eu.regiometer.report;

import eu.regiometer.revision.Cause;
import eu.regiometer.revision.Origin;
import java.util.List;
import java.util.stream.Collectors;

/** Says why something changed. */
final class OriginWords {

    private static final int NAMED = 3;

    private final Issue issue;

    OriginWords(Issue issue) {
        this.issue = issue;
    }

    /** Causes separated by semicolons. */
    String words(List<Origin> origins) {
        return origins.stream().map(this::words).collect(Collectors.joining(issue.between()));
    }

    private String words(Origin origin) {
        String key = "cause." + origin.cause();
        if (origin.details().isEmpty()) {
            return issue.text(key);
        }
        return origin.cause() == Cause.RULEBOOK
                ? issue.text(
                        key + ".of",
                        "from",
                        origin.details().getFirst(),
                        "to",
                        origin.details().getLast())
                : issue.text(key + ".of", "details", details(origin.details()));
    }

    private static String details(List<String> details) {
        String named = details.stream().limit(NAMED).collect(Collectors.joining(", "));
        return details.size() > NAMED ? named + " … (+" + (details.size() - NAMED) + ")" : named;
    }
}
