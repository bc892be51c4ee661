package eu.regiometer.publication;

import eu.regiometer.report.language.NumberStyle;

/** Counts as pages print them. */
final class Counts {

    private Counts() {}

    /** A count with its thousands apart, which is the same in all languages. */
    static String grouped(long number) {
        return NumberStyle.of(Texts.ENGLISH).whole(number);
    }
}
