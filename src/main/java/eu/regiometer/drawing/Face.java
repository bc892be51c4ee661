package eu.regiometer.drawing;

/** The four faces of Source Sans 3 that reports are set in. */
public enum Face {
    REGULAR("SourceSans3-Regular.ttf", 400, false),
    ITALIC("SourceSans3-Italic.ttf", 400, true),
    SEMIBOLD("SourceSans3-SemiBold.ttf", 600, false),
    BOLD("SourceSans3-Bold.ttf", 700, false);

    /** Name of the family in CSS and SVG. */
    public static final String FAMILY = "Source Sans 3";

    private final String fileName;
    private final int weight;
    private final boolean italic;

    Face(String fileName, int weight, boolean italic) {
        this.fileName = fileName;
        this.weight = weight;
        this.italic = italic;
    }

    /** File that holds the face, without folder. */
    public String fileName() {
        return fileName;
    }

    /** CSS font weight. */
    public int weight() {
        return weight;
    }

    public boolean italic() {
        return italic;
    }
}
