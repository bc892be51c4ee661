package eu.regiometer.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bands of money in a register, such as "EUR 0.5 to 1 million", in the words and number forms of a report. */
final class ValueBand {

    private static final Pattern BAND = Pattern.compile(
            "(?:(below|above) )?EUR ([0-9]+(?:\\.[0-9]+)?)(?: to ([0-9]+(?:\\.[0-9]+)?))? (thousand|million)");

    /** Sums are written in millions with up to three decimals (Interinstitutional Style Guide, 6.5 and 7.3). */
    private static final double THOUSANDS = 1000;

    private static final int MOST_DECIMALS = 3;

    private ValueBand() {}

    /** The band in the language of the report; what is written otherwise is left as the register has it. */
    static String of(Issue issue, String entered) {
        Matcher band = BAND.matcher(entered);
        if (!band.matches() || (band.group(1) == null) == (band.group(3) == null)) {
            return new RegisterWords(issue).entry(entered);
        }
        double unit = band.group(4).equals("thousand") ? THOUSANDS : 1;
        String first = millions(issue, band.group(2), unit);
        return band.group(1) == null
                ? issue.text("money.band", "from", first, "to", millions(issue, band.group(3), unit))
                : issue.text("money." + band.group(1), "value", first);
    }

    private static String millions(Issue issue, String entered, double unit) {
        return issue.numbers().upTo(Double.parseDouble(entered) / unit, MOST_DECIMALS);
    }
}
