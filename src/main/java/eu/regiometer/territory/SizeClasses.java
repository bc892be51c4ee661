package eu.regiometer.territory;

import eu.regiometer.workbook.Settings;

/**
 * Bounds of the size classes of regions, in inhabitants.
 *
 * @param mediumFrom smallest medium-sized region
 * @param bigFrom smallest big region, at least {@code mediumFrom}
 */
public record SizeClasses(int mediumFrom, int bigFrom) {

    /** Where a programme sets no bounds. */
    public static final SizeClasses DEFAULT = new SizeClasses(500_000, 1_500_000);

    /** Class of a region. */
    public enum SizeClass {
        SMALL,
        MEDIUM,
        BIG
    }

    /** Reads {@code size_classes}; bounds that are not in order become a defect of the settings. */
    static SizeClasses read(Settings programme) {
        if (!programme.has("size_classes")) {
            return DEFAULT;
        }
        int medium = programme.integer("size_classes.medium_from");
        int big = programme.integer("size_classes.big_from");
        if (medium < 1 || big < medium) {
            programme.wrong(
                    "size_classes.big_from",
                    big + " with medium_from " + medium,
                    "at least medium_from, which is 1 or more",
                    "correct one of the two");
            return DEFAULT;
        }
        return new SizeClasses(medium, big);
    }

    /** The class of so many inhabitants. */
    public SizeClass of(long inhabitants) {
        if (inhabitants < mediumFrom) {
            return SizeClass.SMALL;
        }
        return inhabitants < bigFrom ? SizeClass.MEDIUM : SizeClass.BIG;
    }
}
