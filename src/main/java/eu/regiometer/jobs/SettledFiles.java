package eu.regiometer.jobs;

import eu.regiometer.intake.DropWatch;
import eu.regiometer.intake.Looks;
import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files of the drop folder whose copy had finished in an earlier run, so that they need no second look. */
final class SettledFiles {

    private static final int FIELDS = 4;

    private final Path file;

    SettledFiles(Path file) {
        this.file = file;
    }

    /** The files by name; a line that cannot be understood only costs a second look. */
    SortedMap<String, DropWatch.Known> read() {
        var known = new TreeMap<String, DropWatch.Known>();
        if (!Files.exists(file)) {
            return known;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                List<String> fields = TabLines.fields(line);
                if (fields.size() == FIELDS) {
                    take(fields, known);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return known;
    }

    private static void take(List<String> fields, SortedMap<String, DropWatch.Known> known) {
        try {
            var look = new Looks.Look(Long.parseLong(fields.get(1)), FileTime.from(Instant.parse(fields.get(2))));
            known.put(fields.get(0), new DropWatch.Known(look, fields.get(3)));
        } catch (NumberFormatException | DateTimeException e) {
            known.remove(fields.get(0));
        }
    }

    void write(SortedMap<String, DropWatch.Known> settled) {
        List<String> lines = new ArrayList<>();
        settled.forEach((name, known) -> lines.add(TabLines.line(
                name,
                Long.toString(known.look().size()),
                known.look().changed().toInstant().toString(),
                known.hash())));
        OutputFiles.write(file, String.join("\n", lines) + "\n");
    }
}
