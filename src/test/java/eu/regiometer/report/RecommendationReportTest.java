package eu.regiometer.report;

import static eu.regiometer.report.RecommendationReports.SOURCES;
import static eu.regiometer.report.RecommendationReports.area;
import static eu.regiometer.report.RecommendationReports.render;
import static eu.regiometer.report.RecommendationReports.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.PurchaseSlot;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.Shipped;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reports print of recommendations: cases of the acceptance list that a reader sees. */
class RecommendationReportTest {

    private static final Pattern CARD = Pattern.compile("id=\"r-([A-Z]{3}-[0-9]{2})\"");

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
            if (!line.equals(before.get(i)) && !line.contains("<strong>Policy frame</strong>")) {
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

    /** Feature CCIC-14a and PPI2I-1: cost class on every card, and the sum by class in the plan. */
    @Test
    void effortStandsOnEveryCardAndIsSummedInThePlan() {
        Area area = area(GovernanceLevel.REGIONAL);
        String report = render(SOURCES, GovernanceLevel.REGIONAL, area, "en");

        assertThat(report.split("(low|medium|high) cost · [0-9]+ months", -1).length - 1)
                .isEqualTo(SOURCES.recommendations().cards(area).size());
        int months = SOURCES.recommendations().cards(area).stream()
                .mapToInt(outcome -> outcome.rule().months().orElse(0))
                .max()
                .orElseThrow();
        assertThat(months).isPositive();
        assertThat(report)
                .containsPattern("Recommendations by effort: [^.]*\\. They may run side by side; the longest takes "
                        + months + ".months\\.");
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
                EditorialOverride.Part.EVIDENCE,
                words ? "en" : "",
                words ? "Said by the committee" : "",
                "Already under way in " + rule,
                "Steering committee",
                LocalDate.of(2026, 11, 20),
                Optional.empty());
    }

    private static ReportSources withFrame(String frame) {
        return with(Shipped.read(Shipped.FOLDER, frame, new Defects()), List.of());
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
