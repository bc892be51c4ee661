package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Entry;
import eu.regiometer.disclosure.LinkedCells.Equation;
import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.statistics.suppression.Derivability;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses what to withhold besides the sensitive cells (secondary suppression, Hundepool and others 2012), so that
 *
 * <ul>
 *   <li>no equation has a single withheld cell left,
 *   <li>the withheld parts of a published total, taken together, hold enough units and not all the same answer,
 *   <li>no withheld cell follows from all equations together, by exact elimination,
 *   <li>what numbers that are never negative leave possible for a sensitive cell is wide enough.
 * </ul>
 *
 * <p>Each step takes the cell that leaves the fewest other equations with a single withheld cell, and rather one of a
 * small area, then that of the lower rank, then the one with fewer units, then the first in order. The outcome depends
 * on the cells alone.
 */
final class Complement {

    /** So many newly exposed equations are put up with rather than a cell of the next wider area. */
    private static final int WIDTH = 3;

    private final LinkedCells cells;
    private final List<List<Integer>> equationsOf = new ArrayList<>();
    private final int[] open;
    private final BitSet unknown = new BitSet();
    private final BitSet protect = new BitSet();
    private final BitSet chosen = new BitSet();
    private final SortedSet<Integer> pending = new TreeSet<>();
    private final Ranges ranges;

    private Complement(LinkedCells cells) {
        this.cells = cells;
        this.open = new int[cells.equations().size()];
        this.ranges = new Ranges(cells);
        for (int i = 0; i < cells.size(); i++) {
            equationsOf.add(new ArrayList<>());
        }
        for (int e = 0; e < open.length; e++) {
            for (int cell : cells.equations().get(e).coefficients().keySet()) {
                equationsOf.get(cell).add(e);
            }
        }
    }

    /** The open cells to withhold. */
    static BitSet of(LinkedCells cells) {
        return new Complement(cells).solve();
    }

    private BitSet solve() {
        BitSet sensitive = cells.with(Status.SENSITIVE);
        BitSet withheld = cells.with(Status.WITHHELD);
        if (sensitive.isEmpty() && withheld.isEmpty()) {
            return chosen;
        }
        sensitive.stream().forEach(this::hide);
        withheld.stream().forEach(this::hide);
        cells.with(Status.UNKNOWN).stream().forEach(cell -> {
            unknown.set(cell);
            equationsOf.get(cell).forEach(e -> open[e]++);
        });
        Optional<Integer> more;
        do {
            close();
            more = againstElimination().or(this::againstRanges);
            more.ifPresent(this::withhold);
        } while (more.isPresent());
        return chosen;
    }

    /** Withholds until each equation taken alone gives nothing away. */
    private void close() {
        while (!pending.isEmpty()) {
            int e = pending.removeFirst();
            boolean helped = true;
            while (helped && isExposed(cells.equations().get(e))) {
                Optional<Integer> next = best(List.of(e));
                next.ifPresent(this::withhold);
                helped = next.isPresent();
            }
        }
    }

    private boolean isExposed(Equation equation) {
        List<Integer> hidden =
                equation.coefficients().keySet().stream().filter(unknown::get).toList();
        if (hidden.stream().noneMatch(protect::get)) {
            return false;
        }
        if (hidden.size() == 1) {
            return true;
        }
        if (equation.total() < 0 || unknown.get(equation.total())) {
            return false;
        }
        long units = hidden.stream().mapToLong(cell -> content(cell).n()).sum();
        return hidden.stream()
                .filter(cell -> cells.entry(cell).status() == Status.SENSITIVE)
                .anyMatch(cell -> units < content(cell).threshold()
                        || isUniform(hidden, content(cell).uniform()));
    }

    private boolean isUniform(List<Integer> hidden, SortedSet<String> answers) {
        return answers.stream()
                .anyMatch(answer ->
                        hidden.stream().allMatch(cell -> content(cell).uniform().contains(answer)));
    }

    /** A further cell where all equations together still give a withheld cell away. */
    private Optional<Integer> againstElimination() {
        List<SortedMap<Integer, Integer>> forms =
                cells.equations().stream().map(Equation::coefficients).toList();
        BitSet derivable = Derivability.derivableFrom(forms, unknown);
        derivable.and(protect);
        // the rest of a region has no figure of its own: it is kept from plain subtraction only
        return derivable.stream()
                .filter(cell -> content(cell).figure())
                .mapToObj(this::besides)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A further cell where numbers that are never negative say too much of a sensitive one. */
    private Optional<Integer> againstRanges() {
        OptionalInt narrow = ranges.exposed(unknown);
        return narrow.isPresent() ? besides(narrow.getAsInt()) : Optional.empty();
    }

    /** The best cell in the equations of a cell, else in those of the cells withheld with it, and so on outwards. */
    private Optional<Integer> besides(int cell) {
        BitSet reached = new BitSet();
        BitSet seen = new BitSet();
        List<Integer> outermost = List.of(cell);
        reached.set(cell);
        while (!outermost.isEmpty()) {
            // nothing in the equations further in could be taken
            List<Integer> near = outermost.stream()
                    .flatMap(c -> equationsOf.get(c).stream())
                    .filter(e -> !seen.get(e))
                    .distinct()
                    .toList();
            Optional<Integer> next = best(near);
            if (next.isPresent()) {
                return next;
            }
            near.forEach(seen::set);
            List<Integer> further = new ArrayList<>();
            for (int e : near) {
                for (int other : cells.equations().get(e).coefficients().keySet()) {
                    if (unknown.get(other) && !reached.get(other)) {
                        reached.set(other);
                        further.add(other);
                    }
                }
            }
            outermost = further;
        }
        return Optional.empty();
    }

    private Optional<Integer> best(Iterable<Integer> equations) {
        SortedSet<Integer> candidates = new TreeSet<>();
        for (int e : equations) {
            cells.equations().get(e).coefficients().keySet().stream()
                    .filter(cell -> !unknown.get(cell) && cells.entry(cell).status() == Status.OPEN)
                    .forEach(candidates::add);
        }
        return candidates.stream()
                .min(Comparator.<Integer>comparingInt(this::loss)
                        .thenComparingInt(cell -> cells.entry(cell).rank())
                        .thenComparingLong(cell -> content(cell).n())
                        .thenComparing(cell -> cells.entry(cell).cell()));
    }

    /** Other equations that then hold one withheld cell, and what is lost: wide areas are read by most. */
    private int loss(int cell) {
        int wide = switch (cells.entry(cell).cell().area().level()) {
            case LOCAL -> 0;
            case REGIONAL -> 1;
            case COUNTRY -> 2;
            case EU -> 3;
        };
        return WIDTH * wide
                + (int) equationsOf.get(cell).stream().filter(e -> open[e] == 0).count();
    }

    private void withhold(int cell) {
        chosen.set(cell);
        hide(cell);
    }

    private void hide(int cell) {
        unknown.set(cell);
        protect.set(cell);
        for (int e : equationsOf.get(cell)) {
            open[e]++;
            pending.add(e);
        }
    }

    private Content content(int cell) {
        Entry entry = cells.entry(cell);
        return entry.content();
    }
}
