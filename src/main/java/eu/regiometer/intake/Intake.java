package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns dropped files into submissions: the gates decide whether the bytes may be read, the recogniser names the
 * layout, one adapter per layout finds cover, columns and rows.
 */
public final class Intake {

    private final IntakeContext context;
    private final List<Adapter> adapters;
    private final Recogniser recogniser;
    private final MappedReading mapped;

    /** Creates an intake that may be used by several threads. */
    public Intake(IntakeContext context) {
        this.context = context;
        this.adapters = List.of(new TemplateAdapter(context));
        this.recogniser =
                new Recogniser(context, List.of(new EuSurvey(), new LimeSurvey(), new OdkCentral(), new Kobo()));
        this.mapped = new MappedReading(context, recogniser);
    }

    /**
     * Reads a file up to its answers.
     *
     * @return refused or waiting, or readable with its answers still to be streamed
     */
    public Submission read(ReceivedFile file) {
        return read(file, Mappings.NONE);
    }

    /**
     * Reads a file that mapping sheets may explain up to its answers.
     *
     * @return refused or waiting, or readable with its answers still to be streamed
     */
    public Submission read(ReceivedFile file, Mappings mappings) {
        try {
            Delivery delivery = context.gate().open(file.path(), file.fileName());
            return opened(file, delivery, mappings);
        } catch (UnreadableWorkbookException e) {
            return new Submission.Refused(file, Optional.empty(), List.of(e.finding()), "");
        }
    }

    private Submission opened(ReceivedFile file, Delivery delivery, Mappings mappings) {
        boolean kept = false;
        try {
            Submission submission = withIgnored(recognised(file, delivery, mappings), delivery);
            kept = submission instanceof Submission.Readable;
            return submission;
        } finally {
            // it stays open only for answers that are still to be streamed
            if (!kept) {
                delivery.close();
            }
        }
    }

    private Submission recognised(ReceivedFile file, Delivery delivery, Mappings mappings) {
        for (Adapter adapter : adapters) {
            Optional<String> rule = adapter.recognises(delivery);
            if (rule.isPresent()) {
                return adapter.read(file, delivery, rule.get());
            }
        }
        return mapped.read(file, delivery, mappings).orElseGet(() -> recogniser.read(file, delivery));
    }

    /** Members of a set that are no answers are told with their number. */
    private static Submission withIgnored(Submission submission, Delivery delivery) {
        if (delivery.ignored() == 0) {
            return submission;
        }
        List<Finding> findings = new ArrayList<>(submission.findings());
        findings.add(Finding.of(
                        FindingCode.SET_IGNORED,
                        CellAddress.file(submission.file().fileName()))
                .with("count", delivery.ignored()));
        return switch (submission) {
            case Submission.Readable readable -> readable.with(findings);
            case Submission.Refused refused -> refused.with(findings);
        };
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
                .orElseGet(() -> recogniser.dropped(delivery));
    }
}
