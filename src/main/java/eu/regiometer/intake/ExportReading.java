package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.Delivery;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns a laid-out export into a submission: matches its titles, finds its cover, and prepares its answers. */
final class ExportReading {

    private static final int MOST_LISTED = 20;

    private final IntakeContext context;
    private final List<QuestionNames> names;

    ExportReading(IntakeContext context) {
        this.context = context;
        this.names = context.questionnaires().values().stream()
                .map(QuestionNames::new)
                .toList();
    }

    /** The match with the questionnaire of which most items are found. */
    HeaderMatch match(List<Title> titles) {
        return HeaderMatch.best(titles, names);
    }

    /** The match with the questionnaire of one survey. */
    HeaderMatch match(List<Title> titles, Survey survey) {
        return HeaderMatch.of(titles, names(survey));
    }

    private QuestionNames names(Survey survey) {
        return names.stream()
                .filter(candidate -> candidate.questionnaire().survey() == survey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no questionnaire of " + survey.id()));
    }

    /**
     * Reads an export up to its answers.
     *
     * @return refused or waiting, or readable with its answers still to be streamed
     */
    Submission read(ReceivedFile file, Delivery delivery, ExportLayout layout) {
        return read(file, delivery, layout, match(layout.titles()));
    }

    /** The same with a match that is already known. */
    Submission read(ReceivedFile file, Delivery delivery, ExportLayout layout, HeaderMatch match) {
        if (stops(layout.findings())) {
            return new Submission.Refused(file, Optional.empty(), layout.findings(), layout.rule());
        }
        if (match.found() == 0) {
            return refused(
                    file,
                    layout,
                    Optional.empty(),
                    List.of(unknown(layout.table().sheet(), layout)));
        }
        if (!match.duplicates().isEmpty()) {
            return refused(file, layout, Optional.empty(), match.duplicates());
        }
        ExportFacts facts = ExportFacts.read(layout, match);
        var sources = new ExportCover(file, layout, match, facts, context);
        Cover cover = sources.cover();
        Optional<Finding> region = sources.regionFault();
        if (region.isPresent()) {
            return refused(file, layout, Optional.of(cover), List.of(region.get()));
        }
        if (facts.responses() == 0) {
            return refused(
                    file,
                    layout,
                    Optional.of(cover),
                    List.of(empty(layout.table().sheet(), facts)));
        }
        boolean mapped = layout.source() == Source.MAPPED;
        if (!mapped && (facts.unclear() || !match.undecided().isEmpty())) {
            return waiting(file, layout, match, facts, cover);
        }
        var columns = new ExportColumns(layout, match, cover, context.keys());
        BitSet collected = columns.collected();
        if (!missing(match, collected, true).isEmpty()) {
            return waiting(file, layout, match, facts, cover);
        }
        Optional<Finding> wave = sources.waveFault();
        if (wave.isPresent()) {
            return refused(file, layout, Optional.of(cover), List.of(wave.get()));
        }
        List<Finding> findings = new ArrayList<>(layout.findings());
        match.unmatched().forEach(heading -> findings.add(unknown(heading, match)));
        String optional = names(missing(match, collected, false));
        if (!optional.isEmpty()) {
            CellAddress at = layout.table().sheet();
            findings.add(Finding.of(FindingCode.HEADER_MISSING.text(), Severity.WARNING, Effect.NONE, at)
                    .with("variables", optional));
        }
        return new Submission.Readable(
                file,
                cover,
                match.questionnaire(),
                layout.source(),
                layout.rule(),
                collected,
                findings,
                new ExportStream(delivery, layout, columns));
    }

    /**
     * An export that waits for a mapping, which may also say what holds for all rows alike and stands in no column.
     *
     * @param cover the cover as far as it is known
     */
    Submission.Refused waiting(
            ReceivedFile file, ExportLayout layout, HeaderMatch match, ExportFacts facts, Cover cover) {
        BitSet collected = new ExportColumns(layout, match, cover, context.keys()).collected();
        List<Column> missing = missing(match, collected, true);
        Finding partial = Finding.of(FindingCode.LAYOUT_PARTIAL, layout.table().sheet())
                .with("found", match.found())
                .with("asked", match.asked())
                .with("kind", match.questionnaire().survey().id())
                .with("columns", listed(match.unmatched()))
                .with("missing", names(missing))
                .with("mapping", file.fileName() + ".mapping.xlsx");
        List<Finding> findings = new ArrayList<>(layout.findings());
        findings.add(partial);
        return new Submission.Refused(
                file,
                Optional.of(cover),
                findings,
                layout.rule(),
                Optional.of(PartialMatch.of(layout.titles(), match, facts, cover.language(), missing)));
    }

    private static Submission.Refused refused(
            ReceivedFile file, ExportLayout layout, Optional<Cover> cover, List<Finding> faults) {
        List<Finding> findings = new ArrayList<>(layout.findings());
        findings.addAll(faults);
        return new Submission.Refused(file, cover, findings, layout.rule());
    }

    private static boolean stops(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.effect() == Effect.FILE || f.effect() == Effect.WAITS);
    }

    private static Finding unknown(CellAddress sheet, ExportLayout layout) {
        int row = layout.table().headings().stream()
                .findFirst()
                .map(heading -> heading.at().row())
                .orElse(1);
        return Finding.of(FindingCode.LAYOUT_UNKNOWN, sheet)
                .with("sheet", sheet.sheet())
                .with("row", row);
    }

    private static Finding empty(CellAddress sheet, ExportFacts facts) {
        return Finding.of(FindingCode.LAYOUT_EMPTY, sheet)
                .with("sheet", sheet.sheet())
                .with("rows", facts.lookedAt());
    }

    private static Finding unknown(Heading heading, HeaderMatch match) {
        List<String> codes =
                match.questionnaire().columns().stream().map(Column::name).toList();
        return Finding.of(FindingCode.HEADER_UNKNOWN, heading.at())
                .with("column", heading.letter())
                .with("header", heading.shown())
                .with("near", LabelText.nearest(heading.shown(), codes).orElse(""));
    }

    private static List<Column> missing(HeaderMatch match, BitSet collected, boolean required) {
        List<Column> columns = match.questionnaire().columns();
        return IntStream.range(0, columns.size())
                .filter(i -> !collected.get(i) && columns.get(i).item().required() == required)
                .mapToObj(columns::get)
                .toList();
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String listed(List<Heading> headings) {
        String listed = headings.stream()
                .limit(MOST_LISTED)
                .map(heading -> heading.letter() + " \"" + heading.shown() + "\"")
                .collect(Collectors.joining(", "));
        return headings.size() > MOST_LISTED ? listed + " …" : listed;
    }
}
