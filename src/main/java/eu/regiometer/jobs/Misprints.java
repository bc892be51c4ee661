package eu.regiometer.jobs;

import eu.regiometer.pdf.MissingGlyph;
import eu.regiometer.pdf.PdfResult;
import eu.regiometer.publication.Visibility;
import eu.regiometer.report.ReportKey;
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

/**
 * What reports could not print as it was meant. Remembered by report, so that a run that goes on after it was killed
 * tells what came before too.
 */
final class Misprints {

    private static final String GLYPH = "glyph";
    private static final String LINK = "link";
    private static final String VISIBILITY = "visibility";

    private final StateFolder state;

    Misprints(StateFolder state) {
        this.state = state;
    }

    /** Remembers them before the report is put in its place. */
    void remember(ReportKey key, PdfResult result) {
        List<String> lines = new ArrayList<>();
        result.missingGlyphs()
                .forEach(glyph -> lines.add(TabLines.line(GLYPH, Integer.toString(glyph.codePoint()), glyph.text())));
        result.brokenLinks().forEach(link -> lines.add(TabLines.line(LINK, link)));
        write(key, lines);
    }

    /** Remembers besides what the PDF should show of its funding and does not. */
    void remember(ReportKey key, List<Visibility.Fault> faults) {
        if (!faults.isEmpty()) {
            List<String> lines = new ArrayList<>(read(file(key)));
            faults.forEach(fault -> lines.add(TabLines.line(VISIBILITY, fault.toString())));
            write(key, lines);
        }
    }

    private void write(ReportKey key, List<String> lines) {
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(file(key));
            } else {
                OutputFiles.write(file(key), String.join("\n", lines) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file(key) + " cannot be removed", e);
        }
    }

    /** One line for each character or link, however many of these reports have it. */
    List<String> lines(Collection<ReportKey> reports) {
        SortedMap<String, List<String>> places = new TreeMap<>();
        SortedMap<String, String> lines = new TreeMap<>();
        for (ReportKey key : reports) {
            for (String line : read(file(key))) {
                List<String> fields = TabLines.fields(line);
                String id = fields.getFirst() + ' ' + fields.get(1);
                places.computeIfAbsent(id, i -> new ArrayList<>()).add(key.documentId());
                lines.putIfAbsent(id, line(fields));
            }
        }
        return lines.entrySet().stream()
                .map(line -> line.getValue().formatted(where(places.getOrDefault(line.getKey(), List.of()))))
                .toList();
    }

    private static String line(List<String> fields) {
        return switch (fields.getFirst()) {
            case GLYPH -> glyph(fields);
            case VISIBILITY -> "Visibility of the funding, %s: " + fields.get(1).replace("%", "%%");
            default -> link(fields.get(1));
        };
    }

    private static String glyph(List<String> fields) {
        MissingGlyph glyph = new MissingGlyph(Integer.parseInt(fields.get(1)), fields.get(2));
        return ("The fonts have no sign for " + glyph.name() + " in \"" + glyph.text() + "\"").replace("%", "%%")
                + ": %s; a square is printed in its place; write the text without it or add a font that has it";
    }

    private static String link(String target) {
        return "A link to " + target.replace("%", "%%") + " leads nowhere: %s; mend the template that prints it";
    }

    private static String where(List<String> reports) {
        return reports.size() == 1
                ? "report " + reports.getFirst()
                : reports.size() + " reports, the first " + reports.getFirst();
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private Path file(ReportKey key) {
        return state.issue("misprints-" + key.documentId());
    }
}
