package eu.regiometer.jobs;

import eu.regiometer.intake.Mappings;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.publication.Manifest;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFailure;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.OutputFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The work of one run, stage by stage. Everything it makes can be made again from what is on the disk, so a restart
 * needs nothing of what was in memory.
 */
final class ReportingRun implements ReportingJob.Stages {

    private final RunPlan plan;
    private final Gate gate;
    private final StateFolder state;
    private final SeenRegister register;
    private final int number;
    private final WorkbookReading reading;
    private final TemplateSet templates;
    private final ReportMaking making;
    private final IssueHistory history;
    private final ReviewRound round;
    private final SortedMap<String, ReceivedFile> files = new TreeMap<>();
    private final SortedMap<String, ReportKey> reports;
    private final AtomicInteger made = new AtomicInteger();
    private final SortedMap<String, String> failures = new ConcurrentSkipListMap<>();

    /** Files that were written to since their content was hashed, by key; they are not the ones of this run. */
    private final Map<String, SubmissionRecord> changed = new ConcurrentHashMap<>();

    private @Nullable Figures figures;

    ReportingRun(
            RunPlan plan,
            StateFolder state,
            SeenRegister register,
            TemplateSet templates,
            Gate gate,
            ReviewRound round) {
        this.plan = plan;
        this.gate = gate;
        this.state = state;
        this.register = register;
        this.number = register.number(plan.base());
        this.reading = new WorkbookReading(plan.programme(), plan.wave(), gate);
        this.templates = templates;
        this.making = new ReportMaking(templates, new Misprints(state));
        this.history = new IssueHistory(plan, state, templates.renderer().version());
        this.round = round;
        this.reports = plan.reports();
        files.putAll(plan.files());
        plan.earlier().forEach(file -> files.putIfAbsent(plan.key(file), file));
    }

    @Override
    public List<String> workbooks() {
        return List.copyOf(files.keySet());
    }

    @Override
    public void read(String key) {
        ReceivedFile file = files.get(key);
        if (file == null || state.submission(key).isPresent()) {
            return;
        }
        Optional<Mappings> mappings = state.kept(plan.mappings().of(file));
        if (!state.keep(file) || mappings.isEmpty()) {
            changed.put(key, SubmissionRecord.unfinished(file));
            return;
        }
        WorkbookReading.Read read = reading.read(state.kept(file), mappings.get());
        ValidatedSubmission submission = read.submission();
        reading.marks(submission, state.secret()).ifPresent(marks -> state.store(key, marks));
        state.store(key, read.record(), reading.cube(submission));
    }

    @Override
    public void figures() {
        current();
    }

    /** The figures, computed once in this process. */
    synchronized Figures current() {
        if (figures == null) {
            Consolidation together = Consolidation.of(submissions(), state, reading);
            Figures computed = plan.figures()
                    .of(
                            plan,
                            together,
                            state.decisions().complete(plan.programme().overrides()));
            figures = computed.with(history.changes(computed));
        }
        return figures;
    }

    private SubmissionSet submissions() {
        SortedMap<String, SubmissionRecord> records = new TreeMap<>();
        List<SeenRegister.Name> accepted = new ArrayList<>();
        for (Map.Entry<String, ReceivedFile> file : files.entrySet()) {
            SubmissionRecord record = state.submission(file.getKey())
                    .or(() -> Optional.ofNullable(changed.get(file.getKey())))
                    .orElseThrow(() -> new RunFailedException(file.getValue().name() + " was not read"));
            records.put(file.getKey(), record);
            if (record.verdict().accepted()) {
                accepted.add(new SeenRegister.Name(record.hash(), record.name()));
            }
        }
        plan.drop()
                .refused()
                .forEach(refused -> records.put("refused " + refused.file().name(), SubmissionRecord.of(refused)));
        register.note(accepted, number);
        remember(records.values());
        var dropped = new TreeSet<>(plan.files().keySet());
        plan.drop()
                .refused()
                .forEach(refused -> dropped.add("refused " + refused.file().name()));
        return SubmissionSet.decide(
                records,
                dropped,
                register.seen(),
                number,
                plan.programme().rules(),
                plan.programme().confirmations(),
                new ReadAgain(reading, state, records.values()));
    }

    private void remember(Collection<SubmissionRecord> records) {
        List<MappingMemory.Entry> entries = new ArrayList<>();
        records.stream()
                .filter(record -> record.verdict().accepted())
                .sorted(Comparator.comparing(SubmissionRecord::name))
                .forEach(record -> record.mapping()
                        .filter(MappedBy::beside)
                        .ifPresent(sheet -> entries.add(new MappingMemory.Entry(sheet, record.name(), record.hash()))));
        state.mappings().remember(entries);
    }

    /** All of the run; after a run on the same input only those that are missing, altered or in a new state, unless forced. */
    @Override
    public List<String> reports() {
        Path output = plan.request().output();
        Optional<Manifest> before = plan.request().force()
                ? Optional.empty()
                : Manifest.read(output).filter(manifest -> manifest.identity().equals(plan.base()));
        SortedMap<String, String> sound = new TreeMap<>();
        before.ifPresent(manifest -> {
            manifest.outputs().forEach(o -> sound.put(o.path(), o.sha256()));
            manifest.verify(output).forEach(sound::remove);
        });
        return reports.entrySet().stream()
                .filter(report -> !sound.keySet().containsAll(paths(report.getValue()))
                        || !round.desk()
                                .isMarked(
                                        report.getKey(),
                                        sound.getOrDefault(ReportMaking.pdfPath(report.getValue()), "")))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void report(String id) {
        ReportKey key = reports.get(id);
        if (key == null) {
            throw new IllegalArgumentException("no report with the id " + id);
        }
        try {
            new PublicReports(plan, state.editions(), history, round.desk()).make(key, current(), making);
        } catch (TemplateFailure | IllegalArgumentException e) {
            failures.put(id, ReportFailures.line(key, plan.programme().territory(), e));
            throw e;
        }
        made.incrementAndGet();
    }

    /** Reports that could not be made, a line each, by document id. */
    List<String> failures() {
        return List.copyOf(failures.values());
    }

    private List<String> paths(ReportKey key) {
        return ReportMaking.paths(key, plan.programme().territory().newest().code());
    }

    /** Reports made by this process. */
    int made() {
        return made.get();
    }

    /** A report that was made before the run was killed may have been deleted since. */
    private void completeReports() {
        reports.forEach((id, key) -> {
            if (!paths(key).stream().map(plan.request().output()::resolve).allMatch(Files::isRegularFile)) {
                report(id);
            }
        });
    }

    @Override
    public void publish() {
        completeReports();
        state.decisions().remember(current().outcomes(), plan.programme().rulebook());
        history.close(current());
        OutputFiles.write(
                state.released(plan.wave().code()),
                StoredFigures.write(
                        plan.base(),
                        current().sources().release(),
                        plan.programme().plan().reach()));
        // the manifest comes last: without it nothing counts as published
        new Publishing(plan, templates, new FeedbackMaking(plan, state, templates, gate, reading), round)
                .publish(current(), reports);
        RunSummary.of(plan, current().submissions(), templates.findings(plan.programme()), state, round.notes())
                .store(state);
        round.close();
    }
}
