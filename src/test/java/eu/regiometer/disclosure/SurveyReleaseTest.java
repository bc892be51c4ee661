package eu.regiometer.disclosure;

import static eu.regiometer.disclosure.SmallRelease.CITIZENS;
import static eu.regiometer.disclosure.SmallRelease.ORGANISATIONS;
import static eu.regiometer.disclosure.SmallRelease.WAVE;
import static eu.regiometer.disclosure.SmallRelease.release;
import static eu.regiometer.disclosure.SmallRelease.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two small surveys from their rows to the tables of the release: the expected figures are counted by hand. */
class SurveyReleaseTest {

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

        assertThatIllegalArgumentException()
                .isThrownBy(() -> release(survey, "2030", DisclosureRules.defaults(), List.of(), List.of()))
                .withMessageContaining("2030");
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
            Release release =
                    release(survey, WAVE, DisclosureRules.defaults(), List.of(absolute, relative, exact), computed);

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
