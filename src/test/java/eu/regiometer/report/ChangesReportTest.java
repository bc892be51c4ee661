package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.PdfResult;
import eu.regiometer.pdf.PdfSource;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.revision.Changes;
import eu.regiometer.revision.Grounds;
import eu.regiometer.revision.IssueRecord;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangesReportTest {

    private static final FontSet FONTS = FontSet.read(FontSource.shipped());
    private static final ReportSources NOW = Fixture.sources(true, false, 7);
    private static final ReportSources THEN = Fixture.sources(true, false, 8);
    private static final Pattern ROW = Pattern.compile("<tr><td>(?:added|dropped|figure|other)");

    private static IssueRecord issue(ReportSources sources, String receipt, String date) {
        return IssueRecord.of(
                receipt,
                date,
                sources.release(),
                sources.recommendations(),
                new Grounds(
                        new TreeMap<>(Map.of("PL22", List.of(receipt))),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        "1 (a)",
                        "1 (t)",
                        "1.0"));
    }

    @Test
    void anIssueMarksTheEstimatesOfEachArea() {
        String area = "measured\tREGIONAL/PL22/*\t";
        Function<ReportSources, List<String>> marks = sources -> issue(sources, "r", "2026-11-05")
                .write()
                .lines()
                .filter(line -> line.startsWith(area))
                .toList();

        assertThat(marks.apply(NOW)).hasSize(1).isEqualTo(marks.apply(NOW)).isNotEqualTo(marks.apply(THEN));
    }

    private static ReportSources since(ReportSources then) {
        return NOW.with(Changes.between(
                Optional.of(issue(then, "6554b3332d5b", "2026-11-05")),
                issue(NOW, "77aa01bc9def", "2026-11-22"),
                NOW.territory()));
    }

    private static ReportDocument report(GovernanceLevel level, ReportSources sources, String language) {
        Area area = switch (level) {
            case LOCAL -> NOW.territory().municipalities("PL22").getFirst().area();
            case REGIONAL -> Area.region("PL22");
            case EU -> Area.PARTNERS;
        };
        return new ReportRenderer(TemplateFolder.shipped(), FONTS.metrics())
                .render(new ReportKey(level, area, NOW.release().wave(), language), sources);
    }

    /** The page with plain spaces. */
    private static String text(ReportDocument document) {
        return document.xhtml().replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    private static PdfResult printed(ReportDocument document) {
        return new PdfRenderer(FONTS)
                .render(
                        new PdfSource(
                                document.xhtml(),
                                document.styles(),
                                document.drawings(),
                                document.key().documentId(),
                                document.date(),
                                List.of()),
                        OutputStream.nullOutputStream());
    }

    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void theChangesFillOnePageHoweverManyThereAre(GovernanceLevel level) {
        ReportDocument changed = report(level, since(THEN), "en");

        assertThat(printed(changed).pages() - printed(report(level, NOW, "en")).pages())
                .as("in local reports they follow the contents, on the same page")
                .isEqualTo(level == GovernanceLevel.LOCAL ? 0 : 1);
        assertThat(printed(changed).brokenLinks()).isEmpty();
        assertThat(ROW.matcher(changed.xhtml()).results().count()).isBetween(8L, 16L);
        assertThat(changed.xhtml()).contains("Further changes: ", "changes.csv");
    }

    @Test
    void eachChangeSaysWhatFromToWhyAndWhere() {
        String page = text(report(GovernanceLevel.REGIONAL, since(THEN), "en"));

        assertThat(page)
                .contains("Compared with the issue of 5 November 2026")
                .contains("new data of the area (receipt 77aa01bc9def)")
                .containsPattern("href=\"#r-[A-Z]+-[0-9]+\">[0-9]+ Recommendations</a>")
                .containsPattern("<td>added</td><th>[A-Z]+-[0-9]+ [^<]+</th><td>–</td><td>[^<]*P [0-9.]+, place [0-9]");
    }

    @Test
    void theSameResultsAreSaidToBeTheSameInOneLine() {
        String page = text(report(GovernanceLevel.LOCAL, since(NOW), "sv"));

        assertThat(page).contains("Inget har ändrats sedan utgåvan av den 5 november 2026");
        assertThat(page).doesNotContain("changes-table");
    }

    @Test
    void aFirstIssueSaysSoInOneLine() {
        assertThat(report(GovernanceLevel.EU, NOW, "en").xhtml())
                .contains("This is the first issue of this wave")
                .doesNotContain("changes-table");
    }
}
