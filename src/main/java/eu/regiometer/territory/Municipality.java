package eu.regiometer.territory;

/**
 * A municipality with which a local report is agreed.
 *
 * @param code country code, underscore and national code of the local administrative unit, for example {@code SE_2281}
 * @param name own name, the same in every language
 * @param region code of its partner region
 * @param population inhabitants
 */
public record Municipality(String code, String name, String region, long population) {

    /** The municipality as an area of figures. */
    public Area area() {
        return Area.municipality(code);
    }
}
