package eu.regiometer.jobs;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.MappingDraft;
import eu.regiometer.publication.FeedbackContext;
import eu.regiometer.publication.FeedbackFile;
import eu.regiometer.publication.FeedbackResult;
import eu.regiometer.publication.FeedbackWriter;
import eu.regiometer.publication.Manifest;
import eu.regiometer.workbook.Gate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Answers every dropped file. */
final class FeedbackMaking {

    private final RunPlan plan;
    private final StateFolder state;
    private final TemplateSet templates;
    private final Gate gate;
    private final WorkbookReading reading;

    FeedbackMaking(RunPlan plan, StateFolder state, TemplateSet templates, Gate gate, WorkbookReading reading) {
        this.plan = plan;
        this.state = state;
        this.templates = templates;
        this.gate = gate;
        this.reading = reading;
    }

    /** Writes receipts and problems and lists them; returns the path of the receipt as HTML by name of the file. */
    SortedMap<String, String> write(Figures figures, Path output, List<Manifest.Output> outputs) {
        SortedMap<String, String> names = new TreeMap<>();
        figures.submissions()
                .files()
                .forEach(d -> names.put(d.record().hash(), d.record().name()));
        List<FeedbackFile> files = figures.submissions().dropped().stream()
                .map(decided -> file(decided, names))
                .toList();
        FeedbackResult result = new FeedbackWriter(templates.folder(), context(figures))
                .write(output, files, plan.request().threads());
        result.paths().forEach(path -> outputs.add(Manifest.Output.of(output, path, Manifest.Kind.FEEDBACK)));
        return result.receipts();
    }

    private FeedbackContext context(Figures figures) {
        Programme programme = plan.programme();
        return new FeedbackContext(
                programme.territory(),
                programme.questionnaires(),
                plan.wave(),
                programme.branding().secretariat(),
                programme.branding().email(),
                Product.version(),
                figures.sources().release().counts(),
                figures.sources().release().missedGates(),
                state.scratch(),
                gate,
                WorkbookReading.intake(programme, plan.wave(), gate));
    }

    private FeedbackFile file(SubmissionSet.Decided decided, SortedMap<String, String> names) {
        SubmissionRecord record = decided.record();
        Path original = state.original(record.hash());
        return new FeedbackFile(
                record.name(),
                record.hash(),
                record.cover(),
                decided.verdict(),
                decided.findings(),
                record.counts(),
                record.synthetic(),
                record.layoutRule(),
                decided.replaces().map(hash -> names.getOrDefault(hash, "")).orElse(""),
                Optional.of(original).filter(Files::isRegularFile),
                draft(record));
    }

    /** Read once more rather than remembered, for it quotes values of the file. */
    private Optional<MappingDraft> draft(SubmissionRecord record) {
        if (record.findings().stream().noneMatch(finding -> finding.is(FindingCode.LAYOUT_PARTIAL))) {
            return Optional.empty();
        }
        return plan.drop().files().stream()
                .filter(file -> file.name().equals(record.name()))
                .findFirst()
                .flatMap(file -> state.kept(plan.mappings().of(file))
                        .flatMap(mappings -> reading.draft(state.kept(file), mappings)));
    }
}
