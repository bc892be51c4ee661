package eu.regiometer.statistics.estimation;

/** What to do with a stratum of one primary sampling unit, whose variance cannot be estimated. */
public enum LonelyUnits {
    /** No variance; the stratum is named. */
    REFUSE,
    /** The unit is centred on the mean of all units of the design instead of its stratum. */
    ADJUST
}
