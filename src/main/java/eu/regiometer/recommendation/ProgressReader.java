package eu.regiometer.recommendation;

import eu.regiometer.recommendation.ActionProgress.State;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Compares the measures of actions with what they were when the actions began. */
final class ProgressReader {

    /** Released values of regions in all waves. */
    interface Values {

        OptionalDouble of(String wave, Area region, String code);
    }

    private final Values values;
    private final List<Wave> waves;
    private final Wave wave;

    /**
     * A reader of progress.
     *
     * @param waves all waves
     * @param wave wave of the report
     */
    ProgressReader(Values values, List<Wave> waves, Wave wave) {
        this.values = values;
        this.waves = List.copyOf(waves);
        this.wave = wave;
    }

    ActionProgress of(PlannedAction action) {
        Optional<Wave> baseline = baseline(action);
        OptionalDouble then = baseline.map(w -> value(w, action)).orElse(OptionalDouble.empty());
        boolean later = baseline.filter(w -> w.code().equals(wave.code())).isEmpty();
        OptionalDouble now = later ? value(wave, action) : OptionalDouble.empty();
        Optional<Target> target = Target.of(action.target());
        OptionalDouble level = target.map(t -> t.level(then)).orElse(OptionalDouble.empty());
        return new ActionProgress(
                action,
                baseline.map(Wave::code),
                then,
                now,
                level,
                target.map(t -> state(t, then, now, level, later)).orElse(State.UNKNOWN));
    }

    /** The last wave, up to the one of the report, whose field work had begun before the first day of the action. */
    private Optional<Wave> baseline(PlannedAction action) {
        LocalDate start = YearMonth.parse(action.start()).atDay(1);
        return waves.stream()
                .filter(w -> w.compareTo(wave) <= 0 && w.from().isBefore(start))
                .max(Wave::compareTo);
    }

    private OptionalDouble value(Wave in, PlannedAction action) {
        return values.of(in.code(), Area.region(action.region()), action.kpiCode());
    }

    private static State state(
            Target target, OptionalDouble then, OptionalDouble now, OptionalDouble level, boolean later) {
        if (!later) {
            return then.isPresent() ? State.TOO_EARLY : State.UNKNOWN;
        }
        if (now.isPresent() && level.isPresent() && target.reached(level.getAsDouble(), now.getAsDouble())) {
            return State.REACHED;
        }
        if (then.isEmpty() || now.isEmpty()) {
            return State.UNKNOWN;
        }
        if (now.getAsDouble() == then.getAsDouble()) {
            return State.NOT_NEARER;
        }
        return target.nearer(then.getAsDouble(), now.getAsDouble()) ? State.NEARER : State.FURTHER;
    }
}
