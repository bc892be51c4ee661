package eu.regiometer.validation;

import eu.regiometer.questionnaire.Missing;

/**
 * Answers as plain numbers: millionths, numbers of texts, and a few numbers below every answer for what is missing.
 */
final class Coded {

    static final long NOT_ASKED = of(Missing.NOT_ASKED);
    static final long DONT_KNOW = of(Missing.DONT_KNOW);
    static final long NO_ANSWER = of(Missing.NO_ANSWER);
    static final long BLANK = of(Missing.BLANK);

    private static final Missing[] KINDS = Missing.values();

    /** Something stood there that could not be used and was told; blank from now on. */
    static final long REJECTED = Long.MIN_VALUE + KINDS.length;

    private Coded() {}

    static long of(Missing kind) {
        return Long.MIN_VALUE + kind.ordinal();
    }

    static boolean missing(long value) {
        return value <= REJECTED;
    }

    static boolean blank(long value) {
        return value == BLANK || value == REJECTED;
    }

    static Missing kind(long value) {
        return value == REJECTED ? Missing.BLANK : KINDS[(int) (value - Long.MIN_VALUE)];
    }
}
