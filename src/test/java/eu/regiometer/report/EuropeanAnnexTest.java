package eu.regiometer.report;

import static eu.regiometer.report.RecommendationReports.SOURCES;
import static eu.regiometer.report.RecommendationReports.counted;
import static eu.regiometer.report.RecommendationReports.withOutcomes;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.LensReport;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the European report and its annexes on a lens say of the same rules and figures. */
class EuropeanAnnexTest {

    private static final ReportKey KEY =
            new ReportKey(GovernanceLevel.EU, Area.PARTNERS, SOURCES.release().wave(), "en");

    private static Issue issue(ReportSources sources, ReportKey key) {
        return new Issue(key, sources, TextBundle.read(TemplateFolder.shipped(), "en"), DrawingChecks.METRICS);
    }

    private static LensReport annex(ReportSources sources, Lens lens) {
        return new LensBuilder(issue(sources, KEY.annex(lens)), lens).build("1");
    }

    /** PPI-11 counts PPI-12, PPI-15 and PPI-16 over the regions, the rules of the three themes of procurement. */
    @Test
    void aRuleThatCountsARuleOfTheLensStandsInTheAnnexOnTheLens() {
        ReportSources fired = withOutcomes(
                counted("PPI-11", OutcomeKind.FIRED, Outcome.Placement.CARD, new RegionCount(6, 2, 0, 13, 4, 4)));

        LensReport ict = annex(fired, Lens.PPI_ICT);

        assertThat(ict.cards().cards()).extracting(Card::rule).containsExactly("PPI-11");
        assertThat(ict.cards().lead()).doesNotContain("No rule of this theme");
        assertThat(ict.levels().sections().getFirst().tables().getFirst().rows())
                .anyMatch(row -> row.cells().getFirst().equals("PPI-11"));
        assertThat(annex(fired, Lens.CLUSTER).cards().cards()).isEmpty();
    }

    /** All partners are not compared with themselves. */
    @ParameterizedTest
    @EnumSource(Lens.class)
    void noTableOfAllPartnersHasTheSameColumnTwice(Lens lens) {
        assertThat(annex(SOURCES, lens).annex().tables())
                .isNotEmpty()
                .allSatisfy(EuropeanAnnexTest::tellsItsColumnsApart);
        assertThat(new EuBuilder(issue(SOURCES, KEY)).build("1").annex().tables())
                .hasSizeGreaterThan(4)
                .allSatisfy(EuropeanAnnexTest::tellsItsColumnsApart);
    }

    private static void tellsItsColumnsApart(DataTable table) {
        assertThat(table.columns()).as(table.title()).doesNotHaveDuplicates();
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.figures()).hasSameSizeAs(table.columns()));
    }
}
