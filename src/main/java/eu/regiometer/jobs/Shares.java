package eu.regiometer.jobs;

import eu.regiometer.publication.EarlierBundle;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How each document gets into a bundle. What is made anew passes the gates; nothing else shows the public a content that
 * it has not seen.
 *
 * @param anew made now
 * @param kept taken over from the earlier bundle, which has the version that the run has now
 * @param older taken over from the earlier bundle: withdrawn there, or of another version than the run has now
 */
record Shares(List<ReportKey> anew, List<ReportKey> kept, List<ReportKey> older) {

    Shares {
        anew = List.copyOf(anew);
        kept = List.copyOf(kept);
        older = List.copyOf(older);
    }

    /**
     * Shares of all documents of a wave. Those that were withdrawn before anybody published them have none.
     *
     * @param asked documents that are to be published now
     * @param standings where a document stands, by its id
     */
    static Shares of(
            Collection<ReportKey> documents,
            Predicate<ReportKey> asked,
            Function<String, Optional<Standing>> standings,
            EarlierBundle earlier) {
        var shares = new Open(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (ReportKey key : documents) {
            Optional<Standing> standing = standings.apply(key.documentId());
            if (standing.filter(now -> now.state() == ReviewState.WITHDRAWN).isPresent()) {
                if (standing.get().life().wasPublic()) {
                    (earlier.holds(key, standing.get()) ? shares.older() : shares.anew()).add(key);
                }
            } else if (asked.test(key)) {
                shares.anew().add(key);
            } else if (standing.filter(now -> now.state().published()).isPresent()) {
                (earlier.holds(key, standing.get()) ? shares.kept() : shares.anew()).add(key);
            } else if (standing.filter(now -> now.publicVersion().isPresent()).isPresent()) {
                shares.older().add(key);
            }
        }
        return new Shares(shares.anew(), shares.kept(), shares.older());
    }

    /** The same with a document that was to be made anew, but has to wait: the public keeps the version that it has. */
    Shares waiting(ReportKey key) {
        List<ReportKey> waits = new ArrayList<>(older);
        waits.add(key);
        return new Shares(anew.stream().filter(other -> !other.equals(key)).toList(), kept, waits);
    }

    private record Open(List<ReportKey> anew, List<ReportKey> kept, List<ReportKey> older) {}
}
