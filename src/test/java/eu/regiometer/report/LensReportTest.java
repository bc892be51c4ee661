package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.language.OfficialText;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.LensReport;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feature PPI2I-8d: a lens printed alone. */
class LensReportTest {

    private static final ReportSources SOURCES = Fixture.sources(true, false, 7);
    private static final String WAVE = SOURCES.release().wave();
    private static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);

    private static ReportKey key(GovernanceLevel level, Area area, String language) {
        return new ReportKey(level, area, WAVE, language);
    }

    private static LensReport report(GovernanceLevel level, Area area, Lens lens) {
        var issue = new Issue(
                key(level, area, "en").annex(lens),
                SOURCES,
                TextBundle.read(TemplateFolder.shipped(), "en"),
                DrawingChecks.METRICS);
        return new LensBuilder(issue, lens).build("1");
    }

    @Test
    void anAnnexHasAnIdAndAPlaceOfItsOwnBesideItsReport() {
        ReportKey whole = key(GovernanceLevel.REGIONAL, Area.region("SE321"), "sv");
        ReportKey annex = whole.annex(Lens.PPI_ICT);

        assertThat(annex.documentId()).isEqualTo("RM-" + WAVE + "-REGIONAL-SE321-ICT-sv");
        assertThat(annex.path()).isEqualTo(WAVE + "/regional/SE321-ict-" + WAVE + "-sv");
        assertThat(annex.whole()).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(Lens.class)
    void everyLensIsPrintedForARegionAndForAllPartnersInBothLanguages(Lens lens) {
        for (String language : List.of("en", "sv")) {
            for (ReportKey key : List.of(
                    key(GovernanceLevel.EU, Area.PARTNERS, language),
                    key(GovernanceLevel.REGIONAL, Area.region("SE321"), language))) {
                ReportDocument document = RENDERER.render(key.annex(lens), SOURCES);

                assertThat(document.title())
                        .contains(language.equals("sv") ? "bilaga till rapporten" : "annex to the report");
                // says where the rest stands, and who paid
                assertThat(document.xhtml())
                        .contains(
                                key.documentId(), OfficialText.CO_FUNDED.texts().get(language), "class=\"kpi");
            }
        }
    }

    @Test
    void theFiguresOfALensStandInOneTableAndNoneTwice() {
        List<String> names =
                report(GovernanceLevel.REGIONAL, Area.region("SE321"), Lens.PPI_ICT).figures().sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .flatMap(table -> table.rows().stream())
                        .map(row -> row.label())
                        .toList();

        assertThat(names).startsWith("ICT").contains("Procurement capacity").doesNotHaveDuplicates();
        assertThat(names).doesNotContain("ICT: plans and know-how");
    }

    @Test
    void onlyRecommendationsOfTheLensArePrinted() {
        for (Lens lens : Lens.values()) {
            Set<String> own = SOURCES.recommendations().rulebook().rules().values().stream()
                    .filter(rule -> rule.lens().equals(Optional.of(lens)))
                    .map(rule -> rule.id())
                    .collect(Collectors.toSet());
            for (var region : SOURCES.territory().regions()) {
                List<String> expected = SOURCES.recommendations().placed(region.area(), Outcome.Placement.CARD).stream()
                        .map(outcome -> outcome.rule().id())
                        .filter(own::contains)
                        .toList();
                assertThat(report(GovernanceLevel.REGIONAL, region.area(), lens)
                                .cards()
                                .cards())
                        .extracting(Card::rule)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    @Test
    void pilotsAreThoseOfTheLens() {
        LensReport ict = report(GovernanceLevel.EU, Area.PARTNERS, Lens.PPI_ICT);

        assertThat(ict.pilots()).isPresent();
        assertThat(ict.pilots().get().sections().stream()
                        .filter(section -> section.id().equals("pilots"))
                        .flatMap(section -> section.tables().stream())
                        .flatMap(table -> table.rows().stream())
                        .map(row -> row.cells().getFirst()))
                .hasSize((int) SOURCES.recommendations().pilots().stream()
                        .filter(pilot -> pilot.lens() == Lens.PPI_ICT)
                        .count())
                .allMatch(name -> name.equals("ICT"));
        assertThat(report(GovernanceLevel.EU, Area.PARTNERS, Lens.DIGITAL).pilots())
                .isEmpty();
    }

    @Test
    void theSlotsOfARegionAreThoseOfTheTheme() {
        LensReport health = report(GovernanceLevel.REGIONAL, Area.region("SE321"), Lens.PPI_HEA);

        assertThat(health.pilots().orElseThrow().sections().stream()
                        .filter(section -> section.id().equals("slots"))
                        .flatMap(section -> section.tables().stream())
                        .flatMap(table -> table.rows().stream())
                        .map(row -> row.cells().get(1)))
                .isNotEmpty()
                .allMatch(theme -> theme.equals("health"));
    }

    @Test
    void registeredPracticesCarryATagOfTheLens() {
        Set<String> tags = SOURCES.recommendations().rulebook().rules().values().stream()
                .filter(rule -> rule.lens().equals(Optional.of(Lens.CLUSTER)))
                .map(rule -> rule.practiceTag())
                .collect(Collectors.toSet());
        long registered = SOURCES.recommendations().rulebook().practices().stream()
                .filter(practice -> practice.tags().stream().anyMatch(tags::contains))
                .count();

        assertThat(registered).isPositive();
        assertThat(report(GovernanceLevel.EU, Area.PARTNERS, Lens.CLUSTER).practices().sections().stream()
                        .flatMap(section -> section.tables().stream())
                        .flatMap(table -> table.rows().stream()))
                .hasSize((int) registered);
    }

    @Test
    void aRegionReadsWhereRulesHoldInItsOwnPlacesOnly() {
        String other = SOURCES.territory().name(Area.region("PL22"), "en");
        List<String> cells =
                report(GovernanceLevel.REGIONAL, Area.region("SE321"), Lens.MISMATCH).levels().sections().stream()
                        .flatMap(section -> section.tables().stream())
                        .flatMap(table -> table.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .toList();

        assertThat(cells).isNotEmpty().noneMatch(cell -> cell.contains(other));
    }
}
