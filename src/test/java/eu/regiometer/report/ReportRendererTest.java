package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.language.OfficialText;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class ReportRendererTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);
    private static final ReportSources WITHHELD = Fixture.sources(true, false, 7);
    private static final Pattern IMAGE = Pattern.compile("src=\"drawing:([^\"]+)\" alt=\"([^\"]*)\"");

    private static final Pattern TEXT = Pattern.compile(">([^<]+)<");
    private static final Pattern COLONS = Pattern.compile(":[\\s\u00A0]*[:;]");

    record Case(String name, ReportSources sources, String language) {
        @Override
        public String toString() {
            return name + " " + language;
        }
    }

    static Stream<Case> cases() {
        return Stream.of("en", "sv")
                .flatMap(language -> Stream.of(
                        new Case("complete", Fixture.sources(true, true, 1), language),
                        new Case("withheld", WITHHELD, language),
                        new Case("first wave", Fixture.sources(false, false, 3), language)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyReportIsWellFormedAndWhole(Case of) throws Exception {
        for (ReportKey key : keys(of.sources(), of.language())) {
            ReportDocument document = RENDERER.render(key, of.sources());

            assertThat(DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(document.xhtml())))
                            .getDocumentElement()
                            .getAttribute("lang"))
                    .isEqualTo(of.language());
            assertThat(document.xhtml())
                    .contains(OfficialText.CO_FUNDED.texts().get(of.language()))
                    .contains(TextBundle.read(TemplateFolder.shipped(), of.language())
                            .text("synthetic"))
                    .contains(key.documentId())
                    .doesNotContain("{")
                    .doesNotContain("NaN")
                    .doesNotContain("Optional");
            TreeSet<String> shown = new TreeSet<>();
            IMAGE.matcher(document.xhtml()).results().forEach(match -> {
                shown.add(match.group(1));
                assertThat(match.group(2))
                        .as("alternative text of %s", match.group(1))
                        .isNotBlank();
            });
            assertThat(document.drawings().keySet()).isEqualTo(shown);
            document.drawings().values().forEach(DrawingChecks::check);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noSentenceSpellsAMissingFigureAsAColon(Case of) {
        for (ReportKey key : keys(of.sources(), of.language())) {
            String xhtml = RENDERER.render(key, of.sources()).xhtml();
            List<String> texts = Stream.concat(
                            TEXT.matcher(xhtml).results().map(match -> match.group(1)),
                            IMAGE.matcher(xhtml).results().map(match -> match.group(2)))
                    .filter(text -> COLONS.matcher(text).find())
                    .toList();

            assertThat(texts).as(key.documentId()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void aThinRegionIsNotSaidToLackAnEarlierWave(String language) {
        Region silent = WITHHELD.territory().regions().get(1);
        ReportKey key = new ReportKey(
                GovernanceLevel.REGIONAL, silent.area(), WITHHELD.release().wave(), language);
        TextBundle texts = TextBundle.read(TemplateFolder.shipped(), language);

        assertThat(RENDERER.render(key, WITHHELD).xhtml())
                .contains(texts.text("finding.nothing.detail"))
                .doesNotContain(texts.text("finding.comparison.detail"))
                .doesNotContain(texts.text("change.none"));
    }

    @Test
    void theFirstPageSaysOnceWhoseTheStarredFiguresAre() {
        Municipality own = WITHHELD.territory().municipalities("PL22").get(0);
        ReportKey key = new ReportKey(
                GovernanceLevel.LOCAL, own.area(), WITHHELD.release().wave(), "en");

        String report = RENDERER.render(key, WITHHELD).xhtml();

        assertThat(report.substring(0, report.indexOf("<div class=\"sheet\">")))
                .contains("class=\"message\"")
                .containsOnlyOnce("Figures: region Silesia");
    }

    @Test
    void borrowedFiguresNameTheirRegionAndSmallCountsAreNotPrinted() {
        Municipality own = WITHHELD.territory().municipalities("PL22").get(0);
        Municipality small = WITHHELD.territory().municipalities("PL22").get(1);
        String wave = WITHHELD.release().wave();

        assertThat(RENDERER.render(new ReportKey(GovernanceLevel.LOCAL, own.area(), wave, "en"), WITHHELD)
                        .xhtml())
                .contains("figures: region Silesia, field dates")
                .contains("* Figures: region Silesia");
        assertThat(RENDERER.render(new ReportKey(GovernanceLevel.LOCAL, small.area(), wave, "en"), WITHHELD)
                        .xhtml())
                .contains("Figures: region Silesia.")
                .contains("withheld (:c)");
    }

    @Test
    void aRateThatWouldPrintAsNoughtIsLeftOut() {
        ReportKey key = new ReportKey(
                GovernanceLevel.REGIONAL,
                Area.region("PL22"),
                WITHHELD.release().wave(),
                "en");

        // 400 of 125000 eligible and 400 of 1500 invited
        assertThat(RENDERER.render(key, WITHHELD).xhtml())
                .contains("0.3\u202F% of the eligible; 27\u202F% of the invited")
                .doesNotContain("0.0\u202F% of the");
    }

    @Test
    void modelledEstimatesStandBesideDirectOnesWithTheirSignAndWords() {
        Region told = WITHHELD.territory().regions().getFirst();
        String wave = WITHHELD.release().wave();
        String xhtml = RENDERER.render(new ReportKey(GovernanceLevel.REGIONAL, told.area(), wave, "en"), WITHHELD)
                .xhtml();
        Municipality municipality =
                WITHHELD.territory().municipalities(told.code()).getFirst();

        assertThat(xhtml)
                .contains("Modelled estimates carry the sign e and stand beside the direct figures")
                .contains("41\u202F%\u00A0e (36\u00A0to\u00A046\u202F%)")
                .contains("5.2\u00A0e (4.4\u00A0to\u00A06.0)")
                .contains("51\u00A0e (47\u00A0to\u00A055)")
                .contains("62\u202F%")
                .containsPattern("Regions are compared by: share of inhabitants by [^<;]*: High \\(5-8\\); "
                        + "logarithm of the number of inhabitants\\. This holds for: P1 ")
                .containsPattern("Regions are compared by: logarithm of the inhabitants per square kilometre\\. "
                        + "This holds for: G1 ")
                // a municipality has its own inhabitants, but the education of its region
                .containsPattern("Municipalities are compared by: share of inhabitants by [^<;]*: High \\(5-8\\) "
                        + "\\(of its region\\); logarithm of the number of inhabitants\\.<")
                .containsPattern(
                        "<caption>P1 [^<]*</caption>\\s*<thead>.*</thead>\\s*<tbody>(<tr>.*</tr>\\s*)*?<tr><th[^>]*>"
                                + Pattern.quote(municipality.name()) + "</th>")
                // the mean found no difference between areas; the share has too few areas
                .containsPattern("is what the comparison predicts, whatever the area’s own answers say: P4 [^<]*– mean")
                .containsPattern("too few areas have a figure of their own: G1 ");
    }

    @Test
    void tablesWithIntervalsHaveColumnsOfFixedWidth() {
        Region region = WITHHELD.territory().regions().getFirst();
        String wave = WITHHELD.release().wave();
        String xhtml = RENDERER.render(new ReportKey(GovernanceLevel.REGIONAL, region.area(), wave, "en"), WITHHELD)
                .xhtml();

        assertThat(xhtml).containsPattern("<table id=\"t-by-[^\"]*\" class=\"keep intervals of4\">");
    }

    @Test
    void anAreaWithoutItsOwnFigureIsSaidToBeOnlyPredicted() {
        Region silent = WITHHELD.territory().regions().get(1);
        Municipality municipality =
                WITHHELD.territory().municipalities(silent.code()).getFirst();
        ReportKey key = new ReportKey(
                GovernanceLevel.LOCAL, municipality.area(), WITHHELD.release().wave(), "sv");

        assertThat(RENDERER.render(key, WITHHELD).xhtml())
                .contains("bara förutsagd")
                .contains("41\u202F%\u00A0e");
    }

    @Test
    void theQualityAnnexTellsAgreementAndConsensusBesideThoseOfThePartners() {
        String wave = WITHHELD.release().wave();
        String border = RENDERER.render(
                        new ReportKey(GovernanceLevel.REGIONAL, Area.region("IE041"), wave, "en"), WITHHELD)
                .xhtml();
        String partners = RENDERER.render(new ReportKey(GovernanceLevel.EU, Area.PARTNERS, wave, "en"), WITHHELD)
                .xhtml();

        assertThat(border)
                .contains("not computable: all gave the same answer to “Public contracts here are awarded fairly”")
                .contains("0.75 (0.71 to 0.78)");
        assertThat(partners).contains("0.75 (0.71 to 0.78)").contains("Consensus by question");
    }

    @ParameterizedTest
    @CsvSource({"-10, \u221210", ">=8, \u2265\u00A08", "<= -5, \u2264\u00A0\u22125", "+5, +5"})
    void targetsCarryTrueSigns(String entered, String printed) {
        assertThat(AimMaker.typeset(entered)).isEqualTo(printed);
    }

    @Test
    void twoLanguagesDifferInTextOnly() {
        for (ReportKey key : keys(WITHHELD, "en")) {
            Issue english = issue(key);
            Issue swedish = issue(new ReportKey(key.level(), key.area(), key.wave(), "sv"));

            assertThat(shape(model(swedish))).as(key.toString()).isEqualTo(shape(model(english)));
        }
    }

    @Test
    void aMunicipalityBelowTheMinimumGetsTheFiguresOfItsRegion() {
        Municipality small = WITHHELD.territory().municipalities("PL22").get(1);
        ReportKey key = new ReportKey(
                GovernanceLevel.LOCAL, small.area(), WITHHELD.release().wave(), "en");

        assertThat(issue(key).figures()).isEqualTo(Area.region("PL22"));
        assertThat(new CardMaker(issue(key)).cards())
                .isNotEmpty()
                .allMatch(card -> card.level() == GovernanceLevel.LOCAL);
        assertThat(RENDERER.render(key, WITHHELD).xhtml())
                .contains("Too few citizens of " + small.name() + " answered")
                .contains("This report therefore prints the figures of the region: Silesia.");
    }

    @Test
    void aRegionWithoutASubmissionSaysSo() {
        Region silent = WITHHELD.territory().regions().get(1);
        ReportKey key = new ReportKey(
                GovernanceLevel.REGIONAL, silent.area(), WITHHELD.release().wave(), "sv");

        assertThat(RENDERER.render(key, WITHHELD).xhtml())
                .contains("Inget underlag från " + silent.name("sv") + " har kommit in");
    }

    @Test
    void everyMissedGateIsALineOfTheAnnexWithCauseAndConsequence() {
        String region = RENDERER.render(
                        new ReportKey(
                                GovernanceLevel.REGIONAL,
                                Area.region("PL22"),
                                WITHHELD.release().wave(),
                                "en"),
                        WITHHELD)
                .xhtml();

        assertThat(region)
                .contains("Adequacy gates that were missed")
                .contains("Too few answers; still missing: 3", "Not enough answers for a statement on ")
                .contains("Few answers: fewer than 50 (number withheld)")
                .contains("Too few answers from: 15-29, Woman")
                .contains("Too few valid answers: P4 ", "The question is not evaluable");
        ReportSources complete = Fixture.sources(true, true, 1);
        assertThat(RENDERER.render(
                                new ReportKey(
                                        GovernanceLevel.REGIONAL,
                                        Area.region("PL22"),
                                        complete.release().wave(),
                                        "en"),
                                complete)
                        .xhtml())
                .doesNotContain("Adequacy gates that were missed");
    }

    @Test
    void figuresOfTooFewRegionsAreCalledPartialAndTheMissingRegionsAreNamed() {
        ReportSources partial = Fixture.sources(false, false, 3);
        ReportKey key = new ReportKey(
                GovernanceLevel.EU, Area.PARTNERS, partial.release().wave(), "en");
        ReportDocument document = RENDERER.render(key, partial);

        assertThat(document.title()).contains("(partial)");
        assertThat(document.xhtml())
                .contains("All partners (partial)")
                .contains("Partial, Citizens: there are not enough answers from "
                        + partial.territory().regions().get(1).name("en"))
                .contains("Regions without enough answers: 1");
        assertThat(RENDERER.render(key, Fixture.sources(true, true, 1)).xhtml()).doesNotContain("(partial)");
    }

    @Test
    void theAttachedFiguresKeepTheFlagOfWithheldCells() {
        ReportKey key = new ReportKey(
                GovernanceLevel.EU, Area.PARTNERS, WITHHELD.release().wave(), "en");
        List<String> lines = RENDERER.render(key, WITHHELD)
                .attachments()
                .getFirst()
                .text()
                .lines()
                .toList();

        assertThat(lines.getFirst()).isEqualTo("chart,row,series,value,lower,upper,unit,flag");
        assertThat(lines).anyMatch(line -> line.endsWith(",,,,SCORE,:c"));
        assertThat(lines).noneMatch(line -> line.matches(".*,[0-9.]+,[^,]*,[^,]*,[A-Z]+,:c"));
    }

    @Test
    void theSameSourcesGiveTheSameDocument() {
        ReportKey key = keys(WITHHELD, "sv").getFirst();

        assertThat(RENDERER.render(key, WITHHELD)).isEqualTo(RENDERER.render(key, Fixture.sources(true, false, 7)));
    }

    private static List<ReportKey> keys(ReportSources sources, String language) {
        String wave = sources.release().wave();
        List<Municipality> municipalities = sources.territory().municipalities("PL22");
        return List.of(
                new ReportKey(GovernanceLevel.LOCAL, municipalities.get(0).area(), wave, language),
                new ReportKey(GovernanceLevel.LOCAL, municipalities.get(1).area(), wave, language),
                new ReportKey(GovernanceLevel.REGIONAL, Area.region("PL22"), wave, language),
                new ReportKey(
                        GovernanceLevel.REGIONAL,
                        sources.territory().regions().get(1).area(),
                        wave,
                        language),
                new ReportKey(GovernanceLevel.EU, Area.PARTNERS, wave, language));
    }

    private static Issue issue(ReportKey key) {
        TextBundle texts = TextBundle.read(TemplateFolder.shipped(), key.language());
        return new Issue(key, WITHHELD, texts, DrawingChecks.METRICS);
    }

    private static Record model(Issue issue) {
        return switch (issue.key().level()) {
            case LOCAL -> new LocalBuilder(issue).build("1");
            case REGIONAL -> new RegionalBuilder(issue).build("1");
            case EU -> new EuBuilder(issue).build("1");
        };
    }

    /** Types, numbers, sizes and whether texts are blank, in order; no text and no drawing. */
    private static List<Object> shape(Object part) {
        List<Object> shape = new ArrayList<>();
        switch (part) {
            case String text -> shape.add(text.isBlank());
            case Drawing drawing -> shape.add("drawing");
            case List<?> list -> {
                shape.add(list.size());
                list.forEach(element -> shape.addAll(shape(element)));
            }
            case Optional<?> optional -> {
                shape.add(optional.isPresent());
                optional.ifPresent(value -> shape.addAll(shape(value)));
            }
            case Record model -> {
                shape.add(model.getClass().getSimpleName());
                for (RecordComponent component : model.getClass().getRecordComponents()) {
                    if (!component.getName().equals("height")) {
                        try {
                            shape.addAll(shape(component.getAccessor().invoke(model)));
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
            }
            default -> shape.add(part.toString());
        }
        return shape;
    }

    /** Swedish fixed texts are translated and its questionnaires automatic, none of them reviewed; English is the source. */
    @Test
    void everyPageSaysThatNobodyReviewedItsTranslation() {
        Area area = Area.region("SE321");
        String wave = WITHHELD.release().wave();
        assertThat(RENDERER.render(new ReportKey(GovernanceLevel.REGIONAL, area, wave, "sv"), WITHHELD)
                        .xhtml())
                .contains(" · Automatisk översättning, ej granskad.</div>");
        assertThat(RENDERER.render(new ReportKey(GovernanceLevel.REGIONAL, area, wave, "en"), WITHHELD)
                        .xhtml())
                .doesNotContain("not reviewed.");
    }
}
