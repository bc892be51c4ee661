package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.indicators.Reach;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Distributions, likeness of regions, reach of relative thresholds and gaps, row by row. */
class GroupReleaseTest {

    private static final IndicatorTree TREE = IndicatorTree.of(List.of(
            distribution("HEARD", "P1", Survey.PUBLIC_ATTITUDE),
            distribution("KINDS", "C1", Survey.INNOVATION_CAPACITY),
            BesideFigures.node(
                    "SIDE",
                    NodeLevel.SUB,
                    Grain.UNIT,
                    Unit.SCORE,
                    new Formula.Distribution("P1"),
                    Survey.PUBLIC_ATTITUDE),
            BesideFigures.node(
                    "ALIKE",
                    NodeLevel.SUB,
                    Grain.PARTNERSHIP,
                    Unit.SCORE,
                    new Formula.Computed(Computation.COHERENCE),
                    Survey.INNOVATION_CAPACITY)));

    private static Indicator distribution(String code, String item, Survey survey) {
        return BesideFigures.node(
                code, NodeLevel.DISTRIBUTION, Grain.REGION, Unit.PERCENT, new Formula.Distribution(item), survey);
    }

    private static ReleasedShare share(BesideFigures beside, Figures figures, String code, String option) {
        return beside.release(figures, TREE).shares(Figures.WAVE, Figures.SE1, code).stream()
                .filter(row -> row.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private static Flag flag(String code, double half, long n) {
        return share(new BesideFigures().share(code, Figures.SE1, "2", half, n, ""), new Figures(), code, "2")
                .flag();
    }

    @Test
    void aShareOfEnoughAnswersIsToldWhole() {
        var beside = new BesideFigures().share("HEARD", Figures.SE1, "2", 5, 300, "");

        assertThat(share(beside, new Figures(), "HEARD", "2"))
                .isEqualTo(new ReleasedShare(
                        Figures.WAVE,
                        Figures.SE1,
                        "HEARD",
                        "2",
                        OptionalDouble.of(40),
                        OptionalDouble.of(2.5),
                        OptionalDouble.of(35),
                        OptionalDouble.of(45),
                        OptionalLong.of(300),
                        Flag.NONE));
    }

    @Test
    void aShareOfFewIsWithheldWhole() {
        var beside = new BesideFigures().share("HEARD", Figures.SE1, "2", 5, 19, "");

        assertThat(share(beside, new Figures(), "HEARD", "2")).isEqualTo(empty("HEARD", Flag.CONFIDENTIAL));
    }

    private static ReleasedShare empty(String code, Flag flag) {
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedShare(
                Figures.WAVE, Figures.SE1, code, "2", none, none, none, none, OptionalLong.empty(), flag);
    }

    @Test
    void theNumberOfAnswersAndTheWidthOfTheIntervalMarkAShare() {
        assertThat(flag("HEARD", 5, 20)).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag("HEARD", 5, 49)).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag("HEARD", 5, 50)).isEqualTo(Flag.NONE);
        // ten points to either side are just not too wide
        assertThat(flag("HEARD", 10, 300)).isEqualTo(Flag.NONE);
        assertThat(flag("HEARD", 10.1, 300)).isEqualTo(Flag.UNRELIABLE);
        // the register of organisations is small, so that their intervals are not held against them
        assertThat(flag("KINDS", 4, 4)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag("KINDS", 4, 9)).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag("KINDS", 30, 10)).isEqualTo(Flag.NONE);
    }

    @Test
    void aShareThatNobodyAnsweredForIsNotAvailable() {
        var beside = new BesideFigures().noShare("HEARD", Figures.SE1, "2");

        assertThat(share(beside, new Figures(), "HEARD", "2")).isEqualTo(empty("HEARD", Flag.NOT_AVAILABLE));
    }

    @Test
    void aShareIsWithheldWithItsQuestionOrItsOption() {
        for (String withheld : List.of("C1", "C1_2")) {
            Figures figures = new Figures()
                    .estimate(Survey.INNOVATION_CAPACITY, Figures.SE1, "", "", withheld, "mean", 3, 0.2, 4);
            var beside = new BesideFigures()
                    .share("KINDS", Figures.SE1, "1", 5, 30, "")
                    .share("KINDS", Figures.SE1, "2", 5, 30, "");

            assertThat(share(beside, figures, "KINDS", "2").flag()).isEqualTo(Flag.CONFIDENTIAL);
            assertThat(share(beside, figures, "KINDS", "1").flag())
                    .isEqualTo(withheld.equals("C1") ? Flag.CONFIDENTIAL : Flag.NONE);
        }
    }

    @Test
    void aShareThatAMunicipalityBorrowsIsWithheldWithThatOfItsRegion() {
        Figures figures =
                new Figures().estimate(Survey.INNOVATION_CAPACITY, Figures.SE1, "", "", "C1", "mean", 3, 0.2, 4);
        var beside = new BesideFigures()
                .share("KINDS", Figures.TOWN, "2", 5, 30, "SE1")
                .share("KINDS", Figures.VILLAGE, "2", 5, 30, "");
        Release release = beside.release(figures, TREE);

        assertThat(release.shares(Figures.WAVE, Figures.TOWN, "KINDS"))
                .extracting(ReleasedShare::flag)
                .containsExactly(Flag.CONFIDENTIAL);
        assertThat(release.shares(Figures.WAVE, Figures.VILLAGE, "KINDS"))
                .extracting(ReleasedShare::flag)
                .containsExactly(Flag.NONE);
    }

    @Test
    void whatIsNoDistributionOfTheTreeIsNotTold() {
        Release release = new BesideFigures()
                .share("ALIKE", Figures.SE1, "2", 5, 300, "")
                .share("UNKNOWN", Figures.SE1, "2", 5, 300, "")
                .release(new Figures(), TREE);

        assertThat(release.shares(Figures.WAVE, Figures.SE1, "ALIKE")).isEmpty();
        assertThat(release.shares(Figures.WAVE, Figures.SE1, "UNKNOWN")).isEmpty();
    }

    @Test
    void likenessIsToldWhereBothRegionsHaveEnoughOrganisations() {
        assertThat(likeness(12).coherence())
                .hasSize(6)
                .contains(new ReleasedCoherence(Figures.WAVE, "SE1", "FI1", OptionalDouble.of(52), Flag.NONE))
                .allMatch(pair -> pair.flag() == Flag.NONE);
        assertThat(likeness(4).coherence())
                .hasSize(6)
                .contains(new ReleasedCoherence(Figures.WAVE, "SE1", "FI1", OptionalDouble.empty(), Flag.CONFIDENTIAL))
                .filteredOn(pair -> pair.first().equals("FI1") || pair.second().equals("FI1"))
                .hasSize(3)
                .allMatch(
                        pair -> pair.flag() == Flag.CONFIDENTIAL && pair.value().isEmpty());
    }

    private static Release likeness(long finnish) {
        List<Area> regions = List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1);
        var beside = new BesideFigures();
        for (int i = 0; i < regions.size(); i++) {
            Area region = regions.get(i);
            beside.with(BesideFigures.value("ALIKE", region, 0, region.equals(Figures.FI1) ? finnish : 12, ""));
            for (int k = i + 1; k < regions.size(); k++) {
                beside.alike(region, regions.get(k), 50 + k);
            }
        }
        return beside.release(new Figures(), TREE);
    }

    @Test
    void aThresholdRelativeToThePartnersIsToldWhereTheirMeanIs() {
        var absolute = new ReachKey("SIDE", Comparison.AT_LEAST, 50, false);
        var relative = new ReachKey("SIDE", Comparison.AT_LEAST, 5, true);
        for (long partners : new long[] {12, 400}) {
            Release release = new BesideFigures()
                    .reach(new Reach(Figures.WAVE, Figures.FI1, absolute, 0.4, 300))
                    .reach(new Reach(Figures.WAVE, Figures.FI1, relative, 0.3, 300))
                    .release(
                            new Figures()
                                    .value("SIDE", Figures.FI1, 40, 300)
                                    .value("SIDE", Area.PARTNERS, 40, partners),
                            TREE);
            assertThat(release.reach(Figures.WAVE, Figures.FI1, absolute)).hasValue(0.4);
            assertThat(release.reach(Figures.WAVE, Figures.FI1, relative))
                    .isEqualTo(partners == 12 ? OptionalDouble.empty() : OptionalDouble.of(0.3));
        }
    }

    @Test
    void aGapIsToldWithBothSidesOrWithItsReason() {
        Figures figures = new Figures()
                .value("SIDE", Figures.FI1, 40, 300)
                .value("SIDE", Figures.IS1, 40, 300)
                .gap(Figures.FI1, 150, 150)
                .gap(Figures.IS1, 19, 150);
        Release release = new BesideFigures().release(figures, TREE);

        assertThat(release.groupGap(Figures.WAVE, Figures.FI1, "SIDE", "D2_GENDER", "1", "2"))
                .contains(new ReleasedGroupGap(
                        Figures.WAVE,
                        Figures.FI1,
                        "SIDE",
                        "D2_GENDER",
                        "1",
                        "2",
                        OptionalDouble.of(40),
                        OptionalDouble.of(30),
                        OptionalDouble.of(10),
                        OptionalDouble.of(2),
                        OptionalDouble.of(6),
                        OptionalDouble.of(14),
                        OptionalDouble.of(0.5),
                        Flag.NONE,
                        Reason.VALUE));
        assertThat(release.groupGap(Figures.WAVE, Figures.IS1, "SIDE", "D2_GENDER", "1", "2")
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.SUPPRESSED);
    }

    @Test
    void aGapThatCannotBeComputedKeepsItsReason() {
        Figures figures = new Figures().value("SIDE", Figures.FI1, 40, 300).noGap(Figures.FI1);

        assertThat(new BesideFigures()
                        .release(figures, TREE)
                        .groupGap(Figures.WAVE, Figures.FI1, "SIDE", "D2_GENDER", "1", "2"))
                .hasValueSatisfying(gap -> {
                    assertThat(gap.flag()).isEqualTo(Flag.NOT_AVAILABLE);
                    assertThat(gap.reason()).isEqualTo(Reason.ITEM_MISSING);
                    assertThat(gap.gap()).isEmpty();
                });
    }
}
