package eu.regiometer.jobs;

import eu.regiometer.workbook.OutputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Mapping sheets that explained an accepted submission, for later files of the same region, survey and titles. */
final class MappingMemory {

    private static final int FIELDS = 8;

    private final Path file;

    /**
     * A remembered sheet.
     *
     * @param sheet the sheet and what it explains
     * @param origin name of the file beside which it lay
     * @param originHash SHA-256 of that file
     */
    record Entry(MappedBy sheet, String origin, String originHash) {

        private String slot() {
            return TabLines.line(sheet.region(), sheet.survey(), sheet.titles());
        }
    }

    MappingMemory(Path file) {
        this.file = file;
    }

    /** All remembered sheets, one for each region, survey and titles, in their order. */
    List<Entry> entries() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(TabLines::fields)
                    .filter(fields -> fields.size() == FIELDS)
                    .map(MappingMemory::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Remembers sheets; of two for the same titles the one of the file that comes last by name. */
    void remember(Collection<Entry> more) {
        List<Entry> before = entries();
        SortedMap<String, Entry> slots = new TreeMap<>();
        before.forEach(entry -> slots.put(entry.slot(), entry));
        more.forEach(entry -> slots.put(entry.slot(), entry));
        write(before, List.copyOf(slots.values()));
    }

    /** Forgets sheets. */
    void forget(Predicate<Entry> some) {
        List<Entry> before = entries();
        write(before, before.stream().filter(some.negate()).toList());
    }

    private void write(List<Entry> before, List<Entry> after) {
        if (after.equals(before)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Entry entry : after) {
            MappedBy sheet = entry.sheet();
            lines.add(TabLines.line(
                    sheet.region(),
                    sheet.survey(),
                    sheet.titles(),
                    sheet.hash(),
                    sheet.name(),
                    Long.toString(sheet.size()),
                    entry.origin(),
                    entry.originHash()));
        }
        OutputFiles.write(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    private static Entry entry(List<String> fields) {
        return new Entry(
                new MappedBy(
                        fields.get(4),
                        fields.get(3),
                        Long.parseLong(fields.get(5)),
                        false,
                        fields.get(0),
                        fields.get(1),
                        fields.get(2)),
                fields.get(6),
                fields.get(7));
    }
}
