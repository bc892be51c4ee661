package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.WeightingReport.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class MarginCellsTest {

    private static final List<String> AGES = List.of("15-29", "30-44", "45-64", "65+");

    @Test
    void aMarginWithoutASmallCategoryIsTold() {
        assertThat(withheld(20, 25, 30, 35, 40, 45, 50, 55)).isEmpty();
    }

    @Test
    void aSmallCellOfACrossedMarginTakesThreeOthersWithIt() {
        // the counts of each age and gender are known: two rows and two columns have to be open
        SortedSet<Integer> withheld = withheld(12, 25, 30, 35, 40, 45, 50, 55);

        assertThat(withheld).hasSize(4).contains(0);
        assertThat(withheld.stream().map(i -> i / 2).distinct()).hasSize(2);
    }

    @Test
    void whereTheWholeOfAnAgeIsSmallNothingIsTold() {
        assertThat(withheld(8, 9, 30, 35, 40, 45, 50, 55)).hasSize(8);
    }

    @Test
    void aSmallCategoryOfOneVariableTakesTheMarginForItsCountsStandElsewhere() {
        List<Line> lines = List.of(line("1", 12), line("2", 300), line("3", 400));

        assertThat(MarginCells.withheld(lines, 20, line -> false)).containsExactly(0, 1, 2);
        assertThat(MarginCells.withheld(lines, 10, line -> false)).isEmpty();
    }

    @Test
    void aLargeCategoryIsWithheldWhereItMayNotBeTold() {
        List<Line> lines = new ArrayList<>();
        for (String age : AGES) {
            lines.add(line(age + "*1", 40));
            lines.add(line(age + "*2", 50));
        }

        assertThat(MarginCells.withheld(
                        lines,
                        20,
                        line -> line.category().startsWith("15-29")
                                || line.category().startsWith("30-44")))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void emptyCategoriesTellNothingOfAnybody() {
        assertThat(MarginCells.withheld(List.of(line("1", 0), line("2", 300)), 20, line -> false))
                .isEqualTo(Collections.emptySortedSet());
    }

    /** Of four ages by two genders. */
    private static SortedSet<Integer> withheld(long... rows) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            lines.add(line(AGES.get(i / 2) + "*" + (1 + i % 2), rows[i]));
        }
        return MarginCells.withheld(lines, 20, line -> false);
    }

    private static Line line(String category, long rows) {
        return new Line("margin", category, rows, 0.1, 0.1, 0.1, 100);
    }
}
