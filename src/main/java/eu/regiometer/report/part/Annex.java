package eu.regiometer.report.part;

import java.util.List;

/**
 * Everything after the last chapter.
 *
 * @param quality method and data quality, in the order of the European Statistics Code of Practice
 * @param tables figures of the charts, one table per chart
 * @param printed the same tables, joined where that saves space, as they are set on the page
 * @param watchList outcomes that are true on the point estimate only
 * @param notEvaluable rules that could not be evaluated, with the reason
 * @param reserve how many further recommendations hold and are printed nowhere, and which; empty without any
 * @param overrides what reviewers decided
 * @param further annexes of one level only: questionnaire, rulebook, glossary
 */
public record Annex(
        List<Section> quality,
        List<DataTable> tables,
        List<Spread> printed,
        TextTable watchList,
        TextTable notEvaluable,
        String reserve,
        TextTable overrides,
        List<Section> further) {

    public Annex {
        quality = List.copyOf(quality);
        tables = List.copyOf(tables);
        printed = List.copyOf(printed);
        further = List.copyOf(further);
    }
}
