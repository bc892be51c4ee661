package eu.regiometer.recommendation;

/** Whether the regions agree on a quality criterion of cluster organisations. */
public enum CriterionStatus {
    /** So many regions apply it as the programme asks for. */
    AGREED,
    /** One region short of it. */
    NEARLY,
    OPEN;

    /**
     * The status by whole numbers, so that no rounding decides.
     *
     * @param applying regions that apply the criterion
     * @param regions all regions asked
     */
    public static CriterionStatus of(long applying, long regions, RecommendationSettings settings) {
        if (settings.agreed(applying, regions)) {
            return AGREED;
        }
        return settings.agreed(applying + 1, regions) ? NEARLY : OPEN;
    }
}
