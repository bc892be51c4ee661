package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.Delivery;
import java.util.List;
import java.util.Optional;

/** Knows one layout: how to tell it, and where cover, columns and rows are. Judges no answer. */
interface Adapter {

    /** The rule by which the delivery is of this layout, in words for the receipt. */
    Optional<String> recognises(Delivery delivery);

    /**
     * Reads cover and columns.
     *
     * @param rule what {@link #recognises} said
     */
    Submission read(ReceivedFile file, Delivery delivery, String rule);

    /**
     * Header cells of the columns that are dropped on arrival because they tell who answered, from where or on which
     * device. Nothing below them is handed on, not even back to the region.
     *
     * @param delivery a delivery that this adapter recognises
     */
    default List<CellAddress> dropped(Delivery delivery) {
        return List.of();
    }
}
