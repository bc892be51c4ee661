package eu.regiometer.publication;

import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.FileFormat;
import eu.regiometer.workbook.Gate;
import java.util.Optional;

/**
 * What was sent, opened again for its copy.
 *
 * @param delivery its content; empty when there is nothing to copy
 */
record Original(Optional<Delivery> delivery) implements AutoCloseable {

    /**
     * Opens the kept original of a file that something is to be said about.
     *
     * @throws eu.regiometer.workbook.UnreadableWorkbookException if a gate refuses it
     */
    static Original open(FeedbackFile file, Gate gate) {
        if (file.original().isEmpty() || file.findings().isEmpty()) {
            return new Original(Optional.empty());
        }
        return new Original(Optional.of(gate.open(file.original().get(), file.fileName())));
    }

    /** Where the region corrects what is wrong. */
    Mending mending() {
        if (delivery.isEmpty()) {
            return Mending.FILE;
        }
        boolean workbook = !delivery.get().set()
                && delivery.get().members().getFirst().file().format() != FileFormat.DELIMITED;
        return workbook ? Mending.COPY : Mending.EXPORT;
    }

    @Override
    public void close() {
        delivery.ifPresent(Delivery::close);
    }
}
