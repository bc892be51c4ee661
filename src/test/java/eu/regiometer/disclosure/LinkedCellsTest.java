package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Cells, what they hold, and the groups of one variable. */
class LinkedCellsTest {

    private static final String COLUMN = "survey/P4";

    @Test
    void aCellThatIsThereKeepsItsNumberAndWhatItHolds() {
        var cells = new LinkedCells();
        int first = cells.add(Cell.of(COLUMN, Figures.SE1), Content.of(30, 20, true), Status.OPEN, 0);
        int second = cells.add(Cell.of(COLUMN, Figures.SE2), Content.of(12, 20, true), Status.SENSITIVE, 0);

        assertThat(cells.add(Cell.of(COLUMN, Figures.SE2), Content.of(99, 20, true), Status.OPEN, 0))
                .isEqualTo(second);
        assertThat(cells.entry(second).content().n()).isEqualTo(12);
        assertThat(cells.size()).isEqualTo(2);
        assertThat(cells.number(Cell.of(COLUMN, Figures.SE1))).hasValue(first);
        assertThat(cells.number(Cell.of(COLUMN, Figures.FI1))).isEmpty();
        assertThat(cells.with(Status.SENSITIVE).stream()).containsExactly(second);
    }

    @Test
    void aTotalWithoutPartsSaysNothing() {
        var cells = new LinkedCells();
        int total = cells.add(Cell.of(COLUMN, Figures.SE1), Content.of(30, 20, true), Status.OPEN, 0);
        cells.addSum(total, List.of());
        assertThat(cells.equations()).isEmpty();
    }

    @Test
    void nobodyIsKnownAndFewAreSensitive() {
        assertThat(Content.of(0, 20, false).status()).isEqualTo(Status.FIXED);
        assertThat(Content.of(0, 20, true).status()).isEqualTo(Status.OPEN);
        assertThat(Content.of(0, 20, true).sensitive()).isFalse();
        assertThat(Content.of(1, 20, false).status()).isEqualTo(Status.SENSITIVE);
        assertThat(Content.of(19, 20, true).status()).isEqualTo(Status.SENSITIVE);
        assertThat(Content.of(20, 20, true).status()).isEqualTo(Status.OPEN);
        assertThat(Content.of(20, 20, false).status()).isEqualTo(Status.UNKNOWN);
    }

    private static Cell group(Area area, String category) {
        return new Cell(COLUMN, area, "D2_GENDER", category);
    }

    /** Groups of SE1, and of IS1 with groups of 150 each and a figure of 300. */
    private static Set<Cell> withheld(long whole, Map<String, Long> groups, Set<Cell> before) {
        return withheld(whole, groups, before, Optional.empty());
    }

    private static Set<Cell> withheld(long whole, Map<String, Long> groups, Set<Cell> before, Optional<String> hiding) {
        SortedMap<Area, Content> areas = new TreeMap<>();
        SortedMap<Cell, Content> contents = new TreeMap<>();
        if (whole > 0) {
            areas.put(Figures.SE1, Content.of(whole, 20, true));
        }
        areas.put(Figures.IS1, Content.of(300, 20, true));
        groups.forEach((category, n) -> contents.put(group(Figures.SE1, category), Content.of(n, 20, true)));
        contents.put(group(Figures.IS1, "1"), Content.of(150, 20, true));
        contents.put(group(Figures.IS1, "2"), Content.of(150, 20, true));
        return new Groups(
                        COLUMN,
                        "D2_GENDER",
                        Figures.sums(),
                        areas,
                        new TreeMap<>(),
                        contents,
                        new TreeMap<>(),
                        area -> Optional.empty(),
                        hiding)
                .withheld(before::contains);
    }

    @Test
    void nothingIsWithheldOfLargeGroups() {
        assertThat(withheld(200, Map.of("1", 100L, "2", 100L), Set.of())).isEmpty();
    }

    @Test
    void aSmallGroupIsHiddenByThoseWithoutAGroupIfTheyAreEnough() {
        assertThat(withheld(200, Map.of("1", 88L, "2", 12L), Set.of())).containsExactly(group(Figures.SE1, "2"));
        // twelve and seven others are nineteen
        assertThat(withheld(107, Map.of("1", 88L, "2", 12L), Set.of()))
                .containsExactly(group(Figures.SE1, "1"), group(Figures.SE1, "2"));
        assertThat(withheld(108, Map.of("1", 88L, "2", 12L), Set.of())).containsExactly(group(Figures.SE1, "2"));
        assertThat(withheld(100, Map.of("1", 88L, "2", 12L), Set.of()))
                .containsExactly(group(Figures.SE1, "1"), group(Figures.SE1, "2"));
    }

    @Test
    void theFewWithoutAGroupAreHiddenByTheCategoryThatIsToDoSo() {
        Map<String, Long> groups = Map.of("1", 100L, "2", 60L, "3", 80L);
        assertThat(withheld(259, groups, Set.of(), Optional.of("3"))).containsExactly(group(Figures.SE1, "3"));
        assertThat(withheld(241, groups, Set.of(), Optional.of("1"))).containsExactly(group(Figures.SE1, "1"));
        assertThat(withheld(241, groups, Set.of(), Optional.empty())).containsExactly(group(Figures.SE1, "2"));
        // nobody, or enough
        assertThat(withheld(240, groups, Set.of(), Optional.of("3"))).isEmpty();
        assertThat(withheld(260, groups, Set.of(), Optional.of("3"))).isEmpty();
    }

    @Test
    void groupsOfAnAreaWithoutAFigureAreWithheld() {
        assertThat(withheld(0, Map.of("1", 100L, "2", 100L), Set.of()))
                .containsExactly(group(Figures.SE1, "1"), group(Figures.SE1, "2"));
    }

    @Test
    void aGroupThatIsWithheldElsewhereTakesAnotherOneWithIt() {
        assertThat(withheld(200, Map.of("1", 110L, "2", 90L), Set.of(group(Figures.SE1, "1"))))
                .containsExactly(group(Figures.SE1, "1"), group(Figures.SE1, "2"));
        assertThat(withheld(230, Map.of("1", 110L, "2", 90L), Set.of(group(Figures.SE1, "1"))))
                .containsExactly(group(Figures.SE1, "1"));
    }

    @Test
    void aGroupThatNobodyIsInHidesNothing() {
        assertThat(withheld(100, Map.of("1", 88L, "2", 12L, "3", 0L), Set.of()))
                .contains(group(Figures.SE1, "1"), group(Figures.SE1, "2"));
    }
}
