package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums of money in the forms of each language: EUR before the number in English and Irish, after it elsewhere. */
class ValueBandTest {

    private static final ReportSources SOURCES = Fixture.sources(false, true, 1);

    private static Issue issue(String language) {
        return new Issue(
                new ReportKey(
                        GovernanceLevel.REGIONAL,
                        Area.region("PL22"),
                        SOURCES.release().wave(),
                        language),
                SOURCES,
                TextBundle.read(TemplateFolder.shipped(), language),
                DrawingChecks.METRICS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | below EUR 0.1 million | EUR 0.5 to 1 million
                    sv | under 0,1 mn EUR | 0,5 till 1 mn EUR
                    bg | под 0,1 млн. EUR | 0,5 до 1 млн. EUR
                    cs | do 0,1 mil. EUR | 0,5 až 1 mil. EUR
                    el | κάτω από 0,1 εκατ. EUR | 0,5 έως 1 εκατ. EUR
                    fi | alle 0,1 milj. EUR | 0,5–1 milj. EUR
                    ga | faoi bhun EUR 0.1 milliún | EUR 0.5 go 1 milliún
                    hr | ispod 0,1 mil. EUR | 0,5 do 1 mil. EUR
                    hu | 0,1 millió EUR alatt | 0,5 és 1 millió EUR között
                    it | meno di 0,1 Mio EUR | da 0,5 a 1 Mio EUR
                    pl | poniżej 0,1 mln EUR | 0,5 do 1 mln EUR
                    sl | pod 0,1 mio. EUR | 0,5 do 1 mio. EUR
                    """)
    void aBandIsWrittenInMillionsByTheLanguage(String language, String below, String band) {
        assertThat(ValueBand.of(issue(language), "below EUR 0.1 million")).isEqualTo(below);
        assertThat(ValueBand.of(issue(language), "EUR 0.5 to 1 million")).isEqualTo(band);
    }

    @Test
    void thousandsBecomeMillionsWithUpToThreeDecimals() {
        assertThat(ValueBand.of(issue("pl"), "above EUR 1250 thousand")).isEqualTo("powyżej 1,25 mln EUR");
        assertThat(ValueBand.of(issue("en"), "EUR 5 to 139.5 thousand")).isEqualTo("EUR 0.005 to 0.14 million");
    }

    /** A register may hold what it likes; readers are told the language. */
    @Test
    void whatIsNoBandIsPrintedAsEntered() {
        assertThat(ValueBand.of(issue("pl"), "not yet known")).isEqualTo("\uFFF9en\uFFFAnot yet known\uFFFB");
        assertThat(ValueBand.of(issue("pl"), "EUR 1 million")).isEqualTo("\uFFF9en\uFFFAEUR 1 million\uFFFB");
        assertThat(ValueBand.of(issue("pl"), "")).isEmpty();
    }
}
