package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.indicators.IndicatorPlan;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.Alpha;
import eu.regiometer.statistics.scale.NonResponse;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two small surveys from their rows to the tables of the release: the expected figures are counted by hand. */
class SurveyReleaseTest {

    private static final Territory TERRITORY = Figures.territory();
    private static final String WAVE = Figures.WAVE;
    private static final Survey CITIZENS = Survey.PUBLIC_ATTITUDE;
    private static final Survey ORGANISATIONS = Survey.INNOVATION_CAPACITY;

    private static SmallSurvey survey() {
        return new SmallSurvey(TERRITORY);
    }

    private static Release release(SmallSurvey survey) {
        return release(survey, DisclosureRules.defaults(), List.of(), List.of());
    }

    private static Release release(
            SmallSurvey survey, DisclosureRules rules, Collection<ReachKey> asked, Collection<ReachKey> computed) {
        Aggregate aggregate = survey.aggregate();
        var definitions = survey.definitions();
        var table = IndicatorTable.compute(
                aggregate,
                definitions.tree(),
                definitions.questionnaires(),
                TERRITORY,
                ActionRegister.empty(),
                new IndicatorPlan(IndexRules.DEFAULT, new TreeSet<>(), new TreeSet<>(computed)));
        return DisclosureControl.release(
                aggregate,
                table,
                TERRITORY,
                definitions.tree(),
                rules,
                WAVE,
                "ab".repeat(32),
                asked,
                definitions.questionnaires(),
                ComparisonPlan.standard(definitions.questionnaires()));
    }

    @Test
    void aReleaseSaysWhatItIsMadeOf() {
        Release release = release(survey().citizens(WAVE, "SE1", 100));

        assertThat(release.wave()).isEqualTo(WAVE);
        assertThat(release.previousWave()).contains("2024");
        assertThat(release.snapshot()).isEqualTo("ab".repeat(32));
        assertThat(release.synthetic()).isTrue();
        assertThat(release.rules()).isEqualTo(DisclosureRules.defaults());
    }

    @Test
    void aWaveThatTheProgrammeDoesNotHaveIsRefused() {
        SmallSurvey survey = survey().citizens(WAVE, "SE1", 100);
        Aggregate aggregate = survey.aggregate();
        var definitions = survey.definitions();
        var table = IndicatorTable.compute(
                aggregate,
                definitions.tree(),
                definitions.questionnaires(),
                TERRITORY,
                ActionRegister.empty(),
                new IndicatorPlan(IndexRules.DEFAULT, new TreeSet<>(), new TreeSet<>()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisclosureControl.release(
                        aggregate,
                        table,
                        TERRITORY,
                        definitions.tree(),
                        DisclosureRules.defaults(),
                        "2030",
                        "",
                        List.of(),
                        definitions.questionnaires(),
                        ComparisonPlan.standard(definitions.questionnaires())))
                .withMessageContaining("2030");
    }

    @Test
    void responseCountsAreToldWhereTheNumberMayBe() {
        Release release = release(
                survey().citizens(WAVE, "SE1", 100, Map.of(FindingCode.ROW_UNFINISHED.text(), 3L), (row, unit) -> {})
                        .citizens(WAVE, "SE2", 60)
                        .citizens(WAVE, "FI1", 12)
                        .citizens(WAVE, "IS1", 80));

        assertThat(release.counts(CITIZENS, WAVE, Figures.SE1)).contains(counts(Figures.SE1, 100, 103, true));
        assertThat(release.counts(CITIZENS, WAVE, Figures.FI1))
                .contains(new ReleasedCounts(
                        CITIZENS,
                        WAVE,
                        Figures.FI1,
                        1,
                        OptionalLong.of(24),
                        OptionalLong.of(36),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        Optional.of(LocalDate.of(2026, 4, 1)),
                        Optional.of(LocalDate.of(2026, 4, 30)),
                        false,
                        false,
                        12));
        // the partners less the others would be the twelve; of the Union Sweden is withheld
        assertThat(release.counts(CITIZENS, WAVE, Area.EU).orElseThrow().accepted())
                .hasValue(172);
        assertThat(release.counts(CITIZENS, WAVE, Figures.SWEDEN).orElseThrow().accepted())
                .isEmpty();
        assertThat(release.counts(CITIZENS, "2024", Figures.SE1).orElseThrow().submissions())
                .isZero();
    }

    private static ReleasedCounts counts(Area area, long accepted, long found, boolean adequate) {
        return new ReleasedCounts(
                CITIZENS,
                WAVE,
                area,
                1,
                OptionalLong.of(2 * accepted),
                OptionalLong.of(3 * accepted),
                OptionalLong.of(found),
                OptionalLong.of(accepted),
                OptionalDouble.of(0.5),
                Optional.of(LocalDate.of(2026, 4, 1)),
                Optional.of(LocalDate.of(2026, 4, 30)),
                adequate,
                false,
                accepted);
    }

    @Test
    void nonResponseIsToldByKind() {
        Release release = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
            String kind =
                    row < 10 ? "DONT_KNOW" : row < 16 ? "NO_ANSWER" : row < 20 ? "" : row < 40 ? "NOT_ASKED" : "3";
            unit.put("Q1", kind);
        }));
        ReleasedNonResponse told =
                release.nonResponse(CITIZENS, WAVE, Figures.SE1, "Q1").orElseThrow();
        // both genders are alike, so that weights are
        NonResponse shares = NonResponse.of(60, 10, 6, 4, 20).orElseThrow();

        assertThat(told.flag()).isEqualTo(Flag.NONE);
        assertThat(told.valid().orElseThrow()).isCloseTo(shares.valid(), within(1e-12));
        assertThat(told.dontKnow().orElseThrow()).isCloseTo(shares.dontKnow(), within(1e-12));
        assertThat(told.noAnswer().orElseThrow()).isCloseTo(shares.missing(), within(1e-12));
        assertThat(told.blank().orElseThrow()).isCloseTo(shares.blank(), within(1e-12));
        assertThat(told.notAsked().orElseThrow()).isCloseTo(shares.notAsked(), within(1e-12));
        assertThat(release.nonResponse(CITIZENS, WAVE, Figures.SE1, "LANG")).isEmpty();
    }

    @Test
    void nonResponseOfFewIsWithheldAndOfMoreMarked() {
        assertThat(nonResponse(19).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(nonResponse(19).dontKnow()).isEmpty();
        assertThat(nonResponse(20).flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(nonResponse(20).valid()).hasValue(0);
        assertThat(nonResponse(49).flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(nonResponse(50).flag()).isEqualTo(Flag.NONE);
        assertThat(nonResponse(0).flag()).isNotIn(Flag.CONFIDENTIAL, Flag.NONE);
    }

    /** Of a hundred citizens so many were asked, and none knew an answer. */
    private static ReleasedNonResponse nonResponse(int asked) {
        return release(survey().citizens(
                                WAVE,
                                "SE1",
                                100,
                                Map.of(),
                                (row, unit) -> unit.put("Q1", row < asked ? "DONT_KNOW" : "NOT_ASKED")))
                .nonResponse(CITIZENS, WAVE, Figures.SE1, "Q1")
                .orElseThrow();
    }

    @Test
    void nonResponseIsWithheldWithItsQuestion() {
        Release release = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
            if (row >= 12) {
                unit.put("Q1", row < 80 ? "NOT_ASKED" : "DONT_KNOW");
            }
        }));

        // 32 were asked, 12 answered
        assertThat(release.nonResponse(CITIZENS, WAVE, Figures.SE1, "Q1")
                        .orElseThrow()
                        .flag())
                .isEqualTo(Flag.CONFIDENTIAL);
        assertThat(release.nonResponse(CITIZENS, WAVE, Figures.SE1, "Q2")
                        .orElseThrow()
                        .flag())
                .isEqualTo(Flag.NONE);
    }

    @Test
    void weightsOfARegionAreReported() {
        Release release = release(survey().citizens(WAVE, "SE1", 100)
                .citizens(WAVE, "SE2", 60)
                .citizens(WAVE, "FI1", 12)
                .citizens(WAVE, "IS1", 80));

        ReleasedWeighting told = release.weighting(CITIZENS, WAVE, "SE1").orElseThrow();
        assertThat(told.method()).isEqualTo(ReleasedWeighting.Method.RAKED);
        assertThat(told.flag()).isEqualTo(Flag.NONE);
        assertThat(told.population()).hasValue(1000);
        assertThat(told.total().orElseThrow()).isCloseTo(1000, within(1e-6));
        assertThat(told.smallest().orElseThrow()).isCloseTo(10, within(1e-8));
        assertThat(told.largest().orElseThrow()).isCloseTo(10, within(1e-8));
        assertThat(told.largestRatio().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(told.deff().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(told.nEff().orElseThrow()).isCloseTo(100, within(1e-9));
        assertThat(told.withoutMargin()).hasValue(0);
        assertThat(told.margins()).hasSize(2).allSatisfy(line -> {
            assertThat(line.margin()).isEqualTo("D2_GENDER");
            assertThat(line.persons()).hasValue(500);
            assertThat(line.before().orElseThrow()).isCloseTo(0.5, within(1e-12));
            assertThat(line.after().orElseThrow()).isCloseTo(0.5, within(1e-12));
            assertThat(line.target()).hasValue(0.5);
        });
        ReleasedWeighting few = release.weighting(CITIZENS, WAVE, "FI1").orElseThrow();
        assertThat(few.flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(List.of(few.total(), few.smallest(), few.largest(), few.largestRatio(), few.deff(), few.nEff()))
                .allMatch(OptionalDouble::isEmpty);
        assertThat(few.margins())
                .containsExactly(
                        ReleasedWeighting.Margin.withheld("D2_GENDER", "1"),
                        ReleasedWeighting.Margin.withheld("D2_GENDER", "2"));
    }

    @Test
    void aFewRespondentsWithoutAMarginAreNotCounted() {
        for (int without : new int[] {19, 20}) {
            ReleasedWeighting told = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
                        if (row < without) {
                            unit.put("D2_GENDER", "NO_ANSWER");
                        }
                    }))
                    .weighting(CITIZENS, WAVE, "SE1")
                    .orElseThrow();
            boolean few = without == 19;
            assertThat(told.flag()).isEqualTo(few ? Flag.CONFIDENTIAL : Flag.NONE);
            assertThat(told.withoutMargin()).isEqualTo(few ? OptionalLong.empty() : OptionalLong.of(20));
            assertThat(told.total().isEmpty()).isEqualTo(few);
            assertThat(told.largest()).isPresent();
        }
    }

    @Test
    void weightsThatWereRefusedHaveNoSharesAfterwards() {
        ReleasedWeighting told = release(
                        survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> unit.put("D2_GENDER", "1")))
                .weighting(CITIZENS, WAVE, "SE1")
                .orElseThrow();

        assertThat(told.method()).isEqualTo(ReleasedWeighting.Method.REFUSED);
        assertThat(told.margins())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.after()).isEmpty());
        assertThat(told.margins()).anySatisfy(line -> assertThat(line.before()).hasValue(1));
    }

    @Test
    void organisationsHaveTheirDesignWeights() {
        Release release = release(survey().organisations(WAVE, "SE1", "1", "2", "3", "4", "5", "6"));

        ReleasedWeighting told = release.weighting(ORGANISATIONS, WAVE, "SE1").orElseThrow();
        assertThat(told.method()).isEqualTo(ReleasedWeighting.Method.DESIGN);
        assertThat(told.population()).isEmpty();
        assertThat(told.total()).hasValue(6);
        assertThat(release.weighting()).containsExactly(told);
    }

    @Test
    void fieldWorkIsToldFromTheFirstInterviewToTheLastUsableRow() {
        Map<String, Long> leftOut = new TreeMap<>(Map.of(
                FindingCode.ROW_TOTAL.text(), 1L,
                FindingCode.ROW_REPEATED.text(), 2L,
                FindingCode.ROW_UNFINISHED.text(), 3L,
                FindingCode.ROW_NO_CONSENT.text(), 4L,
                FindingCode.ROW_REJECTED_BY_TOOL.text(), 5L,
                FindingCode.ROW_TOO_FEW_ANSWERS.text(), 6L));
        Release release = release(survey().citizens(WAVE, "SE1", 100, leftOut, (row, unit) -> {
            // 6 April 2026 is a Monday
            unit.put(
                    "DAY",
                    Long.toString(LocalDate.of(2026, 4, row < 60 ? 8 : 15).toEpochDay()));
            unit.put("LANG", row < 85 ? "sv" : "en");
            unit.put("D2_GENDER", row < 24 ? "1" : "2");
        }));
        ReleasedFieldWork work = release.fieldWork(CITIZENS, WAVE, Figures.SE1).orElseThrow();

        assertThat(work.started()).hasValue(118);
        assertThat(work.unfinished()).isEqualTo(3);
        assertThat(work.refused()).isEqualTo(9);
        assertThat(work.received()).hasValue(106);
        assertThat(work.complete()).hasValue(100);
        assertThat(work.usable()).hasValue(100);
        assertThat(work.weeks())
                .containsExactly(
                        Map.entry(LocalDate.of(2026, 4, 6), OptionalLong.of(60)),
                        Map.entry(LocalDate.of(2026, 4, 13), OptionalLong.of(40)));
        assertThat(work.modes()).containsExactly(Map.entry("1", OptionalLong.of(100)));
        // fifteen are few, and eighty-five would tell them
        assertThat(work.languages())
                .containsExactly(Map.entry("en", OptionalLong.empty()), Map.entry("sv", OptionalLong.empty()));
        // 24 % where the population has 50
        assertThat(work.thin()).containsExactly(new ReleasedFieldWork.Thin("D2_GENDER", "1", false));
    }

    @Test
    void aGroupOfHalfItsShareIsNotThinAndOneWithoutAnybodyIsEmpty() {
        assertThat(thin(25)).isEmpty();
        assertThat(thin(0)).containsExactly(new ReleasedFieldWork.Thin("D2_GENDER", "1", true));
    }

    private static List<ReleasedFieldWork.Thin> thin(int first) {
        return release(survey().citizens(
                                WAVE,
                                "SE1",
                                100,
                                Map.of(),
                                (row, unit) -> unit.put("D2_GENDER", row < first ? "1" : "2")))
                .fieldWork(CITIZENS, WAVE, Figures.SE1)
                .orElseThrow()
                .thin();
    }

    @Test
    void fieldWorkOfFewIsNotCountedAndHasNoGroups() {
        Release release = release(survey().citizens(WAVE, "FI1", 19, Map.of(), (row, unit) -> {
            unit.put("LANG", "sv");
            unit.put("D2_GENDER", row < 2 ? "1" : "2");
        }));
        ReleasedFieldWork work = release.fieldWork(CITIZENS, WAVE, Figures.FI1).orElseThrow();

        assertThat(List.of(work.started(), work.received(), work.complete(), work.usable()))
                .allMatch(OptionalLong::isEmpty);
        assertThat(work.languages()).containsExactly(Map.entry("sv", OptionalLong.empty()));
        assertThat(work.thin()).isEmpty();
    }

    @Test
    void theOtherRegionOfACountryIsNotCountedEitherButItsGroupsAreTold() {
        Release release = release(survey().citizens(WAVE, "SE1", 20, Map.of(), (row, unit) -> {
                    unit.put("LANG", "sv");
                    unit.put("MODE", "1");
                    unit.put("D2_GENDER", row < 2 ? "1" : "2");
                })
                .citizens(WAVE, "SE2", 12)
                .citizens(WAVE, "FI1", 100)
                .citizens(WAVE, "IS1", 100));
        ReleasedFieldWork work = release.fieldWork(CITIZENS, WAVE, Figures.SE1).orElseThrow();

        assertThat(work.usable()).isEmpty();
        assertThat(work.languages()).containsExactly(Map.entry("sv", OptionalLong.empty()));
        assertThat(work.modes()).containsExactly(Map.entry("1", OptionalLong.empty()));
        assertThat(work.thin()).containsExactly(new ReleasedFieldWork.Thin("D2_GENDER", "1", false));
    }

    @Test
    void languagesAreComparedWhereEnoughAnsweredInBoth() {
        for (int swedish : new int[] {39, 40}) {
            // everybody agrees in Swedish and nobody else does
            SmallSurvey survey = survey().citizens(WAVE, "SE1", 40 + swedish, Map.of(), (row, unit) -> {
                unit.put("LANG", row < swedish ? "sv" : "en");
                unit.put("Q1", Integer.toString(row < swedish ? 4 + row % 2 : 1 + row % 2));
            });
            var rules = new DisclosureRules(40, 50, 5, 10, 10, 20, AmountRules.defaults());
            List<ReleasedFieldWork.LanguageGap> gaps = release(survey, rules, List.of(), List.of())
                    .fieldWork(CITIZENS, WAVE, Figures.SE1)
                    .orElseThrow()
                    .languageGaps();
            if (swedish == 39) {
                assertThat(gaps).isEmpty();
            } else {
                assertThat(gaps).hasSize(1);
                assertThat(gaps.getFirst().item()).isEqualTo("Q1");
                assertThat(gaps.getFirst().first()).isEqualTo("en");
                assertThat(gaps.getFirst().second()).isEqualTo("sv");
                // means 1.5 and 4.5, pooled variance (10 + 10) / 78
                assertThat(gaps.getFirst().difference()).isCloseTo(3 / Math.sqrt(20.0 / 78), within(1e-12));
            }
        }
    }

    private static Optional<MissedGate> gate(Release release, Area area, MissedGate.Gate gate) {
        return release.missedGates().stream()
                .filter(missed -> missed.survey() == CITIZENS
                        && missed.wave().equals(WAVE)
                        && missed.area().equals(area)
                        && missed.gate() == gate)
                .findFirst();
    }

    @Test
    void missingAnswersAreToldUnlessTheyTellTheNumberOfFew() {
        Release release = release(survey().citizens(WAVE, "SE1", 41)
                .citizens(WAVE, "SE2", 12)
                .citizens(WAVE, "FI1", 26)
                .citizens(WAVE, "IS1", 42));

        // thirty citizens make a statement: of the twelve all thirty are said to be missing
        assertThat(gate(release, Figures.SE2, MissedGate.Gate.STATEMENT))
                .contains(missed(Figures.SE2, MissedGate.Gate.STATEMENT, "", 30, 18));
        assertThat(gate(release, Figures.FI1, MissedGate.Gate.STATEMENT))
                .contains(missed(Figures.FI1, MissedGate.Gate.STATEMENT, "", 4, 4));
        // fifty go unmarked; the number of SE1 would tell that of SE2
        assertThat(gate(release, Figures.SE1, MissedGate.Gate.UNMARKED))
                .contains(missed(Figures.SE1, MissedGate.Gate.UNMARKED, "", 50, 9));
        assertThat(gate(release, Figures.IS1, MissedGate.Gate.UNMARKED))
                .contains(missed(Figures.IS1, MissedGate.Gate.UNMARKED, "", 8, 8));
    }

    private static MissedGate missed(Area area, MissedGate.Gate gate, String subject, long missing, long toRegion) {
        return new MissedGate(CITIZENS, WAVE, area, gate, subject, OptionalLong.of(missing), OptionalLong.of(toRegion));
    }

    @Test
    void missingAnswersOfGroupsAndQuestionsAreRoundedUpToFive() {
        Release release = release(survey().citizens(
                        WAVE, "FI1", 100, Map.of(), (row, unit) -> unit.put("D2_GENDER", row < 3 ? "1" : "2"))
                .citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> unit.put("Q1", row < 49 ? "3" : "NO_ANSWER"))
                .citizens(WAVE, "SE2", 100, Map.of(), (row, unit) -> unit.put("Q1", row < 50 ? "3" : "NO_ANSWER")));

        // five are needed of a group, and 60 % of all who were asked
        assertThat(gate(release, Figures.FI1, MissedGate.Gate.GROUP))
                .contains(missed(Figures.FI1, MissedGate.Gate.GROUP, "D2_GENDER=1", 5, 5));
        assertThat(gate(release, Figures.SE1, MissedGate.Gate.ITEM))
                .contains(missed(Figures.SE1, MissedGate.Gate.ITEM, "Q1", 15, 15));
        assertThat(gate(release, Figures.SE2, MissedGate.Gate.ITEM))
                .contains(missed(Figures.SE2, MissedGate.Gate.ITEM, "Q1", 10, 10));
        assertThat(gate(release, Area.PARTNERS, MissedGate.Gate.REGIONS))
                .contains(missed(Area.PARTNERS, MissedGate.Gate.REGIONS, "", 2, 2));
    }

    @Test
    void aMarginThatWeightsCannotMeetIsNamedWithoutANumber() {
        Release release =
                release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> unit.put("D2_GENDER", "1")));

        assertThat(gate(release, Figures.SE1, MissedGate.Gate.WEIGHTS)).hasValueSatisfying(missed -> {
            assertThat(missed.missing()).isEmpty();
            assertThat(missed.toRegion()).isEmpty();
        });
    }

    @Test
    void aSumThatOneOrganisationDominatesIsWithheld() {
        // 6 of 9.9 are 60.6 %, of 10 they are 60
        for (String last : List.of("1.9", "2")) {
            Release release = release(survey().organisations(WAVE, "SE1", "6", "1", "1", "0", "0", last));
            assertThat(estimate(release, "C2", "mean").flag())
                    .as("the smallest sum " + last)
                    .isEqualTo(last.equals("2") ? Flag.UNRELIABLE : Flag.CONFIDENTIAL);
            assertThat(estimate(release, "C1", "mean").flag()).isEqualTo(Flag.UNRELIABLE);
        }
    }

    private static ReleasedEstimate estimate(Release release, String item, String statistic) {
        return release.estimate(WAVE, ORGANISATIONS, Figures.SE1, item, statistic)
                .orElseThrow();
    }

    @Test
    void sumsThatAreAllAlikeAreWithheldAndSumsThatAreNotAreTold() {
        assertThat(estimate(release(survey().organisations(WAVE, "SE1", equal(12))), "C2", "mean")
                        .flag())
                .isEqualTo(Flag.CONFIDENTIAL);
        assertThat(estimate(release(survey().organisations(WAVE, "SE1", equal(20))), "C2", "mean")
                        .flag())
                .isEqualTo(Flag.NONE);
        String[] one = equal(12);
        one[3] = "4";
        assertThat(estimate(release(survey().organisations(WAVE, "SE1", one)), "C2", "mean")
                        .flag())
                .isEqualTo(Flag.NONE);
    }

    private static String[] equal(int n) {
        String[] sums = new String[n];
        Arrays.fill(sums, "3");
        return sums;
    }

    @Test
    void thresholdsAreCountedWhereTheIndicatorsWereNotAskedForThem() {
        SmallSurvey survey = survey().citizens(WAVE, "SE1", 100)
                .citizens(WAVE, "SE2", 100, Map.of(), (row, unit) -> unit.put("Q2", row < 50 ? "5" : "1"));
        // the points of HOPE are 0, 25, 50, 75 and 100 in turn; its mean of both regions is 50
        var absolute = new ReachKey("HOPE", Comparison.AT_LEAST, 75, false);
        var relative = new ReachKey("HOPE", Comparison.AT_LEAST, 30, true);
        var exact = new ReachKey("HOPE", Comparison.AT_LEAST, 50, false);
        for (List<ReachKey> computed : List.of(List.<ReachKey>of(), List.of(absolute, relative, exact))) {
            Release release = release(survey, DisclosureRules.defaults(), List.of(absolute, relative, exact), computed);

            near(release.reach(WAVE, Figures.SE1, absolute), 0.4);
            near(release.reach(WAVE, Figures.SE1, relative), 0.2);
            near(release.reach(WAVE, Figures.SE1, exact), 0.6);
            near(release.reach(WAVE, Figures.SE2, absolute), 0.5);
            assertThat(release.reach(WAVE, Figures.FI1, absolute)).isEmpty();
        }
        Release unasked = release(survey);
        assertThat(unasked.reach(WAVE, Figures.SE1, absolute)).isEmpty();
    }

    private static void near(OptionalDouble actual, double expected) {
        assertThat(actual.orElseThrow()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void anIndicatorOfOneQuestionNeedsAnswersToIt() {
        Release release = release(survey().citizens(
                        WAVE, "SE1", 100, Map.of(), (row, unit) -> unit.put("Q2", row < 59 ? "4" : "NO_ANSWER"))
                .citizens(WAVE, "SE2", 100, Map.of(), (row, unit) -> unit.put("Q2", row < 60 ? "4" : "NO_ANSWER"))
                .citizens(WAVE, "FI1", 100));

        assertThat(release.indicator(WAVE, Figures.SE1, "HOPE")).hasValueSatisfying(value -> {
            assertThat(value.flag()).isEqualTo(Flag.NOT_AVAILABLE);
            assertThat(value.reason()).isEqualTo(Reason.TOO_FEW_ANSWERS);
        });
        assertThat(release.indicator(WAVE, Figures.SE2, "HOPE").orElseThrow().value())
                .hasValue(75);
        // a node above single questions has no such gate
        assertThat(release.indicator(WAVE, Figures.SE1, "OPEN").orElseThrow().value())
                .isPresent();
    }

    @Test
    void numbersOfAnswersAreWithheldWithThoseOfTheirSurvey() {
        Release release = release(survey().citizens(WAVE, "FI1", 100)
                .organisations(WAVE, "FI1", "1", "2", "3", "4")
                .citizens(WAVE, "IS1", 12)
                .organisations(WAVE, "IS1", "1", "2", "3", "4", "5"));

        for (String ofOrganisations : List.of("N_ORG", "RR")) {
            assertThat(release.indicator(WAVE, Figures.FI1, ofOrganisations)
                            .orElseThrow()
                            .flag())
                    .isEqualTo(Flag.CONFIDENTIAL);
        }
        assertThat(release.indicator(WAVE, Figures.IS1, "N_RESP").orElseThrow().flag())
                .isEqualTo(Flag.CONFIDENTIAL);
        // the partners are Finland and Iceland: each of them hides the other
        assertThat(release.indicator(WAVE, Figures.FI1, "N_RESP").orElseThrow().flag())
                .isEqualTo(Flag.CONFIDENTIAL);
        assertThat(release.indicator(WAVE, Area.PARTNERS, "N_RESP")
                        .orElseThrow()
                        .flag())
                .isNotEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void numbersOfOneSurveyAreToldWhereThoseOfTheOtherAreNot() {
        Release release = release(survey().citizens(WAVE, "FI1", 100).organisations(WAVE, "FI1", "1", "2", "3", "4"));

        assertThat(release.indicator(WAVE, Figures.FI1, "N_RESP").orElseThrow().value())
                .hasValue(100);
        assertThat(release.indicator(WAVE, Figures.FI1, "N_ORG").orElseThrow().value())
                .isEmpty();
    }

    @Test
    void indicativeRegionsAreMarkedInBothTables() {
        Release release = release(survey().citizens(WAVE, "SE1", 49).citizens(WAVE, "SE2", 100));

        assertThat(release.indicator(WAVE, Figures.SE1, "OPEN").orElseThrow().flag())
                .isEqualTo(Flag.UNRELIABLE);
        assertThat(release.indicator(WAVE, Figures.SE2, "OPEN").orElseThrow().flag())
                .isEqualTo(Flag.NONE);
        assertThat(release.estimate(WAVE, CITIZENS, Figures.SE1, "Q1", "mean")
                        .orElseThrow()
                        .flag())
                .isEqualTo(Flag.UNRELIABLE);
    }

    @Test
    void scalesTellTheirAgreementByRegionAndAmongAllPartners() {
        Release release = release(survey().citizens(WAVE, "SE1", 100)
                .citizens(WAVE, "SE2", 60)
                .citizens(WAVE, "FI1", 40)
                .citizens(WAVE, "IS1", 80));

        assertThat(scale(release, Area.PARTNERS).alpha())
                .hasValueSatisfying(alpha -> assertThat(((Alpha) alpha).n()).isEqualTo(280));
        assertThat(scale(release, Figures.SE1).items()).containsExactly("Q1", "Q2", "Q3");
        assertThat(scale(release, Figures.SE1).flag()).isEqualTo(Flag.NONE);
        assertThat(scale(release, Figures.FI1).flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(scale(release, Area.EU).alpha())
                .hasValueSatisfying(alpha -> assertThat(((Alpha) alpha).n()).isEqualTo(200));
        assertThat(release.scales()).hasSize(2 * 6);
    }

    @Test
    void aRegionWithoutFiguresKeepsItsRowsAndOneThatSentNothingHasNone() {
        Release release = release(
                survey().citizens(WAVE, "SE1", 100).citizens(WAVE, "SE2", 60).citizens(WAVE, "FI1", 12));

        assertThat(scale(release, Figures.FI1).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.FI1).alpha()).isEmpty();
        ReleasedNonResponse row =
                release.nonResponse(CITIZENS, WAVE, Figures.FI1, "Q1").orElseThrow();
        assertThat(row.flag())
                .isEqualTo(release.estimate(WAVE, CITIZENS, Figures.FI1, "Q1", "mean")
                        .orElseThrow()
                        .flag());
        assertThat(row.valid()).isEmpty();
        assertThat(release.scale(WAVE, Figures.IS1, "OPEN")).isEmpty();
        assertThat(release.nonResponse(CITIZENS, WAVE, Figures.IS1, "Q1")).isEmpty();
    }

    @Test
    void theOnlyRegionOutsideTheUnionIsNotWhatAllPartnersHaveMore() {
        Release release = release(survey().citizens(WAVE, "SE1", 100)
                .citizens(WAVE, "SE2", 90)
                .citizens(WAVE, "FI1", 70)
                .citizens(WAVE, "IS1", 100, Map.of(), (row, unit) -> {
                    if (row >= 19) {
                        unit.put("Q" + (1 + row % 3), "NO_ANSWER");
                    }
                }));

        assertThat(scale(release, Figures.IS1).flag()).isEqualTo(Flag.CONFIDENTIAL);
        // told regions of the Union give the Union, and the Union the region outside it
        assertThat(scale(release, Area.PARTNERS).flag() == Flag.CONFIDENTIAL
                        || scale(release, Area.EU).flag() == Flag.CONFIDENTIAL
                                && scale(release, Figures.FI1).flag() == Flag.CONFIDENTIAL)
                .isTrue();
    }

    private static ReleasedScale scale(Release release, Area area) {
        return release.scale(WAVE, area, "OPEN").orElseThrow();
    }

    @Test
    void aRegionWithFewCompleteRowsTakesTheSmallestOtherOneWithIt() {
        Release release = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
                    // each question has seventy answers and more, all three together nineteen
                    if (row >= 19) {
                        unit.put("Q" + (1 + row % 3), "NO_ANSWER");
                    }
                })
                .citizens(WAVE, "SE2", 90)
                .citizens(WAVE, "FI1", 80)
                .citizens(WAVE, "IS1", 70));

        assertThat(scale(release, Figures.SE1).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.SE1).alpha()).isEmpty();
        // Iceland is smaller, but the sum of the Union would still give SE1 away
        assertThat(scale(release, Figures.FI1).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.IS1).flag()).isEqualTo(Flag.NONE);
        assertThat(scale(release, Area.EU).flag()).isEqualTo(Flag.NONE);
        assertThat(scale(release, Figures.SE2).flag()).isEqualTo(Flag.NONE);
        assertThat(scale(release, Area.PARTNERS).flag()).isEqualTo(Flag.NONE);
    }

    /** Flag of the scale in a region of a hundred citizens of whom so many answered all three questions. */
    private static Flag complete(int rows) {
        return scale(
                        release(survey().citizens(WAVE, "FI1", 100, Map.of(), (row, unit) -> {
                            if (row >= rows) {
                                unit.put("Q" + (1 + row % 3), "NO_ANSWER");
                            }
                        })),
                        Figures.FI1)
                .flag();
    }

    @Test
    void theNumberOfCompleteRowsDecidesAboutAScale() {
        assertThat(complete(0)).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(complete(19)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(complete(20)).isEqualTo(Flag.UNRELIABLE);
        assertThat(complete(49)).isEqualTo(Flag.UNRELIABLE);
        assertThat(complete(50)).isEqualTo(Flag.NONE);
    }

    @Test
    void aRegionWithoutCompleteRowsHidesNoOther() {
        Release release = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
                    if (row >= 19) {
                        unit.put("Q" + (1 + row % 3), "NO_ANSWER");
                    }
                })
                .citizens(WAVE, "SE2", 90, Map.of(), (row, unit) -> unit.put("Q" + (1 + row % 3), "NO_ANSWER"))
                .citizens(WAVE, "FI1", 80)
                .citizens(WAVE, "IS1", 70));

        assertThat(scale(release, Figures.SE2).flag()).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(scale(release, Figures.FI1).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.IS1).flag()).isEqualTo(Flag.NONE);
    }

    /** Flag of the scale of organisations of whom so many answered all, these with 3 in C3. */
    private static ReleasedScale alike(int complete) {
        return release(survey().organisations(WAVE, "SE1", complete + 20, (row, unit) -> {
                    unit.put("C3", row < complete ? "3" : Integer.toString(1 + row % 5));
                    if (row < complete) {
                        unit.put("C4", Integer.toString(1 + row / 2 % 5));
                    }
                }))
                .scale(WAVE, Figures.SE1, "ABLE")
                .orElseThrow();
    }

    @Test
    void whatFewOrganisationsAllAnsweredAlikeIsNotToldByTheScale() {
        assertThat(alike(19).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(alike(19).constantItem()).isEmpty();
        assertThat(alike(20).flag()).isEqualTo(Flag.NOT_AVAILABLE);
        assertThat(alike(20).constantItem()).contains("C3");
    }

    @Test
    void aScaleIsWithheldWithAnyOfItsQuestions() {
        // twelve answers to Q1 in SE1 take those of SE2 with them, where the scale is complete
        Release release = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
                    if (row >= 12) {
                        unit.put("Q1", "NO_ANSWER");
                    }
                })
                .citizens(WAVE, "SE2", 90)
                .citizens(WAVE, "FI1", 80)
                .citizens(WAVE, "IS1", 70));

        assertThat(release.estimate(WAVE, CITIZENS, Figures.SE2, "Q1", "mean")
                        .orElseThrow()
                        .flag())
                .isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.SE2).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(scale(release, Figures.IS1).flag()).isEqualTo(Flag.NONE);
        assertThat(release.scale(WAVE, Figures.SE2, "WISH").orElseThrow().flag())
                .isEqualTo(Flag.NONE);
    }

    @Test
    void aReleaseOfTwoWavesHoldsChangesComparisonsAndSpreads() {
        Release release = release(survey().citizens("2024", "SE1", 100, Map.of(), (row, unit) -> unit.put("Q2", "4"))
                .citizens("2024", "SE2", 100)
                .citizens(WAVE, "SE1", 100)
                .citizens(WAVE, "SE2", 80));

        assertThat(release.indicator(WAVE, Figures.SE1, "OPEN").orElseThrow().change())
                .hasValueSatisfying(change -> {
                    assertThat(change.since()).isEqualTo("2024");
                    // OPEN and WISH are of one level
                    assertThat(change.test())
                            .hasValueSatisfying(test -> assertThat(test.tests()).isEqualTo(2));
                });
        assertThat(release.indicators())
                .extracting(i -> i.wave() + i.area() + i.code())
                .doesNotHaveDuplicates();
        assertThat(release.comparisons().differences())
                .anyMatch(d -> d.flag().hasFigure())
                .extracting(ReleasedDifference::wave)
                .contains("2024", WAVE);
        assertThat(release.aggregate(WAVE, CITIZENS, Area.EU, "Q1", "mean", ReleasedAggregate.Weighting.EQUAL_REGIONS)
                        .orElseThrow()
                        .estimate()
                        .orElseThrow())
                .isCloseTo(3, within(1e-12));
        assertThat(release.aggregate(WAVE, Area.EU, "OPEN", ReleasedAggregate.Weighting.EQUAL_REGIONS))
                .isPresent();
        assertThat(release.spread(CITIZENS, WAVE, Figures.SE1, "Q1")
                        .orElseThrow()
                        .spread())
                .isPresent();
        assertThat(release.about("2024", Optional.empty()).wave()).isEqualTo("2024");
        assertThat(release.about("2024", Optional.empty()).estimates()).isEqualTo(release.estimates());
    }

    private static List<String> differences(Release release, Area region) {
        return release.comparisons().differences().stream()
                .filter(d -> d.wave().equals(WAVE)
                        && d.item().equals("Q1")
                        && d.first().equals(region)
                        && d.family() != DifferenceFamily.REGIONS)
                .map(d -> d.family() + " " + d.second().code() + " " + d.secondWave()
                        + d.flag().text())
                .toList();
    }

    @Test
    void aRegionWithoutFiguresKeepsTheRowsOfItsDifferences() {
        Release release = release(survey().citizens("2024", "IS1", 100)
                .citizens(WAVE, "SE1", 200)
                .citizens(WAVE, "SE2", 200)
                .citizens(WAVE, "IS1", 12));

        assertThat(differences(release, Figures.IS1))
                .containsExactly("PARTNERS PARTNERS 2026:c", "EU EU 2026:c", "WAVES IS1 2024:c");
        assertThat(differences(release, Figures.SE1)).containsExactly("PARTNERS PARTNERS 2026", "EU EU 2026");
        assertThat(release.comparisons().differences())
                .filteredOn(
                        d -> d.wave().equals(WAVE) && d.item().equals("Q1") && d.family() == DifferenceFamily.REGIONS)
                .extracting(d ->
                        d.first().code() + " " + d.second().code() + d.flag().text())
                .containsExactly("IS1 SE1:c", "IS1 SE2:c", "SE1 SE2");
    }

    @Test
    void aRegionThatIsAllThereIsDoesNotDifferFromIt() {
        Release release = release(survey().citizens(WAVE, "FI1", 100).citizens(WAVE, "IS1", 12));

        assertThat(differences(release, Figures.FI1)).isEmpty();
    }

    @Test
    void theSummaryCountsWhatIsWithheldAndMarked() {
        Release release = release(survey().citizens(WAVE, "SE1", 100).organisations(WAVE, "SE1", "1", "2", "3", "4"));
        List<Flag> flags = Stream.of(
                        release.estimates().stream().map(ReleasedEstimate::flag),
                        release.indicators().stream().map(ReleasedIndicator::flag),
                        release.nonResponse().stream().map(ReleasedNonResponse::flag),
                        release.scales().stream().map(ReleasedScale::flag),
                        release.spreads().stream().map(ReleasedSpread::flag))
                .flatMap(each -> each)
                .toList();

        assertThat(release.summary())
                .isEqualTo(new SuppressionSummary(
                        flags.size(),
                        flags.stream().filter(flag -> flag == Flag.CONFIDENTIAL).count(),
                        flags.stream().filter(flag -> flag == Flag.UNRELIABLE).count()));
        assertThat(release.summary().withheld()).isPositive();
    }
}
