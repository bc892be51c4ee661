package eu.regiometer.recommendation;

/**
 * Priority of a recommendation with its arithmetic: {@code P = min(100; 100 (0.35 S + 0.25 Q + 0.15 R + 0.15 F + 0.10 U)
 * L)}.
 *
 * @param severity S, 0..1
 * @param confidence Q, 0..1
 * @param reach R, 0..1
 * @param feasibility F, 0..1
 * @param urgency U, 0..1
 * @param localWeight L, 0.8..1.2
 * @param value P, 0..100
 * @param band by the bounds of the programme, by default high from 65, medium from 45, else low
 */
public record Priority(
        double severity,
        double confidence,
        double reach,
        double feasibility,
        double urgency,
        double localWeight,
        double value,
        Band band) {

    /** Bands of priority. */
    public enum Band {
        HIGH,
        MEDIUM,
        LOW
    }

    /** The priority that follows from its parts, with the default bounds of the bands. */
    public static Priority of(
            double severity, double confidence, double reach, double feasibility, double urgency, double localWeight) {
        return of(severity, confidence, reach, feasibility, urgency, localWeight, RecommendationSettings.defaults());
    }

    /** The priority that follows from its parts, with the bounds of the bands as set. */
    static Priority of(
            double severity,
            double confidence,
            double reach,
            double feasibility,
            double urgency,
            double localWeight,
            RecommendationSettings settings) {
        double sum = 0.35 * severity + 0.25 * confidence + 0.15 * reach + 0.15 * feasibility + 0.10 * urgency;
        double value = Math.min(100, 100 * sum * localWeight);
        Band band = value >= settings.highFrom() ? Band.HIGH : value >= settings.mediumFrom() ? Band.MEDIUM : Band.LOW;
        return new Priority(severity, confidence, reach, feasibility, urgency, localWeight, value, band);
    }
}
