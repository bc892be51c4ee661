package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.AreaCovariate;
import eu.regiometer.disclosure.ModelledFigure;
import eu.regiometer.disclosure.ReleasedDifference;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports say of differences follows from the adjusted tests of the release. */
class DifferenceReportTest {

    private static final ReportSources SOURCES = Fixture.sources(true, false, 7);
    private static final String WAVE = SOURCES.release().wave();
    private static final Area SILESIA = Area.region("PL22");

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void theAnnexListsTheQuestionsThatDifferAndNoOthers(String language) {
        String page = regional(language);
        for (DifferenceFamily family : List.of(DifferenceFamily.PARTNERS, DifferenceFamily.WAVES)) {
            String id = family == DifferenceFamily.PARTNERS ? "partners" : "waves";
            for (Survey survey : Survey.values()) {
                String table = part(page, "t-differences-" + id + "-" + survey.id());
                List<ReleasedDifference> told =
                        differences(family, survey, d -> d.flag().hasFigure());
                assertThat(told).isNotEmpty();
                for (ReleasedDifference d : told) {
                    String label = SOURCES.questionnaires()
                            .get(survey)
                            .item(d.item())
                            .orElseThrow()
                            .label(language);
                    assertThat(table.contains("<th>" + named(d, label, language) + "</th>"))
                            .as("%s %s %s", family, d.item(), d.difference())
                            .isEqualTo(d.clear());
                }
            }
        }
    }

    @Test
    void theSentenceCountsWhatDiffersAndNamesTheSizeOfTheFamily() {
        List<ReleasedDifference> clear =
                differences(DifferenceFamily.PARTNERS, Survey.PUBLIC_ATTITUDE, ReleasedDifference::clear);
        long higher =
                clear.stream().filter(d -> d.difference().orElseThrow() > 0).count();

        assertThat(regional("en"))
                .contains("Public-attitude survey: " + clear.size()
                        + " of 10 questions differ clearly from all partners, " + higher + " higher and "
                        + (clear.size() - higher) + " lower; no clear difference in the others.")
                .contains(
                        "p-values are adjusted (Holm), and only an adjusted p-value below 0.05 is called a difference");
    }

    @Test
    void theEuropeanReportNamesThePairsThatDiffer() {
        String page = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS)
                .render(new ReportKey(GovernanceLevel.EU, Area.PARTNERS, WAVE, "en"), SOURCES)
                .xhtml();
        List<ReleasedDifference> pairs =
                SOURCES.release().differences(DifferenceFamily.REGIONS, WAVE, Survey.PUBLIC_ATTITUDE, "P1");
        long clear = pairs.stream().filter(ReleasedDifference::clear).count();
        String table = part(page, "w-pairs-P1");

        assertThat(clear).isPositive();
        assertThat(table).contains("(" + clear + " of 10 pairs differ clearly)");
        // each pair stands in the line of either region
        assertThat(table.split("(?<=[>, ])[A-Z]{2,4}(?=[,<])", -1).length - 1).isEqualTo((int) (2 * clear));
        assertThat(page).contains("All partners, by population", "All partners, each region the same");
        // of the invented means of regions, in indices and in questions
        assertThat(part(page, "t-tops")).contains("11 of 13 regions");
        assertThat(part(page, "t-weightings")).contains("11 of 13 regions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void theDistanceFromAMarginIsPrintedAsFarAsItMatters(String language) {
        // 0.04 % in the fixture, and 1.2 % of the weight moved
        assertThat(regional(language))
                .contains(language.equals("en") ? ">below 0.1\u202F%</td>" : ">under 0,1\u202F%</td>")
                .contains(language.equals("en") ? " 1.2\u202F%" : " 1,2\u202F%");
    }

    @Test
    void aChangeThatTheTestDoesNotCallOneIsPaleThoughItsIntervalLeavesOutZero() {
        var figure = Figure.of(3, 1, 5, Unit.POINTS);

        assertThat(figure.excludesZero()).isTrue();
        assertThat(figure.tested(false).excludesZero()).isFalse();
        assertThat(figure.tested(true).excludesZero()).isTrue();
        assertThat(TextBundle.read(TemplateFolder.shipped(), "en")
                        .text("change.uncertain", "change", "+3", "wave", "2024"))
                .isEqualTo("+3 since 2024 (no clear change)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void theMethodsNameVariablesAndAnswersInsteadOfCodes(String language) {
        boolean english = language.equals("en");
        String page = regional(language);
        String methods = part(page, "w-methods-weights");

        assertThat(page)
                .contains(
                        english
                                ? "Weighting of the citizens’ answers: raked to the population by age × gender, education."
                                : "Viktning av invånarnas svar: anpassad till befolkningen efter ålder × kön, utbildning.")
                .contains(
                        english
                                ? "in line with the population by age × gender, education."
                                : "svar till befolkningen efter ålder × kön, utbildning.");
        assertThat(methods)
                .contains(english ? "age × gender; education" : "ålder × kön; utbildning")
                .contains(english ? "age: 15-29 + 30-44" : "ålder: 15-29 + 30-44")
                .doesNotContain("D1_AGE", "D2_GENDER", "D3_EDU");
    }

    @Test
    void modelledFiguresAndWhatAreasAreComparedByAreNamedInWords() {
        var names = new MethodLabels(new Issue(
                new ReportKey(GovernanceLevel.REGIONAL, SILESIA, WAVE, "en"),
                SOURCES,
                TextBundle.read(TemplateFolder.shipped(), "en"),
                DrawingChecks.METRICS));

        assertThat(names.figure(ModelledFigure.parse("P1.top2"))).endsWith(" – share of the two highest answers");
        assertThat(names.figure(ModelledFigure.parse("ATT_TRUST"))).doesNotContain("ATT_TRUST");
        assertThat(names.covariate(AreaCovariate.parse("D3_EDU=3")))
                .startsWith("share of inhabitants by “What is the highest level")
                .doesNotContain("D3_EDU");
        assertThat(names.category("D3_EDU", "1")).isNotEqualTo("1");
        assertThat(names.variable("P1")).startsWith("“").endsWith("”");
    }

    /** Means are printed as scores, whatever the question asks for. */
    private static String named(ReleasedDifference d, String label, String language) {
        return d.statistic().equals("mean") ? label + (language.equals("en") ? " (score)" : " (poäng)") : label;
    }

    private static List<ReleasedDifference> differences(
            DifferenceFamily family, Survey survey, Predicate<ReleasedDifference> which) {
        return SOURCES.release().differences(family, WAVE, survey, SILESIA.code()).stream()
                .filter(which)
                .toList();
    }

    private static String regional(String language) {
        return new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS)
                .render(new ReportKey(GovernanceLevel.REGIONAL, SILESIA, WAVE, language), SOURCES)
                .xhtml();
    }

    /** The table with an id. */
    private static String part(String page, String id) {
        int from = page.indexOf("id=\"" + id + "\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("</table>", from));
    }
}
