package eu.regiometer.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text: point as decimal sign, no grouping, no trailing zeros, the same on every machine. */
public final class Decimals {

    /** Digits that every spreadsheet program shows; more are noise of the binary fraction. */
    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LARGEST_PLAIN = 21;
    private static final int SMALLEST_PLAIN = -7;
    private static final int LONGEST = 400;

    private Decimals() {}

    /**
     * Shortest text that reads back as the same number. Plain digits from 1e-7 up to 1e21 ({@code 0.05}, {@code 3},
     * {@code 1200000}), beyond that with an exponent ({@code 1.5E-9}, {@code 2E+30}); minus zero is {@code 0}.
     *
     * @param value finite
     */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only finite numbers have a text: " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return plain(new BigDecimal(Double.toString(value)));
    }

    /**
     * Canonical form of a number stored in a workbook: rounded to 15 significant digits as every spreadsheet program
     * shows it, in the form of {@link #text(double)}. So {@code 60.564999999999998} is {@code 60.565} and {@code 3.0}
     * is {@code 3}.
     *
     * @param stored digits, point and exponent as XML allows them
     * @throws NumberFormatException if it is no finite number of that form
     */
    public static String canonical(String stored) {
        if (isShortWhole(stored)) {
            return stored;
        }
        int length = stored.length();
        if (length > 2 && stored.endsWith(".0") && isShortWhole(stored.substring(0, length - 2))) {
            return stored.substring(0, length - 2);
        }
        if (stored.length() > LONGEST || !isNumber(stored) || !Double.isFinite(Double.parseDouble(stored))) {
            throw new NumberFormatException("no finite number");
        }
        if (Double.parseDouble(stored) == 0) {
            return "0";
        }
        return plain(new BigDecimal(stored).round(SPREADSHEET));
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.signum() == 0) {
            return "0";
        }
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= SMALLEST_PLAIN && exponent < LARGEST_PLAIN) {
            return stripped.toPlainString();
        }
        String digits = stripped.unscaledValue().toString();
        int lead = stripped.signum() < 0 ? 2 : 1;
        String fraction = digits.substring(lead);
        return digits.substring(0, lead) + (fraction.isEmpty() ? "" : "." + fraction) + "E" + (exponent > 0 ? "+" : "")
                + exponent;
    }

    private static boolean isShortWhole(String text) {
        int length = text.length();
        if (length == 0 || length > 15 || text.charAt(0) == '0' && length > 1) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Sign, digits with at most one point, exponent: what XML Schema allows as a double, without INF and NaN. */
    private static boolean isNumber(String text) {
        int at = skipSign(text, 0);
        int whole = skipDigits(text, at);
        int digits = whole - at;
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = skipDigits(text, at + 1);
            digits += fraction - at - 1;
            at = fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int start = skipSign(text, at + 1);
            at = skipDigits(text, start);
            if (at == start) {
                return false;
            }
        }
        return at == text.length();
    }

    private static int skipSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
