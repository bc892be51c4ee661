package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.Pilot;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.part.Chapter.Heading;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What regions agreed, plan and try stands in the reports as the registers of the shipped programme hold it. */
class RegisterTablesTest {

    private static final ReportSources SOURCES = Fixture.sources(true, true, 11);

    @Test
    void theAgreementNamesWhoSignedWhenAndWhoHasNotYet() {
        List<String> row = rows(new AgreementTables(european("en")).all())
                .filter(cells -> cells.getFirst().startsWith("O1: Make small trials"))
                .findFirst()
                .orElseThrow();

        assertThat(row.get(1)).matches("4 of 13.*");
        assertThat(row.get(2)).matches("Sofia \\(capital\\) \\(2026-03-15\\); Piedmont \\(2026-03-15\\);.*");
    }

    @Test
    void anObjectiveIsToldInTheLanguageOfTheReport() {
        assertThat(rows(new AgreementTables(european("sv")).all()).map(List::getFirst))
                .anyMatch(text -> text.startsWith("O1: Gör små försök"));
    }

    @Test
    void aPilotShowsAllStagesOfItsLifeAndWhereItStands() {
        Section section =
                new RunningPilotTables(european("en")).section(pilot -> true).orElseThrow();

        assertThat(rows(section).map(cells -> cells.get(4)))
                .contains(
                        "need (now) \u2192 procedure \u2192 contract \u2192 evaluation",
                        "plan \u2192 run (now) \u2192 evaluate");
    }

    @Test
    void onlyAPilotWithUsersAndAResultIsASuccessStory() {
        Section section =
                new RunningPilotTables(european("en")).section(pilot -> true).orElseThrow();

        assertThat(section.paragraphs())
                .contains("Success story: Shared test bench for timber construction. 46 users reached. Six firms"
                        + " tested, two products certified.")
                .noneMatch(words -> words.contains("Remote monitoring of wounds"))
                .noneMatch(words -> words.contains("Heat from waste water"));
        assertThat(rows(section))
                .anySatisfy(cells -> assertThat(cells)
                        .startsWith("Remote monitoring of wounds in home care")
                        .contains("2026-02")
                        .endsWith("nothing measured yet"));
    }

    /** Feature CEE-17. */
    @Test
    void aPilotTellsHowManyRelationsBetweenFirmsAreNew() {
        assertThat(rows(new RunningPilotTables(european("en"))
                                .section(pilot -> true)
                                .orElseThrow())
                        .map(List::getLast))
                .contains("46 users; 9 new relations between firms. Six firms tested, two products certified")
                .filteredOn(reached -> reached.contains("relation"))
                .hasSize(1);
        assertThat(rows(new RunningPilotTables(european("sv"))
                                .section(pilot -> true)
                                .orElseThrow())
                        .map(List::getLast))
                .anyMatch(reached -> reached.contains("; 9 nya förbindelser mellan företag. "));
    }

    /** Feature CEE-7. */
    @Test
    void existingSolutionsAreCountedByOwnerAndMaturity() {
        List<Rulebook.InventoryLine> lines =
                SOURCES.recommendations().rulebook().inventory();
        Section section = new InventoryCounts(european("en")).section().orElseThrow();
        List<List<String>> rows = rows(section).toList();

        assertThat(rows.stream().map(List::getFirst))
                .containsExactly("authority", "firm", "other", "university", "All");
        for (List<String> row : rows) {
            List<Rulebook.InventoryLine> own = lines.stream()
                    .filter(line ->
                            row.getFirst().equals("All") || line.ownerType().equals(row.getFirst()))
                    .toList();
            assertThat(row.subList(1, 6))
                    .containsExactly(
                            stage(own, "idea"),
                            stage(own, "pilot"),
                            stage(own, "in use"),
                            stage(own, "evaluated"),
                            "" + own.size());
        }
        assertThat(section.paragraphs()).singleElement().asString().startsWith(lines.size() + " solutions");
    }

    private static String stage(List<Rulebook.InventoryLine> lines, String maturity) {
        return ""
                + lines.stream()
                        .filter(line -> line.maturity().equals(maturity))
                        .count();
    }

    /** A number of a rule alone tells nothing to whom something is asked. */
    @Test
    void aRequestToTheEuropeanLevelNamesWhatCallsForIt() {
        var calls = regional("SE321", "en").regions().stream()
                .map(region -> regional(region.code(), "en"))
                .flatMap(issue -> new AskMaker(issue, new CardMaker(issue)).asks().requests().stream())
                .map(request -> request.because())
                .filter(because -> because.startsWith("Called for here: "))
                .toList();

        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(because -> assertThat(because)
                        .matches("Called for here: [A-Z][^;]{15,} \\([A-Z]{3}-[0-9]{2}\\)(; .+)?\\."));
    }

    /** The same practice for several recommendations is one row. */
    @Test
    void aPracticeStandsOnceWithAllItsRules() {
        int several = 0;
        for (String code : List.of("SE321", "PL22", "IE041", "BG411")) {
            Issue issue = regional(code, "en");
            var chapter = new PeersChapter(issue, issue.territory().region(code).orElseThrow())
                    .chapter(new Heading("peers", "15", "Peers"), new CardMaker(issue).cards());
            List<List<String>> told = chapter.sections().stream()
                    .flatMap(section -> section.tables().stream())
                    .filter(table -> table.id().equals("practices"))
                    .flatMap(table -> table.rows().stream())
                    .map(row -> row.cells())
                    .toList();
            assertThat(told.stream().map(cells -> cells.subList(1, cells.size())))
                    .doesNotHaveDuplicates();
            several += (int) told.stream()
                    .filter(cells -> cells.getFirst().contains(", "))
                    .count();
        }
        assertThat(several).isPositive();
    }

    @Test
    void anActionTellsItsStepsPartnersFundingAndWhatBecameOfItsMeasure() {
        List<String> row = rows(new ActionTables(regional("SE321", "en")).section("SE321"))
                .filter(cells -> cells.getFirst().startsWith("SE321-A1"))
                .findFirst()
                .orElseThrow();

        assertThat(row.get(0)).contains("1\u00A0Agree the budget code", "4\u00A0Report to the council");
        assertThat(row.get(1)).isEqualTo("Region's finance office; with Sundsvall, Örnsköldsvik");
        assertThat(row.get(2)).matches("20[0-9]{2}-[0-9]{2} to 20[0-9]{2}-[0-9]{2}; under way");
        assertThat(row.get(3)).contains("Cohesion policy objective 1").endsWith("answers FIN-01");
        assertThat(row.get(4)).contains("then (2024)", "now (2026)", "target +20, that is");
    }

    /** The two are as good as each other in the second dimension, so that neither is called strong in it. */
    @Test
    void aPilotNamesOnlyDimensionsInWhichOneOfTheTwoIsStronger() {
        var pilot = new Pilot(
                Lens.PPI_ICT,
                "SE321",
                "PL22",
                5,
                false,
                List.of("PPI_USE", "PPI_PRAC", "PPI_CAP"),
                List.of(60.0, 50.0, 40.0),
                List.of(40.0, 50.0, 60.0));

        assertThat(rows(new PilotTables(european("en")).section(List.of(pilot))).map(List::getLast))
                .containsExactly(
                        "Strong in Västernorrland: Use of innovation procurement. Strong in Silesia: Procurement"
                                + " capacity.");
    }

    @Test
    void aSectionOfRegisterEntriesSaysOnceThatTheyAreInEnglishInAnotherLanguage() {
        String word = "Uppgifterna i registret är på engelska, så som regionen lämnade dem.";

        assertThat(ofRegisters("sv")).allSatisfy(section -> {
            assertThat(section.paragraphs()).singleElement().asString().endsWith(". " + word);
            assertThat(rows(section).flatMap(List::stream)).noneMatch(cell -> cell.contains("[en]"));
        });
        assertThat(ofRegisters("en"))
                .allSatisfy(section ->
                        assertThat(section.paragraphs()).noneMatch(paragraph -> paragraph.contains("in English")));
    }

    private static List<Section> ofRegisters(String language) {
        Issue issue = regional("SE321", language);
        return List.of(
                new ActionTables(issue).section("SE321"),
                new PlanMaker(issue).slots("SE321"),
                new InventoryTable(issue).section("SE321").orElseThrow());
    }

    private static Stream<List<String>> rows(Section section) {
        return section.tables().stream().flatMap(table -> table.rows().stream()).map(line -> line.cells());
    }

    private static Issue european(String language) {
        return issue(new ReportKey(
                GovernanceLevel.EU, Area.PARTNERS, SOURCES.release().wave(), language));
    }

    static Issue regional(String region, String language) {
        return issue(new ReportKey(
                GovernanceLevel.REGIONAL, Area.region(region), SOURCES.release().wave(), language));
    }

    private static Issue issue(ReportKey key) {
        return new Issue(
                key, SOURCES, TextBundle.read(TemplateFolder.shipped(), key.language()), DrawingChecks.METRICS);
    }
}
