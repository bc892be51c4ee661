package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.IndicatorDraft;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.disclosure.TablesDraft;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.recommendation.ConditionResult;
import eu.regiometer.recommendation.FigureSpan;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Practice;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a recommendation aims at, and the figure that called for it, on chosen figures. */
class CardAimTest {

    private static final ReportSources SHIPPED = RecommendationReports.SOURCES;
    private static final String WAVE = SHIPPED.release().wave();
    private static final Area REGION = Area.region("SE321");
    private static final Area MUNICIPALITY =
            SHIPPED.territory().municipalities("SE321").getFirst().area();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ATT-03 | 15.3 | 10.2 | 20.5 | Openness of citizens, difference of the two groups: +15 (+10\u00A0to"
                        + " +21)",
                "PPI-02 | -12 | -18 | -6 | Buying practice, difference to the mean of all partners: −12 (−18\u00A0to"
                        + " −6)",
                "ATT-04 | 9 | 4 | 14 | Public attitudes to innovation, difference of the two groups: +9 (+4\u00A0to"
                        + " +14)"
            })
    void theLeadingFigureIsTheDifferenceThatTheRuleRead(
            String rule, double value, double lower, double upper, String printed) {
        String code = rule(rule).leading().indicator();
        Issue issue = issue(
                REGION,
                GovernanceLevel.REGIONAL,
                IndicatorDraft.of(WAVE, REGION, code, 63).limits(58, 68).told());

        String line = new CardBasis(issue).line(outcome(rule, REGION, new FigureSpan(value, lower, upper)));

        assertThat(line).startsWith("Leading figure: " + printed + ". ").doesNotContain("63", "58");
    }

    @Test
    void aTrendThatTheEvidenceGivesWithItsIntervalIsNotGivenAgain() {
        Issue issue = issue(
                REGION,
                GovernanceLevel.REGIONAL,
                IndicatorDraft.of(WAVE, REGION, "CAP_C2", 42).limits(38, 46).told());

        assertThat(new CardBasis(issue).line(outcome("AUT-09", REGION, new FigureSpan(-9, -16, -2))))
                .doesNotContain("Leading figure");
    }

    @Test
    void whereTheLevelIsReachedTheTitleSaysWhatComesNext() {
        Issue issue = issue(
                MUNICIPALITY,
                GovernanceLevel.LOCAL,
                IndicatorDraft.of(WAVE, MUNICIPALITY, "SH_TRAIN", 41)
                        .limits(35, 47)
                        .told(),
                IndicatorDraft.of(WAVE, MUNICIPALITY, "SUP_SKILL", 48)
                        .limits(42, 54)
                        .told());

        AimMaker.Aim aim =
                new AimMaker(issue).of(outcome("AUT-02", MUNICIPALITY, new FigureSpan(48, 42, 54)), "Staff trained");

        assertThat(aim.reached()).isTrue();
        assertThat(aim.next())
                .isEqualTo("Keep up: Staff trained. Next: Digital skills of staff from 48 to at least 50");
        assertThat(aim.target()).startsWith("at least 30\u202F%: reached on the best estimate");
    }

    /** 0 to 97 is most of the scale: a level to reach would promise what nobody can see. */
    @ParameterizedTest
    @CsvSource({"0, 97, false", "20, 71, false", "20, 69, true"})
    void aFigureThatCoversHalfTheScaleGetsNoLevelToReach(double lower, double upper, boolean level) {
        Issue issue = issue(
                REGION,
                GovernanceLevel.REGIONAL,
                IndicatorDraft.of(WAVE, REGION, "PPI_ICT", 42)
                        .limits(lower, upper)
                        .told());

        String target = new AimMaker(issue)
                .of(outcome("PPI-16", REGION, new FigureSpan(42, lower, upper)), "ICT")
                .target();

        assertThat(target.matches("[0-9]+ by the next wave \\(\\+[0-9]+\\)")).isEqualTo(level);
        assertThat(target.matches("\\+[0-9]+ by the next wave; the figure is too uncertain to name a level"))
                .isEqualTo(!level);
    }

    @Test
    void aMeasureThatIsTheRegionsHasAStarAndItsOwnHasNone() {
        ReleasedIndicator borrowed = IndicatorDraft.of(WAVE, MUNICIPALITY, "SH_TRAIN", 20)
                .limits(15, 25)
                .borrowedFrom("SE321")
                .told();
        Outcome outcome = outcome("AUT-02", MUNICIPALITY, new FigureSpan(48, 42, 54));

        assertThat(new AimMaker(issue(MUNICIPALITY, GovernanceLevel.LOCAL, borrowed))
                        .of(outcome, "Staff trained")
                        .measure())
                .isEqualTo("Staff trained\u00A0*");
        assertThat(new AimMaker(issue(
                                MUNICIPALITY,
                                GovernanceLevel.LOCAL,
                                IndicatorDraft.of(WAVE, MUNICIPALITY, "SH_TRAIN", 20)
                                        .told()))
                        .of(outcome, "Staff trained")
                        .measure())
                .isEqualTo("Staff trained");
    }

    @Test
    void aRuleThatCountsRegionsIsMeasuredByItsCount() {
        Outcome counted = RecommendationReports.counted(
                "PPI-11", OutcomeKind.FIRED, Outcome.Placement.CARD, new RegionCount(7, 2, 0, 13, 6, 6));
        String report = RecommendationReports.render(
                RecommendationReports.withOutcomes(counted), GovernanceLevel.EU, Area.PARTNERS, "en");

        assertThat(report)
                .contains("Joint purchases started; regions that call for it: 7 of 13 now → below 40\u202F% by the next"
                        + " wave");
    }

    @Test
    void aRuleOnLikenessNamesTheMostAlikeRegion() {
        Issue issue = new Issue(
                new ReportKey(GovernanceLevel.REGIONAL, REGION, WAVE, "en"),
                SHIPPED,
                TextBundle.read(TemplateFolder.shipped(), "en"),
                DrawingChecks.METRICS);
        String alike = new LikenessTable(issue)
                .mostAlike(SHIPPED.territory().region("SE321").orElseThrow())
                .orElseThrow();

        assertThat(alike).matches("[A-Z].+ \\([0-9]+\\)");
        assertThat(new CardBasis(issue).line(outcome("CLU-03", REGION, new FigureSpan(30, 20, 40))))
                .contains("Most similar priorities: " + alike + ".");
        assertThat(new CardBasis(issue).line(outcome("ATT-03", REGION, new FigureSpan(30, 20, 40))))
                .doesNotContain("Most similar");
    }

    @Test
    void twoFiguresThatAreNotThereAreNotTakenForTheSame() {
        ReleasedIndicator own = IndicatorDraft.of(WAVE, MUNICIPALITY, "CAP_C1", 40)
                .borrowedFrom("SE321")
                .told();
        ReleasedIndicator none = new ReleasedIndicator(
                WAVE,
                MUNICIPALITY,
                "CAP_C1",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                own.n(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                own.flag(),
                own.reason(),
                "SE321");
        ReleasedIndicator citizens =
                IndicatorDraft.of(WAVE, MUNICIPALITY, "ATT_C3", 50).told();

        assertThat(whose(none, citizens))
                .contains("of the local organisations of the region")
                .doesNotContain("all");
        assertThat(whose(
                        own,
                        citizens,
                        IndicatorDraft.of(WAVE, REGION, "CAP_C1", 40).told()))
                .contains("of all organisations of the region");
        assertThat(whose(
                        own,
                        citizens,
                        IndicatorDraft.of(WAVE, REGION, "CAP_C1", 41).told()))
                .contains("of the local organisations of the region")
                .doesNotContain("all");
    }

    private static String whose(ReleasedIndicator... indicators) {
        // without statements of its own citizens a municipality stands on its region, so the region is looked at here
        Issue issue = issue(REGION, GovernanceLevel.REGIONAL, indicators);
        return String.join(" ", LocalBuilder.whose(issue, MUNICIPALITY));
    }

    /** A partner that is behind and one that is not told are two things. */
    @Test
    void aCardTellsPartnersThatAreNotAheadFromThoseWithoutAFigure() {
        Practice practice = SHIPPED.recommendations().rulebook().practices().stream()
                .filter(p -> !p.region().isEmpty() && !p.region().equals("SE321"))
                .findFirst()
                .orElseThrow();
        Rule rule = SHIPPED.recommendations().rulebook().rules().values().stream()
                .filter(r ->
                        r.level() == GovernanceLevel.REGIONAL && practice.tags().contains(r.practiceTag()))
                .findFirst()
                .orElseThrow();
        List<String> donors = SHIPPED.recommendations().rulebook().practices().stream()
                .filter(p ->
                        p.tags().contains(rule.practiceTag()) && !p.region().isEmpty())
                .map(Practice::region)
                .distinct()
                .toList();
        Outcome outcome = outcome(rule.id(), REGION, new FigureSpan(40, 35, 45));
        ReleasedIndicator[] all = donors.stream()
                .map(donor -> IndicatorDraft.of(
                                WAVE, Area.region(donor), rule.leading().indicator(), 40)
                        .told())
                .toArray(ReleasedIndicator[]::new);

        assertThat(new OfferMaker(issue(REGION, GovernanceLevel.REGIONAL)).none(outcome))
                .startsWith(
                        "Practices on this subject are registered, but no figure is published of those who have them: ")
                .contains(SHIPPED.territory().name(Area.region(practice.region()), "en"));
        assertThat(new OfferMaker(issue(REGION, GovernanceLevel.REGIONAL, all)).none(outcome))
                .isEqualTo(
                        "Practices on this subject are registered, but no other partner that has one is clearly ahead"
                                + " of this region here.");
    }

    @Test
    void changesThatAreUnclearOnlyTogetherAreExplained() {
        Issue together = issue(REGION, GovernanceLevel.REGIONAL, changed(-9, -17, -1, false));
        Issue plain = issue(REGION, GovernanceLevel.REGIONAL, changed(-9, -19, 1, false));

        assertThat(messages(together)).contains("(−17\u00A0to −1). Changes are tested together; ");
        assertThat(messages(plain)).contains("(−19\u00A0to +1).").doesNotContain("tested together");
    }

    @Test
    void theMessageOnCitizensAndOrganisationsGivesTheirDifferences() {
        Issue issue = issue(
                REGION,
                GovernanceLevel.REGIONAL,
                IndicatorDraft.of(WAVE, REGION, "MIS_FIN", 12).limits(6, 18).told(),
                IndicatorDraft.of(WAVE, REGION, "GAP_DS", 9).limits(4, 14).told());

        assertThat(messages(issue))
                .contains("Citizens are ahead of organisations on: ")
                .containsPattern(
                        "Citizens less organisations, in points: [^;]+: \\+12 \\(\\+6.to \\+18\\)\\. Demand for ");
    }

    private static String messages(Issue issue) {
        return String.join(
                "\n",
                new SummaryMaker(issue)
                        .summary(new CardMaker(issue)).messages().stream()
                                .map(message -> message.lead() + ". " + message.detail())
                                .toList());
    }

    private static ReleasedIndicator changed(double value, double lower, double upper, boolean clear) {
        return IndicatorDraft.of(WAVE, REGION, "CAP_C2", 42)
                .limits(38, 46)
                .change(Optional.of(new ReleasedIndicator.Change(
                        "2024", value, 4, OptionalDouble.empty(), lower, upper, Optional.empty(), clear)))
                .told();
    }

    private static Rule rule(String id) {
        return SHIPPED.recommendations().rulebook().rules().get(id);
    }

    private static Outcome outcome(String id, Area area, FigureSpan leading) {
        Rule rule = rule(id);
        return new Outcome(
                WAVE,
                area,
                rule,
                OutcomeKind.FIRED,
                "",
                List.of(new ConditionResult(
                        rule.leading(),
                        Truth.TRUE,
                        Truth.TRUE,
                        OptionalDouble.of(leading.value()),
                        Optional.of(leading),
                        Reason.VALUE)),
                Optional.empty(),
                new TreeMap<>(),
                Outcome.Placement.CARD,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Issue issue(Area area, GovernanceLevel level, ReleasedIndicator... indicators) {
        var sources = new ReportSources(
                TablesDraft.of(WAVE)
                        .after("2024")
                        .indicators(List.of(indicators))
                        .release(),
                SHIPPED.recommendations(),
                SHIPPED.territory(),
                SHIPPED.tree(),
                SHIPPED.questionnaires(),
                SHIPPED.branding(),
                SHIPPED.methods(),
                SHIPPED.date());
        return new Issue(
                new ReportKey(level, area, WAVE, "en"),
                sources,
                TextBundle.read(TemplateFolder.shipped(), "en"),
                DrawingChecks.METRICS);
    }
}
