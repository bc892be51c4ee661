package eu.regiometer.measures;

import java.util.Optional;
import java.util.stream.Stream;

/** A view across the challenges. */
public enum Lens {
    PPI_HEA("health"),
    PPI_ENE("energy"),
    PPI_ICT("ict"),
    DIGITAL("digital"),
    CLUSTER("clusters"),
    /** Citizens against organisations. */
    MISMATCH("mismatch");

    private final String id;

    Lens(String id) {
        this.id = id;
    }

    /** The word for it in settings, commands and names of files. */
    public String id() {
        return id;
    }

    /** The lens with such a word, in capitals or not. */
    public static Optional<Lens> ofId(String word) {
        return Stream.of(values())
                .filter(lens -> lens.id.equalsIgnoreCase(word))
                .findFirst();
    }

    /** The words for all lenses. */
    public static String ids() {
        return String.join(", ", Stream.of(values()).map(Lens::id).toList());
    }
}
