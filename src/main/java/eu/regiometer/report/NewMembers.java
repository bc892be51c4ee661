package eu.regiometer.report;

import eu.regiometer.territory.Region;
import java.util.List;

/** Tells which regions take part in this wave and did not in the one before; they have no trend yet. */
final class NewMembers {

    private final Issue issue;

    NewMembers(Issue issue) {
        this.issue = issue;
    }

    /** Whether a region has joined with this wave; none has in a first wave. */
    boolean contains(Region region) {
        return issue.previousWave()
                .flatMap(issue.territory()::wave)
                .filter(before -> !issue.territory().members(before).contains(region))
                .isPresent();
    }

    /** Name of a region, marked when it is new. */
    String marked(Region region) {
        String name = issue.names().of(region);
        return contains(region) ? issue.text("partners.new", "region", name) : name;
    }

    /** What the mark means; nothing when no region is new. */
    List<String> note() {
        return issue.regions().stream().anyMatch(this::contains) ? List.of(issue.text("partners.new.note")) : List.of();
    }
}
