package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.Framework;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.language.Passage;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The section on the law of procurement says what holds, in which language, and what is missing. */
class FrameworkMakerTest {

    private static final ReportSources SOURCES = Fixture.sources(false, false, 3);
    private static final String NO_BREAK = "\u00A0";

    @Test
    void aReportInTheLanguageOfTheCountryHasNothingInEnglishButTheRemark() {
        List<List<String>> rows = rows(section("sv", sweden(Optional.empty())));

        assertThat(rows)
                .contains(
                        List.of("Lag", "Lag (2016:1145)"),
                        List.of("Tröskelvärden", "216 000 euro"),
                        List.of("Gäller", "sedan 2017-01-01"));
    }

    @Test
    void anotherLanguageKeepsTheOfficialTitleAndTranslatesIt() {
        assertThat(rows(section("en", sweden(Optional.empty()))))
                .contains(List.of("Law", Passage.in("sv", "Lag (2016:1145)") + " (Public Procurement Act)"))
                .contains(List.of("Thresholds", "EUR 216 000"));
    }

    @Test
    void aTextWithoutTranslationIsMarkedAsEnglish() {
        Framework finland = new Framework(
                "FI",
                "Laki 1397/2016",
                new TreeMap<>(),
                new TreeMap<>(Map.of("en", "EUR 216 000")),
                "TEM",
                "https://example.org/",
                "fi",
                LocalDate.of(2017, 1, 1),
                Optional.empty(),
                "");

        assertThat(rows(section("sv", Optional.of(finland))))
                .contains(List.of("Lag", Passage.in("fi", "Laki 1397/2016")))
                .contains(List.of("Tröskelvärden", Passage.in("en", "EUR 216 000") + NO_BREAK + "[en]"));
    }

    @Test
    void aFrameThatHasEndedSaysSo() {
        Section section = section("en", sweden(Optional.of(LocalDate.of(2025, 12, 31))));

        assertThat(section.paragraphs()).singleElement().asString().startsWith("Not in force since 31");
        assertThat(rows(section)).contains(List.of("In force", "2017-01-01 to 2025-12-31"));
    }

    @Test
    void aCountryWithoutAFrameGetsTheLawOfTheUnionMarkedAsEnglish() {
        Section section = section("sv", Optional.empty());

        assertThat(section.paragraphs())
                .singleElement()
                .asString()
                .startsWith("Registret innehåller ingen nationell ram");
        assertThat(rows(section))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get(1)).contains("Directive 2014/24/EU").endsWith(NO_BREAK + "[en]"));
    }

    private static Optional<Framework> sweden(Optional<LocalDate> end) {
        return Optional.of(new Framework(
                "SE",
                "Lag (2016:1145)",
                new TreeMap<>(Map.of("en", "Public Procurement Act")),
                new TreeMap<>(Map.of("en", "EUR 216 000", "sv", "216 000 euro")),
                "Upphandlingsmyndigheten",
                "https://example.org/",
                "sv",
                LocalDate.of(2017, 1, 1),
                end,
                ""));
    }

    private static Section section(String language, Optional<Framework> frame) {
        var key = new ReportKey(
                GovernanceLevel.REGIONAL,
                Area.region("SE321"),
                SOURCES.release().wave(),
                language);
        return new FrameworkMaker(new Issue(
                        key, SOURCES, TextBundle.read(TemplateFolder.shipped(), language), DrawingChecks.METRICS))
                .section(frame);
    }

    private static List<List<String>> rows(Section section) {
        return section.tables().getFirst().rows().stream()
                .map(line -> List.copyOf(line.cells()))
                .toList();
    }
}
