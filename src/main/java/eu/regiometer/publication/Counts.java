package eu.regiometer.publication;

import java.util.Locale;

/** Counts as pages print them. */
final class Counts {

    private Counts() {}

    /** A count with a space between thousands. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0');
    }
}
