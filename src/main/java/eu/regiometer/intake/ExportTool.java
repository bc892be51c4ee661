package eu.regiometer.intake;

import eu.regiometer.workbook.Delivery;
import java.util.List;
import java.util.Optional;

/** Knows the exports of one survey tool: how to tell them, and what their titles and cells say. Judges no answer. */
interface ExportTool {

    /** The rule by which a sheet is an export of this tool, in words for the receipt. */
    Optional<String> recognises(SheetHead head);

    /**
     * How an export is laid out.
     *
     * @param delivery what was dropped
     * @param heads the sheets that are exports of this tool, at least one
     * @param rule what {@link #recognises} said of the first of them
     */
    ExportLayout layout(Delivery delivery, List<SheetHead> heads, String rule);
}
