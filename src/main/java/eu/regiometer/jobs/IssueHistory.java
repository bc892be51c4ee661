package eu.regiometer.jobs;

import eu.regiometer.revision.Changes;
import eu.regiometer.revision.IssueRecord;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The chain of issues of a wave. Which issue came before this one is noted before this one is made and stays until
 * another issue was published, so that a run that is started again says the same.
 */
final class IssueHistory {

    private static final String RECORD = ".issue";
    private static final String BEFORE = ".before";

    private final RunPlan plan;
    private final StateFolder state;
    private final String templates;
    private final Map<String, Optional<Changes>> sincePublic = new ConcurrentHashMap<>();

    /**
     * The history.
     *
     * @param templates version of the templates, as reports print it
     */
    IssueHistory(RunPlan plan, StateFolder state, String templates) {
        this.plan = plan;
        this.state = state;
        this.templates = templates;
    }

    /** What differs from the issue before this one. */
    Changes changes(Figures figures) {
        Path before = state.issue(plan.base() + BEFORE);
        Optional<String> last = text(last());
        if (!last.equals(Optional.of(plan.base()))) {
            OutputFiles.write(before, last.orElse(""));
        }
        return since(text(before), figures);
    }

    /** What the last issue printed as changed, with the figures that it was made from; nothing is noted. */
    Changes lastPrinted(Figures figures) {
        return since(text(last()).flatMap(identity -> text(state.issue(identity + BEFORE))), figures);
    }

    private Changes since(Optional<String> identity, Figures figures) {
        Optional<String> before = identity.filter(id -> !id.isEmpty()).flatMap(id -> text(state.issue(id + RECORD)));
        Optional<IssueRecord> previous = before.flatMap(IssueRecord::read);
        return before.isPresent() && previous.isEmpty()
                ? Changes.unreadable()
                : Changes.between(previous, record(figures), plan.programme().territory());
    }

    /** What differs from the issue in which a document became public; empty when its results were forgotten. */
    Optional<Changes> sincePublic(PublicEditions.Edition edition, Figures figures) {
        return sincePublic.computeIfAbsent(
                TabLines.line(
                        edition.issue(),
                        Integer.toString(edition.version()),
                        edition.date().toString()),
                key -> text(state.issue(edition.issue() + RECORD))
                        .flatMap(IssueRecord::read)
                        .map(then -> Changes.sincePublic(
                                edition.version(),
                                edition.date().toString(),
                                then,
                                record(figures),
                                plan.programme().territory())));
    }

    /** Identity of this issue, under which its record is found again. */
    String identity() {
        return plan.base();
    }

    /** Remembers this issue as the last one of its wave. */
    void close(Figures figures) {
        OutputFiles.write(state.issue(plan.base() + RECORD), record(figures).write());
        OutputFiles.write(last(), plan.base());
    }

    private Path last() {
        return state.issue("last-" + plan.wave().code());
    }

    private IssueRecord record(Figures figures) {
        return IssueRecord.of(
                plan.base(),
                plan.wave().reportDate().toString(),
                figures.sources().release(),
                figures.sources().recommendations(),
                IssueGrounds.of(plan, figures.submissions(), templates));
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
