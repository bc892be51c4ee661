package eu.regiometer.drawing;

import java.util.Locale;

/**
 * An opaque sRGB colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);

    /** Dark slate, the colour of running text. */
    public static final Colour INK = of("#1f2933");

    /** Contrast that WCAG 2.1 asks of text at level AA (success criterion 1.4.3). */
    public static final double TEXT_CONTRAST = 4.5;

    public Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException("colour channels lie in 0 to 255: " + red + ", " + green + ", " + blue);
        }
    }

    /** Reads {@code #rrggbb}. */
    public static Colour of(String hex) {
        if (!hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("a colour is written #rrggbb: " + hex);
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    /** This colour as {@code #rrggbb} in lower case. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /**
     * The colour on the straight line to another one.
     *
     * @param share share of {@code other}, 0 to 1; clamped
     */
    public Colour mix(Colour other, double share) {
        double k = Math.clamp(share, 0, 1);
        return new Colour(mix(red, other.red, k), mix(green, other.green, k), mix(blue, other.blue, k));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** Contrast ratio of WCAG 2.1, 1 to 21; the same in both directions. */
    public double contrast(Colour other) {
        double mine = luminance();
        double theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    /** White, slate or black: the first of them with enough contrast for text on this colour; there is always one. */
    public Colour inkOn() {
        if (contrast(WHITE) >= TEXT_CONTRAST) {
            return WHITE;
        }
        return contrast(INK) >= TEXT_CONTRAST ? INK : BLACK;
    }

    /** Relative luminance of WCAG 2.1, 0 to 1. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }
}
