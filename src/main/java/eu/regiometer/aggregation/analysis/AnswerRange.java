package eu.regiometer.aggregation.analysis;

/**
 * The answers that an item allows.
 *
 * @param lowest lowest answer, a whole number
 * @param highest highest answer, above the lowest
 */
public record AnswerRange(int lowest, int highest) {

    private static final int MOST = 1000;

    public AnswerRange {
        if (lowest >= highest || (long) highest - lowest >= MOST) {
            throw new IllegalArgumentException("a scale runs upwards: " + lowest + ".." + highest);
        }
    }

    /**
     * Reads {@code 1..5}.
     *
     * @throws WrongOptionException if it has another form
     */
    public static AnswerRange parse(String text) {
        String[] ends = text.strip().split("\\.\\.", -1);
        try {
            return new AnswerRange(Integer.parseInt(ends[0].strip()), Integer.parseInt(ends[1].strip()));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new WrongOptionException("--scale: needs the lowest and the highest answer, such as 1..5, found "
                    + RefusedCells.quoted(text));
        }
    }

    /** Number of answers. */
    int answers() {
        return highest - lowest + 1;
    }

    boolean contains(double value) {
        return value >= lowest && value <= highest && value == Math.rint(value);
    }

    @Override
    public String toString() {
        return lowest + ".." + highest;
    }
}
