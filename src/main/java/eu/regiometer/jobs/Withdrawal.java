package eu.regiometer.jobs;

import eu.regiometer.publication.Manifest;
import eu.regiometer.workbook.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Withdraws a submission: the kept original, what was read of it, and everything that was made from it. */
public final class Withdrawal {

    private static final int SHORTEST = 12;

    private Withdrawal() {}

    /**
     * Withdraws a submission.
     *
     * @param submission the file itself, or its SHA-256 or at least the first 12 signs of it as receipts print them
     * @return what was removed, a line each
     * @throws NothingToReadException if no such submission is known
     * @throws AnotherRunException if a run is active
     */
    public static List<String> forget(String submission, Path state, Path output) {
        StateFolder folder = new StateFolder(state);
        folder.create();
        RunLock lock = RunLock.take(folder.lock()).orElseThrow(() -> new AnotherRunException(state));
        try (lock) {
            SeenRegister register = SeenRegister.read(folder.register());
            SubmissionRecord record = find(submission, folder);
            List<String> removed = new ArrayList<>();
            // outputs first: while the record is there, a withdrawal that was cut off can be asked for again
            int outputs = removeOutputs(output);
            register.withdraw(record.hash(), record.name());
            folder.forgetSubmissions(record.hash());
            removed.add("withdrawn: " + record.name() + " (" + record.hash().substring(0, SHORTEST) + ")");
            removed.add("outputs removed, made again without it by the next run: " + outputs);
            return removed;
        }
    }

    private static SubmissionRecord find(String submission, StateFolder folder) {
        String wanted = Files.isRegularFile(Path.of(submission)) ? ContentHash.of(Path.of(submission)) : submission;
        SortedSet<String> hashes = new TreeSet<>();
        SubmissionRecord found = null;
        for (String key : folder.keys()) {
            SubmissionRecord record = folder.submission(key).orElseThrow();
            if (wanted.length() >= SHORTEST && record.hash().startsWith(wanted)) {
                hashes.add(record.hash());
                found = record;
            }
        }
        if (found == null || hashes.size() != 1) {
            throw new NothingToReadException("no submission is known as " + submission
                    + "; give the file, or at least the first " + SHORTEST
                    + " signs of the SHA-256 on its receipt");
        }
        return found;
    }

    /** Every figure above a region rests on all submissions, so all outputs that the manifest lists go. */
    private static int removeOutputs(Path output) {
        List<Path> files = new ArrayList<>();
        Manifest.read(output)
                .ifPresent(manifest -> manifest.outputs().forEach(entry -> files.add(output.resolve(entry.path()))));
        int removed = 0;
        try {
            for (Path file : files) {
                removed += Files.deleteIfExists(file) ? 1 : 0;
            }
            Files.deleteIfExists(output.resolve("manifest.json"));
            removeEmptyFolders(output);
        } catch (IOException e) {
            throw new UncheckedIOException(output + ": an output cannot be removed", e);
        }
        return removed;
    }

    private static void removeEmptyFolders(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> walk = Files.walk(output)) {
            folders = walk.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(output))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path folder : folders) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isEmpty()) {
                    Files.delete(folder);
                }
            }
        }
    }
}
