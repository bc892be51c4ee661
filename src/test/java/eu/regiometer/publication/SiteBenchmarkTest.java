package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Shape;
import eu.regiometer.intake.Verdict;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.revision.Changes;
import eu.regiometer.territory.Region;
import eu.regiometer.workbook.OutputFiles;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Time to make the site of the 13 regions of the sample, in all languages that they have reports in: pages of the size of real
 * ones, from reports that are made already. Prints a line for {@code docs/performance.md}.
 */
@Tag("benchmark")
class SiteBenchmarkTest {

    private static final double MOST_SECONDS = 3;
    private static final int ROUNDS = 5;
    private static final int CHARTS = 25;
    private static final int SHAPES = 80;

    @Test
    void theSiteOfThirteenRegionsIsMadeInTime(@TempDir Path output) {
        List<ReportDocument> reports =
                keys().stream().map(SiteBenchmarkTest::report).toList();
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double seconds = seconds(output.resolve("round-" + round), reports);
            System.out.printf(Locale.ROOT, "site of %d reports: %.2f s%n", reports.size(), seconds);
            least = Math.min(least, seconds);
        }

        assertThat(least).isLessThan(MOST_SECONDS);
    }

    /** Processor time of this thread, which does all the work. */
    private static double seconds(Path output, List<ReportDocument> reports) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        ReportPage pages = new ReportPage(TemplateFolder.shipped());
        for (ReportDocument report : reports) {
            String path = SitePath.of(report.key(), "2026");
            OutputFiles.write(output.resolve(path), pages.of(report, Sample.facts(), path));
        }
        new SiteWriter(TemplateFolder.shipped())
                .write(
                        output,
                        Sample.site(
                                List.of(Sample.submission("SE332/a.xlsx", "SE332", Verdict.ACCEPTED)),
                                reports.stream().map(ReportDocument::key).toList(),
                                Changes.ofFirstIssue()));
        return (threads.getCurrentThreadCpuTime() - begin) / 1e9;
    }

    /** Reports in English, Swedish and the own languages of each region. */
    private static List<ReportKey> keys() {
        List<ReportKey> keys = new ArrayList<>(Sample.reports());
        for (ReportKey key : Sample.reports()) {
            if (key.language().equals("en")) {
                Sample.TERRITORY.regionOf(key.area()).map(Region::languages).stream()
                        .flatMap(List::stream)
                        .filter(language -> !List.of("en", "sv", "is").contains(language))
                        .forEach(language -> keys.add(new ReportKey(key.level(), key.area(), key.wave(), language)));
            }
        }
        return keys;
    }

    private static ReportDocument report(ReportKey key) {
        SortedMap<String, Drawing> drawings = new TreeMap<>();
        StringBuilder content = new StringBuilder("<section id=\"changes\"><h2>Content</h2>");
        for (int chart = 0; chart < CHARTS; chart++) {
            List<Shape> shapes = new ArrayList<>();
            for (int i = 0; i < SHAPES; i++) {
                shapes.add(
                        new Shape.Rectangle(i, chart, 10, 10, 0, Optional.of(Colour.of("#12355b")), Optional.empty()));
            }
            drawings.put("c" + chart, new Drawing(400, 100, shapes, "Chart " + chart, "It says " + chart));
            content.append("<p id=\"r-FIN-")
                    .append(chart)
                    .append("\"><img src=\"drawing:c")
                    .append(chart)
                    .append("\" alt=\"\"/></p><p>")
                    .append("A sentence of a report. ".repeat(CHARTS))
                    .append("</p>");
        }
        return new ReportDocument(
                key,
                "Report on " + key.area().code(),
                Sample.wave().reportDate(),
                "<html></html>",
                content.append("</section>").toString(),
                List.of(),
                drawings,
                List.of());
    }
}
