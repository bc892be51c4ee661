package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.JoinedGroup;
import eu.regiometer.findings.Defects;
import eu.regiometer.measures.DifferenceFamily;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A withheld figure of each kind that follows from the others, and its neighbour that does not. */
class DerivableCellsTest {

    private static final Area NORTH = Area.region("SE332");
    private static final Area SOUTH = Area.region("SE321");
    private static final Area LULEA = Area.municipality("SE_2580");
    private static final Area PITEA = Area.municipality("SE_2581");

    private static final Territory TERRITORY;
    private static final IndicatorTree TREE;
    private static final SortedMap<Survey, Questionnaire> ASKED = new TreeMap<>();

    static {
        Path folder = Path.of("input/programme");
        Defects defects = new Defects();
        TERRITORY = Territory.read(folder, Settings.read(folder.resolve("programme.yaml"), defects), defects);
        for (Survey survey : Survey.values()) {
            ASKED.put(survey, Questionnaire.read(folder.resolve(survey.fileName()), survey, defects));
        }
        TREE = IndicatorTree.read(folder, ASKED, defects);
        defects.throwIfAny();
    }

    @Test
    void theOnlyWithheldShareOfAQuestionFollows() {
        assertThat(found(share(NORTH, "1", 40), share(NORTH, "2", 40), withheld(NORTH, "proportion=3")))
                .containsExactly("2026/SE332/P1/proportion=3");
    }

    @Test
    void twoWithheldSharesProtectEachOther() {
        assertThat(found(share(NORTH, "1", 40), withheld(NORTH, "proportion=2"), withheld(NORTH, "proportion=3")))
                .isEmpty();
    }

    @Test
    void theOnlyWithheldRegionFollowsFromAllPartners() {
        assertThat(found(figure(Area.PARTNERS, "top2", 70), figure(SOUTH, "top2", 40), withheld(NORTH, "top2")))
                .containsExactly("2026/SE332/P1/top2");
    }

    @Test
    void aRegionThatIsNoPartOfTheFigureDoesNotFollow() {
        assertThat(found(figure(Area.PARTNERS, "top2", 40), figure(SOUTH, "top2", 40), withheld(NORTH, "top2")))
                .isEmpty();
    }

    @Test
    void aCountryIsItsRegionsTakenTogether() {
        Area sweden = Area.country("SE");
        assertThat(found(figure(sweden, "top2", 70), figure(SOUTH, "top2", 40), withheld(NORTH, "top2")))
                .containsExactly("2026/SE332/P1/top2");
        assertThat(found(withheld(sweden, "top2"), figure(SOUTH, "top2", 40), figure(NORTH, "top2", 30)))
                .containsExactly("2026/SE/P1/top2");
    }

    @Test
    void sharesAndAreasAreSolvedTogether() {
        // the sum over regions gives north's first share from south's, which the sum of south's shares gives
        assertThat(found(
                        figure(Area.PARTNERS, "proportion=1", 70),
                        withheld(SOUTH, "proportion=1"),
                        share(SOUTH, "2", 30),
                        withheld(NORTH, "proportion=1"),
                        withheld(NORTH, "proportion=2"),
                        share(NORTH, "3", 10)))
                .contains("2026/SE321/P1/proportion=1", "2026/SE332/P1/proportion=1", "2026/SE332/P1/proportion=2");
    }

    @Test
    void theEndsOfAScaleAreTheSharesOfItsPoints() {
        List<ReleasedEstimate> scale = new ArrayList<>(List.of(figure(NORTH, "top2", 40)));
        for (int point = 1; point <= 5; point++) {
            scale.add(point > 3 ? withheld(NORTH, "proportion=" + point) : share(NORTH, "" + point, 40));
        }
        assertThat(found(scale)).isEmpty();

        scale.add(figure(NORTH, "mean", 40));
        assertThat(found(scale)).containsExactly("2026/SE332/P1/proportion=4", "2026/SE332/P1/proportion=5");
    }

    @Test
    void aMunicipalityFollowsFromItsRegionOnceWhatIsLeftIsTooSmall() {
        // 60 answers of the region, 45 of Piteå: 15 are left, less than the 20 that a figure may rest on
        assertThat(found(figure(NORTH, "top2", 60), figure(PITEA, "top2", 45), withheld(LULEA, "top2")))
                .containsExactly("2026/SE_2580/P1/top2");
        assertThat(found(figure(NORTH, "top2", 200), figure(PITEA, "top2", 45), withheld(LULEA, "top2")))
                .isEmpty();
    }

    @Test
    void theOnlyWithheldGroupFollowsWhereEverybodyIsInOne() {
        List<ReleasedEstimate> groups = List.of(
                figure(NORTH, "top2", 300),
                group("1", Flag.NONE),
                group("2", Flag.NONE),
                group("3", Flag.CONFIDENTIAL));
        assertThat(found(groups)).isEmpty();

        TableBuilder tables = tables();
        tables.estimates(groups);
        tables.add(new ReleasedNonResponse(
                Survey.PUBLIC_ATTITUDE,
                "2026",
                NORTH,
                "D3_EDU",
                OptionalDouble.of(1),
                OptionalDouble.of(0),
                OptionalDouble.of(0),
                OptionalDouble.of(0),
                OptionalDouble.of(0),
                Flag.NONE));
        assertThat(found(tables)).containsExactly("2026/SE332/P1/top2/D3_EDU=3");
    }

    @Test
    void groupsThatAreToldTogetherCountOnce() {
        assertThat(found(
                        figure(NORTH, "top2", 110),
                        group("1" + JoinedGroup.BETWEEN + "2", Flag.NONE),
                        group("1", Flag.CONFIDENTIAL),
                        group("2", Flag.CONFIDENTIAL),
                        group("3", Flag.CONFIDENTIAL)))
                .containsExactly("2026/SE332/P1/top2/D3_EDU=3");
    }

    @Test
    void anEarlierWaveFollowsFromTheDifference() {
        ReleasedEstimate earlier = estimate(NORTH, "top2", "", "2024", OptionalLong.empty(), Flag.CONFIDENTIAL);
        List<ReleasedEstimate> both = List.of(figure(NORTH, "top2", 60), earlier);
        assertThat(found(both)).isEmpty();

        TableBuilder tables = tables();
        tables.estimates(both);
        tables.comparisons(new ReleasedComparisons(
                ReleasedComparisons.none().plan(),
                List.of(difference(DifferenceFamily.WAVES, NORTH, "2024")),
                List.of()));
        assertThat(found(tables)).containsExactly("2024/SE332/P1/top2");
    }

    @Test
    void aMeanOfRegionsWithAWithheldOneAmongThemGivesItAway() {
        List<ReleasedEstimate> regions = List.of(figure(SOUTH, "top2", 60), withheld(NORTH, "top2"));
        assertThat(found(mean(regions, 1))).isEmpty();
        assertThat(found(mean(regions, 2))).containsExactly("2026/SE332/P1/top2");
    }

    @Test
    void aChildFollowsFromItsParentAndTheOthers() {
        assertThat(indicators(
                        told("LENS_SUPPLY"),
                        told("SUP_AVAIL"),
                        told("SUP_SKILL"),
                        told("SUP_POOL"),
                        hidden("2026", NORTH, "SUP_ENABL")))
                .containsExactly("2026/SE332/SUP_ENABL");
        assertThat(indicators(
                        told("LENS_SUPPLY"),
                        told("SUP_AVAIL"),
                        told("SUP_SKILL"),
                        hidden("2026", NORTH, "SUP_POOL"),
                        hidden("2026", NORTH, "SUP_ENABL")))
                .isEmpty();
    }

    @Test
    void aSideOfAGapFollowsFromTheOther() {
        assertThat(indicators(told("MIS_FIN"), told("ATT_FIN"), hidden("2026", NORTH, "CAP_C1")))
                .containsExactly("2026/SE332/CAP_C1");
    }

    @Test
    void anIndicatorFollowsFromItsItems() {
        TableBuilder tables = tables();
        tables.indicators(List.of(hidden("2026", NORTH, "ATT_OPEN")));
        tables.estimates(List.of(item("P1", 50), item("P2", 50)));
        assertThat(found(tables)).isEmpty();

        tables.estimates(List.of(item("P3", 50)));
        assertThat(found(tables)).containsExactly("2026/SE332/ATT_OPEN");
    }

    @Test
    void anIndicatorOfAnEarlierWaveFollowsFromTheChange() {
        assertThat(indicators(
                        IndicatorDraft.of("2026", NORTH, "COMPOSITE", 48)
                                .n(60)
                                .change(2, 1)
                                .told(),
                        hidden("2024", NORTH, "COMPOSITE")))
                .containsExactly("2024/SE332/COMPOSITE");
    }

    @Test
    void aGapBetweenGroupsFollowsFromTheOthersThatNameThem() {
        TableBuilder tables = tables();
        tables.add(gap("15-29", "30-44", Flag.NONE));
        tables.add(gap("15-29", "45-64", Flag.CONFIDENTIAL));
        assertThat(found(tables)).isEmpty();

        tables.add(gap("30-44", "45-64", Flag.NONE));
        assertThat(found(tables)).containsExactly("2026/SE332/ATT_OPEN/D1_AGE/15-29/45-64");
    }

    @Test
    void aNumberOfAnswersFollowsFromThatOfAllPartners() {
        TableBuilder tables = tables();
        tables.add(counts(Area.PARTNERS, OptionalLong.of(70)));
        tables.add(counts(SOUTH, OptionalLong.of(55)));
        tables.add(counts(NORTH, OptionalLong.empty()));
        assertThat(found(tables)).containsExactly("answers/2026/public-attitude/SE332");

        tables.add(counts(Area.region("CZ08"), OptionalLong.empty()));
        assertThat(found(tables)).isEmpty();
    }

    @Test
    void bodiesThatNameASectorAndSharesOfAnOptionAddUpOverRegions() {
        TableBuilder tables = tables();
        tables.add(sector(Area.PARTNERS, Flag.NONE, 20));
        tables.add(sector(SOUTH, Flag.NONE, 12));
        tables.add(sector(NORTH, Flag.CONFIDENTIAL, 0));
        tables.add(option(Area.PARTNERS, Flag.NONE, 70));
        tables.add(option(SOUTH, Flag.NONE, 40));
        tables.add(option(NORTH, Flag.CONFIDENTIAL, 0));
        assertThat(found(tables)).containsExactly("option/2026/UNMET_TOP/4/SE332", "sector/2026/28/SE332");
    }

    private static TableBuilder tables() {
        TableBuilder tables = new TableBuilder(DisclosureRules.defaults());
        tables.about("2026", Optional.of("2024"), "0".repeat(64), false);
        return tables;
    }

    private static List<String> found(TableBuilder tables) {
        return DerivableCells.of(new Release(tables.build()), TERRITORY, TREE, ASKED)
                .all();
    }

    private static List<String> found(List<ReleasedEstimate> estimates) {
        TableBuilder tables = tables();
        tables.estimates(estimates);
        return found(tables);
    }

    private static List<String> found(ReleasedEstimate... table) {
        return found(List.of(table));
    }

    private static List<String> indicators(ReleasedIndicator... rows) {
        TableBuilder tables = tables();
        tables.indicators(List.of(rows));
        return found(tables);
    }

    private static TableBuilder mean(List<ReleasedEstimate> regions, int entering) {
        TableBuilder tables = tables();
        tables.estimates(regions);
        OptionalDouble value = OptionalDouble.of(0.5);
        tables.comparisons(new ReleasedComparisons(
                ReleasedComparisons.none().plan(),
                List.of(),
                List.of(new ReleasedAggregate(
                        Optional.of(Survey.PUBLIC_ATTITUDE),
                        "2026",
                        Area.PARTNERS,
                        "P1",
                        "top2",
                        ReleasedAggregate.Weighting.EQUAL_REGIONS,
                        entering,
                        13,
                        value,
                        value,
                        value,
                        value,
                        Flag.NONE))));
        return tables;
    }

    private static ReleasedDifference difference(DifferenceFamily family, Area area, String since) {
        OptionalDouble value = OptionalDouble.of(0.1);
        return new ReleasedDifference(
                Survey.PUBLIC_ATTITUDE,
                family,
                1,
                "P1",
                "top2",
                area,
                "2026",
                area,
                since,
                value,
                value,
                value,
                value,
                value,
                value,
                value,
                value,
                value,
                true,
                Flag.NONE);
    }

    private static ReleasedIndicator told(String code) {
        return IndicatorDraft.of("2026", NORTH, code, 50).n(60).told();
    }

    private static ReleasedIndicator hidden(String wave, Area area, String code) {
        return IndicatorDraft.without(wave, area, code, Flag.CONFIDENTIAL, Reason.SUPPRESSED);
    }

    private static ReleasedEstimate item(String item, long n) {
        return EstimateDraft.of(Survey.PUBLIC_ATTITUDE, "2026", NORTH, item, "mean", 3)
                .n(n)
                .told();
    }

    private static ReleasedGroupGap gap(String first, String second, Flag flag) {
        OptionalDouble value = flag.hasFigure() ? OptionalDouble.of(50) : OptionalDouble.empty();
        return new ReleasedGroupGap(
                "2026",
                NORTH,
                "ATT_OPEN",
                "D1_AGE",
                first,
                second,
                value,
                value,
                value,
                value,
                value,
                value,
                value,
                flag,
                Reason.VALUE);
    }

    private static ReleasedCounts counts(Area area, OptionalLong accepted) {
        return new ReleasedCounts(
                Survey.PUBLIC_ATTITUDE,
                "2026",
                area,
                1,
                OptionalLong.empty(),
                OptionalLong.empty(),
                accepted,
                accepted,
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                0);
    }

    private static ReleasedSector sector(Area area, Flag flag, long named) {
        OptionalLong bodies = flag.hasFigure() ? OptionalLong.of(named) : OptionalLong.empty();
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedSector(
                "2026", area, "28", bodies, bodies, none, none, none, flag, ReleasedSector.Capacity.without(flag));
    }

    private static ReleasedShare option(Area area, Flag flag, long n) {
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedShare(
                "2026",
                area,
                "UNMET_TOP",
                "4",
                none,
                none,
                none,
                none,
                flag.hasFigure() ? OptionalLong.of(n) : OptionalLong.empty(),
                flag);
    }

    private static ReleasedEstimate group(String category, Flag flag) {
        return EstimateDraft.of(Survey.PUBLIC_ATTITUDE, "2026", NORTH, "P1", "top2", 0.4)
                .group("D3_EDU", category)
                .n(100)
                .told(flag);
    }

    private static ReleasedEstimate share(Area area, String value, long n) {
        return figure(area, "proportion=" + value, n);
    }

    private static ReleasedEstimate figure(Area area, String statistic, long n) {
        return estimate(area, statistic, "", "2026", OptionalLong.of(n), Flag.NONE);
    }

    private static ReleasedEstimate withheld(Area area, String statistic) {
        return estimate(area, statistic, "", "2026", OptionalLong.empty(), Flag.CONFIDENTIAL);
    }

    private static ReleasedEstimate estimate(
            Area area, String statistic, String category, String wave, OptionalLong n, Flag flag) {
        return EstimateDraft.of(Survey.PUBLIC_ATTITUDE, wave, area, "P1", statistic, 0.4)
                .group(category.isEmpty() ? "" : "D3_EDU", category)
                .n(n.orElse(0))
                .told(flag);
    }
}
