package eu.regiometer.jobs;

import eu.regiometer.revision.Changes;
import eu.regiometer.revision.Grounds;
import eu.regiometer.revision.IssueRecord;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The chain of issues of a wave. Which issue came before this one is noted when this one is first published and never
 * changes, so that a run that is started again says the same.
 */
final class IssueHistory {

    private static final String RECORD = ".issue";
    private static final String BEFORE = ".before";

    private final RunPlan plan;
    private final StateFolder state;

    IssueHistory(RunPlan plan, StateFolder state) {
        this.plan = plan;
        this.state = state;
    }

    /** What differs from the issue before this one. */
    Changes changes(Figures figures) {
        Path before = state.issue(plan.base() + BEFORE);
        if (!Files.exists(before)) {
            OutputFiles.write(before, text(last()).orElse(""));
        }
        Optional<IssueRecord> previous = text(before)
                .filter(identity -> !identity.isEmpty())
                .flatMap(identity -> text(state.issue(identity + RECORD)))
                .map(IssueRecord::read);
        return Changes.between(previous, record(figures), plan.programme().territory());
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
                figures.sources().release(),
                figures.sources().recommendations(),
                grounds(figures.submissions()));
    }

    private Grounds grounds(SubmissionSet submissions) {
        SortedMap<String, String> data = new TreeMap<>();
        submissions
                .counting()
                .forEach(d -> d.record().cover().ifPresent(cover -> {
                    if (cover.wave().equals(plan.wave().code())) {
                        data.merge(cover.region(), d.record().hash(), (a, b) -> ContentHash.of(a + b));
                    }
                }));
        SortedMap<String, String> files =
                new TreeMap<>(plan.programme().fingerprint().files());
        String weights = files.getOrDefault("population.csv", "");
        String rulebook = plan.programme().rulebook().hash();
        files.keySet().removeAll(List.of("population.csv", "recommendations.xlsx"));
        return new Grounds(
                data,
                weights,
                rulebook,
                Fingerprint.of(files).hash(),
                plan.templates().hash(),
                Product.version(),
                plan.inputs().getOrDefault("reviews/overrides.xlsx", ""));
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
