package eu.regiometer.publication;

/** How many lines a text takes in a cell that wraps it. Some programs do not find the height of a row by themselves. */
final class TextLines {

    /** Share of the width that is left free at the end of a wrapped line, on average. */
    private static final double RAGGED = 0.12;

    private TextLines() {}

    /**
     * Lines of a text, at least 1.
     *
     * @param width width of the column in characters
     */
    static int of(String text, int width) {
        double usable = Math.max(1, width * (1 - RAGGED));
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(line.length() / usable));
        }
        return lines;
    }
}
