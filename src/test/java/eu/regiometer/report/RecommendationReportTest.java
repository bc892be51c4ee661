package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.Lens;
import eu.regiometer.measures.Unit;
import eu.regiometer.recommendation.Derivation;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Pilot;
import eu.regiometer.recommendation.Practice;
import eu.regiometer.recommendation.PracticeMatch;
import eu.regiometer.recommendation.PurchaseSlot;
import eu.regiometer.recommendation.Quantity;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.Shipped;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reports print of recommendations: cases of the acceptance list that a reader sees. */
class RecommendationReportTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);
    private static final Pattern CARD = Pattern.compile("id=\"r-([A-Z]{3}-[0-9]{2})\"");
    private static final ReportSources SOURCES = Fixture.sources(true, false, 7);

    /** Acceptance 15. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void aPlanWithFivePurchasesOfEightSaysSo(String language) {
        Rulebook rulebook = SOURCES.recommendations().rulebook();
        String region = SOURCES.territory().regions().stream()
                .map(r -> r.code())
                .filter(code -> rulebook.purchases(code).stream()
                                .filter(PurchaseSlot::filled)
                                .count()
                        == 5)
                .findFirst()
                .orElseThrow();

        assertThat(rulebook.purchases(region)).hasSize(8);
        assertThat(render(SOURCES, GovernanceLevel.REGIONAL, Area.region(region), language))
                .contains(language.equals("en") ? "5 of 8" : "5 av 8");
    }

    /** Acceptance 8. */
    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void anotherPolicyFrameChangesNoLineButThoseOfHooks(GovernanceLevel level) {
        ReportSources past = withFrame("2010-20");
        ReportSources present = withFrame("2021-27");
        Area area = area(level);

        List<String> before = lines(render(past, level, area, "en"));
        List<String> now = lines(render(present, level, area, "en"));

        assertThat(now.size()).isEqualTo(before.size());
        int changed = 0;
        for (int i = 0; i < now.size(); i++) {
            String line = now.get(i);
            if (!line.equals(before.get(i)) && !line.contains("<th>Policy frame</th>")) {
                assertThat(line).contains("Policy and funding");
                assertThat(withoutHook(line)).isEqualTo(withoutHook(before.get(i)));
                changed++;
            }
        }
        assertThat(changed > 0).isEqualTo(!present.recommendations().cards(area).isEmpty());
    }

    /** Acceptance 7, feature CCIC-6a: a report holds rules of its own level only, and each outcome in its place. */
    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void cardsAreThoseOfTheLevelAndTheOthersStandInTheAnnexOrNowhere(GovernanceLevel level) {
        Area area = area(level);
        String report = render(SOURCES, level, area, "en");
        Recommendations recommendations = SOURCES.recommendations();

        assertThat(cards(report)).isEqualTo(ids(recommendations.cards(area)));
        String annex = report.substring(report.indexOf("id=\"annex-rules\""));
        for (Outcome outcome : recommendations.outcomes()) {
            if (outcome.area().equals(area) && outcome.rule().level() == level) {
                String id = outcome.rule().id();
                if (outcome.placement() == Outcome.Placement.NOT_EVALUABLE_LIST
                        || outcome.placement() == Outcome.Placement.WATCH_LIST) {
                    assertThat(annex).contains(id);
                }
                if (outcome.kind() == OutcomeKind.NOT_FIRED && level == GovernanceLevel.REGIONAL) {
                    assertThat(report).as("not fired").doesNotContain(">" + id + "<");
                }
            }
        }
    }

    /** Feature CCIC-6a: each report has a box of what it asks of other levels. */
    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void eachReportHasABoxOfRequestsToOtherLevels(GovernanceLevel level) {
        String report = render(SOURCES, level, area(level), "en");

        String box = report.substring(report.indexOf("id=\"asks\""));
        // the box of the European report holds what all regions ask
        assertThat(box)
                .contains(level == GovernanceLevel.EU ? ">What the regions ask<" : ">What we ask of other levels<");
        Matcher asked = Pattern.compile("<td class=\"nowrap\">([A-Z]{3}-[0-9]{2})</td>")
                .matcher(box.substring(0, box.indexOf("</section>")));
        int requests = 0;
        while (asked.find()) {
            requests++;
            Rule rule = SOURCES.recommendations().rulebook().rules().get(asked.group(1));
            assertThat(level == GovernanceLevel.EU || rule.level() != level || rule.national())
                    .as(asked.group(1))
                    .isTrue();
        }
        assertThat(requests).isPositive();
    }

    /** Rules that national law decides are asked of the ministry in the reports of all three levels. */
    @Test
    void whatNationalLawDecidesIsAskedOfTheMinistry() {
        var national = List.of("AUT-12", "PPI-09");
        Area region = SOURCES.recommendations().outcomes().stream()
                .filter(o -> national.contains(o.rule().id())
                        && o.kind() == OutcomeKind.FIRED
                        && o.placement() == Outcome.Placement.CARD)
                .map(Outcome::area)
                .findFirst()
                .orElseThrow();
        Area municipality =
                SOURCES.territory().municipalities(region.code()).getFirst().area();

        assertThat(asked(GovernanceLevel.REGIONAL, region, "en"))
                .contains("National level", "national ministry; regional government")
                // each level on a line of its own: two beside each other would run into the next column
                .contains("National level</span><br/>")
                .doesNotContain("REGIONAL", "LOCAL", ">Regional government<");
        assertThat(asked(GovernanceLevel.LOCAL, municipality, "en"))
                .contains(">Regional government<", "National level");
        assertThat(asked(GovernanceLevel.EU, Area.PARTNERS, "en")).contains(">Municipalities<", "National level");
        assertThat(asked(GovernanceLevel.REGIONAL, region, "sv")).contains("Nationell nivå", "ansvarigt departement");
    }

    private static String asked(GovernanceLevel level, Area area, String language) {
        String report = render(SOURCES, level, area, language);
        String box = report.substring(report.indexOf("id=\"asks\""));
        return box.substring(0, box.indexOf("</section>"));
    }

    /** Regions that could not be evaluated are not guessed, and a reader of the European report is told how many. */
    @Test
    void theEuropeanReportSaysHowManyRegionsCouldNotBeEvaluated() {
        // rows of the table on the cascade: 6 fired of 13 with one unknown; 5 fired with one that could tip it
        ReportSources counted = withOutcomes(
                counted("DIG-06", OutcomeKind.FIRED, Outcome.Placement.CARD, new RegionCount(6, 2, 1, 13, 4, 5)),
                counted(
                        "PPI-11",
                        OutcomeKind.NOT_EVALUABLE,
                        Outcome.Placement.NOT_EVALUABLE_LIST,
                        new RegionCount(5, 0, 1, 13, 4, 5)));

        String report = render(counted, GovernanceLevel.EU, Area.PARTNERS, "en").replace('\u00A0', ' ');
        String card = report.substring(report.indexOf("id=\"r-DIG-06\""));

        assertThat(card.substring(0, card.indexOf("</div>")))
                .contains("Could not be evaluated: 1 of 13 regions, so the share lies between 46 % and 54 %.");
        assertThat(report.substring(report.indexOf("id=\"annex-rules\"")))
                .contains("1 of 13 regions could not be evaluated: the share lies between 38 % and 46 %");
        assertThat(render(
                        withOutcomes(counted(
                                "DIG-06",
                                OutcomeKind.FIRED,
                                Outcome.Placement.CARD,
                                new RegionCount(6, 2, 0, 13, 4, 4))),
                        GovernanceLevel.EU,
                        Area.PARTNERS,
                        "en"))
                .doesNotContain("Could not be evaluated:");
    }

    /** A region with one rule indicative and another not evaluable is counted as not evaluable, and not named as indicative. */
    @Test
    void aRegionThatCouldNotBeEvaluatedIsNotNamedAsIndicative() {
        List<String> bases =
                EuBases.of(SOURCES.recommendations().rulebook().rules().get("FIN-08"));
        assertThat(bases).hasSizeGreaterThan(1);
        var regions = SOURCES.territory().regions();
        Area unknown = regions.get(0).area();
        Area indicative = regions.get(1).area();
        Recommendations all = SOURCES.recommendations();
        var outcomes = new ArrayList<>(List.of(
                counted("FIN-08", OutcomeKind.FIRED, Outcome.Placement.CARD, new RegionCount(6, 1, 1, 13, 4, 4)),
                regional(bases.get(0), unknown, OutcomeKind.INDICATIVE),
                regional(bases.get(1), unknown, OutcomeKind.NOT_EVALUABLE),
                regional(bases.get(0), indicative, OutcomeKind.INDICATIVE)));
        String report = render(
                with(new Recommendations(all.rulebook(), outcomes, all.pilots(), all.pilotNote(), all.actions())),
                GovernanceLevel.EU,
                Area.PARTNERS,
                "en");

        assertThat(report)
                .contains("Counted rules: " + String.join(", ", bases) + ". Fired in: none. Indicative in: "
                        + regions.get(1).name("en") + ".");
    }

    private static Outcome regional(String rule, Area area, OutcomeKind kind) {
        return new Outcome(
                SOURCES.release().wave(),
                area,
                SOURCES.recommendations().rulebook().rules().get(rule),
                kind,
                kind == OutcomeKind.NOT_EVALUABLE ? "TOO_FEW_ANSWERS" : "",
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                Outcome.Placement.NONE,
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** Whoever adds up the printed parts of a priority gets the printed priority. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void thePrintedPartsOfAPriorityAddUpToIt(String language) {
        Pattern printed = Pattern.compile("priorit(?:y|et) ([0-9]+[.,][0-9]) = 100 (.*?)</p>");
        int checked = 0;
        for (Region region : SOURCES.territory().regions()) {
            Matcher line = printed.matcher(render(SOURCES, GovernanceLevel.REGIONAL, region.area(), language));
            while (line.find()) {
                List<Double> parts = Pattern.compile("[0-9][.,][0-9]{3}")
                        .matcher(line.group(2))
                        .results()
                        .map(part -> Double.parseDouble(part.group().replace(',', '.')))
                        .toList();
                assertThat(parts).hasSize(6);
                double sum = 0.35 * parts.get(0)
                        + 0.25 * parts.get(1)
                        + 0.15 * parts.get(2)
                        + 0.15 * parts.get(3)
                        + 0.10 * parts.get(4);
                // 0.05 by rounding the priority and about as much by rounding its parts
                assertThat(Math.min(100, 100 * sum * parts.get(5)))
                        .as(line.group())
                        .isCloseTo(Double.parseDouble(line.group(1).replace(',', '.')), within(0.1));
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    private static Outcome counted(
            String rule, OutcomeKind kind, Outcome.Placement placement, RegionCount count, PracticeMatch... practices) {
        var evidence = new TreeMap<String, Quantity>();
        evidence.put("k", new Quantity.Count(count.fired()));
        evidence.put("n_regions", new Quantity.Count(count.regions()));
        evidence.put("c", new Quantity.Count(count.countries()));
        evidence.put("SHARE_REGIONS", new Quantity.Value(count.share(), Unit.PERCENT));
        return new Outcome(
                SOURCES.release().wave(),
                Area.PARTNERS,
                SOURCES.recommendations().rulebook().rules().get(rule),
                kind,
                kind == OutcomeKind.FIRED ? "" : "TOO_FEW_ANSWERS",
                List.of(),
                Optional.empty(),
                evidence,
                placement,
                List.of(practices),
                Optional.of(count),
                List.of());
    }

    /** The same sources with these outcomes in place of all at the European level. */
    private static ReportSources withOutcomes(Outcome... changed) {
        Recommendations all = SOURCES.recommendations();
        var outcomes = new ArrayList<>(List.of(changed));
        all.outcomes().stream().filter(o -> !o.area().equals(Area.PARTNERS)).forEach(outcomes::add);
        return with(new Recommendations(all.rulebook(), outcomes, all.pilots(), all.pilotNote(), all.actions()));
    }

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
                assertThat(seen.startsWith("Practices on this subject are registered, but no other partner is clearly"))
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
        ReportSources bare = with(withoutPractices(SOURCES.recommendations().rulebook()), List.of());
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
                .contains("partner region", "Chosen by subject.", practice.contact())
                .doesNotContain("Likeness");
    }

    private static Rulebook withoutPractices(Rulebook all) {
        return new Rulebook(
                all.version(),
                all.hash(),
                all.rules(),
                all.texts(),
                all.hooks(),
                List.of(),
                all.actions(),
                all.purchases(),
                all.centres(),
                all.frameworks(),
                all.objectives(),
                all.inventory(),
                all.localWeights(),
                all.settings());
    }

    /** What a card says of practices. */
    private static String seenElsewhere(String report, String rule) {
        String card = report.substring(report.indexOf("id=\"r-" + rule + "\""));
        Matcher matcher = Pattern.compile("<th>Seen elsewhere</th><td colspan=\"3\">(.*)</td></tr>")
                .matcher(card.substring(0, card.indexOf("</div>")));
        assertThat(matcher.find()).as(rule).isTrue();
        return matcher.group(1);
    }

    /** Feature CCIC-14a and PPI2I-1: cost class on every card, and the sum by class in the plan. */
    @Test
    void effortStandsOnEveryCardAndIsSummedInThePlan() {
        Area area = area(GovernanceLevel.REGIONAL);
        String report = render(SOURCES, GovernanceLevel.REGIONAL, area, "en");

        assertThat(report.split("(low|medium|high) cost · [0-9]+ months", -1).length - 1)
                .isEqualTo(SOURCES.recommendations().cards(area).size());
        int months = SOURCES.recommendations().cards(area).stream()
                .mapToInt(outcome -> outcome.rule().months().orElse(0))
                .sum();
        assertThat(months).isPositive();
        assertThat(report)
                .containsPattern("Recommendations by effort: [^.]*; together " + months + ".months of work\\.");
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

    /** The version of the rulebook and its SHA-256 in every report. */
    @ParameterizedTest
    @EnumSource(GovernanceLevel.class)
    void theImprintNamesTheRulebookAndItsHash(GovernanceLevel level) {
        Rulebook rulebook = SOURCES.recommendations().rulebook();

        assertThat(rulebook.hash()).hasSize(64);
        assertThat(render(SOURCES, level, area(level), "sv"))
                .contains(rulebook.version())
                .contains("SHA-256 " + rulebook.hash());
    }

    /** Acceptance 20. */
    @Test
    void editorialDecisionsAreListedInTheAnnexOfTheirReportAlone() {
        List<Area> regions = SOURCES.territory().regions().stream()
                .map(Region::area)
                .sorted(Comparator.comparing(
                        (Area a) -> -SOURCES.recommendations().cards(a).size()))
                .toList();
        Area area = regions.getFirst();
        List<String> ids = ids(SOURCES.recommendations().cards(area));
        assertThat(ids).hasSizeGreaterThan(1);
        ReportSources decided = with(
                Shipped.RULEBOOK,
                List.of(
                        decision(ids.get(0), area, EditorialOverride.Kind.SUPPRESS),
                        decision(ids.get(1), area, EditorialOverride.Kind.REWORD)));

        String report = render(decided, GovernanceLevel.REGIONAL, area, "en");
        String annex = report.substring(report.indexOf("id=\"annex-rules\""));

        assertThat(cards(report)).doesNotContain(ids.get(0)).contains(ids.get(1));
        assertThat(report).contains("Said by the committee");
        assertThat(annex)
                .contains("held back", "reworded: evidence (en)", "in force")
                .contains("Already under way in " + ids.get(0), "Steering committee");
        assertThat(render(decided, GovernanceLevel.REGIONAL, regions.getLast(), "en"))
                .doesNotContain("Steering committee")
                .contains("None: all texts are as the rulebook made them.");
    }

    private static EditorialOverride decision(String rule, Area area, EditorialOverride.Kind kind) {
        boolean words = kind == EditorialOverride.Kind.REWORD;
        return new EditorialOverride(
                rule,
                area,
                SOURCES.release().wave(),
                kind,
                words ? "en" : "",
                words ? "Said by the committee" : "",
                "Already under way in " + rule,
                "Steering committee",
                LocalDate.of(2026, 11, 20),
                Optional.empty());
    }

    private static Area area(GovernanceLevel level) {
        return switch (level) {
            case LOCAL -> SOURCES.territory().municipalities("PL22").getFirst().area();
            case REGIONAL -> Area.region("PL22");
            case EU -> Area.PARTNERS;
        };
    }

    private static ReportSources withFrame(String frame) {
        return with(Shipped.read(Shipped.FOLDER, frame, new Defects()), List.of());
    }

    private static ReportSources with(Rulebook rulebook, List<EditorialOverride> overrides) {
        return with(Derivation.derive(SOURCES.release(), rulebook, SOURCES.territory(), SOURCES.tree(), overrides));
    }

    private static ReportSources with(Recommendations recommendations) {
        return new ReportSources(
                SOURCES.release(),
                recommendations,
                SOURCES.territory(),
                SOURCES.tree(),
                SOURCES.questionnaires(),
                SOURCES.branding(),
                SOURCES.methods(),
                SOURCES.date());
    }

    private static String render(ReportSources sources, GovernanceLevel level, Area area, String language) {
        return RENDERER.render(new ReportKey(level, area, sources.release().wave(), language), sources)
                .xhtml();
    }

    private static List<String> lines(String report) {
        return report.lines().toList();
    }

    private static String withoutHook(String line) {
        return line.replaceFirst("(<th[^>]*>Policy and funding</th><td>)[^<]*", "$1");
    }

    private static List<String> ids(List<Outcome> outcomes) {
        return outcomes.stream().map(o -> o.rule().id()).toList();
    }

    private static List<String> cards(String report) {
        Matcher matcher = CARD.matcher(report);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
