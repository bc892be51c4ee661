package eu.regiometer.report;

import static eu.regiometer.report.RecommendationReports.SOURCES;
import static eu.regiometer.report.RecommendationReports.area;
import static eu.regiometer.report.RecommendationReports.counted;
import static eu.regiometer.report.RecommendationReports.render;
import static eu.regiometer.report.RecommendationReports.with;
import static eu.regiometer.report.RecommendationReports.withOutcomes;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Lens;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Pilot;
import eu.regiometer.recommendation.Practice;
import eu.regiometer.recommendation.PracticeMatch;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.RulebookDraft;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reports offer from elsewhere: practices, frames, solutions, pilots and centres. */
class PracticesReportTest {

    /** Feature PPI2I-8b: the section on procurement differs by country. */
    @Test
    void theFrameOfProcurementIsThatOfTheCountry() {
        String sweden = render(SOURCES, GovernanceLevel.REGIONAL, Area.region("SE321"), "en");
        String poland = render(SOURCES, GovernanceLevel.REGIONAL, Area.region("PL22"), "en");

        assertThat(sweden).contains("Lag (2016:1145)").doesNotContain("Prawo zamówień publicznych");
        assertThat(poland).contains("Prawo zamówień publicznych").doesNotContain("Lag (2016:1145)");
    }

    /** Features CCIC-4g and CCIC-10d: practices of members and from outside, or the reason why there is none. */
    @Test
    void eachCardNamesPracticesOrSaysWhyNoneIsOffered() {
        Rulebook rulebook = SOURCES.recommendations().rulebook();
        var told = new TreeSet<String>();
        for (var region : SOURCES.territory().regions()) {
            String report = render(SOURCES, GovernanceLevel.REGIONAL, region.area(), "en");
            for (Outcome outcome : SOURCES.recommendations().cards(region.area())) {
                String seen = seenElsewhere(report, outcome.rule().id());
                boolean registered = rulebook.practices().stream()
                        .anyMatch(p -> p.tags().contains(outcome.rule().practiceTag()));
                assertThat(seen.contains("class=\"offer\""))
                        .as(outcome.rule().id())
                        .isEqualTo(!outcome.practices().isEmpty());
                assertThat(seen.equals("No good practice is registered for this recommendation yet."))
                        .as(region.code() + " " + outcome.rule().id())
                        .isEqualTo(!registered);
                assertThat(seen.matches("(Practices on this subject are registered, but |The only practices regis).*"))
                        .as(region.code() + " " + outcome.rule().id())
                        .isEqualTo(registered && outcome.practices().isEmpty());
                told.add(seen.contains("outside the partnership") ? "external" : "");
                told.add(seen.contains("Likeness of the two regions") ? "member" : "");
                told.add(seen.startsWith("Practices on this subject") ? "not ahead" : "");
            }
        }
        assertThat(told).contains("external", "member", "not ahead");
    }

    @ParameterizedTest
    @EnumSource(
            value = GovernanceLevel.class,
            names = {"LOCAL", "REGIONAL"})
    void withoutARegisterOfPracticesEachCardSaysThatNoneIsRegistered(GovernanceLevel level) {
        ReportSources bare = with(
                RulebookDraft.of(SOURCES.recommendations().rulebook())
                        .practices(List.of())
                        .done(),
                List.of());
        Area area = area(level);
        String report = render(bare, level, area, "en");

        assertThat(bare.recommendations().cards(area))
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(
                                seenElsewhere(report, outcome.rule().id()))
                        .isEqualTo("No good practice is registered for this recommendation yet."));
        assertThat(report)
                .contains("No registered practice comes from a region that is clearly ahead on these recommendations.");
    }

    /** Nobody is the receiver at the European level: practices are offered by subject, those of partners first. */
    @Test
    void cardsOfTheEuropeanLevelOfferPracticesBySubject() {
        Practice practice = SOURCES.recommendations().rulebook().practices().stream()
                .filter(p -> !p.region().isEmpty())
                .findFirst()
                .orElseThrow();
        ReportSources offered = withOutcomes(counted(
                "DIG-06",
                OutcomeKind.FIRED,
                Outcome.Placement.CARD,
                new RegionCount(6, 2, 0, 13, 4, 4),
                new PracticeMatch(practice, 0, 1, 0, false)));

        assertThat(seenElsewhere(render(offered, GovernanceLevel.EU, Area.PARTNERS, "en"), "DIG-06"))
                .contains("partner region", "It fits the subject; places are not compared.", practice.contact())
                .doesNotContain("Likeness");
    }

    /** What a card says of practices. */
    private static String seenElsewhere(String report, String rule) {
        String card = report.substring(report.indexOf("id=\"r-" + rule + "\""));
        Matcher matcher = Pattern.compile("<th>Seen elsewhere</th><td colspan=\"3\">(.*)</td></tr>")
                .matcher(card.substring(0, card.indexOf("</div>")));
        assertThat(matcher.find()).as(rule).isTrue();
        return matcher.group(1);
    }

    /** Feature INNOCAP-5a and CEE-7: what a region already has. */
    @Test
    void existingSolutionsAreListedWithOwnerAndMaturity() {
        String report = render(SOURCES, GovernanceLevel.REGIONAL, Area.region("SE321"), "en");

        assertThat(report).contains("Sensor for water leaks in small networks").contains("in use");
    }

    /** Feature PPI2I-8d and PPI2I-8j: pairs lens by lens, and the word for a lens that has none. */
    @Test
    void pilotsAreProposedForEachLensOrItIsSaidThatThereAreNone() {
        Recommendations all = SOURCES.recommendations();
        List<String> dimensions = List.of("PPI_CAP", "PPI_PRAC");
        var pairs = List.of(
                new Pilot(
                        Lens.PPI_ICT, "SE321", "PL22", 9, false, dimensions, List.of(70.0, 40.0), List.of(50.0, 60.0)),
                new Pilot(
                        Lens.PPI_HEA, "SE321", "PL22", 4, false, dimensions, List.of(70.0, 40.0), List.of(60.0, 50.0)));
        ReportSources proposed = with(new Recommendations(all.rulebook(), all.outcomes(), pairs, "", all.actions()));
        ReportSources none =
                with(new Recommendations(all.rulebook(), all.outcomes(), List.of(), "TOO_FEW_PAIRS", all.actions()));

        String report = render(proposed, GovernanceLevel.EU, Area.PARTNERS, "en");
        String table = report.substring(report.indexOf("Proposed pilot pairs</h3>"));

        assertThat(table).contains("No pairs are proposed for Smart energy, Cluster policy: fewer than 2 pairs");
        assertThat(table.indexOf(">ICT<")).isBetween(0, table.indexOf(">Smart health<"));
        assertThat(render(none, GovernanceLevel.EU, Area.PARTNERS, "en"))
                .doesNotContain("No pairs are proposed for")
                .contains("so none is proposed");
    }

    /** Feature PPI2I-8e: the network of competence centres. */
    @Test
    void theEuropeanReportListsTheCompetenceCentresAndWhomTheyServe() {
        String report = render(SOURCES, GovernanceLevel.EU, Area.PARTNERS, "en");

        SOURCES.recommendations()
                .rulebook()
                .centres()
                .forEach(centre -> assertThat(report)
                        .contains(centre.name().replace("'", "&#39;"))
                        .contains(centre.contact()));
    }

    /** Feature PPI2I-8e: who is sent to a centre reads which ones serve the region. */
    @Test
    void aRegionReadsWhichCentresServeItAndWhoIsSentToOneIsToldItsName() {
        Issue piedmont = RegisterTablesTest.regional("ITC1", "en");
        var rules = piedmont.recommendations().rulebook().rules();
        CentreTables centres = new CentreTables(piedmont);

        assertThat(centres.of(piedmont.region().orElseThrow()).paragraphs())
                .containsExactly("Competence centres in reach of Piedmont: Centre for public buyers Piedmont"
                        + " (Synthetic: piedmont@centres.example.org).");
        assertThat(render(SOURCES, GovernanceLevel.REGIONAL, Area.region("ITC1"), "en"))
                .contains("Competence centres in reach of Piedmont: Centre for public buyers Piedmont");
        assertThat(centres.step(rules.get("PPI-03"), "Ask."))
                .isEqualTo("Ask. In reach: Centre for public buyers Piedmont.");
        assertThat(centres.step(rules.get("PPI-04"), "Ask.")).isEqualTo("Ask.");

        Issue iceland = RegisterTablesTest.regional("IS002", "en");
        assertThat(centres.of(iceland.region().orElseThrow()).paragraphs())
                .singleElement()
                .asString()
                .startsWith("No registered competence centre serves ");
        assertThat(new CentreTables(iceland).step(rules.get("PPI-03"), "Ask.")).isEqualTo("Ask.");
    }

    /** Names of policies and funds are entered in English. */
    @Test
    void aHookIsMarkedInAReportInAnotherLanguage() {
        for (String language : List.of("en", "sv")) {
            Issue issue = RegisterTablesTest.regional("SE321", language);
            var rulebook = issue.recommendations().rulebook();

            assertThat(new CardMaker(issue).cards(outcome -> true))
                    .filteredOn(card -> !rulebook.hook(card.rule()).isEmpty())
                    .isNotEmpty()
                    .allMatch(card -> card.hook().contains("[en]") == language.equals("sv"));
        }
    }

    @Test
    void aRuleThatCouldNotBeEvaluatedNamesTheFigureThatLacks() {
        int named = 0;
        for (var region : SOURCES.territory().regions()) {
            String report = render(SOURCES, GovernanceLevel.REGIONAL, region.area(), "en");
            List<Outcome> outcomes =
                    SOURCES.recommendations().placed(region.area(), Outcome.Placement.NOT_EVALUABLE_LIST).stream()
                            .filter(outcome -> outcome.rule().level() == GovernanceLevel.REGIONAL)
                            .toList();
            String table = report.substring(Math.max(0, report.indexOf("id=\"w-notevaluable\"")));
            for (Outcome outcome : outcomes) {
                String row = table.substring(table.indexOf(">" + outcome.rule().id() + "<"));
                row = row.substring(0, row.indexOf("</tr>"));
                String first = outcome.conditions().stream()
                        .filter(result -> result.onPoint() == Truth.UNKNOWN)
                        .map(result -> SOURCES.tree()
                                .indicator(result.condition().indicator())
                                .orElseThrow()
                                .name("en"))
                        .findFirst()
                        .orElseThrow();
                assertThat(row).contains("(" + first.replace("&", "&amp;"));
                named++;
            }
        }
        assertThat(named).isPositive();
    }
}
