package eu.regiometer.disclosure;

import static eu.regiometer.disclosure.JoinedGroupsTest.OLD;
import static eu.regiometer.disclosure.JoinedGroupsTest.YOUNG;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.JoinedGroup;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told where groups are joined, and that the parts do not follow from it. */
class JoinedGroupsReleaseTest {

    @Test
    void aJoinedGroupIsNoFurtherPartOfTheArea() {
        Figures figures = new Figures()
                .citizens(Figures.SE1, "", "", 225)
                .citizens(Figures.SE1, "AGE", "a", 5)
                .citizens(Figures.SE1, "AGE", "b", 10)
                .citizens(Figures.SE1, "AGE", "a + b", 15)
                .citizens(Figures.SE1, "AGE", "c", 100)
                .citizens(Figures.SE1, "AGE", "d", 100);
        // most of these categories answered another question; ten of this one told no age, and hide the fifteen
        for (String category : List.of("a", "b")) {
            figures.estimate(Survey.PUBLIC_ATTITUDE, Figures.SE1, "AGE", category, "P5", "mean", 3, 0.1, 15);
        }
        Release release = figures.joined(Rules.joining(YOUNG)).release();
        assertThat(flag(release, Figures.SE1, "a + b")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(flag(release, Figures.SE1, "c")).isEqualTo(Flag.NONE);
        assertThat(flag(release, Figures.SE1, "d")).isEqualTo(Flag.NONE);
    }

    @Test
    void aQuantileOfARemoteGroupHasAsManyAnswersOnBothSidesAsAGroupThereNeeds() {
        Figures figures = new Figures();
        for (Area area : List.of(Figures.SE1, Figures.FI1, Figures.FINLAND)) {
            figures.estimate(Survey.PUBLIC_ATTITUDE, area, "", "", "P4", "quantile=0.5", 5, 0.1, 50);
            figures.estimate(Survey.PUBLIC_ATTITUDE, area, "AGE", "a", "P4", "quantile=0.5", 5, 0.1, 50);
        }
        Release release = DisclosureControl.release(
                List.of(figures.unreleased()),
                Figures.territory(),
                Figures.tree(),
                Rules.joining(Set.of("FI1")),
                Map.of(),
                (decisions, tables) -> {});
        assertThat(quantile(release, Figures.SE1, "AGE", "a").hasFigure()).isTrue();
        assertThat(quantile(release, Figures.FI1, "AGE", "a")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(quantile(release, Figures.FINLAND, "AGE", "a")).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(quantile(release, Figures.FI1, "", "").hasFigure()).isTrue();
    }

    private static Flag quantile(Release release, Area area, String variable, String category) {
        return release.estimate(Figures.WAVE, Survey.PUBLIC_ATTITUDE, area, variable, category, "P4", "quantile=0.5")
                .orElseThrow()
                .flag();
    }

    /** Four regions with the groups of all areas; SE1 has few of a. */
    private static Figures table(long few) {
        return new Figures()
                .citizensOfRegions("", "", 300, 310, 320, 330)
                .citizensOfRegions("AGE", "a", few, 80, 80, 80)
                .citizensOfRegions("AGE", "b", 100 - few, 80, 80, 80)
                .citizensOfRegions("AGE", "c", 100, 80, 80, 80)
                .citizensOfRegions("AGE", "d", 100, 70, 80, 90);
    }

    private static List<String> groups(Release release, Area area) {
        return release.groups(Figures.WAVE, Survey.PUBLIC_ATTITUDE, area, "AGE", List.of("a", "b", "c", "d"));
    }

    private static Flag flag(Release release, Area area, String category) {
        return release.estimate(Figures.WAVE, Survey.PUBLIC_ATTITUDE, area, "AGE", category, "P4", "mean")
                .orElseThrow()
                .flag();
    }

    @Test
    void theGroupIsToldInThePlaceOfItsParts() {
        Release release = table(12)
                .citizens(Figures.SE1, "AGE", "a + b", 100)
                .joined(Rules.joining(YOUNG))
                .release();

        assertThat(flag(release, Figures.SE1, "a + b")).isEqualTo(Flag.NONE);
        assertThat(release.estimates().stream()
                        .filter(e -> e.area().equals(Figures.SE1))
                        .map(ReleasedEstimate::category))
                .containsExactly("", "a + b", "c", "d");
        assertThat(flag(release, Figures.SE1, "c")).isEqualTo(Flag.NONE);
        assertThat(flag(release, Figures.SE1, "d")).isEqualTo(Flag.NONE);
        assertThat(groups(release, Figures.SE1)).containsExactly("a + b", "c", "d");
        assertThat(groups(release, Figures.SE2)).containsExactly("a", "b", "c", "d");
        assertThat(Release.categories("a + b")).containsExactly("a", "b");
        assertThat(Release.categories("65+")).containsExactly("65+");
    }

    @Test
    void aPartIsWithheldRatherThanASmallerGroupOrTheJoinedOne() {
        Release release = new Figures()
                .citizens(Figures.SE1, "", "", 300)
                .citizens(Figures.SE1, "AGE", "a", 12)
                .citizens(Figures.SE1, "AGE", "b", 188)
                .citizens(Figures.SE1, "AGE", "c", 40)
                .citizens(Figures.SE1, "AGE", "d", 60)
                .citizens(Figures.SE1, "AGE", "a + b", 200)
                .joined(Rules.joining(YOUNG))
                .release();
        assertThat(flag(release, Figures.SE1, "a + b")).isEqualTo(Flag.NONE);
        assertThat(flag(release, Figures.SE1, "c")).isEqualTo(Flag.UNRELIABLE);
    }

    @Test
    void aQuestionThatOnePartAloneAnsweredIsToldUnderTheNameOfBoth() {
        Figures figures = table(12).citizens(Figures.SE1, "AGE", "a + b", 100);
        for (String group : List.of("", "b", "c", "d", "a + b")) {
            figures.estimate(
                    Survey.PUBLIC_ATTITUDE,
                    Figures.SE1,
                    group.isEmpty() ? "" : "AGE",
                    group,
                    "P5",
                    "mean",
                    3,
                    0.1,
                    group.isEmpty() ? 300 : 100);
        }
        Release release = figures.joined(Rules.joining(YOUNG)).release();
        assertThat(release.estimates().stream()
                        .filter(e -> e.item().equals("P5"))
                        .map(ReleasedEstimate::flag))
                .hasSize(4)
                .containsOnly(Flag.NONE);
    }

    @Test
    void thePartsStayHiddenFromTheOtherRegions() {
        Release release = table(12)
                .citizens(Figures.SE1, "AGE", "a + b", 100)
                .joined(Rules.joining(YOUNG))
                .release();

        // Sweden less SE2 would be SE1
        assertThat(Stream.of(Figures.SE2, Figures.SWEDEN).map(area -> flag(release, area, "a")))
                .contains(Flag.CONFIDENTIAL);
        assertThat(Stream.of(Figures.SE2, Figures.SWEDEN).map(area -> flag(release, area, "b")))
                .contains(Flag.CONFIDENTIAL);
    }

    @Test
    void aJoinedGroupThatTooFewAnsweredIsWithheldItself() {
        Release release = table(12)
                .citizens(Figures.SE1, "AGE", "a + b", 19)
                .joined(Rules.joining(YOUNG))
                .release();
        assertThat(flag(release, Figures.SE1, "a + b")).isEqualTo(Flag.CONFIDENTIAL);
    }

    @Test
    void nothingFollowsFromJoinedGroupsAndAllOthers() {
        Random random = new Random(20261123);
        int told = 0;
        for (int run = 0; run < 60; run++) {
            long[][] sizes = new long[4][4];
            List<String> names = List.of("a", "b", "c", "d");
            for (long[] region : sizes) {
                for (int c = 0; c < 4; c++) {
                    region[c] = random.nextInt(4) == 0 ? random.nextInt(25) : 25 + random.nextInt(80);
                }
            }
            Figures figures =
                    new Figures().citizensOfRegions("", "", sum(sizes[0]), sum(sizes[1]), sum(sizes[2]), sum(sizes[3]));
            for (int c = 0; c < 4; c++) {
                figures.citizensOfRegions("AGE", names.get(c), sizes[0][c], sizes[1][c], sizes[2][c], sizes[3][c]);
            }
            DisclosureRules rules = Rules.joining(YOUNG, OLD);
            JoinedGroups groups = JoinedGroups.of(rules, figures.estimates(), JoinedGroups.Order.TEXT);
            List<Area> regions = List.of(Figures.SE1, Figures.SE2, Figures.FI1, Figures.IS1);
            List<List<Area>> alike = List.of(
                    List.of(Figures.SE1),
                    List.of(Figures.SE2),
                    List.of(Figures.FI1, Figures.FINLAND),
                    List.of(Figures.IS1, Figures.ICELAND));
            figures.joined(rules);
            for (int r = 0; r < 4; r++) {
                for (JoinedGroup group : groups.of(Survey.PUBLIC_ATTITUDE, regions.get(r))) {
                    long n = 0;
                    for (String category : group.categories()) {
                        n += sizes[r][names.indexOf(category)];
                    }
                    for (Area area : alike.get(r)) {
                        figures.citizens(area, "AGE", group.label(), n);
                    }
                    told++;
                }
            }
            Release release = figures.release();
            assertThat(found(release, groups, regions, names, sizes))
                    .as("run %d", run)
                    .isEmpty();
        }
        assertThat(told).isGreaterThan(30);
    }

    private static long sum(long[] sizes) {
        return Arrays.stream(sizes).sum();
    }

    /** Small groups that follow from what is told. */
    private static Set<String> found(
            Release release, JoinedGroups groups, List<Area> regions, List<String> names, long[][] sizes) {
        Intruder intruder = new Intruder();
        List<Area> wide = List.of(Figures.SWEDEN, Area.EU, Area.PARTNERS);
        List<List<Integer>> parts = List.of(List.of(0, 1), List.of(0, 1, 2), List.of(0, 1, 2, 3));
        for (int w = 0; w < wide.size(); w++) {
            for (int c = 0; c < 4; c++) {
                List<String> form = new ArrayList<>(List.of(wide.get(w) + names.get(c)));
                for (int r : parts.get(w)) {
                    if (sizes[r][c] > 0) {
                        form.add(regions.get(r) + names.get(c));
                    }
                }
                knows(intruder, release, form);
            }
        }
        for (int r = 0; r < 4; r++) {
            List<String> row = new ArrayList<>(List.of(regions.get(r) + ""));
            for (int c = 0; c < 4; c++) {
                if (sizes[r][c] > 0) {
                    row.add(regions.get(r) + names.get(c));
                }
            }
            knows(intruder, release, row);
            for (JoinedGroup group : groups.of(Survey.PUBLIC_ATTITUDE, regions.get(r))) {
                List<String> form = new ArrayList<>(List.of(regions.get(r) + group.label()));
                for (String category : group.categories()) {
                    if (sizes[r][names.indexOf(category)] > 0) {
                        form.add(regions.get(r) + category);
                    }
                }
                knows(intruder, release, form);
            }
        }
        Set<String> small = new TreeSet<>();
        for (int r = 0; r < 4; r++) {
            for (int c = 0; c < 4; c++) {
                if (0 < sizes[r][c] && sizes[r][c] < 20) {
                    small.add(regions.get(r) + names.get(c));
                }
            }
        }
        small.retainAll(intruder.finds());
        return small;
    }

    private static void knows(Intruder intruder, Release release, List<String> sum) {
        Map<String, Long> form = new LinkedHashMap<>();
        for (int i = 0; i < sum.size(); i++) {
            String name = sum.get(i);
            boolean told = release.estimates().stream()
                    .anyMatch(e ->
                            (e.area() + e.category()).equals(name) && e.flag().hasFigure());
            if (!told) {
                form.put(name, i == 0 ? -1L : 1L);
            }
        }
        intruder.knows(form);
    }
}
