package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.FileFormat;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The product's own template: cover sheet, data sheet with codes in row 1, question texts in row 2, answers below. */
final class TemplateAdapter implements Adapter {

    static final String DATA = "Data";

    private final IntakeContext context;

    TemplateAdapter(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Optional<String> recognises(Delivery delivery) {
        if (delivery.set()) {
            return Optional.empty();
        }
        WorkbookFile workbook = delivery.members().getFirst().file();
        if (workbook.format() != FileFormat.XLSX) {
            return Optional.empty();
        }
        if (workbook.definedNames().containsKey(CoverField.TEMPLATE.definedName())) {
            return Optional.of("template: " + CoverField.TEMPLATE.definedName());
        }
        Optional<CoverSheet> cover = CoverSheet.of(workbook, "");
        if (cover.filter(CoverSheet::titled).isPresent()) {
            return Optional.of("template: " + CoverSheet.SHEET + "!A1");
        }
        return cover.isPresent() && data(workbook).isPresent()
                ? Optional.of("template: " + CoverSheet.SHEET + ", " + DATA)
                : Optional.empty();
    }

    @Override
    public Submission read(ReceivedFile file, Delivery delivery, String rule) {
        WorkbookFile workbook = delivery.members().getFirst().file();
        String name = file.fileName();
        Optional<CoverSheet> sheet = CoverSheet.of(workbook, name);
        if (sheet.isEmpty()) {
            Finding gone = Finding.of(FindingCode.COVER_DAMAGED, CellAddress.sheet(name, CoverSheet.SHEET))
                    .with("cell", CoverField.TEMPLATE.cell())
                    .with("found", "")
                    .with("expected", CoverSheet.MARK);
            return new Submission.Refused(file, Optional.empty(), List.of(gone), rule);
        }
        var check = new CoverCheck(sheet.get(), file, context);
        if (!check.passes()) {
            return new Submission.Refused(file, check.cover(), check.findings(), rule);
        }
        Cover cover = check.cover().orElseThrow();
        Questionnaire questionnaire = Optional.ofNullable(
                        context.questionnaires().get(cover.survey()))
                .flatMap(present -> present.of(cover.version()))
                .orElseThrow();
        Optional<String> data = data(workbook);
        if (data.isEmpty()) {
            Finding unknown = Finding.of(FindingCode.LAYOUT_UNKNOWN, CellAddress.sheet(name, DATA))
                    .with("sheet", DATA)
                    .with("row", 1);
            return new Submission.Refused(file, Optional.of(cover), List.of(unknown), rule);
        }
        DataHeader header = DataHeader.read(workbook, CellAddress.sheet(name, data.get()), questionnaire);
        List<Finding> findings = new ArrayList<>(check.findings());
        check.changed().ifPresent(findings::add);
        findings.addAll(header.findings());
        if (findings.stream().anyMatch(f -> f.effect() == Effect.FILE)) {
            return new Submission.Refused(file, Optional.of(cover), findings, rule);
        }
        var rows = new DataSheet(workbook, CellAddress.sheet(name, data.get()), header, cover.region());
        return new Submission.Readable(
                file, cover, questionnaire, Source.TEMPLATE, rule, header.collected(), findings, rows);
    }

    private static Optional<String> data(WorkbookFile workbook) {
        return workbook.sheets().stream()
                .map(SheetInfo::name)
                .filter(DATA::equalsIgnoreCase)
                .findFirst();
    }
}
