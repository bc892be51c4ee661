package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.report.PrintedReports.Edition;
import eu.regiometer.report.PrintedReports.Kind;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Imprint, disclaimer, accessibility statement and quality annex. */
class LegalFrameTest {

    private static final ReportSources SOURCES = Fixture.sources(true, true, 1);

    static Stream<String> languages() {
        return PrintedReports.languages().stream();
    }

    private static String words(Edition edition) {
        return PrintedReports.of(edition)
                .document()
                .xhtml()
                .replaceAll("<[^>]*>", " ")
                .replace("\u00AD", "")
                .replace("\u00A0", " ")
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theImprintNamesEverythingThatTheReportRestsOn(Kind kind) {
        ReportDocument document = PrintedReports.of(new Edition(kind, "en")).document();

        assertThat(words(new Edition(kind, "en")))
                .contains(
                        document.key().documentId(),
                        SOURCES.release().snapshot(),
                        SOURCES.recommendations().rulebook().version(),
                        SOURCES.recommendations().rulebook().hash(),
                        TemplateVersion.of(TemplateFolder.shipped()).text(),
                        "CC BY 4.0",
                        "https://creativecommons.org/licenses/by/4.0/",
                        "secretariat@example.org",
                        "do not necessarily reflect those of the European Union");
    }

    @Test
    void theImprintNamesTheVersionOfTheProduct() {
        FontSet fonts = FontSet.read(FontSource.shipped());
        ReportKey key =
                PrintedReports.of(new Edition(Kind.LOCAL, "en")).document().key();
        ReportDocument document =
                new ReportRenderer(TemplateFolder.shipped(), fonts.metrics(), "Regiometer 9.8.7").render(key, SOURCES);

        assertThat(document.xhtml()).contains(") · Regiometer 9.8.7");
        assertThat(document.page()).contains(") · Regiometer 9.8.7");
    }

    /** The fixture has a disclaimer in English and Swedish only. */
    @Test
    void aLanguageWithoutADisclaimerOfTheProgrammeHasTheOfficialOne() {
        assertThat(words(new Edition(Kind.LOCAL, "fi")))
                .contains("Euroopan unioni ei ole vastuussa niistä.")
                .doesNotContain("Views and opinions");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theAccessibilityStatementSaysWhatTheLawAsksFor(String language) {
        String statement = words(new Edition(Kind.LOCAL, language));

        assertThat(statement).contains("EN 301 549 V3.2.1", "WCAG 2.1", "PDF/UA-1", "secretariat@example.org");
        assertThat(statement.split("2016/2102", -1))
                .as("conformance and complaint")
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REGIONAL", "EU"})
    void theQualityAnnexHasEveryPart(Kind kind) {
        TextBundle texts = TextBundle.read(TemplateFolder.shipped(), "en");
        String words = words(new Edition(kind, "en"));

        assertThat(words)
                .containsSubsequence(List.of(
                                "relevance",
                                "accuracy",
                                "timeliness",
                                "comparability",
                                "accessibility",
                                "burden",
                                "confidentiality",
                                "corrections")
                        .stream()
                        .map(part -> texts.text("quality.heading." + part))
                        .toList());
        assertThat(words).contains("2024: 2024-11-24; 2026: 2026-11-22");
        assertThat(words)
                .contains(
                        "All regions receive their reports at the same time.",
                        "Known limits:",
                        "Minutes per questionnaire: citizens 12, organisations 35.",
                        "days: 90",
                        "Corrections after publication");
    }

    /** Thirteen regions with 240 answers in the first way; Silesia withholds the 55 in the second one. */
    @Test
    void allPartnersTellTheWaysOfAnsweringThatTheirRegionsTell() {
        Pattern sums = Pattern.compile(
                "Ways in which answers were given: [^:;]+: 3\\D?120; [^:;]+: 660 \\+ withheld \\(:c\\)");

        assertThat(words(new Edition(Kind.EU, "en"))).containsPattern(sums);
    }
}
