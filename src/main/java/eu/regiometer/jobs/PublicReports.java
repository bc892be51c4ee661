package eu.regiometer.jobs;

import eu.regiometer.report.ReportKey;
import eu.regiometer.report.ReportSources;
import eu.regiometer.revision.Changes;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Region;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes reports with regard to what the public has already. A public document whose own area stands as it stood is put in
 * its place as it was handed out, although means of others may have moved since; any other one is made from the figures of
 * now and tells what changed since its last public version.
 */
final class PublicReports {

    private final RunPlan plan;
    private final PublicEditions editions;
    private final IssueHistory history;
    private final ReviewDesk desk;

    PublicReports(RunPlan plan, PublicEditions editions, IssueHistory history, ReviewDesk desk) {
        this.plan = plan;
        this.editions = editions;
        this.history = history;
        this.desk = desk;
    }

    void make(ReportKey key, Figures figures, ReportMaking making) {
        Path output = plan.request().output();
        Optional<Standing> now = desk.standing(key.documentId());
        Optional<PublicEditions.Edition> edition =
                now.filter(standing -> !standing.life().waiting()).flatMap(editions::of);
        if (edition.filter(shown -> stands(key, shown, figures)).isPresent()) {
            making.again(editions.document(key, now.orElseThrow(), edition.get()), figures.sources(), output, desk);
        } else {
            boolean isPublic =
                    now.filter(standing -> standing.state().published()).isPresent();
            making.make(key, sources(key, figures, isPublic), output, desk, editions);
        }
    }

    /**
     * What a report is made from, with the changes since its last public version. A draft without one tells what changed
     * since the last run.
     *
     * @param forPublic whether the report goes to the public, which never saw the figures of a draft
     */
    ReportSources sources(ReportKey key, Figures figures, boolean forPublic) {
        return figures.sources()
                .with(told(
                        forPublic,
                        editions.last(key.documentId()),
                        edition -> history.sincePublic(edition, figures),
                        figures.sources().changes()));
    }

    /** The changes that a report may tell its readers. */
    static Changes told(
            boolean forPublic,
            Optional<PublicEditions.Edition> last,
            Function<PublicEditions.Edition, Optional<Changes>> sincePublic,
            Changes sinceRun) {
        return last.flatMap(sincePublic).orElseGet(() -> {
            if (!forPublic) {
                return sinceRun;
            }
            return last.isPresent() ? Changes.unreadable() : Changes.ofFirstIssue();
        });
    }

    /** Whether nothing of its own has moved since a document was handed out. */
    boolean stands(ReportKey key, PublicEditions.Edition edition, Figures figures) {
        return edition.earlier().equals(IssueGrounds.earlier(plan, figures.submissions()))
                && history.sincePublic(edition, figures)
                        .filter(changes -> own(key, changes))
                        .isPresent();
    }

    private boolean own(ReportKey key, Changes changes) {
        if (key.area().level() == FigureLevel.EU) {
            return changes.all().isEmpty() && changes.unmoved(List.of(Area.PARTNERS, Area.EU));
        }
        return changes.unmoved(Stream.concat(
                        Stream.of(key.area()),
                        plan.programme().territory().regionOf(key.area()).map(Region::area).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
