package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.Validation;
import eu.regiometer.publication.ReportPrint;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.revision.Changes;
import eu.regiometer.revision.Grounds;
import eu.regiometer.revision.IssueRecord;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Tally;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes another version of a document, and what is left of it when it is withdrawn. */
class DocumentContentTest {

    private static final FontSet FONTS = FontSet.read(FontSource.shipped());
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final ReportSources NOW = Fixture.sources(true, false, 7);

    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void dataThatMoveNothingInItAndAnotherProductMakeNoOtherVersion(GovernanceLevel level) {
        ReportDocument before = document(level, NOW, "Regiometer 1");
        ReportDocument after = document(level, since(Fixture.sources(true, false, 8)), "Regiometer 2");

        assertThat(after.content()).isEqualTo(before.content());
        assertThat(after.xhtml())
                .contains(
                        "Regiometer 2",
                        "changes-table",
                        "SHA-256 " + NOW.release().snapshot());
        assertThat(before.xhtml()).contains("Regiometer 1").doesNotContain("changes-table");
    }

    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void otherFiguresMakeAnotherVersion(GovernanceLevel level) {
        assertThat(document(level, Fixture.sources(true, false, 8), "").content())
                .isNotEqualTo(document(level, NOW, "").content());
    }

    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void ofAWithdrawnDocumentOnlyTheCoverAndTheReasonAreLeft(GovernanceLevel level) {
        ReportDocument whole = document(level, NOW, "Regiometer 1");
        ReportDocument withdrawn = withdrawn(level);

        assertThat(List.of(withdrawn.xhtml(), withdrawn.page()))
                .allSatisfy(text -> assertThat(text)
                        .contains("Answers of another survey were counted.", "withdrawal")
                        .doesNotContain(
                                "<h3>",
                                "class=\"kpi",
                                "drawing:f",
                                "annex",
                                NOW.release().snapshot()));
        assertThat(withdrawn.xhtml().length()).isLessThan(whole.xhtml().length() / 5);
        assertThat(withdrawn.drawings()).containsOnlyKeys("emblem");
        assertThat(withdrawn.attachments()).isEmpty();
        assertThat(withdrawn.content()).isEqualTo(whole.content());
    }

    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void aWithdrawnDocumentIsAccessibleAndArchival(GovernanceLevel level) {
        var out = new ByteArrayOutputStream();
        new PdfRenderer(FONTS).render(ReportPrint.of(withdrawn(level), List.of()), out);

        for (String flavour : Validation.FLAVOURS) {
            assertThat(Validation.failures(out.toByteArray(), flavour))
                    .as(flavour)
                    .isEmpty();
        }
    }

    private static ReportDocument withdrawn(GovernanceLevel level) {
        String id = key(level).documentId();
        return renderer("Regiometer 1")
                .render(
                        key(level),
                        NOW,
                        content -> DocumentLife.begin(id)
                                .issued(content, DAY)
                                .with(new Decision(
                                        id,
                                        ReviewState.WITHDRAWN,
                                        "Office",
                                        DAY,
                                        Optional.empty(),
                                        false,
                                        "Answers of another survey were counted.",
                                        content))
                                .standing(DAY, Tally.NONE));
    }

    private static ReportSources since(ReportSources then) {
        return NOW.with(Changes.between(Optional.of(issue(then, "a")), issue(NOW, "b"), NOW.territory()));
    }

    private static IssueRecord issue(ReportSources sources, String identity) {
        return IssueRecord.of(
                identity,
                "2026-11-05",
                sources.release(),
                sources.recommendations(),
                new Grounds(
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        "1 (a)",
                        "1 (t)",
                        "Regiometer " + identity));
    }

    private static ReportDocument document(GovernanceLevel level, ReportSources sources, String product) {
        return renderer(product).render(key(level), sources);
    }

    private static ReportRenderer renderer(String product) {
        return new ReportRenderer(TemplateFolder.shipped(), FONTS.metrics(), product);
    }

    private static ReportKey key(GovernanceLevel level) {
        Area area = switch (level) {
            case LOCAL -> NOW.territory().municipalities("PL22").getFirst().area();
            case REGIONAL -> Area.region("PL22");
            case EU -> Area.PARTNERS;
        };
        return new ReportKey(level, area, NOW.release().wave(), "en");
    }
}
