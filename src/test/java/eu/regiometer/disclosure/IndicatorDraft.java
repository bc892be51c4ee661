package eu.regiometer.disclosure;

import eu.regiometer.measures.Reason;
import eu.regiometer.territory.Area;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A released indicator in the making: exact, of nobody and told, unless something else is said. */
public final class IndicatorDraft {

    private final String wave;
    private final Area area;
    private final String code;
    private final double value;
    private OptionalDouble se = OptionalDouble.empty();
    private OptionalDouble lower = OptionalDouble.empty();
    private OptionalDouble upper = OptionalDouble.empty();
    private OptionalLong n = OptionalLong.empty();
    private Optional<ReleasedIndicator.Change> change = Optional.empty();
    private String borrowedFrom = "";

    private IndicatorDraft(String wave, Area area, String code, double value) {
        this.wave = wave;
        this.area = area;
        this.code = code;
        this.value = value;
    }

    public static IndicatorDraft of(String wave, Area area, String code, double value) {
        return new IndicatorDraft(wave, area, code, value);
    }

    /** An indicator that has no figure. */
    public static ReleasedIndicator without(String wave, Area area, String code, Flag flag, Reason reason) {
        OptionalDouble none = OptionalDouble.empty();
        return new ReleasedIndicator(
                wave,
                area,
                code,
                none,
                none,
                none,
                none,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                flag,
                reason,
                "");
    }

    /** A standard error, with the limits that follow from it. */
    public IndicatorDraft error(double error) {
        se = OptionalDouble.of(error);
        return limits(value - 1.96 * error, value + 1.96 * error);
    }

    public IndicatorDraft limits(double from, double to) {
        lower = OptionalDouble.of(from);
        upper = OptionalDouble.of(to);
        return this;
    }

    public IndicatorDraft n(long units) {
        n = OptionalLong.of(units);
        return this;
    }

    /** A change since 2024, with the limits that follow from its standard error. */
    public IndicatorDraft change(double moved, double error) {
        return change(Optional.of(
                new ReleasedIndicator.Change("2024", moved, error, moved - 1.96 * error, moved + 1.96 * error)));
    }

    public IndicatorDraft change(Optional<ReleasedIndicator.Change> since) {
        change = since;
        return this;
    }

    public IndicatorDraft borrowedFrom(String region) {
        borrowedFrom = region;
        return this;
    }

    public ReleasedIndicator told() {
        return told(Flag.NONE);
    }

    /** With a flag; without a figure where it hides one. */
    public ReleasedIndicator told(Flag flag) {
        return flag.hasFigure()
                ? new ReleasedIndicator(
                        wave,
                        area,
                        code,
                        OptionalDouble.of(value),
                        se,
                        lower,
                        upper,
                        n,
                        Optional.empty(),
                        Optional.empty(),
                        change,
                        flag,
                        Reason.VALUE,
                        borrowedFrom)
                : without(wave, area, code, flag, Reason.SUPPRESSED);
    }
}
