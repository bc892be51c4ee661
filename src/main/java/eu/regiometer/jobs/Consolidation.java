package eu.regiometer.jobs;

import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.findings.Finding;
import eu.regiometer.validation.ValidatedSubmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The submissions in force after they were compared row by row: what other regions sent too is told, and parts of one
 * region that hold the same units are read once more without them.
 *
 * @param submissions all files with what was told of the comparison
 * @param cubes cubes of the submissions in force
 */
record Consolidation(SubmissionSet submissions, List<SurveyCube> cubes) {

    static Consolidation of(SubmissionSet decided, StateFolder state, WorkbookReading reading) {
        List<SharedKeys.Source> sources = new ArrayList<>();
        for (SubmissionSet.Decided file : decided.counting()) {
            state.marks(file.key()).ifPresent(marks -> sources.add(source(file, marks)));
        }
        String secret = state.secret();
        SharedKeys shared = SharedKeys.of(sources);
        var again = new ReadAgain(
                reading,
                state,
                decided.files().stream().map(SubmissionSet.Decided::record).toList());
        SortedMap<String, SubmissionRecord> revised = new TreeMap<>();
        List<SurveyCube> cubes = new ArrayList<>();
        for (SubmissionSet.Decided file : decided.counting()) {
            SortedMap<Long, String> elsewhere = shared.elsewhere().getOrDefault(file.key(), new TreeMap<>());
            Optional<ValidatedSubmission> without = elsewhere.isEmpty()
                    ? Optional.empty()
                    : again.original(file.record())
                            .map(original -> reading.read(
                                    original,
                                    state.mappings(file.record()),
                                    unit -> Optional.ofNullable(elsewhere.get(RowMarks.ofKey(unit, secret)))));
            without.ifPresent(submission -> revised.put(
                    file.key(), SubmissionRecord.of(submission, file.record().mapping())));
            cubes.add(without.flatMap(reading::cube).orElseGet(() -> state.cube(file.key())));
        }
        Map<String, List<Finding>> told = shared.findings();
        return new Consolidation(decided.revised(revised, told), cubes);
    }

    private static SharedKeys.Source source(SubmissionSet.Decided file, RowMarks marks) {
        SubmissionRecord record = file.record();
        return new SharedKeys.Source(
                file.key(),
                record.name().substring(record.name().lastIndexOf('/') + 1),
                record.cover().orElseThrow().scope(),
                record.sourceDate().or(() -> record.cover().orElseThrow().fieldTo()),
                marks);
    }
}
