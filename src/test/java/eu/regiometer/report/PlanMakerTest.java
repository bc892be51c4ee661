package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.FontSource;
import eu.regiometer.drawing.Shape;
import eu.regiometer.drawing.TrueTypeMetrics;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.chart.Timeline;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanMakerTest {

    private static final ReportSources SOURCES = Fixture.sources(true, true, 3);

    private final Issue issue = new Issue(
            new ReportKey(
                    GovernanceLevel.REGIONAL,
                    Area.region("PL22"),
                    SOURCES.release().wave(),
                    "en"),
            SOURCES,
            TextBundle.read(TemplateFolder.shipped(), "en"),
            TrueTypeMetrics.read(FontSource.shipped()));

    @Test
    void aTimelineOfManyActionsIsSplitAndAllPartsArePrinted() {
        List<Timeline.Row> rows = IntStream.range(0, 23)
                .mapToObj(i -> new Timeline.Row("Action " + i, 1 + i, "low", i < 3))
                .toList();

        List<Chart> charts = new PlanMaker(issue).timelines(new Slot("timeline", "13.1"), rows);

        String title = "Recommendations that can be finished within a year: 12 of 23; the longest takes 23\u00A0months";
        assertThat(charts).extracting(Chart::id).containsExactly("timeline-1", "timeline-2");
        assertThat(charts).extracting(Chart::number).containsExactly("13.1a", "13.1b");
        assertThat(charts).extracting(Chart::title).containsExactly(title + " (1 of 2)", title + " (2 of 2)");
        assertThat(charts.stream().flatMap(chart -> texts(chart).stream()))
                .containsAll(rows.stream().map(Timeline.Row::label).toList());
        // one scale of 24 months in both parts, though the first holds none longer than 11
        assertThat(charts).allSatisfy(chart -> assertThat(texts(chart)).contains("0", "24"));
    }

    @Test
    void aShortTimelineIsOneChart() {
        List<Chart> charts = new PlanMaker(issue)
                .timelines(new Slot("timeline", "13.1"), List.of(new Timeline.Row("Action", 6, "low", true)));

        assertThat(charts).extracting(Chart::number).containsExactly("13.1");
        assertThat(charts.getFirst().title()).doesNotContain("(1 of 1)");
    }

    private static List<String> texts(Chart chart) {
        return chart.drawing().shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }
}
