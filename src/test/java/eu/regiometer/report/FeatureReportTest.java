package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Features of the source projects that a reader finds in the reports; docs/features.md lists them. */
class FeatureReportTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);
    private static final ReportSources SOURCES = Fixture.sources(true, true, 1);
    private static final Area REGION = Area.region("SE321");

    /** CCIC-4b. */
    @ParameterizedTest
    @CsvSource({
        "LOCAL, en, Public-sector innovation means",
        "REGIONAL, en, Public-sector innovation means",
        "EU, en, Public-sector innovation means",
        "LOCAL, sv, Med innovation i offentlig sektor menas",
        "REGIONAL, sv, Med innovation i offentlig sektor menas",
        "EU, sv, Med innovation i offentlig sektor menas"
    })
    void everyMethodBoxHoldsTheDefinitionInTheLanguageOfTheReport(
            GovernanceLevel level, String language, String beginning) {
        assertThat(render(level, language).xhtml()).contains(beginning);
    }

    /** The political page tells owner, first step and cost class of each action. */
    @ParameterizedTest
    @CsvSource({"en, 'Effort: (low|medium|high) cost, [0-9]+ months'", "sv, 'Insats: .+ kostnad, [0-9]+ månader'"})
    void eachActionOfThePoliticalPageHasItsCostClass(String language, String effort) {
        String report = render(GovernanceLevel.REGIONAL, language).xhtml();
        int start = report.indexOf("class=\"actions\"");
        List<String> actions = Pattern.compile("<span class=\"how\">(.*?)</span>")
                .matcher(report.substring(start, report.indexOf("</ol>", start)))
                .results()
                .map(found -> found.group(1).replace('\u00A0', ' '))
                .toList();

        assertThat(actions).isNotEmpty().allSatisfy(action -> assertThat(action).containsPattern(effort));
    }

    /** Figures of organisations are the region's in every municipality of the made-up release. */
    @Test
    void borrowedFiguresAreStarredOnCardsAndInThePlanWithANote() {
        String report = render(GovernanceLevel.LOCAL, "en").xhtml();

        for (String chapter : List.of("cards", "plan")) {
            String text = report.substring(report.indexOf("id=\"" + chapter + "\""));
            assertThat(text.substring(0, text.indexOf("</p>", text.indexOf("class=\"lead\""))))
                    .contains("* Figures: region ");
        }
        assertThat(report)
                .containsPattern("<p class=\"evidence\">[^<]*[0-9](\u202F%)?\u00A0\\*")
                .containsPattern("<th>Measure</th><td colspan=\"3\">[^<:]*\u00A0\\*: [0-9]");
    }

    /** INNOCAP-5b. */
    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void theMethodBoxTellsTheKindOfTheWave(GovernanceLevel level) {
        assertThat(render(level, "en").xhtml()).contains("This wave is a main study.");
        assertThat(render(level, "sv").xhtml()).contains("Omgången är en huvudstudie.");
    }

    /** CCIC-10b. */
    @Test
    void theProfileTellsTheSizeClassWithItsBounds() {
        assertThat(render(GovernanceLevel.REGIONAL, "en").xhtml())
                .containsPattern("small \\(below 500.000 inhabitants\\)");
    }

    /** CCIC-4h. */
    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void fourChallengesHaveABarEach(GovernanceLevel level) {
        assertThat(rows(render(level, "en"), "challenges"))
                .containsExactly(
                        "Public finance for innovation",
                        "Authorities as innovators and stimulators",
                        "Public attitudes to innovation",
                        "Procurement of innovation");
    }

    /** CCIC-4h: how the four go together over the regions. */
    @Test
    void theEuropeanReportHoldsTheCorrelationsOfTheFourChallenges() {
        String report = render(GovernanceLevel.EU, "en").xhtml();
        String table = report.substring(report.indexOf("id=\"w-correlations\""));
        List<String> rows = Pattern.compile("<tr><th[^>]*>([^<]*)</th>((?:<td[^>]*>[^<]*</td>){4})</tr>")
                .matcher(table.substring(0, table.indexOf("</table>")))
                .results()
                .map(row -> row.group(1)
                        + row.group(2).replaceAll("<[^>]*>", " ").strip().replaceAll(" +", " "))
                .toList();

        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst()).startsWith("Public finance for innovation1.00 ");
        assertThat(rows.getLast()).startsWith("Procurement of innovation").endsWith(" 1.00");
        // symmetric: the second figure of the first line is the first of the second line
        assertThat(figures(rows.get(0)).get(1)).isEqualTo(figures(rows.get(1)).get(0));
        assertThat(figures(rows.get(0)).get(3)).isEqualTo(figures(rows.get(3)).get(0));
    }

    private static List<String> figures(String row) {
        List<String> found = Pattern.compile("[\u2212-]?\\d\\.\\d\\d")
                .matcher(row)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(found).hasSize(4);
        return found;
    }

    /** PPI2I-8h. */
    @Test
    void capacityAttitudeLinkagesAndUseStandBesideTheThemes() {
        assertThat(rows(render(GovernanceLevel.REGIONAL, "en"), "purchasing-dots"))
                .contains(
                        "Procurement capacity",
                        "Citizens on public buying",
                        "Cooperation with others",
                        "Use of innovation procurement")
                .contains("Smart health", "Smart energy", "ICT");
    }

    /** INNOCAP-9c. */
    @Test
    void distanceResourcesSkillsAndCriticalMassAreFourLines() {
        String report = render(GovernanceLevel.REGIONAL, "en").xhtml();
        String table = report.substring(report.indexOf("id=\"t-context\""));

        assertThat(table.substring(0, table.indexOf("</table>")))
                .contains("Median travel time to a staffed office")
                .contains("Freedom from budget cuts")
                .contains("Digital skills of staff")
                .contains("Ready local solutions known");
    }

    /** INNOCAP-11a. */
    @Test
    void theSignOfDemandMinusSupplyIsExplained() {
        assertThat(render(GovernanceLevel.REGIONAL, "en").xhtml())
                .contains("Difference = demand minus supply. Above 0: more is asked for than is offered.");
    }

    /** INNOCAP-14 to 21. */
    @Test
    void theImprintNamesTheContactAndLinkOfTheRegion() {
        var contact = SOURCES.territory().region("SE321").orElseThrow().contact();

        assertThat(render(GovernanceLevel.REGIONAL, "en").xhtml())
                .contains(contact.unit())
                .contains(contact.email())
                .contains(contact.link());
    }

    /** INNOCAP-7a. */
    @Test
    void membersOfTheUnionComeBeforeTheOthers() {
        String report = render(GovernanceLevel.EU, "en").xhtml();
        String table = report.substring(report.indexOf("id=\"w-partners\""));
        table = table.substring(0, table.indexOf("</table>"));

        int lastMember = -1;
        int firstOther = Integer.MAX_VALUE;
        for (var region : SOURCES.territory().regions()) {
            int at = table.indexOf("<td class=\"nowrap\">" + region.code() + "</td>");
            assertThat(at).as(region.code()).isPositive();
            lastMember = region.country().member() ? Math.max(lastMember, at) : lastMember;
            firstOther = region.country().member() ? firstOther : Math.min(firstOther, at);
        }
        assertThat(lastMember).isLessThan(firstOther);
    }

    /** CEE-10. */
    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void thePoliticalSummaryStandsBeforeAllDetail(GovernanceLevel level) {
        String report = render(level, "en").xhtml();

        assertThat(report.indexOf("id=\"summary\"")).isPositive().isLessThan(report.indexOf("class=\"contents\""));
        String actions =
                report.substring(report.indexOf("<div class=\"actions\">"), report.indexOf("class=\"contents\""));
        int count = actions.split("<li><span class=\"do\">", -1).length - 1;
        // the heading promises no more actions than there are
        assertThat(actions).contains(count == 3 ? "<h3>Three actions</h3>" : "<h3>What to do</h3>");
    }

    /** CCIC-10c and CEE-11: an agreed action stands under its objective, with its measure. */
    @Test
    void agreedActionsStandUnderTheirObjectiveWithTheirMeasure() {
        String report = render(GovernanceLevel.REGIONAL, "en").xhtml();
        String plan = report.substring(report.indexOf("id=\"plan-registered\""));

        assertThat(plan.indexOf("Make small trials of new services normal and paid for"))
                .isPositive()
                .isLessThan(plan.indexOf("SE321-A1"));
        assertThat(plan).contains("Organisations with an innovation budget line");
    }

    private static ReportDocument render(GovernanceLevel level, String language) {
        Area area = switch (level) {
            case LOCAL -> SOURCES.territory().municipalities("SE321").getFirst().area();
            case REGIONAL -> REGION;
            case EU -> Area.PARTNERS;
        };
        return RENDERER.render(new ReportKey(level, area, SOURCES.release().wave(), language), SOURCES);
    }

    /** Names of the rows of a chart, from the figures that travel in the report. */
    private static List<String> rows(ReportDocument document, String chart) {
        return document.attachments()
                .getFirst()
                .text()
                .lines()
                .filter(line -> line.startsWith(chart + ","))
                .map(line -> line.split(",")[1].replace("\u00A0*", ""))
                .distinct()
                .toList();
    }
}
