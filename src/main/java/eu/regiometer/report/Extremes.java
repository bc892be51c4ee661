package eu.regiometer.report;

import eu.regiometer.report.part.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Smallest and largest of some figures.
 *
 * @param lowest figure with the smallest value
 * @param highest figure with the largest value
 */
record Extremes(Named lowest, Named highest) {

    /**
     * A figure with its name.
     *
     * @param name what or whom it describes
     * @param figure the figure
     */
    record Named(String name, Figure figure) {
        private double value() {
            return figure.value().orElseThrow();
        }
    }

    /** The extremes of the figures that are there; none if there is none. */
    static Optional<Extremes> of(List<Named> figures) {
        List<Named> known = figures.stream().filter(n -> n.figure().known()).toList();
        Comparator<Named> order = Comparator.comparingDouble(Named::value);
        Optional<Named> lowest = known.stream().min(order);
        Optional<Named> highest = known.stream().max(order);
        return lowest.isPresent() && highest.isPresent()
                ? Optional.of(new Extremes(lowest.get(), highest.get()))
                : Optional.empty();
    }

    /** Whether the two intervals leave a gap, so that the order is beyond doubt. */
    boolean apart() {
        return lowest.figure().hasInterval()
                && highest.figure().hasInterval()
                && lowest.figure().upper().getAsDouble()
                        < highest.figure().lower().getAsDouble();
    }
}
