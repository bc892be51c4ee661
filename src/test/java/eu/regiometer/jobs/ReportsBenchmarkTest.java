package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.DiskLooks;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.publication.ReportPrint;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.ReportSources;
import eu.regiometer.workbook.Fence;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * How long all reports of the shipped programme take in two languages, on one thread, in processor time: from the figures
 * to finished PDFs, in a cold and in a warm virtual machine. Prints a table for {@code docs/performance.md} and fails only
 * when a report cannot be made. The target is 20 seconds warm.
 */
@Tag("benchmark")
@ResourceLock("main job")
class ReportsBenchmarkTest {

    private static final int ROUNDS = 4;
    private static final double SECOND = 1e9;

    @TempDir
    private Path folder;

    /** Processor time in seconds for models and templates, and for the PDFs, and how many pages came out. */
    private record Round(double filling, double printing, int pages) {

        double all() {
            return filling + printing;
        }
    }

    @Test
    void allReportsOfThirteenRegionsInTwoLanguages() {
        RunRequest request = new RunRequest(
                Path.of("input"),
                folder.resolve("output"),
                folder.resolve("state"),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                new TreeSet<>(List.of("en", "sv")),
                new TreeSet<>(),
                false,
                Optional.empty(),
                2,
                Duration.ZERO);

        MainJob.planned(request, new DiskLooks(Duration.ZERO), (plan, state, register, templates) -> {
            try (Fence fence = ReaderProcess.fence()) {
                var round = new ReviewRound(plan, state, templates);
                var run = new ReportingRun(plan, state, register, templates, fence, round);
                run.workbooks().forEach(run::read);
                List<ReportKey> keys = List.copyOf(plan.reports().values());
                assertThat(keys).isNotEmpty();
                measure(keys, run.current().sources(), templates);
                return keys.size();
            }
        });
    }

    private static void measure(List<ReportKey> keys, ReportSources sources, TemplateSet templates) {
        Round cold = round(keys, sources, templates);
        Round warm = cold;
        for (int i = 1; i < ROUNDS; i++) {
            Round next = round(keys, sources, templates);
            warm = next.all() < warm.all() ? next : warm;
        }
        System.out.println();
        System.out.println("| " + keys.size() + " reports, " + cold.pages
                + " pages, two languages, processor seconds of one thread | first round | best of " + ROUNDS + " |");
        System.out.println("|---|---:|---:|");
        line("models and templates", cold.filling, warm.filling);
        line("PDFs", cold.printing, warm.printing);
        line("both (target warm: under 20)", cold.all(), warm.all());
    }

    private static Round round(List<ReportKey> keys, ReportSources sources, TemplateSet templates) {
        PdfRenderer pdf = new PdfRenderer(templates.fonts());
        long filling = 0;
        long printing = 0;
        int pages = 0;
        for (ReportKey key : keys) {
            long start = now();
            ReportDocument report = templates.renderer().render(key, sources);
            long filled = now();
            pages += pdf.render(ReportPrint.of(report, templates.pictures()), OutputStream.nullOutputStream())
                    .pages();
            filling += filled - start;
            printing += now() - filled;
        }
        return new Round(filling / SECOND, printing / SECOND, pages);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void line(String what, double cold, double warm) {
        System.out.println(String.format(Locale.ROOT, "| %s | %.1f | %.1f |", what, cold, warm));
    }
}
