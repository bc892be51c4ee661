package eu.regiometer.publication;

import java.util.List;

/**
 * A line of a receipt.
 *
 * @param label what it is; empty for a notice
 * @param values one or more values; those behind the first explain it
 */
record ReceiptLine(String label, List<String> values) {

    ReceiptLine {
        values = List.copyOf(values);
    }
}
