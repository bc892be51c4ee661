package eu.regiometer.jobs;

import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In which run each accepted submission was first seen, so that a later one replaces an earlier one whatever the order of
 * files. Runs are numbered by identity: a run that is started again keeps its number.
 */
final class SeenRegister {

    private static final String RUN = "run";
    private static final String SEEN = "seen";
    private static final String WITHDRAWN = "withdrawn";

    private final Path file;
    private final SortedMap<String, Integer> runs = new TreeMap<>();
    private final SortedMap<Name, Integer> seen = new TreeMap<>();
    private final SortedMap<String, String> withdrawn = new TreeMap<>();

    /**
     * A content under a name.
     *
     * @param hash SHA-256 of the content
     * @param name name relative to the drop folder
     */
    record Name(String hash, String name) implements Comparable<Name> {

        @Override
        public int compareTo(Name other) {
            int order = hash.compareTo(other.hash);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    private SeenRegister(Path file) {
        this.file = file;
    }

    static SeenRegister read(Path file) {
        var register = new SeenRegister(file);
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    register.take(TabLines.fields(line));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
        return register;
    }

    private void take(List<String> fields) {
        switch (fields.getFirst()) {
            case RUN -> runs.put(fields.get(2), Integer.valueOf(fields.get(1)));
            case SEEN -> seen.put(new Name(fields.get(2), fields.get(3)), Integer.valueOf(fields.get(1)));
            case WITHDRAWN -> withdrawn.put(fields.get(1), fields.get(2));
            default -> throw new IllegalArgumentException("unknown line in " + file + ": " + fields.getFirst());
        }
    }

    /** Submissions seen, with the number of the run. */
    SortedMap<Name, Integer> seen() {
        return new TreeMap<>(seen);
    }

    /** Whether a content was withdrawn. */
    boolean withdrawn(String hash) {
        return withdrawn.containsKey(hash);
    }

    /** Number of the run with that identity, from 1; given now if it has none. */
    int number(String identity) {
        Integer known = runs.get(identity);
        if (known != null) {
            return known;
        }
        int next = 1 + runs.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        runs.put(identity, next);
        write();
        return next;
    }

    /** Notes accepted submissions as first seen in a run; those seen before keep their run. */
    void note(List<Name> submissions, int run) {
        submissions.forEach(name -> seen.putIfAbsent(name, run));
        write();
    }

    /** Notes that a content was withdrawn. */
    void withdraw(String hash, String name) {
        withdrawn.put(hash, name);
        seen.keySet().removeIf(key -> key.hash().equals(hash));
        write();
    }

    private void write() {
        List<String> lines = new ArrayList<>();
        runs.forEach((identity, number) -> lines.add(TabLines.line(RUN, Integer.toString(number), identity)));
        seen.forEach((name, run) -> lines.add(TabLines.line(SEEN, Integer.toString(run), name.hash(), name.name())));
        withdrawn.forEach((hash, name) -> lines.add(TabLines.line(WITHDRAWN, hash, name)));
        OutputFiles.write(file, String.join("\n", lines) + "\n");
    }
}
