package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Ties the cells of areas together by the sums of the areas. */
final class AreaCells {

    private AreaCells() {}

    /** The sums of the areas for a column, of which the cells of whole areas are there. */
    static void addSums(LinkedCells cells, String column, List<AreaSums.Sum> sums) {
        addSums(cells, Cell.of(column, Area.PARTNERS), sums);
    }

    /** The sums of the areas for cells that differ by area only. */
    static void addSums(LinkedCells cells, Cell any, List<AreaSums.Sum> sums) {
        addSums(cells, any, sums, true);
    }

    /**
     * The sums of the areas for cells that differ by area only.
     *
     * @param ofUnits whether the units behind the figures add up: not where a figure is made of several scores
     */
    static void addSums(LinkedCells cells, Cell any, List<AreaSums.Sum> sums, boolean ofUnits) {
        for (AreaSums.Sum sum : sums) {
            OptionalInt total = cells.number(any.at(sum.total()));
            if (total.isEmpty()) {
                continue;
            }
            List<Integer> numbers = new ArrayList<>();
            long rest = cells.entry(total.getAsInt()).content().n();
            for (Area part : sum.parts()) {
                OptionalInt number = cells.number(any.at(part));
                if (number.isPresent()) {
                    numbers.add(number.getAsInt());
                    rest -= cells.entry(number.getAsInt()).content().n();
                }
            }
            if (!sum.complete() && rest > 0 && !numbers.isEmpty()) {
                Cell elsewhere = new Cell(any.column() + " elsewhere", sum.total(), any.variable(), any.category());
                long threshold = cells.entry(total.getAsInt()).content().threshold();
                // nothing is published of the few in the rest of a region, but region less municipality would tell it
                numbers.add(
                        ofUnits && rest < threshold
                                ? cells.add(elsewhere, Content.of(rest, threshold, false), Status.SENSITIVE, 0)
                                : addRest(cells, elsewhere, rest));
            }
            cells.addSum(total.getAsInt(), numbers);
        }
    }

    /** Units outside all parts, of whom nothing is published. */
    static int addRest(LinkedCells cells, Cell cell, long n) {
        return cells.add(cell, Content.of(n, 0, false), Status.UNKNOWN, 0);
    }
}
