package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.revision.Place;
import eu.regiometer.revision.Place.Kind;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Places that reviewers refer to: numbered, each once, found again in another language and a later issue. */
class PlacesTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);
    private static final ReportSources SOURCES = Fixture.sources(true, true, 7);

    private static List<Place> places(GovernanceLevel level, String language, ReportSources sources) {
        Area area = switch (level) {
            case LOCAL -> sources.territory().municipalities("PL22").getFirst().area();
            case REGIONAL -> Area.region("PL22");
            case EU -> Area.PARTNERS;
        };
        return RENDERER.render(new ReportKey(level, area, sources.release().wave(), language), sources)
                .places();
    }

    private static Stream<Place> of(Kind kind, List<Place> places) {
        return places.stream().filter(place -> place.kind() == kind);
    }

    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void everyPlaceIsListedOnceAndEveryNumberIsPrintedOnce(GovernanceLevel level) {
        List<Place> places = places(level, "en", SOURCES);

        assertThat(places).extracting(Place::id).doesNotHaveDuplicates();
        assertThat(places).allSatisfy(place -> assertThat(place.words()).isNotBlank());
        assertThat(of(Kind.PARAGRAPH, places)).extracting(Place::number).doesNotHaveDuplicates();
        assertThat(of(Kind.PARAGRAPH, places))
                .allSatisfy(place -> assertThat(place.number()).matches("([0-9]+|[A-D])\\.[0-9]+\\.[0-9]+"));
        assertThat(of(Kind.FIGURE, places))
                .allSatisfy(place -> assertThat(place.number()).matches("[0-9]+\\.[0-9]+[a-z]?"));
        assertThat(of(Kind.CHAPTER, places)).extracting(Place::number).contains("1", "2", "A", "B", "C");
        assertThat(of(Kind.RECOMMENDATION, places))
                .allSatisfy(place -> assertThat(place.id()).isEqualTo("r-" + place.number()));
        assertThat(places)
                .extracting(Place::kind)
                .contains(Kind.CHAPTER, Kind.PARAGRAPH, Kind.FIGURE, Kind.TABLE, Kind.BOX);
    }

    @Test
    void aRecommendationIsReferredToByItsRule() {
        assertThat(of(Kind.RECOMMENDATION, places(GovernanceLevel.REGIONAL, "en", SOURCES)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void anotherLanguageHasTheSamePlaces(GovernanceLevel level) {
        assertThat(places(level, "sv", SOURCES).stream()
                        .map(place -> place.kind() + place.id() + place.number())
                        .toList())
                .isEqualTo(places(level, "en", SOURCES).stream()
                        .map(place -> place.kind() + place.id() + place.number())
                        .toList());
    }

    /** Without an earlier wave a chapter is gone: numbers behind it move, ids do not. */
    @Test
    void aParagraphKeepsItsIdWhenAChapterBeforeItGoes() {
        List<Place> with = places(GovernanceLevel.REGIONAL, "en", Fixture.sources(true, true, 1));
        List<Place> without = places(GovernanceLevel.REGIONAL, "en", Fixture.sources(false, true, 1));
        Place before = of(Kind.PARAGRAPH, with)
                .filter(place -> place.id().equals("p-plan-1"))
                .findFirst()
                .orElseThrow();
        Place after = of(Kind.PARAGRAPH, without)
                .filter(place -> place.id().equals("p-plan-1"))
                .findFirst()
                .orElseThrow();

        assertThat(with).extracting(Place::id).contains("trend");
        assertThat(without).extracting(Place::id).doesNotContain("trend");
        assertThat(after.words()).isEqualTo(before.words());
        assertThat(after.number()).isNotEqualTo(before.number());
    }

    @Test
    void whatIsNoReportIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Places.of("<p>"))
                .withMessageContaining("no well-formed report");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Places.of("<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>"));
    }

    @Test
    void longWordsAreCutAtAWordAndSoftHyphensLeftOut() {
        List<Place> places = Places.of("<div><p id=\"p-a-1\"><span class=\"pn\">1.1.1&#160;</span>"
                + "sam\u00ADples ".repeat(20) + "</p></div>");

        assertThat(places).containsExactly(new Place(Kind.PARAGRAPH, "p-a-1", "1.1.1", "samples ".repeat(11) + "…"));
    }
}
