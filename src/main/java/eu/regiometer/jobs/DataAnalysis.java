package eu.regiometer.jobs;

import eu.regiometer.aggregation.analysis.Analysis;
import eu.regiometer.aggregation.analysis.AnalysisRequest;
import eu.regiometer.aggregation.analysis.AnalysisResult;
import eu.regiometer.aggregation.analysis.DataTable;
import eu.regiometer.publication.FindingText;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.Fence;
import eu.regiometer.workbook.UnreadableWorkbookException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Estimates from any table, without a programme; files are read behind the fence as those of regions are. */
public final class DataAnalysis {

    private static final String LANGUAGE = "en";

    private DataAnalysis() {}

    /**
     * Estimates.
     *
     * @param data workbook or delimited text
     * @param sheet sheet of the workbook
     * @param margins population totals to rake to
     * @throws NothingToReadException if a file is missing or refused
     * @throws eu.regiometer.aggregation.analysis.WrongOptionException if the request does not fit the table
     * @throws eu.regiometer.aggregation.analysis.UnusableDataException if the rows do not allow the estimates
     * @throws eu.regiometer.workbook.NoFenceException if the process that reads files cannot be started
     */
    public static AnalysisResult run(
            AnalysisRequest request, Path data, Optional<String> sheet, Optional<Path> margins) {
        try (Fence fence = ReaderProcess.fence();
                Delivery table = open(fence, data)) {
            if (margins.isEmpty()) {
                return Analysis.run(request, DataTable.of(table, sheet), Optional.empty());
            }
            try (Delivery totals = open(fence, margins.get())) {
                return Analysis.run(
                        request, DataTable.of(table, sheet), Optional.of(DataTable.of(totals, Optional.empty())));
            }
        } catch (UnreadableWorkbookException e) {
            var text = new FindingText(TemplateFolder.shipped(), Map.of(), LANGUAGE);
            throw new NothingToReadException(e.finding().at().file() + ": " + text.line(e.finding(), Optional.empty()));
        }
    }

    private static Delivery open(Fence fence, Path file) {
        if (!Files.exists(file)) {
            throw new NothingToReadException("there is no file " + file + "; check its name and folder");
        }
        return fence.open(file, file.toString());
    }
}
