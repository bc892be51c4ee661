package eu.regiometer.disclosure;

/**
 * How much was withheld, for the quality annex. Primary and secondary are counted together on purpose: the split would
 * help an intruder.
 *
 * @param figures figures decided
 * @param withheld figures withheld
 * @param unreliable figures released with the flag {@code :u}
 */
public record SuppressionSummary(long figures, long withheld, long unreliable) {}
