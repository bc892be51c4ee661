package eu.regiometer.territory;

import java.util.Comparator;

/**
 * An area that figures describe.
 *
 * <p>The natural order runs from the top down: all partners, the members of the Union, countries, regions,
 * municipalities; within a level by code, save that {@link #PARTNERS} precedes {@link #EU}. Lists that a person reads
 * follow {@link Territory#areas} instead, which knows the protocol order.
 *
 * @param level level of the figures
 * @param code code of the municipality, region or country; {@code PARTNERS} or {@code EU} at the top
 */
public record Area(FigureLevel level, String code) implements Comparable<Area> {

    /** All partner regions together. */
    public static final Area PARTNERS = new Area(FigureLevel.EU, "PARTNERS");

    /** The partner regions in member states of the Union together. */
    public static final Area EU = new Area(FigureLevel.EU, "EU");

    private static final Comparator<Area> ORDER = Comparator.comparing(Area::level, Comparator.reverseOrder())
            .thenComparing(area -> !area.equals(PARTNERS))
            .thenComparing(Area::code);

    public Area {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an area needs a code; level " + level);
        }
    }

    /** The area of one partner region. */
    public static Area region(String code) {
        return new Area(FigureLevel.REGIONAL, code);
    }

    /** The area of one municipality. */
    public static Area municipality(String code) {
        return new Area(FigureLevel.LOCAL, code);
    }

    /** The partner regions of one country together. */
    public static Area country(String code) {
        return new Area(FigureLevel.COUNTRY, code);
    }

    /** The code as part of a file name: letters, digits and hyphens, anything else as a hyphen. */
    public String fileName() {
        return code.replaceAll("[^A-Za-z0-9-]", "-");
    }

    @Override
    public int compareTo(Area other) {
        return ORDER.compare(this, other);
    }
}
