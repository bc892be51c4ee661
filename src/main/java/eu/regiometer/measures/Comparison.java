package eu.regiometer.measures;

import java.util.Arrays;
import java.util.Optional;

/** How two figures are compared, in formulas and in the conditions of recommendations. */
public enum Comparison {
    EQUAL("="),
    UNEQUAL("!="),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** As written in a formula. */
    public String sign() {
        return sign;
    }

    /** The comparison written {@code sign}. */
    public static Optional<Comparison> of(String sign) {
        return Arrays.stream(values()).filter(c -> c.sign.equals(sign)).findFirst();
    }

    /** Whether {@code left} compares to {@code right} in this way. */
    public boolean holds(double left, double right) {
        return holds(left < right ? -1 : left > right ? 1 : 0);
    }

    /** Whether an order of two values, negative, 0 or positive as from {@code compareTo}, satisfies this comparison. */
    public boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
