package eu.regiometer.jobs;

import eu.regiometer.findings.Finding;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.Verdict;
import eu.regiometer.publication.FindingText;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is told at the end of a run, kept so that a run that has nothing to do can tell it again. */
final class RunSummary {

    private static final String FILE = "file";
    private static final String NOTE = "note";

    private final RunPlan plan;
    private final List<RunResult.FileVerdict> files;
    private final List<String> notes;

    private RunSummary(RunPlan plan, List<RunResult.FileVerdict> files, List<String> notes) {
        this.plan = plan;
        this.files = files;
        this.notes = notes;
    }

    static RunSummary of(
            RunPlan plan, SubmissionSet submissions, FindingText text, StateFolder state, List<String> reviews) {
        List<RunResult.FileVerdict> files = submissions.dropped().stream()
                .map(d -> new RunResult.FileVerdict(
                        d.record().name(),
                        d.verdict(),
                        d.findings().stream().findFirst().map(Finding::code).orElse("-"),
                        d.verdict().accepted()
                                ? ""
                                : d.findings().stream()
                                        .findFirst()
                                        .map(f -> text.lineWithoutAnswers(
                                                f, d.record().cover().map(Cover::survey)))
                                        .orElse("")))
                .toList();
        List<String> notes = new ArrayList<>(plan.editions().notes());
        notes.addAll(new Misprints(state).lines(plan.reports().values()));
        plan.withdrawn().forEach(name -> notes.add("Withdrawn and left out: " + name));
        plan.drop().ignored().forEach(name -> notes.add("Ignored, not a file of answers: " + name));
        notes.addAll(reviews);
        return new RunSummary(plan, files, notes);
    }

    /** The summary of an earlier run with the same base. */
    static Optional<RunSummary> stored(RunPlan plan, StateFolder state) {
        Path file = file(plan, state);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<RunResult.FileVerdict> files = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                List<String> fields = TabLines.fields(line);
                if (fields.getFirst().equals(FILE)) {
                    files.add(new RunResult.FileVerdict(
                            fields.get(1), Verdict.valueOf(fields.get(2)), fields.get(3), fields.get(4)));
                } else if (fields.getFirst().equals(NOTE)) {
                    notes.add(fields.get(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return Optional.of(new RunSummary(plan, files, notes));
    }

    void store(StateFolder state) {
        List<String> lines = new ArrayList<>();
        files.forEach(f -> lines.add(TabLines.line(FILE, f.name(), f.verdict().name(), f.code(), f.text())));
        notes.forEach(note -> lines.add(TabLines.line(NOTE, note)));
        OutputFiles.write(file(plan, state), String.join("\n", lines) + "\n");
    }

    /** The result of a run that made so many reports; empty: it had nothing to do. */
    RunResult result(OptionalInt made) {
        return new RunResult(
                plan.wave().code(),
                files,
                plan.reports().size(),
                made.orElse(0),
                made.isEmpty(),
                notes,
                plan.request().output());
    }

    private static Path file(RunPlan plan, StateFolder state) {
        return state.issue(plan.base() + ".summary");
    }
}
