package eu.regiometer.jobs;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.validation.ResponseCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** A {@link SubmissionRecord} as text, one fact per line. */
final class SubmissionCodec {

    private static final String FORMAT = "regiometer-submission";
    private static final String VERSION = "1";
    private static final int FINDING_FIELDS = 11;

    private SubmissionCodec() {}

    static String write(SubmissionRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add(TabLines.line(FORMAT, VERSION));
        lines.add(TabLines.line(
                "file",
                record.name(),
                record.hash(),
                Long.toString(record.size()),
                record.verdict().name(),
                Boolean.toString(record.synthetic()),
                record.layoutRule()));
        record.sourceDate().ifPresent(day -> lines.add(TabLines.line("source-date", day.toString())));
        record.mapping().ifPresent(sheet -> lines.add(mapping(sheet)));
        record.cover().ifPresent(cover -> lines.add(cover(cover)));
        ResponseCounts counts = record.counts();
        lines.add(TabLines.line("counts", Integer.toString(counts.found()), Integer.toString(counts.accepted())));
        counts(lines, "left-out", counts.leftOutByReason());
        counts(lines, "blanked", counts.blankedByCode());
        counts(lines, "findings", counts.findingsByCode());
        record.findings().forEach(finding -> lines.add(finding(finding)));
        return String.join("\n", lines) + "\n";
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is of another format
     */
    static SubmissionRecord read(String text) {
        List<List<String>> lines = text.lines().map(TabLines::fields).toList();
        if (lines.size() < 2 || !lines.getFirst().equals(List.of(FORMAT, VERSION))) {
            throw new IllegalArgumentException("not a submission record of version " + VERSION);
        }
        List<String> file = lines.get(1);
        Optional<Cover> cover = Optional.empty();
        Optional<LocalDate> sourceDate = Optional.empty();
        Optional<MappedBy> mapping = Optional.empty();
        int found = 0;
        int accepted = 0;
        var leftOut = new TreeMap<String, Integer>();
        var blanked = new TreeMap<String, Integer>();
        var byCode = new TreeMap<String, Integer>();
        List<Finding> findings = new ArrayList<>();
        for (List<String> line : lines.subList(2, lines.size())) {
            switch (line.getFirst()) {
                case "cover" -> cover = Optional.of(cover(line));
                case "mapping" -> mapping = Optional.of(mapping(line));
                case "source-date" -> sourceDate = date(line.get(1));
                case "counts" -> {
                    found = Integer.parseInt(line.get(1));
                    accepted = Integer.parseInt(line.get(2));
                }
                case "left-out" -> leftOut.put(line.get(1), Integer.valueOf(line.get(2)));
                case "blanked" -> blanked.put(line.get(1), Integer.valueOf(line.get(2)));
                case "findings" -> byCode.put(line.get(1), Integer.valueOf(line.get(2)));
                case "finding" -> findings.add(finding(line));
                default ->
                    throw new IllegalArgumentException("unknown line in a submission record: " + line.getFirst());
            }
        }
        return new SubmissionRecord(
                file.get(1),
                file.get(2),
                Long.parseLong(file.get(3)),
                cover,
                Verdict.valueOf(file.get(4)),
                findings,
                new ResponseCounts(found, accepted, leftOut, blanked, byCode),
                Boolean.parseBoolean(file.get(5)),
                sourceDate,
                file.get(6),
                mapping);
    }

    private static String mapping(MappedBy sheet) {
        return TabLines.line(
                "mapping",
                sheet.name(),
                sheet.hash(),
                Long.toString(sheet.size()),
                Boolean.toString(sheet.beside()),
                sheet.region(),
                sheet.survey(),
                sheet.titles());
    }

    private static MappedBy mapping(List<String> line) {
        return new MappedBy(
                line.get(1),
                line.get(2),
                Long.parseLong(line.get(3)),
                Boolean.parseBoolean(line.get(4)),
                line.get(5),
                line.get(6),
                line.get(7));
    }

    private static String cover(Cover cover) {
        return TabLines.line(
                "cover",
                cover.survey().id(),
                cover.version(),
                cover.region(),
                cover.wave(),
                cover.language(),
                cover.contact(),
                cover.fieldFrom().map(LocalDate::toString).orElse(""),
                cover.fieldTo().map(LocalDate::toString).orElse(""),
                cover.eligible().isPresent() ? Long.toString(cover.eligible().getAsLong()) : "",
                cover.invited().isPresent() ? Long.toString(cover.invited().getAsLong()) : "",
                cover.part().orElse(""),
                Boolean.toString(cover.synthetic()));
    }

    private static Cover cover(List<String> line) {
        return new Cover(
                Survey.ofId(line.get(1)).orElseThrow(),
                line.get(2),
                line.get(3),
                line.get(4),
                line.get(5),
                line.get(6),
                date(line.get(7)),
                date(line.get(8)),
                number(line.get(9)),
                number(line.get(10)),
                Optional.of(line.get(11)).filter(part -> !part.isEmpty()),
                Boolean.parseBoolean(line.get(12)));
    }

    private static void counts(List<String> lines, String kind, SortedMap<String, Integer> counts) {
        counts.forEach((code, count) -> lines.add(TabLines.line(kind, code, Integer.toString(count))));
    }

    private static String finding(Finding finding) {
        List<String> fields = new ArrayList<>(List.of(
                "finding",
                finding.code(),
                finding.severity().name(),
                finding.effect().name(),
                finding.at().file(),
                finding.at().sheet(),
                finding.at().reference(),
                finding.unit(),
                finding.variable(),
                finding.option(),
                finding.value()));
        finding.arguments().forEach((name, value) -> {
            fields.add(name);
            fields.add(value);
        });
        return TabLines.line(fields);
    }

    private static Finding finding(List<String> line) {
        var arguments = new TreeMap<String, String>();
        for (int i = FINDING_FIELDS; i + 1 < line.size(); i += 2) {
            arguments.put(line.get(i), line.get(i + 1));
        }
        return new Finding(
                line.get(1),
                Severity.valueOf(line.get(2)),
                Effect.valueOf(line.get(3)),
                new CellAddress(line.get(4), line.get(5), line.get(6)),
                line.get(7),
                line.get(8),
                line.get(9),
                line.get(10),
                arguments);
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static OptionalLong number(String text) {
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
}
