package eu.regiometer.recommendation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where an action of a region stands, read from released figures.
 *
 * @param action the action
 * @param baselineWave last wave whose field work had begun before the action did; empty without one
 * @param then released value of its measure in that wave
 * @param now released value in the wave of the report; empty while that wave is the baseline itself
 * @param level level that its target means; empty where that needs a figure that is missing
 * @param state what the figures say
 */
public record ActionProgress(
        PlannedAction action,
        Optional<String> baselineWave,
        OptionalDouble then,
        OptionalDouble now,
        OptionalDouble level,
        State state) {

    /** What the figures say of the target. */
    public enum State {
        /** The target is reached. */
        REACHED,
        /** The figure has moved towards the target since the baseline. */
        NEARER,
        /** The figure stands still. */
        NOT_NEARER,
        /** The figure has moved away from the target since the baseline. */
        FURTHER,
        /** A later wave will tell: this one is the baseline. */
        TOO_EARLY,
        /** A figure is missing, withheld or there is no measure. */
        UNKNOWN
    }
}
