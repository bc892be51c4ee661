package eu.regiometer.intake;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.UnreadableWorkbookException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file as a mapping sheet explains it: the one beside the file, else one known for the same titles. */
final class MappedReading {

    private static final int SHORT_HASH = 12;
    private static final int MOST_KNOWN = 30;

    private final IntakeContext context;
    private final Recogniser recogniser;
    private final ExportReading reading;

    MappedReading(IntakeContext context, Recogniser recogniser) {
        this.context = context;
        this.recogniser = recogniser;
        this.reading = new ExportReading(context);
    }

    /** What a file comes to by a mapping sheet; empty when none explains it. */
    Optional<Submission> read(ReceivedFile file, Delivery delivery, Mappings mappings) {
        if (mappings.beside().isEmpty() && mappings.others().isEmpty()) {
            return Optional.empty();
        }
        List<SheetHead> heads = SheetHead.of(delivery);
        Optional<ExportLayout> export = recogniser.layout(delivery);
        if (mappings.beside().isPresent()) {
            return Optional.of(beside(file, delivery, mappings.beside().get(), heads, export));
        }
        return mappings.others().stream()
                .limit(MOST_KNOWN)
                .map(known -> known(file, delivery, known, heads, export))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Submission beside(
            ReceivedFile file,
            Delivery delivery,
            ReceivedFile sheet,
            List<SheetHead> heads,
            Optional<ExportLayout> export) {
        String rule = rule(MappingUse.BESIDE, sheet);
        List<Finding> faults = new ArrayList<>();
        Optional<MappingSheet> mapping = mapping(sheet, faults);
        if (mapping.isEmpty()) {
            return waiting(file, rule, faults);
        }
        var table = new MappedTable(mapping.get(), heads, export);
        Optional<ExportLayout> base = table.find();
        faults.addAll(table.findings());
        if (base.isEmpty()) {
            return waiting(file, rule, faults);
        }
        MappedLayout mapped = mapped(mapping.get(), base.get());
        faults.addAll(mapped.findings());
        return faults.isEmpty()
                ? submission(file, delivery, mapped, base.get(), new Sheet(sheet, mapping.get(), true, rule))
                : waiting(file, rule, faults);
    }

    private Optional<Submission> known(
            ReceivedFile file,
            Delivery delivery,
            Mappings.Known known,
            List<SheetHead> heads,
            Optional<ExportLayout> export) {
        Optional<ExportLayout> titled = known.titles().flatMap(titles -> MappedTable.titled(titles, heads, export));
        if (known.titles().isPresent() && titled.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> faults = new ArrayList<>();
        Optional<MappingSheet> mapping = mapping(known.sheet(), faults);
        Optional<ExportLayout> base =
                titled.or(() -> mapping.flatMap(sheet -> new MappedTable(sheet.anywhere(), heads, export).find()));
        if (mapping.isEmpty() || !faults.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        MappedLayout mapped = mapped(mapping.get(), base.get());
        if (!mapped.findings().isEmpty() || titled.isEmpty() && !mapped.whole()) {
            return Optional.empty();
        }
        String rule = rule(MappingUse.REMEMBERED, known.sheet());
        Submission submission =
                submission(file, delivery, mapped, base.get(), new Sheet(known.sheet(), mapping.get(), false, rule));
        boolean foreign = known.region().isPresent()
                && !(submission instanceof Submission.Readable readable
                        && readable.cover().region().equals(known.region().get()));
        return foreign ? Optional.empty() : Optional.of(submission);
    }

    private record Sheet(ReceivedFile file, MappingSheet mapping, boolean beside, String rule) {}

    private Submission submission(
            ReceivedFile file, Delivery delivery, MappedLayout mapped, ExportLayout base, Sheet sheet) {
        ExportLayout layout = mapped.layout(sheet.rule(), reading);
        HeaderMatch match = reading.match(layout.titles(), sheet.mapping().survey());
        return switch (reading.read(file, delivery, layout, match)) {
            case Submission.Readable readable ->
                readable.with(new MappingUse(
                        sheet.file(),
                        sheet.beside(),
                        readable.cover().region(),
                        readable.cover().survey(),
                        MappedTable.fingerprint(base.table())));
            case Submission.Refused refused -> refused.partial().isEmpty() ? refused : refused.with(sheet.mapping());
        };
    }

    private MappedLayout mapped(MappingSheet mapping, ExportLayout base) {
        return new MappedLayout(
                mapping,
                base,
                Optional.ofNullable(context.questionnaires().get(mapping.survey()))
                        .orElseThrow());
    }

    /** The sheet behind the same gates as answers; what a gate refuses only keeps the file waiting. */
    private Optional<MappingSheet> mapping(ReceivedFile sheet, List<Finding> faults) {
        try (Delivery delivery = context.gate().open(sheet.path(), sheet.fileName())) {
            var reader = new MappingReader(sheet, delivery.members().getFirst().file(), context.questionnaires());
            Optional<MappingSheet> mapping = reader.read();
            faults.addAll(reader.findings());
            return mapping;
        } catch (UnreadableWorkbookException e) {
            faults.add(e.finding().effect(Effect.WAITS));
            return Optional.empty();
        }
    }

    private static Submission waiting(ReceivedFile file, String rule, List<Finding> faults) {
        return new Submission.Refused(file, Optional.empty(), faults, rule);
    }

    private static String rule(String how, ReceivedFile sheet) {
        return how + "SHA-256 " + sheet.hash().substring(0, SHORT_HASH);
    }
}
