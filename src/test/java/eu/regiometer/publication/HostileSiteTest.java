package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.intake.Verdict;
import eu.regiometer.report.ReportDocument;
import eu.regiometer.report.ReportKey;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.revision.Changes;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.OutputFiles;
import eu.regiometer.workbook.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of places that try to be more than text, on the pages of the site. */
class HostileSiteTest {

    private static final String NAME = "=cmd() <script>alert(1)</script> & ]]> ${x} \u0007\u202Egnirts and a"
            + " long end of the name of a region";
    private static final String SHOWN = "=cmd() &lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt; ${x}";
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\u202A-\u202E]");

    @TempDir
    Path output;

    @Test
    void everyPageShowsThemAsText(@TempDir Path folder) throws IOException {
        for (String file : List.of("regions.csv", "municipalities.csv", "programme.yaml")) {
            Files.writeString(
                    folder.resolve(file),
                    Files.readString(Sample.PROGRAMME.resolve(file))
                            .replace("Norrbotten", NAME)
                            .replace("Piteå", NAME));
        }
        Defects defects = new Defects();
        Territory territory = Territory.read(folder, Settings.read(folder.resolve("programme.yaml"), defects), defects);
        defects.throwIfAny();
        SiteContent sample = Sample.site(
                List.of(Sample.submission("SE332/<i>&.xlsx", "SE332", Verdict.ACCEPTED)),
                Sample.reports(),
                Changes.ofFirstIssue());
        Monitoring monitoring = sample.monitoring();
        for (ReportKey key : Sample.reports()) {
            String path = SitePath.of(key, "2026");
            var report = new ReportDocument(
                    key,
                    "Report on " + NAME,
                    Sample.wave().reportDate(),
                    "<html></html>",
                    "<section id=\"changes\"><h2>Content</h2></section>",
                    List.of(),
                    new TreeMap<>(),
                    List.of());
            OutputFiles.write(
                    output.resolve(path), new ReportPage(TemplateFolder.shipped()).of(report, Sample.facts(), path));
        }
        List<String> paths = new SiteWriter(TemplateFolder.shipped())
                .write(
                        output,
                        new SiteContent(
                                sample.facts(),
                                new Monitoring(
                                        monitoring.release(),
                                        monitoring.submissions(),
                                        territory,
                                        monitoring.questionnaires(),
                                        monitoring.wave(),
                                        monitoring.withoutTexts()),
                                sample.tree(),
                                sample.rulebook(),
                                sample.reports(),
                                sample.documents(),
                                sample.receipts(),
                                sample.data(),
                                sample.changes(),
                                sample.languages()));

        for (String path : paths.stream().filter(p -> p.endsWith(".html")).toList()) {
            String page = Files.readString(output.resolve(path));
            SiteWriterTest.parse(page);
            assertThat(page).doesNotContain("<script>alert");
            assertThat(FORBIDDEN.matcher(page).find()).as(path).isFalse();
        }
        for (String path : List.of("index.html", "site/find.html", "site/publications.html", "site/SE332.html")) {
            assertThat(Files.readString(output.resolve(path))).as(path).contains(SHOWN);
        }
        assertThat(Files.readString(output.resolve("site/files.html"))).contains("SE332/&lt;i&gt;&amp;.xlsx");
    }
}
