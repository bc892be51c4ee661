package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComplementTest {

    private static final long THRESHOLD = 20;

    private final LinkedCells cells = new LinkedCells();
    private int added;

    private int cell(long n, Status status) {
        return cells.add(
                Cell.of("column " + (char) ('a' + added++), Area.PARTNERS), Content.of(n, THRESHOLD, true), status, 0);
    }

    private int amount(double total, double margin, Status status) {
        return cells.add(
                Cell.of("column " + (char) ('a' + added++), Area.PARTNERS),
                new Content(
                        50,
                        5,
                        true,
                        status == Status.SENSITIVE,
                        new TreeSet<>(),
                        Optional.of(new Content.Amount(total, margin))),
                status,
                0);
    }

    private List<Integer> withheld() {
        return Complement.of(cells).stream().boxed().toList();
    }

    @Test
    void nothingIsChosenWithoutNeed() {
        int total = cell(70, Status.OPEN);
        cells.addSum(total, List.of(cell(30, Status.OPEN), cell(40, Status.OPEN)));
        assertThat(withheld()).isEmpty();
    }

    @Test
    void theSmallestOtherPartHidesASensitiveOne() {
        int total = cell(112, Status.OPEN);
        int sensitive = cell(12, Status.SENSITIVE);
        int larger = cell(60, Status.OPEN);
        int smaller = cell(40, Status.OPEN);
        cells.addSum(total, List.of(sensitive, larger, smaller));
        assertThat(withheld()).containsExactly(smaller);
    }

    @Test
    void twoSmallPartsThatTogetherAreTooFewTakeAThird() {
        int total = cell(54, Status.OPEN);
        int open = cell(40, Status.OPEN);
        cells.addSum(total, List.of(cell(8, Status.SENSITIVE), cell(6, Status.SENSITIVE), open));
        assertThat(withheld()).containsExactly(open);
    }

    @Test
    void aSmallNumberWhoseRangeIsTooNarrowTakesAnotherCell() {
        int sensitive = cell(10, Status.SENSITIVE);
        int right = cell(30, Status.WITHHELD);
        int below = cell(12, Status.WITHHELD);
        int across = cell(3, Status.WITHHELD);
        int open = cell(60, Status.OPEN);
        cells.addSum(cell(40, Status.FIXED), List.of(sensitive, right));
        cells.addSum(cell(22, Status.FIXED), List.of(sensitive, below));
        cells.addSum(cell(33, Status.FIXED), List.of(right, across));
        cells.addSum(cell(75, Status.FIXED), List.of(below, across, open));
        // nothing follows from the four sums, but the one below is at most 75 - 60, so that the first is 7 to 22
        assertThat(withheld()).containsExactly(open);
    }

    @Test
    void anAmountIsHiddenByOneThatIsLargeEnoughForItsMargin() {
        int total = amount(1000, 0, Status.FIXED);
        int sensitive = amount(300, 25, Status.SENSITIVE);
        int tiny = amount(10, 0, Status.OPEN);
        int large = amount(690, 0, Status.OPEN);
        cells.addSum(total, List.of(sensitive, tiny, large));
        // with the tiny one alone the sum of both is 310, so that a guess is at most 10 too low
        assertThat(withheld()).containsExactly(tiny, large);
    }

    @Test
    void theRestOfAnAmountHidesIfItIsLargeEnough() {
        int sensitive = amount(300, 25, Status.SENSITIVE);
        int open = amount(690, 0, Status.OPEN);
        int rest = cell(50, Status.UNKNOWN);
        cells.addSum(amount(1000, 0, Status.FIXED), List.of(sensitive, open, rest));
        // the rest is 10, worked out from the total
        assertThat(withheld()).containsExactly(open);
    }

    @Test
    void aLargeRestOfAnAmountHidesWithoutAnybodyElse() {
        int sensitive = amount(300, 25, Status.SENSITIVE);
        int rest = cell(50, Status.UNKNOWN);
        cells.addSum(amount(1000, 0, Status.FIXED), List.of(sensitive, amount(600, 0, Status.OPEN), rest));
        assertThat(withheld()).isEmpty();
    }

    @Test
    void aSensitiveCellOfEnoughUnitsNeedsNoRange() {
        int sensitive = cell(THRESHOLD, Status.SENSITIVE);
        int right = cell(30, Status.WITHHELD);
        int below = cell(12, Status.WITHHELD);
        int across = cell(3, Status.WITHHELD);
        cells.addSum(cell(50, Status.FIXED), List.of(sensitive, right));
        cells.addSum(cell(32, Status.FIXED), List.of(sensitive, below));
        cells.addSum(cell(33, Status.FIXED), List.of(right, across));
        cells.addSum(cell(75, Status.FIXED), List.of(below, across, cell(60, Status.OPEN)));
        assertThat(withheld()).isEmpty();
    }

    @Test
    void hiddenPartsOfJustEnoughUnitsHideEachOther() {
        cells.addSum(
                cell(60, Status.FIXED),
                List.of(cell(12, Status.SENSITIVE), cell(8, Status.WITHHELD), cell(40, Status.OPEN)));
        assertThat(withheld()).isEmpty();
    }

    @Test
    void cellsWithheldForOthersMayBeFew() {
        cells.addSum(
                cell(47, Status.FIXED),
                List.of(cell(3, Status.WITHHELD), cell(4, Status.WITHHELD), cell(40, Status.OPEN)));
        assertThat(withheld()).isEmpty();
    }

    @Test
    void aPartThatDisagreesHides() {
        var nobody = new TreeSet<>(List.of("nobody"));
        var everybody = new TreeSet<>(List.of("everybody"));
        int sensitive =
                cells.add(Cell.of("x", Area.PARTNERS), new Content(12, 5, true, true, nobody), Status.SENSITIVE, 0);
        int other =
                cells.add(Cell.of("y", Area.PARTNERS), new Content(30, 5, true, false, everybody), Status.WITHHELD, 0);
        cells.addSum(cell(100, Status.FIXED), List.of(sensitive, other, cell(58, Status.OPEN)));
        assertThat(withheld()).isEmpty();
    }

    @Test
    void anAmountThatNeedsNoMarginIsHiddenByAnyOther() {
        int total = amount(1000, 0, Status.FIXED);
        int sensitive = amount(300, 0, Status.SENSITIVE);
        int tiny = amount(10, 0, Status.OPEN);
        cells.addSum(total, List.of(sensitive, tiny, amount(690, 0, Status.OPEN)));
        assertThat(withheld()).containsExactly(tiny);
    }

    @Test
    void anotherSmallAreaIsTakenRatherThanAWideOne() {
        int total = cells.add(Cell.of("x", Area.EU), Content.of(112, THRESHOLD, true), Status.OPEN, 0);
        int sensitive =
                cells.add(Cell.of("x", Area.region("SE1")), Content.of(12, THRESHOLD, true), Status.SENSITIVE, 0);
        int other = cells.add(Cell.of("x", Area.region("SE2")), Content.of(100, THRESHOLD, true), Status.OPEN, 0);
        cells.addSum(total, List.of(sensitive, other));
        cells.addSum(other, List.of(cell(60, Status.OPEN), cell(40, Status.OPEN)));
        assertThat(withheld()).contains(other).doesNotContain(total);
    }

    @Test
    void knownZerosProtectNothing() {
        int total = cell(52, Status.OPEN);
        int zero = cell(0, Status.FIXED);
        int open = cell(40, Status.OPEN);
        cells.addSum(total, List.of(cell(12, Status.SENSITIVE), zero, open));
        assertThat(withheld()).containsExactly(open);
    }

    @Test
    void anUnpublishedRestHidesIfItIsLargeEnough() {
        int total = cell(92, Status.OPEN);
        cells.addSum(total, List.of(cell(12, Status.SENSITIVE), cell(40, Status.UNKNOWN), cell(40, Status.OPEN)));
        assertThat(withheld()).isEmpty();
    }

    @Test
    void ofTwoWaysTheOneThatOpensNoOtherEquationIsTaken() {
        int total = cell(200, Status.OPEN);
        int sensitive = cell(12, Status.SENSITIVE);
        int tied = cell(30, Status.OPEN);
        int free = cell(90, Status.OPEN);
        cells.addSum(total, List.of(sensitive, tied, free));
        cells.addSum(tied, List.of(cell(14, Status.OPEN), cell(16, Status.OPEN)));
        assertThat(withheld()).containsExactly(free);
    }

    @Test
    void ofTwoFiguresTheLessWantedOneIsTaken() {
        int sensitive = cell(12, Status.SENSITIVE);
        int headline = cells.add(Cell.of("headline", Area.EU), Content.of(30, THRESHOLD, true), Status.OPEN, 3);
        int line = cells.add(Cell.of("line", Area.EU), Content.of(300, THRESHOLD, true), Status.OPEN, 1);
        cells.addEquation(new TreeMap<>(Map.of(sensitive, 2, headline, -5, line, 3)));
        assertThat(withheld()).containsExactly(line);
    }

    @Test
    void twoEquationsInTwoUnknownsAreSeenThrough() {
        int a = cell(12, Status.SENSITIVE);
        int b = cell(300, Status.WITHHELD);
        int c = cell(300, Status.OPEN);
        int d = cell(310, Status.OPEN);
        cells.addEquation(new TreeMap<>(Map.of(a, 1, b, 1, c, -1)));
        cells.addEquation(new TreeMap<>(Map.of(a, 1, b, 2, d, -1)));
        assertThat(withheld()).containsExactly(c);
    }

    @Test
    void partsThatAgreeDoNotHideEachOther() {
        var nobody = new TreeSet<>(List.of("nobody"));
        int total = cell(100, Status.OPEN);
        int sensitive =
                cells.add(Cell.of("x", Area.PARTNERS), new Content(12, 5, true, true, nobody), Status.SENSITIVE, 0);
        int same = cells.add(Cell.of("y", Area.PARTNERS), new Content(30, 5, true, false, nobody), Status.OPEN, 0);
        int other = cell(58, Status.OPEN);
        cells.addSum(total, List.of(sensitive, same, other));
        assertThat(withheld()).contains(other);
    }

    @Test
    void aTableIsClosedInBothDirections() {
        // three regions by three groups with all totals; the first cell is sensitive
        int[][] n = {{12, 50, 60}, {55, 52, 51}, {70, 71, 72}};
        int[][] number = new int[3][3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                number[r][c] = cell(n[r][c], r + c == 0 ? Status.SENSITIVE : Status.OPEN);
            }
        }
        for (int i = 0; i < 3; i++) {
            int at = i;
            List<Integer> row =
                    IntStream.range(0, 3).mapToObj(c -> number[at][c]).toList();
            List<Integer> column =
                    IntStream.range(0, 3).mapToObj(r -> number[r][at]).toList();
            cells.addSum(cell(sum(row), Status.FIXED), row);
            cells.addSum(cell(sum(column), Status.FIXED), column);
        }
        // the smallest in the row, the smallest in the column, and the corner that closes the rectangle
        assertThat(withheld()).containsExactly(number[0][1], number[1][0], number[1][1]);
    }

    private long sum(List<Integer> numbers) {
        return new ArrayList<>(numbers)
                .stream().mapToLong(number -> cells.entry(number).content().n()).sum();
    }
}
