package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.EstimateDraft;
import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.disclosure.TablesDraft;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers by group inside a region. */
class GroupTablesTest {

    private static final ReportSources SOURCES = Fixture.sources(true, false, 5);
    private static final String WAVE = SOURCES.release().wave();
    private static final Area REGION = Area.region("SE321");
    private static final Item QUESTION = SOURCES.questionnaires().get(Survey.INNOVATION_CAPACITY).items().stream()
            .filter(item -> item.type() == ItemType.BINARY && item.block().startsWith("C"))
            .findFirst()
            .orElseThrow();

    /** Feature PPI2I-8g: local answers are told, those of the few national bodies are not. */
    @Test
    void answersStandByLevelOfGovernmentAndASmallGroupIsWithheld() {
        List<ReleasedEstimate> estimates = Stream.of("1", "2", "3", "4")
                .map(level -> share(level, level.equals("3") ? Flag.CONFIDENTIAL : Flag.NONE))
                .toList();

        DataTable table = issue(release(estimates))
                .filter(t -> t.id().equals("by-GOVLEVEL"))
                .findFirst()
                .orElseThrow();
        List<Figure> figures = table.rows().stream()
                .filter(row -> row.label().equals(QUESTION.label("en")))
                .findFirst()
                .orElseThrow()
                .figures();

        assertThat(table.columns()).containsExactly("Local", "Regional", "National", "Other public body");
        assertThat(figures.stream().map(Figure::value))
                .containsExactly(
                        OptionalDouble.of(40), OptionalDouble.of(40), OptionalDouble.empty(), OptionalDouble.of(40));
        assertThat(figures.get(2).flag()).isEqualTo(Flag.CONFIDENTIAL.text());
    }

    @Test
    void noTableIsMadeWhereEveryGroupIsWithheld() {
        assertThat(issue(release(List.of(share("1", Flag.CONFIDENTIAL))))).isEmpty();
    }

    private static ReleasedEstimate share(String level, Flag flag) {
        return EstimateDraft.of(Survey.INNOVATION_CAPACITY, WAVE, REGION, QUESTION.code(), "proportion=1", 0.4)
                .group("GOVLEVEL", level)
                .error(0.05)
                .n(30)
                .told(flag);
    }

    private static Stream<DataTable> issue(Release release) {
        var sources = new ReportSources(
                release,
                SOURCES.recommendations(),
                SOURCES.territory(),
                SOURCES.tree(),
                SOURCES.questionnaires(),
                SOURCES.branding(),
                SOURCES.methods(),
                SOURCES.date());
        var key = new ReportKey(GovernanceLevel.REGIONAL, REGION, WAVE, "en");
        return new GroupTables(
                        new Issue(key, sources, TextBundle.read(TemplateFolder.shipped(), "en"), DrawingChecks.METRICS))
                .tables().stream();
    }

    private static Release release(List<ReleasedEstimate> estimates) {
        return TablesDraft.of(WAVE).estimates(estimates).release();
    }
}
