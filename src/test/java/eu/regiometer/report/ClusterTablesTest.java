package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.ReleasedCoherence;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What cluster policies have in common, made of released figures alone. */
class ClusterTablesTest {

    private static final ReportSources SOURCES = Fixture.sources(true, false, 7);
    private static final String WAVE = SOURCES.release().wave();

    /** Feature CEE-2c. */
    @Test
    void sharedPrioritiesAreMeansOverTheRegionsWhosePointsAreReleased() {
        Item item = SOURCES.questionnaires()
                .get(Survey.INNOVATION_CAPACITY)
                .item("C604")
                .orElseThrow();
        List<List<Double>> regions = new ArrayList<>();
        for (Region region : SOURCES.territory().regions()) {
            List<Double> points = item.columns().stream()
                    .flatMapToDouble(column -> SOURCES
                            .release()
                            .estimate(WAVE, Survey.INNOVATION_CAPACITY, region.area(), column.name(), "mean")
                            .orElseThrow()
                            .estimate()
                            .stream())
                    .boxed()
                    .toList();
            if (!points.isEmpty()) {
                regions.add(points);
            }
        }

        Section section = new PriorityTable(issue(GovernanceLevel.EU, Area.PARTNERS))
                .section()
                .orElseThrow();
        List<List<String>> rows = rows(section);

        // the second region of the made-up release sent nothing
        assertThat(regions).hasSize(12);
        assertThat(section.paragraphs()).singleElement().asString().contains("12 of 13 regions");
        assertThat(rows).hasSize(8);
        for (int i = 0; i < item.options().size(); i++) {
            int column = i;
            double mean = regions.stream().mapToDouble(p -> p.get(column)).sum() / 12;
            // points of eight issues are 2, 5, 8 up to 23: the first three are those of 17 and more
            long top = regions.stream().filter(p -> p.get(column) >= 17).count();
            assertThat(rows)
                    .contains(List.of(
                            item.options().get(i).label("en"),
                            String.format(Locale.ROOT, "%.1f", mean),
                            top + " of 12"));
        }
        assertThat(rows.stream().map(row -> -Double.parseDouble(row.get(1))).toList())
                .isSorted();
    }

    @Test
    void aRegionReadsWhoIsMostAndLeastLikeIt() {
        String region = "SE321";
        List<String> others = SOURCES.release().coherence().stream()
                .filter(pair -> pair.wave().equals(WAVE)
                        && (pair.first().equals(region) || pair.second().equals(region)))
                .sorted(Comparator.comparingDouble(
                        (ReleasedCoherence pair) -> -pair.value().orElseThrow()))
                .map(pair -> pair.first().equals(region) ? pair.second() : pair.first())
                .map(code -> SOURCES.territory().name(Area.region(code), "en"))
                .toList();

        List<List<String>> rows = rows(new LikenessTable(issue(GovernanceLevel.REGIONAL, Area.region(region)))
                .of(SOURCES.territory().region(region).orElseThrow())
                .orElseThrow());

        assertThat(others).hasSize(12);
        assertThat(rows.stream().map(List::getFirst))
                .containsExactly("most alike", "most alike", "most alike", "least alike", "least alike", "least alike");
        assertThat(rows.stream().map(row -> row.get(1)))
                .containsExactly(
                        others.get(0), others.get(1), others.get(2), others.get(11), others.get(10), others.get(9));
    }

    @Test
    void bothTablesStandInTheirReports() {
        var renderer = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);

        assertThat(renderer.render(new ReportKey(GovernanceLevel.EU, Area.PARTNERS, WAVE, "sv"), SOURCES)
                        .xhtml())
                .contains("Gemensamma prioriteringar i klusterpolitiken");
        assertThat(renderer.render(new ReportKey(GovernanceLevel.REGIONAL, Area.region("SE321"), WAVE, "en"), SOURCES)
                        .xhtml())
                .contains("Whose cluster policy is like ours");
    }

    private static List<List<String>> rows(Section section) {
        return section.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(line -> line.cells())
                .toList();
    }

    private static Issue issue(GovernanceLevel level, Area area) {
        return new Issue(
                new ReportKey(level, area, WAVE, "en"),
                SOURCES,
                TextBundle.read(TemplateFolder.shipped(), "en"),
                DrawingChecks.METRICS);
    }
}
