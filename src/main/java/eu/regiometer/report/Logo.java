package eu.regiometer.report;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The logo of a partner that reports show beside the funding statement.
 *
 * @param name name of its picture, for example {@code programme-logo.png}
 * @param words alternative text by language, English among them
 * @param height its height in millimetres, {@link #LOWEST} to {@link #HIGHEST}
 * @param png its bytes, a sound PNG
 */
public record Logo(String name, SortedMap<String, String> words, double height, byte[] png) {

    /** Millimetres below which a logo cannot be recognised. */
    public static final double LOWEST = 5;

    /** Height of the emblem of the Union in the smallest of its places, in millimetres: no logo is higher. */
    public static final double HIGHEST = 11;

    private static final double WIDEST = 45;
    private static final int WIDTH_AT = 16;

    public Logo {
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        if (height < LOWEST || height > HIGHEST) {
            throw new IllegalArgumentException("a logo of " + height + " mm");
        }
        png = png.clone();
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    /** Width in millimetres, in the proportions of the picture. */
    public double width() {
        return Math.min(WIDEST, height * proportion());
    }

    /** Height in millimetres as printed: a very wide logo is lower than it was asked for. */
    public double printedHeight() {
        return width() / proportion();
    }

    /** Width by height of the picture, from its header (ISO/IEC 15948). */
    private double proportion() {
        ByteBuffer header = ByteBuffer.wrap(png);
        return header.getInt(WIDTH_AT) / (double) header.getInt(WIDTH_AT + Integer.BYTES);
    }
}
