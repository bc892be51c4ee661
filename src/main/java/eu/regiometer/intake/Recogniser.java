package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.FileFormat;
import eu.regiometer.workbook.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names the layout of a delivery that is neither our template nor explained by a mapping. All visible sheets are looked
 * at; where two follow different rules nothing is guessed.
 */
final class Recogniser {

    private static final String FORM_SHEET = "survey";
    private static final String ANSWERS = "answers";
    private static final String RATIO = "ratio";

    /** What a sheet is. */
    private sealed interface Kind {

        record Export(ExportTool tool) implements Kind {}

        record Form() implements Kind {}

        record Statistics() implements Kind {}
    }

    private final IntakeContext context;
    private final List<ExportTool> tools;
    private final ExportReading reading;

    /**
     * Creates a recogniser.
     *
     * @param tools the survey tools it knows, in the order in which they are asked
     */
    Recogniser(IntakeContext context, List<ExportTool> tools) {
        this.context = context;
        this.tools = List.copyOf(tools);
        this.reading = new ExportReading(context);
    }

    /** Reads a delivery up to its answers. */
    Submission read(ReceivedFile file, Delivery delivery) {
        List<SheetHead> heads = SheetHead.of(delivery);
        Map<Kind, List<SheetHead>> kinds = kinds(heads);
        if (kinds.size() > 1) {
            return refused(file, ambiguous(kinds));
        }
        for (Map.Entry<Kind, List<SheetHead>> only : kinds.entrySet()) {
            return switch (only.getKey()) {
                case Kind.Form form -> refused(file, of(FindingCode.LAYOUT_QUESTIONNAIRE, file));
                case Kind.Statistics statistics -> refused(file, of(FindingCode.LAYOUT_STATISTICS, file));
                case Kind.Export export ->
                    reading.read(file, delivery, layout(export.tool(), delivery, only.getValue()));
            };
        }
        return partial(file, heads).orElseGet(() -> refused(file, unrecognised(file, delivery, heads)));
    }

    /** How the export in a delivery is laid out; empty when it is no export of a known tool. */
    Optional<ExportLayout> layout(Delivery delivery) {
        Map<Kind, List<SheetHead>> kinds = kinds(SheetHead.of(delivery));
        return kinds.size() == 1 && kinds.keySet().iterator().next() instanceof Kind.Export(ExportTool tool)
                ? Optional.of(layout(tool, delivery, kinds.values().iterator().next()))
                : Optional.empty();
    }

    /**
     * Titles of the columns that tell who answered, on every sheet that a tool wrote: also where several sheets look like
     * answers, so that the file is refused, and on sheets of repeated groups.
     */
    List<CellAddress> dropped(Delivery delivery) {
        var dropped = new LinkedHashSet<CellAddress>();
        kinds(SheetHead.of(delivery)).forEach((kind, heads) -> {
            if (kind instanceof Kind.Export(ExportTool tool)) {
                dropped.addAll(layout(tool, delivery, heads).dropped());
                heads.forEach(head ->
                        dropped.addAll(layout(tool, delivery, List.of(head)).dropped()));
            }
        });
        return List.copyOf(dropped);
    }

    private static ExportLayout layout(ExportTool tool, Delivery delivery, List<SheetHead> heads) {
        String rule = tool.recognises(heads.getFirst()).orElseThrow();
        return tool.layout(delivery, heads, rule);
    }

    private Map<Kind, List<SheetHead>> kinds(List<SheetHead> heads) {
        Map<Kind, List<SheetHead>> kinds = new LinkedHashMap<>();
        for (SheetHead head : heads) {
            kind(head)
                    .ifPresent(kind ->
                            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(head));
        }
        return kinds;
    }

    private Optional<Kind> kind(SheetHead head) {
        if (isStatistics(head)) {
            return Optional.of(new Kind.Statistics());
        }
        if (isForm(head)) {
            return Optional.of(new Kind.Form());
        }
        return tools.stream()
                .filter(tool -> tool.recognises(head).isPresent())
                .findFirst()
                .map(Kind.Export::new);
    }

    /** A sheet {@code survey} whose first row names {@code type} and {@code name} is a questionnaire in XLSForm. */
    private static boolean isForm(SheetHead head) {
        if (!head.sheet().sheet().toLowerCase(Locale.ROOT).equals(FORM_SHEET)) {
            return false;
        }
        List<String> titles = head.titles(head.rows().getFirst().number());
        return titles.contains("type") && titles.contains("name");
    }

    /** Tables with {@code Answers} and {@code Ratio} side by side are what EUSurvey exports as statistics. */
    private static boolean isStatistics(SheetHead head) {
        return head.rows().stream().map(RawRow::number).map(head::titles).anyMatch(titles -> {
            int answers = titles.indexOf(ANSWERS);
            return answers >= 0
                    && answers + 1 < titles.size()
                    && titles.get(answers + 1).equals(RATIO);
        });
    }

    private Optional<Submission> partial(ReceivedFile file, List<SheetHead> heads) {
        return AnyTable.in(heads, reading).map(layout -> {
            HeaderMatch match = reading.match(layout.titles());
            ExportFacts facts = ExportFacts.read(layout, match);
            Cover cover = new ExportCover(file, layout, match, facts, context).cover();
            return reading.waiting(file, layout, match, facts, cover);
        });
    }

    private static Finding ambiguous(Map<Kind, List<SheetHead>> kinds) {
        List<CellAddress> sheets =
                kinds.values().stream().map(heads -> heads.getFirst().sheet()).toList();
        return ambiguous(sheets.get(0), sheets.get(1));
    }

    /** Two sheets that both look like answers. */
    static Finding ambiguous(CellAddress one, CellAddress other) {
        boolean sameFile = one.file().equals(other.file());
        return Finding.of(FindingCode.LAYOUT_AMBIGUOUS, CellAddress.file(one.file()))
                .with("a", sameFile ? one.sheet() : one.file())
                .with("b", sameFile ? other.sheet() : other.file());
    }

    private static Finding unrecognised(ReceivedFile file, Delivery delivery, List<SheetHead> heads) {
        boolean old = delivery.members().stream().allMatch(m -> m.file().format() == FileFormat.XLS);
        if (old && !delivery.members().isEmpty()) {
            return of(FindingCode.TYPE_XLS, file).with("found", FileFormat.XLS.name());
        }
        CellAddress looked = heads.isEmpty()
                ? CellAddress.file(file.fileName())
                : heads.getFirst().sheet();
        int row = heads.isEmpty() ? 1 : heads.getFirst().rows().getFirst().number();
        return Finding.of(FindingCode.LAYOUT_UNKNOWN, looked)
                .with("sheet", looked.sheet())
                .with("row", row);
    }

    private static Finding of(FindingCode code, ReceivedFile file) {
        return Finding.of(code, CellAddress.file(file.fileName()));
    }

    private static Submission.Refused refused(ReceivedFile file, Finding finding) {
        return new Submission.Refused(file, Optional.empty(), List.of(finding), "");
    }
}
