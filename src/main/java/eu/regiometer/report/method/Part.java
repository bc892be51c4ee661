package eu.regiometer.report.method;

/** Parts of the description of methods, in the order in which figures are made. */
public enum Part {
    WEIGHTS,
    ESTIMATES,
    PRECISION,
    COMPARISONS,
    SCALES,
    INDEX,
    MODELS,
    DISCLOSURE;

    String key() {
        return "methods.part." + name();
    }
}
