package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.UnreadableWorkbookException;
import eu.regiometer.workbook.WorkbookFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns dropped files into submissions: the gates decide whether the bytes may be read, the recogniser names the
 * layout, one adapter per layout finds cover, columns and rows.
 */
public final class Intake {

    private static final String FORM_SHEET = "survey";

    private final IntakeContext context;
    private final List<Adapter> adapters;

    /** Creates an intake that may be used by several threads. */
    public Intake(IntakeContext context) {
        this.context = context;
        this.adapters = List.of(new TemplateAdapter(context));
    }

    /**
     * Reads a file up to its answers.
     *
     * @return refused, or readable with its answers still to be streamed
     */
    public Submission read(ReceivedFile file) {
        try {
            Delivery delivery = context.gate().open(file.path(), file.fileName());
            boolean streams = false;
            try {
                Submission submission = read(file, delivery);
                streams = submission instanceof Submission.Readable;
                return submission;
            } finally {
                // it stays open only for answers that are still to be streamed
                if (!streams) {
                    delivery.close();
                }
            }
        } catch (UnreadableWorkbookException e) {
            return new Submission.Refused(file, Optional.empty(), List.of(e.finding()), "");
        }
    }

    private Submission read(ReceivedFile file, Delivery delivery) {
        for (Adapter adapter : adapters) {
            Optional<String> rule = adapter.recognises(delivery);
            if (rule.isPresent()) {
                return adapter.read(file, delivery, rule.get());
            }
        }
        Finding unknown = unrecognised(file, delivery.members().getFirst().file());
        return new Submission.Refused(file, Optional.empty(), List.of(unknown), "");
    }

    /**
     * Header cells of the columns whose content was dropped on arrival and must not come back in any output; none where
     * the layout is not recognised.
     */
    public List<CellAddress> dropped(Delivery delivery) {
        return adapters.stream()
                .filter(adapter -> adapter.recognises(delivery).isPresent())
                .findFirst()
                .map(adapter -> adapter.dropped(delivery))
                .orElse(List.of());
    }

    private static Finding unrecognised(ReceivedFile file, WorkbookFile workbook) {
        if (workbook.sheets().stream().anyMatch(sheet -> isForm(workbook, sheet.name()))) {
            return Finding.of(FindingCode.LAYOUT_QUESTIONNAIRE, CellAddress.file(file.fileName()));
        }
        List<String> visible = workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .map(SheetInfo::name)
                .toList();
        String looked = visible.isEmpty() ? "" : visible.getFirst();
        int row = 1;
        for (String sheet : visible) {
            List<RawRow> first = workbook.firstRows(sheet, 1);
            if (!first.isEmpty()) {
                looked = sheet;
                row = first.getFirst().number();
                break;
            }
        }
        return Finding.of(FindingCode.LAYOUT_UNKNOWN, CellAddress.sheet(file.fileName(), looked))
                .with("sheet", looked)
                .with("row", row);
    }

    /** A sheet {@code survey} whose first row names {@code type} and {@code name} is a questionnaire in XLSForm. */
    private static boolean isForm(WorkbookFile workbook, String sheet) {
        if (!sheet.toLowerCase(Locale.ROOT).equals(FORM_SHEET)) {
            return false;
        }
        List<String> header = workbook.firstRows(sheet, 1).stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> LabelText.normalise(cell.text()))
                .toList();
        return header.contains("type") && header.contains("name");
    }
}
