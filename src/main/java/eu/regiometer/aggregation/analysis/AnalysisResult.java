package eu.regiometer.aggregation.analysis;

import eu.regiometer.workbook.CsvWriter;
import java.util.List;

/**
 * Estimates by item, then statistic, both in the order in which they were asked for; then all rows, then the groups in
 * ascending order, by number where all are numbers.
 *
 * @param rows estimates
 * @param notes what the reader should know, one line each
 */
public record AnalysisResult(List<EstimateRow> rows, List<String> notes) {

    public AnalysisResult {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** As CSV in UTF-8, numbers in full precision. */
    public byte[] csv() {
        return CsvWriter.data(
                EstimateRow.HEADER, rows.stream().map(EstimateRow::fields).toList());
    }
}
