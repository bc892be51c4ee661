package eu.regiometer.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cells that sums and other linear equations tie together. Cells are numbered in the order in which they are added. */
final class LinkedCells {

    /** What is known of a cell before further ones are withheld. */
    enum Status {
        /** Published, and may be withheld to protect others. */
        OPEN,
        /** Known to everybody, such as an empty cell. */
        FIXED,
        /** Withheld for its own sake. */
        SENSITIVE,
        /** Withheld to protect others. */
        WITHHELD,
        /** Not published and in no need of protection, such as the units outside all categories. */
        UNKNOWN
    }

    /**
     * A cell.
     *
     * @param rank what is lost with it: of two cells that protect equally well the one of lower rank is withheld
     */
    record Entry(Cell cell, Content content, Status status, int rank) {}

    /**
     * An equation between cells.
     *
     * @param coefficients by cell, without zeros
     * @param total the cell that is the sum of the others; -1 for equations that are no sums of units
     */
    record Equation(SortedMap<Integer, Integer> coefficients, int total) {

        Equation {
            coefficients = Collections.unmodifiableSortedMap(new TreeMap<>(coefficients));
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Cell, Integer> numbers = new HashMap<>();
    private final List<Equation> equations = new ArrayList<>();

    /** Adds a cell; of one that is there already nothing changes. */
    int add(Cell cell, Content content, Status status, int rank) {
        Integer known = numbers.putIfAbsent(cell, entries.size());
        if (known != null) {
            return known;
        }
        entries.add(new Entry(cell, content, status, rank));
        return entries.size() - 1;
    }

    OptionalInt number(Cell cell) {
        Integer number = numbers.get(cell);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** A total that is the sum of parts; nothing without parts. */
    void addSum(int total, List<Integer> parts) {
        if (!parts.isEmpty()) {
            SortedMap<Integer, Integer> coefficients = new TreeMap<>();
            coefficients.put(total, -1);
            parts.forEach(part -> coefficients.merge(part, 1, Integer::sum));
            equations.add(new Equation(coefficients, total));
        }
    }

    /** An equation between figures. */
    void addEquation(SortedMap<Integer, Integer> coefficients) {
        equations.add(new Equation(coefficients, -1));
    }

    Entry entry(int number) {
        return entries.get(number);
    }

    int size() {
        return entries.size();
    }

    List<Equation> equations() {
        return equations;
    }

    /** The cells to withhold for whatever reason: those that need it, and what {@link Complement} adds. */
    SortedSet<Cell> withheld() {
        BitSet chosen = Complement.of(this);
        chosen.or(with(Status.SENSITIVE));
        chosen.or(with(Status.WITHHELD));
        SortedSet<Cell> withheld = new TreeSet<>();
        chosen.stream().forEach(number -> withheld.add(entry(number).cell()));
        return withheld;
    }

    /** Cells with a status. */
    BitSet with(Status status) {
        BitSet set = new BitSet();
        for (int i = 0; i < entries.size(); i++) {
            set.set(i, entries.get(i).status() == status);
        }
        return set;
    }
}
