package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.Verdict;
import eu.regiometer.report.template.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringWriterTest {

    @TempDir
    Path output;

    private List<String> lines() throws IOException {
        var data = new Monitoring(
                Sample.release(List.of(), List.of()),
                List.of(
                        Sample.submission("SE332/a.xlsx", "SE332", Verdict.ACCEPTED),
                        Sample.submission("SE332/b.xlsx", "SE332", Verdict.REFUSED)),
                Sample.TERRITORY,
                Sample.QUESTIONNAIRES,
                Sample.wave());
        assertThat(new MonitoringWriter(TemplateFolder.shipped()).write(output, data))
                .containsExactly("monitoring.csv", "monitoring.html");
        return Files.readString(output.resolve("monitoring.csv")).lines().toList();
    }

    @Test
    void everyRegionAndSurveyHasALineWithOrWithoutASubmission() throws IOException {
        List<String> lines = lines();
        assertThat(lines).hasSize(1 + 2 * Sample.TERRITORY.regions().size());
        assertThat(lines).contains("2026,PL22,public-attitude,no submission,0,0,0,,,,,,,,,39,,,,");
        assertThat(lines)
                .filteredOn(l -> l.startsWith("2026,SE332,public-attitude"))
                .singleElement()
                .asString()
                // 312 of 200 000 eligible and of 1 000 invited
                .startsWith(
                        "2026,SE332,public-attitude,enough answers,1,1,0,200000,1000,330,312,0.00156,0.312,2026-04-02,"
                                + "2026-06-20,39,");
    }

    @Test
    void thePageIsWellFormedAndSaysNoSubmission() throws IOException {
        lines();
        String html = Files.readString(output.resolve("monitoring.html"));
        SiteWriterTest.parse(html);
        assertThat(html).contains("no submission", "31.2\u00A0%", "days left: 39");
    }
}
