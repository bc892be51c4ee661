package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FirstPages;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.PdfSource;
import eu.regiometer.pdf.Picture;
import eu.regiometer.publication.Visibility;
import eu.regiometer.report.PrintedReports.Edition;
import eu.regiometer.report.PrintedReports.Kind;
import eu.regiometer.report.PrintedReports.Printed;
import eu.regiometer.report.language.OfficialText;
import eu.regiometer.report.template.TemplateFolder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Finished reports show on their first two pages who paid, and what does not is told. */
class VisibilityTest {

    private static final FontSet FONTS = FontSet.read(FontSource.shipped());

    /** Every kind in English, and the shortest kind in each further language. */
    static Stream<Edition> editions() {
        List<Edition> editions = new ArrayList<>();
        Stream.of(Kind.values()).forEach(kind -> editions.add(new Edition(kind, "en")));
        PrintedReports.languages().forEach(language -> editions.add(new Edition(Kind.LOCAL, language)));
        return editions.stream().distinct();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyReportShowsStatementAndEmblem(Edition edition) {
        Printed printed = PrintedReports.of(edition);

        Visibility due = Visibility.of(printed.document(), Fixture.branding());
        assertThat(due.statement()).isEqualTo(OfficialText.CO_FUNDED.texts().get(edition.language()));
        assertThat(due.emblem()).isNotBlank();
        assertThat(due.faults(printed.pdf())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LOCAL", "REGIONAL"})
    void aStatementThatStandsInTheFootOnlyIsMissing(Kind kind) {
        assertThat(faults(kind, xhtml -> xhtml.replaceAll("<p class=\"funding\">[^<]*</p>", "")))
                .singleElement()
                .asString()
                .isEqualTo("pages 1 and 2 do not say \"Co-funded by the European Union\"; expected: the statement of"
                        + " funding there; print front.cover.funding in common.ftl, or set branding.funding of"
                        + " programme.yaml right");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"LOCAL", "REGIONAL"})
    void anEmblemThatIsMissingIsTold(Kind kind) {
        assertThat(faults(kind, xhtml -> xhtml.replaceAll("<img [^>]*src=\"drawing:emblem\"[^>]*/>", "")))
                .singleElement()
                .asString()
                .contains("do not show the emblem of the Union");
    }

    @Test
    void anEmblemBehindTheSecondPageIsMissing() {
        assertThat(faults(Kind.REGIONAL, xhtml -> {
                    String emblem = xhtml.replaceAll("(?s).*(<img [^>]*src=\"drawing:emblem\"[^>]*/>).*", "$1");
                    return xhtml.replace(emblem, "").replace("</body>", "<p>" + emblem + "</p></body>");
                }))
                .hasSize(1);
    }

    @Test
    void anEmblemBelowOneCentimetreIsTold() {
        assertThat(faults(Kind.LOCAL, xhtml -> xhtml.replace("width:16.5mm;height:11mm", "width:13.5mm;height:9mm")))
                .singleElement()
                .asString()
                .contains("is 9.0 mm high", "10.0 mm at least", "common.ftl");
    }

    @Test
    void aLogoStandsBesideTheEmblemAndIsNotHigher() throws IOException {
        ReportSources sources = with(branding(Fixture.branding().funding(), List.of(logo())));
        ReportDocument document = render(sources);
        byte[] pdf = print(document, UnaryOperator.identity());

        Visibility due = Visibility.of(document, sources.branding());
        assertThat(due.logos()).containsExactly("Logo of the region");
        assertThat(FirstPages.of(pdf, 2).shown("Logo of the region"))
                .singleElement()
                .satisfies(shown -> assertThat(shown.height()).isBetween(9.9, 10.1));
        assertThat(due.faults(pdf)).isEmpty();
        byte[] higher = print(
                document,
                xhtml -> xhtml.replaceAll(
                        "<img style=\"[^\"]*\" src=\"programme-logo.png\"",
                        "<img style=\"height:15mm\" src=\"programme-logo.png\""));
        assertThat(due.faults(higher))
                .singleElement()
                .asString()
                .contains("the logo \"Logo of the region\" is 15.0 mm high, the emblem of the Union 11.0 mm");
    }

    @Test
    void withoutMoneyOfTheUnionNothingIsShownAndNothingMissed() {
        ReportSources sources = with(branding(List.of(), List.of()));
        ReportDocument document = render(sources);
        byte[] pdf = print(document, UnaryOperator.identity());

        assertThat(document.xhtml()).doesNotContain("drawing:emblem", "Co-funded", "class=\"foot\"> ·");
        assertThat(document.page()).doesNotContain("drawing:emblem", "Co-funded");
        assertThat(FirstPages.of(pdf, 2).text()).doesNotContain("Union and");
        assertThat(Visibility.of(document, sources.branding()).faults(pdf)).isEmpty();
    }

    @Test
    void aReportOfAnEarlierPeriodPrintsItsStatement() {
        Funding earlier = new Funding(LocalDate.MIN, new TreeMap<>(), OfficialText.ERDF_2014_20.texts(), true);
        Funding later = new Funding(
                Fixture.DATE.plusDays(1),
                new TreeMap<>(Map.of("en", "Interreg 2028–2034")),
                OfficialText.FUNDED.texts(),
                true);

        assertThat(render(with(branding(List.of(earlier, later), List.of()))).xhtml())
                .contains("European Union, European Regional Development Fund")
                .doesNotContain("Funded by the European Union", "Interreg 2028");
        assertThat(render(with(branding(
                                List.of(earlier, new Funding(Fixture.DATE, later.fund(), later.statement(), true)),
                                List.of())))
                        .xhtml())
                .contains("Funded by the European Union", "Interreg 2028–2034");
    }

    /** Words of the programme are printed, never read as markup or template; what XML forbids does not stop the run. */
    @Test
    void markupAndControlSignsInWordsOfTheProgrammeArePrintedAsText() {
        String hostile = "<b>bold</b> & ${x} <#if y> \u0007bell \u202Ereversed";
        Funding own = new Funding(
                LocalDate.MIN, new TreeMap<>(Map.of("en", hostile)), new TreeMap<>(Map.of("en", hostile)), true);
        ReportSources sources = with(branding(List.of(own), List.of()));
        ReportDocument document = render(sources);
        byte[] pdf = print(document, UnaryOperator.identity());

        assertThat(FirstPages.of(pdf, 2).says("<b>bold</b> & ${x} <#if y> bell reversed"))
                .isTrue();
        assertThat(document.xhtml()).contains("&lt;b&gt;bold&lt;/b&gt; &amp; ${x} &lt;#if y&gt;");
        assertThat(document.xhtml() + document.page()).doesNotContain("\u0007", "\u202E");
    }

    private static List<Visibility.Fault> faults(Kind kind, UnaryOperator<String> change) {
        ReportDocument document = PrintedReports.of(new Edition(kind, "en")).document();
        assertThat(change.apply(document.xhtml())).isNotEqualTo(document.xhtml());
        return Visibility.of(document, Fixture.branding()).faults(print(document, change));
    }

    private static ReportDocument render(ReportSources sources) {
        return new ReportRenderer(TemplateFolder.shipped(), FONTS.metrics())
                .render(
                        PrintedReports.of(new Edition(Kind.LOCAL, "en"))
                                .document()
                                .key(),
                        sources);
    }

    private static byte[] print(ReportDocument document, UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        new PdfRenderer(FONTS)
                .render(
                        new PdfSource(
                                        change.apply(document.xhtml()),
                                        document.styles(),
                                        document.drawings(),
                                        document.key().documentId(),
                                        document.date(),
                                        List.of())
                                .withPictures(document.logos().stream()
                                        .map(logo -> new Picture(logo.name(), logo.png()))
                                        .toList()),
                        out);
        return out.toByteArray();
    }

    private static Logo logo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", out);
        return new Logo("programme-logo.png", new TreeMap<>(Map.of("en", "Logo of the region")), 10, out.toByteArray());
    }

    private static Branding branding(List<Funding> funding, List<Logo> logos) {
        Branding b = Fixture.branding();
        return new Branding(
                b.survey(),
                b.project(),
                b.acronym(),
                b.programme(),
                funding,
                logos,
                b.disclaimer(),
                b.definition(),
                b.accessibility(),
                b.secretariat(),
                b.email(),
                b.link(),
                b.licence(),
                b.licenceLink(),
                b.retentionDays(),
                b.minutesCitizens(),
                b.minutesOrganisations());
    }

    private static ReportSources with(Branding branding) {
        ReportSources s = Fixture.sources(true, true, 1);
        return new ReportSources(
                s.release(),
                s.recommendations(),
                s.territory(),
                s.tree(),
                s.questionnaires(),
                branding,
                s.methods(),
                s.date(),
                s.changes());
    }
}
