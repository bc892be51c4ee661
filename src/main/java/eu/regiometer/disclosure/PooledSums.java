package eu.regiometer.disclosure;

import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How figures of regions make up those of all partners and of the Union, without the countries between. */
final class PooledSums {

    private final AreaSums sums;

    PooledSums(AreaSums sums) {
        this.sums = sums;
    }

    /**
     * Adds the sums.
     *
     * @param any cell of any area that says what is pooled; areas without such a cell are left aside
     */
    void addTo(LinkedCells cells, Cell any) {
        SortedSet<String> partners = sums.regions(Area.PARTNERS);
        SortedSet<String> union = sums.regions(Area.EU);
        addSum(cells, any, Area.PARTNERS, regions(partners));
        if (!union.isEmpty() && !union.equals(partners)) {
            addSum(cells, any, Area.EU, regions(union));
            SortedSet<String> outside = new TreeSet<>(partners);
            outside.removeAll(union);
            addSum(cells, any, Area.PARTNERS, Stream.concat(Stream.of(Area.EU), regions(outside)));
        }
    }

    private static Stream<Area> regions(SortedSet<String> codes) {
        return codes.stream().map(Area::region);
    }

    private void addSum(LinkedCells cells, Cell any, Area whole, Stream<Area> parts) {
        OptionalInt total = cells.number(any.at(sums.standing(whole)));
        List<Integer> numbers = new ArrayList<>();
        parts.forEach(part -> cells.number(any.at(sums.standing(part))).ifPresent(numbers::add));
        // an area of one region has the figures of that region, and is the same cell
        if (total.isPresent() && !numbers.contains(total.getAsInt())) {
            cells.addSum(total.getAsInt(), numbers);
        }
    }
}
