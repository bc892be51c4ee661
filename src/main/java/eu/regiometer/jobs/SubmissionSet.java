package eu.regiometer.jobs;

import eu.regiometer.findings.Finding;
import eu.regiometer.intake.Confirmations;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.LedgerDecision;
import eu.regiometer.intake.LedgerEntry;
import eu.regiometer.intake.SubmissionLedger;
import eu.regiometer.intake.SubmissionLedger.ChangedAnswers;
import eu.regiometer.intake.SyntheticMixture;
import eu.regiometer.intake.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * All files of a run with what they come to among each other.
 *
 * @param files by name, then hash
 */
record SubmissionSet(List<Decided> files) {

    /**
     * A file with its final verdict.
     *
     * @param key key under which it is remembered
     * @param record what was read of it
     * @param verdict final verdict
     * @param counts whether its rows are in force
     * @param replaces hash of the submission that it took the place of
     * @param findings all findings in the order of the feedback
     * @param dropped whether it lies in the drop folder now
     */
    record Decided(
            String key,
            SubmissionRecord record,
            Verdict verdict,
            boolean counts,
            Optional<String> replaces,
            List<Finding> findings,
            boolean dropped) {

        /** Name of the file without its folders. */
        String fileName() {
            return record.name().substring(record.name().lastIndexOf('/') + 1);
        }

        private Decided revised(SubmissionRecord now, List<Finding> told) {
            List<Finding> all = new ArrayList<>(findings);
            all.removeAll(record.findings());
            all.addAll(now.findings());
            all.addAll(told);
            all.sort(Comparator.naturalOrder());
            Verdict revised = verdict.accepted() ? now.verdict() : verdict;
            return new Decided(key, now, revised, counts, replaces, all, dropped);
        }
    }

    SubmissionSet {
        files = List.copyOf(files);
    }

    /**
     * Decides about all submissions.
     *
     * @param records what was read, by key
     * @param dropped keys of the files that lie in the drop folder now
     * @param seen run in which each submission was first seen
     * @param run number of this run
     * @param changed counts the answers that a correction changed
     * @throws NothingToReadException if synthetic and other submissions would be mixed
     */
    static SubmissionSet decide(
            SortedMap<String, SubmissionRecord> records,
            Set<String> dropped,
            SortedMap<SeenRegister.Name, Integer> seen,
            int run,
            IntakeRules rules,
            Confirmations confirmations,
            ChangedAnswers changed) {
        Map<LedgerEntry, String> keys = new LinkedHashMap<>();
        List<Decided> undecided = new ArrayList<>();
        records.forEach((key, record) -> {
            if (record.cover().isPresent() && record.verdict().accepted()) {
                int first = seen.getOrDefault(new SeenRegister.Name(record.hash(), record.name()), run);
                keys.put(entry(record, first), key);
            } else {
                undecided.add(new Decided(
                        key,
                        record,
                        record.verdict(),
                        false,
                        Optional.empty(),
                        record.findings(),
                        dropped.contains(key)));
            }
        });
        List<LedgerDecision> decisions = SubmissionLedger.decide(keys.keySet(), rules, confirmations, changed);
        SyntheticMixture.of(decisions).ifPresent(mixture -> {
            throw new NothingToReadException(mixture.message());
        });
        List<Decided> files = new ArrayList<>(undecided);
        for (LedgerDecision decision : decisions) {
            String key = Objects.requireNonNull(keys.get(decision.entry()), "every entry has a key");
            SubmissionRecord record = Objects.requireNonNull(records.get(key), "every key has a record");
            List<Finding> findings = new ArrayList<>(record.findings());
            findings.addAll(decision.findings());
            findings.sort(Comparator.naturalOrder());
            files.add(new Decided(
                    key,
                    record,
                    decision.verdict(),
                    decision.counts(),
                    decision.replaces(),
                    findings,
                    dropped.contains(key)));
        }
        files.sort(Comparator.comparing((Decided d) -> d.record().name())
                .thenComparing(d -> d.record().hash()));
        return new SubmissionSet(files);
    }

    /**
     * The same after the rows of the files were compared.
     *
     * @param records files that were read once more, by key
     * @param told further findings, by key
     */
    SubmissionSet revised(Map<String, SubmissionRecord> records, Map<String, List<Finding>> told) {
        return new SubmissionSet(files.stream()
                .map(file -> file.revised(
                        records.getOrDefault(file.key(), file.record()), told.getOrDefault(file.key(), List.of())))
                .toList());
    }

    /** Submissions whose rows are in force, by name. */
    List<Decided> counting() {
        return files.stream().filter(Decided::counts).toList();
    }

    /** Hashes of the submissions in force, in order. */
    List<String> countingHashes() {
        return counting().stream().map(d -> d.record().hash()).sorted().toList();
    }

    /** Files that lie in the drop folder, by name. */
    List<Decided> dropped() {
        return files.stream().filter(Decided::dropped).toList();
    }

    private static LedgerEntry entry(SubmissionRecord record, int run) {
        return new LedgerEntry(
                record.hash(),
                record.name(),
                record.cover().orElseThrow().scope(),
                record.sourceDate().or(() -> record.cover().orElseThrow().fieldTo()),
                record.counts().accepted(),
                record.verdict(),
                record.synthetic(),
                run);
    }
}
