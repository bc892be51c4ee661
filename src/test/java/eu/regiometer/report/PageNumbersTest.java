package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.revision.Place;
import eu.regiometer.revision.Place.Kind;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a report has the places of its PDF: the same numbers, with ids that an address can lead to. */
class PageNumbersTest {

    private static final Pattern NUMBERED =
            Pattern.compile("<p id=\"(p-[^\"]+)\"[^>]*><span class=\"pn\">([^<]*)</span>(.*?)</p>", Pattern.DOTALL);
    private static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);
    private static final ReportSources SOURCES = Fixture.sources(true, true, 7);

    private static ReportDocument report(GovernanceLevel level, String language) {
        Area area = switch (level) {
            case LOCAL -> SOURCES.territory().municipalities("PL22").getFirst().area();
            case REGIONAL -> Area.region("PL22");
            case EU -> Area.PARTNERS;
        };
        return RENDERER.render(new ReportKey(level, area, SOURCES.release().wave(), language), SOURCES);
    }

    private static List<String> paragraphs(String xml) {
        return NUMBERED.matcher(xml)
                .results()
                .map(found -> found.group(1) + "|"
                        + found.group(2).replace("&#160;", "").strip() + "|"
                        + found.group(3).strip())
                .toList();
    }

    private static Stream<Place> of(Kind kind, ReportDocument report) {
        return report.places().stream().filter(place -> place.kind() == kind);
    }

    @ParameterizedTest
    @CsvSource({"LOCAL, en", "REGIONAL, sv", "EU, en"})
    void everyParagraphThatThePageSharesWithThePdfHasItsNumberAndId(GovernanceLevel level, String language) {
        ReportDocument report = report(level, language);
        List<String> printed = paragraphs(report.xhtml());
        List<String> shown = paragraphs(report.page());

        assertThat(shown).isNotEmpty().doesNotHaveDuplicates();
        assertThat(printed).containsAll(shown);
        // what the PDF alone prints: the lead of the annex of tables, which stand at their charts on the page
        assertThat(printed.stream().filter(place -> !shown.contains(place)))
                .allMatch(place -> place.startsWith("p-annex-tables-"));
    }

    @ParameterizedTest
    @CsvSource({"LOCAL, en", "REGIONAL, en", "EU, en"})
    void everyFigureAndRecommendationOfThePdfHasItsNumberAndIdOnThePage(GovernanceLevel level, String language) {
        ReportDocument report = report(level, language);

        assertThat(of(Kind.FIGURE, report))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(report.page())
                        .containsPattern(Pattern.quote("id=\"" + figure.id() + "\"") + ">\\s*<h3><span class=\"no\">"
                                + Pattern.quote(figure.number()) + "</span>"));
        assertThat(of(Kind.RECOMMENDATION, report))
                .allSatisfy(card -> assertThat(report.page()).contains(" id=\"" + card.id() + "\""));
    }

    @Test
    void theSameWordsTwiceAreTwoPlacesInTheirOrderAndWordsOfThePageAloneHaveNone() {
        assertThat(PageNumbers.of(
                        "<p id=\"p-a-1\"><span class=\"pn\">1.1.1&#160;</span>Same <b>x</b></p>"
                                + "<p id=\"p-b-1\" class=\"lead\"><span class=\"pn\">2.1.1&#160;</span>Same <b>x</b></p>",
                        "<p class=\"lead\">Same <b>x</b></p><p>Other</p><p>Same <b>x</b></p><p>Same <b>x</b></p>"))
                .isEqualTo(
                        "<p id=\"p-a-1\" class=\"lead\"><span class=\"pn\">1.1.1</span> Same <b>x</b></p><p>Other</p>"
                                + "<p id=\"p-b-1\"><span class=\"pn\">2.1.1</span> Same <b>x</b></p><p>Same <b>x</b></p>");
    }
}
