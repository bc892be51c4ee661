package eu.regiometer.statistics.suppression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Rules that call a single cell sensitive (Hundepool and others 2012). All inequalities are strict. */
public final class PrimaryRules {

    private PrimaryRules() {}

    /** Whether a cell has contributors, but fewer than the threshold. */
    public static boolean belowThreshold(long contributors, long threshold) {
        return contributors > 0 && contributors < threshold;
    }

    /**
     * Dominance: the largest contributions together exceed a share of the total.
     *
     * @param total weighted total of the cell; a total of 0 is not dominated
     * @param largest the k largest contributions, unweighted; fewer if the cell has fewer
     * @param percent share, for example 60
     */
    public static boolean dominated(BigDecimal total, List<BigDecimal> largest, BigDecimal percent) {
        BigDecimal sum = largest.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.movePointRight(2).compareTo(percent.multiply(total)) > 0;
    }

    /**
     * Margin of the p % rule: p % of the largest contribution minus what the others but the second largest hide of it.
     * A cell is sensitive if the margin is above 0; it then needs that much protection.
     *
     * @param total weighted total of the cell
     * @param largest the contributions, unweighted, largest first
     * @param percent p, for example 10
     * @return empty for a cell without contributors
     */
    public static Optional<BigDecimal> marginOfPercentRule(
            BigDecimal total, List<BigDecimal> largest, BigDecimal percent) {
        if (largest.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal first = largest.getFirst();
        BigDecimal second = largest.size() > 1 ? largest.get(1) : BigDecimal.ZERO;
        BigDecimal rest = total.subtract(first).subtract(second);
        return Optional.of(percent.multiply(first).movePointLeft(2).subtract(rest));
    }
}
