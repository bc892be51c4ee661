package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.intake.Verdict;
import eu.regiometer.report.template.TemplateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
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
                Sample.wave(),
                new TreeMap<>(Map.of("pl", List.of("PL22"))));
        assertThat(new MonitoringWriter(TemplateFolder.shipped()).write(output, data, Sample.facts()))
                .containsExactly("monitoring-items.csv", "monitoring.csv", "monitoring.html");
        return Files.readString(output.resolve("monitoring.csv")).lines().toList();
    }

    @Test
    void everyRegionAndSurveyHasALineWithOrWithoutASubmission() throws IOException {
        List<String> lines = lines();
        assertThat(lines).hasSize(1 + 2 * Sample.TERRITORY.regions().size());
        assertThat(lines).contains("2026,PL22,public-attitude,no submission,0,0,0,,,,,,,,,,,,,39,,,,,,,,,,,,pl");
        assertThat(lines)
                .filteredOn(l -> l.startsWith("2026,SE332,public-attitude"))
                .singleElement()
                .asString()
                // 312 of 200 000 eligible and of 1 000 invited
                .startsWith("2026,SE332,public-attitude,enough answers,1,1,0,200000,1000,360,20,5,335,330,312,0.00156,"
                        + "0.312,2026-04-02,2026-06-20,39,")
                .endsWith("2026-06-08=200 2026-06-15=112,sv=312,1=:c 2=:c 3=280,,D1_AGE*D2_GENDER=15-29*1,"
                        + "D5_DEGURBA=3,P1:en<sv=0.75,UNMARKED<50 GROUP:D1_AGE*D2_GENDER=15-29*1+5 ITEM:P4+10,");
    }

    @Test
    void aLanguageWithoutTextsIsNamedWithItsRegions() throws IOException {
        lines();
        assertThat(Files.readString(output.resolve("monitoring.html")))
                .contains("No reports in polski, a language of PL22: the templates hold no texts of it.");
    }

    @Test
    void theIntervalAtTheDeadlineGoesOnAtThePresentPace() {
        var weeks = new TreeMap<LocalDate, OptionalLong>();
        weeks.put(LocalDate.of(2026, 6, 1), OptionalLong.of(500));
        weeks.put(LocalDate.of(2026, 6, 15), OptionalLong.of(56));
        weeks.put(LocalDate.of(2026, 6, 22), OptionalLong.of(56));
        Pace pace = Pace.of(400, OptionalDouble.of(100), weeks, LocalDate.of(2026, 6, 30), LocalDate.of(2026, 8, 29));

        // 112 rows in 28 days are 4 a day; in 60 days the 400 become 640; 0.98 / sqrt(100) and / sqrt(160)
        assertThat(pace.perDay()).isEqualTo(4);
        assertThat(pace.daysLeft()).isEqualTo(60);
        assertThat(pace.halfWidth().orElseThrow()).isCloseTo(0.0980, within(5e-5));
        assertThat(pace.expectedHalfWidth().orElseThrow()).isCloseTo(0.0775, within(5e-5));
    }

    @Test
    void withoutAnswersOfLateTheIntervalStaysAsItIs() {
        Pace pace = Pace.of(
                400, OptionalDouble.of(100), new TreeMap<>(), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 1));

        assertThat(pace.daysLeft()).isZero();
        assertThat(pace.expectedHalfWidth()).isEqualTo(pace.halfWidth());
    }

    @Test
    void thePageIsWellFormedAndSaysNoSubmission() throws IOException {
        lines();
        String html = Files.readString(output.resolve("monitoring.html"));
        SiteWriterTest.parse(html);
        assertThat(html)
                .contains("no submission", "31.2\u202F%", "days left: 39")
                .contains("15–29, Woman: less than half of its share", "Rural: nobody", "too few to tell")
                .contains("P1: answers in sv lie far above those in en")
                .contains("answers still needed: 5")
                // the number is withheld: what is missing would tell it
                .contains("fewer than 50 answers")
                .doesNotContain("answers still needed: 9");
    }
}
