package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleaseTables;
import eu.regiometer.measures.Indicator;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sectors that cluster bodies name, of released figures alone: features CEE-3a and CEE-18. */
class SectorTablesTest {

    private static final ReportSources SOURCES = Fixture.sources(true, false, 7);
    private static final String WAVE = SOURCES.release().wave();
    private static final List<Region> REGIONS = SOURCES.territory().regions();

    @Test
    void bodiesOfAllPartnersArePooledBySectorThatNamedMostFirst() {
        List<List<String>> rows = rows(new SectorTables(issue(GovernanceLevel.EU, Area.PARTNERS, "en"))
                .pooled()
                .orElseThrow());

        assertThat(rows.stream().map(row -> row.subList(0, 5)))
                .containsExactly(
                        List.of(
                                "62 Computer programming and consultancy",
                                "about 70",
                                "48 % (40 to 56 %)",
                                "50 % (42 to 58 %)",
                                ":c"),
                        List.of(
                                "28 Manufacture of machinery and equipment n.e.c.",
                                "about 45",
                                "32 % (24 to 40 %)",
                                "50 % (42 to 58 %)",
                                "47 (43 to 51)"),
                        // the Union is withheld
                        List.of("13 Manufacture of textiles", "about 25", "16 % (8 to 24 %)", ":c", "23 (19 to 27)"));
    }

    @Test
    void theTableSaysWhichScoresACapacityIsMadeOf() {
        for (String language : List.of("en", "sv")) {
            Section section = new SectorTables(issue(GovernanceLevel.EU, Area.PARTNERS, language))
                    .pooled()
                    .orElseThrow();

            assertThat(section.paragraphs().getLast())
                    .contains(SOURCES.tree().clusterCapacity().stream()
                            .map(part -> issue(GovernanceLevel.EU, Area.PARTNERS, language)
                                    .name(part.code()))
                            .toList())
                    .doesNotContain("{");
        }
        assertThat(SOURCES.tree().clusterCapacity())
                .extracting(Indicator::code)
                .containsExactly("CLU_FRAME", "CLU_QUAL", "CLU_XB");
    }

    @Test
    void theRegionsThatShareASectorAreNamedWhereTheyMayBe() {
        List<List<String>> rows = rows(new SectorTables(issue(GovernanceLevel.EU, Area.PARTNERS, "en"))
                .pooled()
                .orElseThrow());

        assertThat(rows.getFirst().getLast())
                .contains(REGIONS.get(0).name("en"), REGIONS.get(3).name("en"))
                .doesNotContain(REGIONS.get(1).name("en"));
        assertThat(rows.getLast().getLast()).isEqualTo("none that may be named");
    }

    @Test
    void aRegionReadsItsSectorsBesideThePartnersAndWhoElseIsStrongInThem() {
        Region region = REGIONS.get(0);
        List<List<String>> rows = rows(new SectorTables(issue(GovernanceLevel.REGIONAL, region.area(), "sv"))
                .of(region)
                .orElseThrow());

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getFirst()).isEqualTo("62 Dataprogrammering, datakonsultverksamhet o.d.");
        assertThat(rows.getFirst().get(1)).startsWith("67 % u");
        assertThat(rows.getFirst().get(2)).startsWith("48 % (");
        assertThat(rows.getFirst().getLast())
                .contains(REGIONS.get(3).name("sv"))
                .doesNotContain(region.name("sv"));
    }

    @Test
    void aRegionWithoutAToldSectorReadsWhy() {
        Region region = REGIONS.get(1);
        Section section = new SectorTables(issue(GovernanceLevel.REGIONAL, region.area(), "en"))
                .of(region)
                .orElseThrow();

        assertThat(section.tables()).isEmpty();
        assertThat(section.paragraphs())
                .singleElement()
                .asString()
                .contains("too few cluster bodies answered", "fewer than 5");
    }

    @Test
    void whereNothingMayBeToldTheReportSaysSo() {
        ReportSources sources = new ReportSources(
                new Release(ReleaseTables.empty(WAVE)),
                SOURCES.recommendations(),
                SOURCES.territory(),
                SOURCES.tree(),
                SOURCES.questionnaires(),
                SOURCES.branding(),
                SOURCES.methods(),
                SOURCES.date());
        Section section = new SectorTables(issue(sources, GovernanceLevel.EU, Area.PARTNERS, "en"))
                .pooled()
                .orElseThrow();

        assertThat(section.paragraphs())
                .containsExactly("No sector can be told: none is named by 5 cluster bodies or more.");
    }

    @Test
    void bothTablesStandInTheirReports() {
        var renderer = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);

        assertThat(renderer.render(new ReportKey(GovernanceLevel.EU, Area.PARTNERS, WAVE, "sv"), SOURCES)
                        .xhtml())
                .contains("Starkaste branscher", "13 Textilvarutillverkning");
        assertThat(renderer.render(
                                new ReportKey(
                                        GovernanceLevel.REGIONAL, REGIONS.get(0).area(), WAVE, "en"),
                                SOURCES)
                        .xhtml())
                .contains("Strongest sectors", "Also strong in");
    }

    private static List<List<String>> rows(Section section) {
        return section.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(line -> line.cells().stream()
                        .map(cell -> cell.replace('\u00a0', ' ').replace('\u202f', ' '))
                        .toList())
                .toList();
    }

    private static Issue issue(GovernanceLevel level, Area area, String language) {
        return issue(SOURCES, level, area, language);
    }

    private static Issue issue(ReportSources sources, GovernanceLevel level, Area area, String language) {
        return new Issue(
                new ReportKey(level, area, WAVE, language),
                sources,
                TextBundle.read(TemplateFolder.shipped(), language),
                DrawingChecks.METRICS);
    }
}
