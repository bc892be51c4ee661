package eu.regiometer.measures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is compared and tested together. The p-values of a family are adjusted for each other. */
public enum DifferenceFamily {
    /** All pairs of regions, for one item. */
    REGIONS,
    /** One region against all partners, which it is one of, over all items of a survey. */
    PARTNERS,
    /** One region against the members of the Union over all items of a survey. */
    EU,
    /** One region since the wave before, over all items of a survey. */
    WAVES;

    /** As written in programme.yaml and in the data files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The family with an id. */
    public static Optional<DifferenceFamily> of(String id) {
        return Arrays.stream(values()).filter(family -> family.id().equals(id)).findFirst();
    }
}
