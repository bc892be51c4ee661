package eu.regiometer.indicators;

/**
 * Whose answers stand for an area: its own, or in their place those of the region around a municipality. Nodes of cluster
 * policy of a municipality always rest on all organisations of its region.
 *
 * @param citizens whose the citizens are, never local organisations
 * @param organisations whose the organisations are
 */
public record Supply(Whose citizens, Whose organisations) {

    /** Nothing is borrowed. */
    public static final Supply OWN = new Supply(Whose.OWN, Whose.OWN);

    /** Variable that holds the level of government of an organisation. */
    public static final String GOVERNMENT_LEVEL = "GOVLEVEL";

    /** Its category of local organisations. */
    public static final String LOCAL_LEVEL = "1";

    /** Whose answers stand for an area. */
    public enum Whose {
        /** The area's own. */
        OWN,
        /** Those of the local organisations of its region. */
        LOCAL_OF_REGION,
        /** All of its region. */
        ALL_OF_REGION
    }
}
