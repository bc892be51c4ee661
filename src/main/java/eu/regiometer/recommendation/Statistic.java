package eu.regiometer.recommendation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which figure of an indicator a condition reads. */
public enum Statistic {
    VALUE,
    CI_LOW,
    CI_HIGH,
    GAP_PARTNER,
    GAP_PEER,
    GROUP_GAP,
    TREND,
    TREND_CI_LOW,
    TREND_CI_HIGH;

    /** Name in the rulebook, for example {@code ci_high}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The statistic of that name. */
    public static Optional<Statistic> of(String text) {
        return Arrays.stream(values()).filter(s -> s.text().equals(text)).findFirst();
    }

    /** Whether this reads the figure itself, not a difference of it to another area, group or wave. */
    public boolean level() {
        return this == VALUE || this == CI_LOW || this == CI_HIGH;
    }

    /** Whether this reads the change since the previous wave. */
    public boolean trend() {
        return this == TREND || this == TREND_CI_LOW || this == TREND_CI_HIGH;
    }

    /** Whether this is a limit of an interval, so that a rule led by it makes no card unless it fires. */
    public boolean bound() {
        return this == CI_LOW || this == CI_HIGH || this == TREND_CI_LOW || this == TREND_CI_HIGH;
    }
}
