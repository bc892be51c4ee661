package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NewMembersTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);
    private static final ReportSources SOURCES = Fixture.sources(true, true, 7);

    /** Feature CEE-20. */
    @Test
    void aRegionThatJoinedWithThisWaveIsMarkedAndHasNoLineInTheTrend() {
        String report = report(joined("SE321"));

        assertThat(partners(report)).contains("<td>Västernorrland (new)</td>").doesNotContain("Silesia (new)");
        assertThat(trend(report)).contains("Silesia").doesNotContain("Västernorrland");
        assertThat(report).contains("New: takes part in this wave and did not in the one before.");
    }

    @Test
    void noRegionIsNewWhereAllTookPartBefore() {
        String report = report(SOURCES);

        assertThat(partners(report)).contains("<td>Västernorrland</td>");
        assertThat(trend(report)).contains("Västernorrland");
        assertThat(report).doesNotContain("(new)", "New: takes part");
    }

    @Test
    void inAFirstWaveNoRegionIsNew() {
        assertThat(report(Fixture.sources(false, true, 7))).doesNotContain("(new)");
    }

    private static String partners(String report) {
        return table(report, "w-partners");
    }

    private static String trend(String report) {
        return table(report, "t-trend-regions");
    }

    private static String table(String report, String id) {
        int start = report.indexOf("id=\"" + id + "\"");
        assertThat(start).as(id).isPositive();
        return report.substring(start, report.indexOf("</table>", start)).replaceAll("<td class=\"[a-z]+\">", "<td>");
    }

    private static String report(ReportSources sources) {
        return RENDERER.render(
                        new ReportKey(
                                GovernanceLevel.EU,
                                Area.PARTNERS,
                                sources.release().wave(),
                                "en"),
                        sources)
                .xhtml();
    }

    /** The same programme in which a region did not take part in the first wave. */
    private static ReportSources joined(String region) {
        Territory all = SOURCES.territory();
        var others = new TreeSet<>(all.regions().stream().map(Region::code).toList());
        others.remove(region);
        String first = SOURCES.release().previousWave().orElseThrow();
        List<Wave> waves = all.waves().stream()
                .map(w -> w.code().equals(first)
                        ? new Wave(w.code(), w.from(), w.to(), w.acceptUntil(), w.reportDate(), w.kind(), others)
                        : w)
                .toList();
        List<Municipality> municipalities = all.regions().stream()
                .flatMap(r -> all.municipalities(r.code()).stream())
                .collect(Collectors.toList());
        return new ReportSources(
                SOURCES.release(),
                SOURCES.recommendations(),
                new Territory(all.regions(), Map.of(), municipalities, waves),
                SOURCES.tree(),
                SOURCES.questionnaires(),
                SOURCES.branding(),
                SOURCES.methods(),
                SOURCES.date());
    }
}
