package eu.regiometer.jobs;

import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.intake.SubmissionLedger.ChangedAnswers;
import eu.regiometer.validation.Responses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Reads kept originals once more. What a correction changed is counted from both originals, so that no answer has to be
 * remembered for it, not even as a digest: of an answer from 1 to 5 a digest hides nothing.
 */
final class ReadAgain implements ChangedAnswers {

    private final WorkbookReading reading;
    private final StateFolder state;
    private final Map<String, SubmissionRecord> byHash = new TreeMap<>();

    ReadAgain(WorkbookReading reading, StateFolder state, Collection<SubmissionRecord> records) {
        this.reading = reading;
        this.state = state;
        records.stream()
                .filter(record -> record.verdict().accepted())
                .forEach(record -> byHash.putIfAbsent(record.hash(), record));
    }

    @Override
    public OptionalLong between(String oldHash, String newHash) {
        Optional<Responses> before = responses(oldHash);
        Optional<Responses> now = before.isEmpty() ? before : responses(newHash);
        return now.isPresent() ? OptionalLong.of(now.get().changedSince(before.orElseThrow())) : OptionalLong.empty();
    }

    /** The file under the name that the region gave it, from its kept copy; empty once that was purged. */
    Optional<ReceivedFile> original(SubmissionRecord record) {
        Path kept = state.original(record.hash());
        return Files.isRegularFile(kept)
                ? Optional.of(new ReceivedFile(kept, record.name(), record.hash(), record.size()))
                : Optional.empty();
    }

    private Optional<Responses> responses(String hash) {
        return Optional.ofNullable(byHash.get(hash))
                .flatMap(record -> original(record).map(file -> reading.read(file, state.mappings(record))))
                .flatMap(read -> read.submission().responses());
    }
}
