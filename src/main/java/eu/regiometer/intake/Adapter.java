package eu.regiometer.intake;

import eu.regiometer.workbook.WorkbookFile;
import java.util.Optional;

/** Knows one layout: how to tell it, and where cover, columns and rows are. Judges no answer. */
interface Adapter {

    /** The rule by which the workbook is of this layout, in words for the receipt. */
    Optional<String> recognises(WorkbookFile workbook);

    /**
     * Reads cover and columns.
     *
     * @param rule what {@link #recognises} said
     */
    Submission read(ReceivedFile file, WorkbookFile workbook, String rule);
}
