package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedShare;
import eu.regiometer.disclosure.TablesDraft;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Agreement on the quality criteria of cluster organisations. */
class CriteriaTableTest {

    private static final ReportSources SOURCES = Fixture.sources(true, false, 3);
    private static final String WAVE = SOURCES.release().wave();

    /**
     * Twelve regions of the made-up release sent the survey, ten have a body that answered: 7 of 10 are two thirds,
     * 7 of 12 are not.
     */
    @Test
    void theBaseIsTheRegionsWithAnAnswerAsInTheReleasedShares() {
        Section section = section(List.of(answered("1", 10), answered("2", 10)));

        assertThat(cells(section))
                .containsExactly(List.of("8 of 10 (80\u202F%)", "agreed"), List.of("7 of 10 (70\u202F%)", "agreed"));
        assertThat(section.paragraphs().get(1)).contains("whose cluster bodies answered the question");
    }

    /** The numbers of regions with a file are the base of all lines as soon as one number of answers is not released. */
    @Test
    void withoutThatNumberTheBaseIsTheRegionsThatSentAnswersAndTheTableSaysSo() {
        Section section = section(List.of(answered("1", 10)));

        assertThat(cells(section))
                .containsExactly(
                        List.of("8 of 12 (67\u202F%)", "agreed"), List.of("7 of 12 (58\u202F%)", "nearly agreed"));
        assertThat(section.paragraphs().get(1)).contains("that sent answers to the survey");
    }

    @Test
    void regionsThatAgreedAreNamedBesideTheNumberOfAll() {
        Section section = section(List.of(answered("1", 10), answered("2", 10)));

        assertThat(section.tables().getFirst().columns()).endsWith("Named with consent");
        assertThat(section.tables().getFirst().rows().stream()
                        .map(row -> row.cells().getLast()))
                .containsExactly("Silesia, Västernorrland", "not named");
        assertThat(section.paragraphs().getLast()).contains("8 of 13");
    }

    private static ReleasedShare answered(String option, long regions) {
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedShare(
                WAVE,
                Area.PARTNERS,
                "CRIT_SHARE",
                option,
                OptionalDouble.of(50),
                none,
                none,
                none,
                OptionalLong.of(regions),
                Flag.NONE);
    }

    private static List<List<String>> cells(Section section) {
        return section.tables().getFirst().rows().stream()
                .map(row -> row.cells().subList(1, 3))
                .toList();
    }

    private static Section section(List<ReleasedShare> shares) {
        Release release = release(shares);
        var sources = new ReportSources(
                release,
                SOURCES.recommendations(),
                SOURCES.territory(),
                SOURCES.tree(),
                SOURCES.questionnaires(),
                SOURCES.branding(),
                SOURCES.methods(),
                SOURCES.date());
        var key = new ReportKey(GovernanceLevel.EU, Area.PARTNERS, WAVE, "en");
        return new CriteriaTable(
                        new Issue(key, sources, TextBundle.read(TemplateFolder.shipped(), "en"), DrawingChecks.METRICS))
                .section();
    }

    private static Release release(List<ReleasedShare> shares) {
        return TablesDraft.of(WAVE)
                .shares(shares)
                .counts(SOURCES.release().counts())
                .criteria(
                        new TreeMap<>(Map.of("1", 8L, "2", 7L)),
                        new TreeMap<>(Map.of("1", new TreeSet<>(List.of("PL22", "SE321")), "2", new TreeSet<>())))
                .release();
    }
}
