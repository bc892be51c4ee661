package eu.regiometer.statistics.exact;

/**
 * What the rows of one cell of a table leave behind: their number, the sum of their base weights and the sum of the
 * squares. Exact, so that parts may be merged in any order, and a row that was added can be taken out again.
 *
 * @param n rows, not negative
 * @param sum sum of the weights, in millionths
 * @param squares sum of the squared weights, in millionths of millionths
 */
public record WeightSums(long n, ExactSum sum, ExactSum squares) {

    public static final WeightSums NONE = new WeightSums(0, ExactSum.ZERO, ExactSum.ZERO);

    public WeightSums {
        if (n < 0 || squares.signum() < 0) {
            throw new IllegalArgumentException("rows and squares must not be negative: " + n + ", " + squares);
        }
    }

    /** One row with a weight in millionths, see {@link FixedPoint}. */
    public static WeightSums ofRow(long millionths) {
        return new WeightSums(1, ExactSum.of(millionths), ExactSum.product(millionths, millionths));
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static WeightSums parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("expected n/sum/squares: " + text);
        }
        return new WeightSums(Long.parseLong(parts[0]), ExactSum.parse(parts[1]), ExactSum.parse(parts[2]));
    }

    public WeightSums plus(WeightSums other) {
        return new WeightSums(Math.addExact(n, other.n), sum.plus(other.sum), squares.plus(other.squares));
    }

    public WeightSums plusRow(long millionths) {
        return plus(ofRow(millionths));
    }

    /** Takes rows out that were added before. */
    public WeightSums minus(WeightSums other) {
        return new WeightSums(n - other.n, sum.minus(other.sum), squares.minus(other.squares));
    }

    /** Sum of the weights, rounded once. */
    public double weight() {
        return sum.toDouble(FixedPoint.DIGITS);
    }

    /** Sum of the squared weights, rounded once. */
    public double squaredWeight() {
        return squares.toDouble(2 * FixedPoint.DIGITS);
    }

    /** Text form {@code n/sum/squares} in whole units. */
    @Override
    public String toString() {
        return n + "/" + sum + "/" + squares;
    }
}
