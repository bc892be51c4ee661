package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.SmallSurvey;
import eu.regiometer.indicators.GroupGap;
import eu.regiometer.indicators.Reach;
import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.measures.Reason;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Which differences between groups are withheld because the groups would follow from other figures. */
class GroupGapDisclosureTest {

    private static final Survey CITIZENS = Survey.PUBLIC_ATTITUDE;
    private static final String GENDER = "D2_GENDER";
    private static final IndicatorTree TREE = IndicatorTree.of(List.of(
            SmallSurvey.tree().indicator("OPEN").orElseThrow(),
            SmallSurvey.tree().indicator("HOPE").orElseThrow(),
            BesideFigures.node(
                    "SIDE", NodeLevel.SUB, Grain.UNIT, Unit.SCORE, new Formula.Distribution("P1"), CITIZENS)));

    private static GroupGap gap(String code, Area area, String variable, double value, long first, long second) {
        return gap(code, area, variable, value, first, second, "");
    }

    private static GroupGap gap(
            String code, Area area, String variable, double value, long first, long second, String borrowedFrom) {
        return new GroupGap(
                Figures.WAVE,
                area,
                new GroupGapKey(code, variable, "1", "2"),
                OptionalDouble.of(value),
                OptionalDouble.of(30),
                OptionalDouble.of(value - 30),
                OptionalDouble.of(2),
                OptionalDouble.of(value - 34),
                OptionalDouble.of(value - 26),
                first,
                second,
                OptionalDouble.of(0.5),
                Reason.VALUE,
                borrowedFrom);
    }

    private static Flag flag(Figures figures, GroupGap asked, GroupGap... others) {
        var beside = new BesideFigures().gap(asked);
        for (GroupGap other : others) {
            beside.gap(other);
        }
        return beside.release(
                        figures,
                        TREE,
                        new SmallSurvey(Figures.territory()).definitions().questionnaires())
                .groupGap(
                        Figures.WAVE,
                        asked.area(),
                        asked.key().indicator(),
                        asked.key().variable(),
                        "1",
                        "2")
                .orElseThrow()
                .flag();
    }

    private static Figures side() {
        return new Figures().valueOfRegions("SIDE", 300, 300, 300, 300);
    }

    @Test
    void aGroupOfTheOtherRegionHidesASmallOneFromTheCountry() {
        GroupGap small = gap("SIDE", Figures.SE2, GENDER, 40, 12, 288);
        GroupGap other = gap("SIDE", Figures.SE1, GENDER, 40, 150, 150);
        GroupGap country = gap("SIDE", Figures.SWEDEN, GENDER, 40, 162, 438);
        GroupGap alone = gap("SIDE", Figures.IS1, GENDER, 40, 150, 150);

        assertThat(flag(side(), small, other, country, alone)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(side(), other, small, country, alone)).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(side(), country, small, other, alone)).isEqualTo(Flag.NONE);
        assertThat(flag(side(), alone, small, other, country)).isEqualTo(Flag.NONE);
        // nobody could compare with a country that shows no such groups
        assertThat(flag(side(), other, small, alone)).isEqualTo(Flag.NONE);
    }

    @Test
    void aGapIsAsReliableAsItsSmallerGroup() {
        assertThat(flag(side(), gap("SIDE", Figures.IS1, GENDER, 40, 50, 250))).isEqualTo(Flag.NONE);
        assertThat(flag(side(), gap("SIDE", Figures.IS1, GENDER, 40, 251, 49))).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag(side(), gap("SIDE", Figures.IS1, GENDER, 40, 20, 280))).isEqualTo(Flag.UNRELIABLE);
        assertThat(flag(side(), gap("SIDE", Figures.IS1, GENDER, 40, 281, 19))).isEqualTo(Flag.CONFIDENTIAL);
    }

    /** Answers to a question in FI1, of which so many are of the first gender and 150 of the second. */
    private static void question(Figures figures, String item, long first) {
        figures.estimate(CITIZENS, Figures.FI1, "", "", item, "mean", 3, 0.1, 300)
                .estimate(CITIZENS, Figures.FI1, GENDER, "1", item, "mean", 3, 0.1, first)
                .estimate(CITIZENS, Figures.FI1, GENDER, "2", item, "mean", 3, 0.1, 150);
    }

    @Test
    void aGapOfOneQuestionIsWithheldWithAGroupOfThatQuestion() {
        for (long first : new long[] {12, 100}) {
            Figures figures = new Figures().value("HOPE", Figures.FI1, 40, 300);
            question(figures, "Q2", first);
            assertThat(flag(figures, gap("HOPE", Figures.FI1, GENDER, 40, 100, 150)))
                    .isEqualTo(first == 12 ? Flag.CONFIDENTIAL : Flag.NONE);
        }
    }

    @Test
    void aGapOfSeveralQuestionsIsWithheldWhereOneOfThemWouldFollow() {
        assertThat(ofThree(12, 100)).isEqualTo(Flag.CONFIDENTIAL);
        // of two unknown ones neither does
        assertThat(ofThree(12, 12)).isEqualTo(Flag.NONE);
        assertThat(ofThree(100, 100)).isEqualTo(Flag.NONE);
    }

    private static Flag ofThree(long first, long second) {
        Figures figures = new Figures().value("OPEN", Figures.FI1, 40, 300);
        question(figures, "Q1", first);
        question(figures, "Q2", second);
        question(figures, "Q3", 100);
        return flag(figures, gap("OPEN", Figures.FI1, GENDER, 40, 100, 150));
    }

    @Test
    void aGapThatAMunicipalityBorrowsIsWithheldWithThatOfItsRegion() {
        GroupGap small = gap("SIDE", Figures.SE2, GENDER, 40, 12, 288);
        GroupGap region = gap("SIDE", Figures.SE1, GENDER, 40, 150, 150);
        GroupGap country = gap("SIDE", Figures.SWEDEN, GENDER, 40, 162, 438);

        // that of the region hides the small one of the other region
        assertThat(flag(side(), gap("SIDE", Figures.TOWN, GENDER, 40, 150, 150, "SE1"), small, region, country))
                .isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(side(), gap("SIDE", Figures.TOWN, GENDER, 40, 150, 150, "IS1"), small, region, country))
                .isEqualTo(Flag.NONE);
    }

    @Test
    void groupsOfOrganisationsNeedFive() {
        Figures organisations = new Figures().ofOrganisations("SIDE", Figures.FI1, 40, 2, 60);

        // C1 is a question to organisations
        assertThat(flag(organisations, gap("SIDE", Figures.FI1, "C1", 40, 4, 30)))
                .isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(organisations, gap("SIDE", Figures.FI1, "C1", 40, 5, 30)))
                .isEqualTo(Flag.UNRELIABLE);
        assertThat(flag(organisations, gap("SIDE", Figures.FI1, "C1", 40, 10, 30)))
                .isEqualTo(Flag.NONE);
    }

    @Test
    void aGroupOfFewOrganisationsAtTheEndOfTheScaleIsWithheld() {
        Figures organisations = new Figures().ofOrganisations("SIDE", Figures.FI1, 40, 2, 60);

        assertThat(flag(organisations, gap("SIDE", Figures.FI1, "C1", 100, 19, 30)))
                .isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(organisations, gap("SIDE", Figures.FI1, "C1", 100, 20, 30)))
                .isEqualTo(Flag.NONE);
        // of citizens the end of the scale says nothing of anybody
        assertThat(flag(side(), gap("SIDE", Figures.FI1, "C1", 100, 19, 30))).isEqualTo(Flag.NONE);
    }

    private static final ReachKey FIFTY = new ReachKey("SIDE", Comparison.AT_LEAST, 50, false);
    private static final ReachKey FIFTY_ABOVE = new ReachKey("SIDE", Comparison.AT_LEAST, 50, true);

    private static OptionalDouble reach(Figures figures, Area area, ReachKey key, Reach... shares) {
        var beside = new BesideFigures();
        for (Reach share : shares) {
            beside.reach(share);
        }
        return beside.release(figures, TREE).reach(Figures.WAVE, area, key);
    }

    @Test
    void theShareOfTheOtherRegionHidesThatOfAFew() {
        Reach few = new Reach(Figures.WAVE, Figures.SE2, FIFTY, 0.4, 12);
        Reach other = new Reach(Figures.WAVE, Figures.SE1, FIFTY, 0.4, 288);
        Reach country = new Reach(Figures.WAVE, Figures.SWEDEN, FIFTY, 0.4, 300);

        assertThat(reach(side(), Figures.SE2, FIFTY, few, other, country)).isEmpty();
        assertThat(reach(side(), Figures.SE1, FIFTY, few, other, country)).isEmpty();
        assertThat(reach(side(), Figures.SWEDEN, FIFTY, few, other, country)).hasValue(0.4);
        assertThat(reach(side(), Figures.SE1, FIFTY, few, other)).hasValue(0.4);
    }

    @Test
    void thresholdsAreDecidedOneByOne() {
        Reach few = new Reach(Figures.WAVE, Figures.IS1, FIFTY, 0.4, 12);
        Reach many = new Reach(Figures.WAVE, Figures.IS1, FIFTY_ABOVE, 0.3, 300);

        assertThat(reach(side(), Figures.IS1, FIFTY, few, many)).isEmpty();
        assertThat(reach(side(), Figures.IS1, FIFTY_ABOVE, few, many)).hasValue(0.3);
    }

    @Test
    void sharesOfFiveOrganisationsAreTold() {
        Figures organisations = new Figures().ofOrganisations("SIDE", Figures.IS1, 40, 2, 60);

        assertThat(reach(organisations, Figures.IS1, FIFTY, new Reach(Figures.WAVE, Figures.IS1, FIFTY, 0.4, 5)))
                .hasValue(0.4);
        assertThat(reach(organisations, Figures.IS1, FIFTY, new Reach(Figures.WAVE, Figures.IS1, FIFTY, 0.4, 4)))
                .isEmpty();
        assertThat(reach(side(), Figures.IS1, FIFTY, new Reach(Figures.WAVE, Figures.IS1, FIFTY, 1, 20)))
                .hasValue(1);
        assertThat(reach(side(), Figures.IS1, FIFTY, new Reach(Figures.WAVE, Figures.IS1, FIFTY, 0.4, 19)))
                .isEmpty();
    }
}
