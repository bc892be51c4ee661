package eu.regiometer.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells texts that seem to hold the address or number of a person. */
public final class PersonalData {

    private static final int PHONE_DIGITS = 9;
    private static final int LONGEST = 200;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[A-Za-z]{2,}");
    private static final Pattern PHONE =
            Pattern.compile("(?:tel|phone|mobil|tfn)?[.: ]*(?:[+][0-9][0-9 ()-]{7,}|[(0][0-9]*[ ()-][0-9 ()-]{6,})");

    private PersonalData() {}

    /** Whether a text holds something like a mail address or a telephone number. */
    public static boolean suspected(String text) {
        String part = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return MAIL.matcher(part).find()
                || PHONE.matcher(part.toLowerCase(Locale.ROOT)).matches()
                        && part.chars().filter(Character::isDigit).count() >= PHONE_DIGITS;
    }
}
