package eu.regiometer.drawing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Glyphs and advance widths of one TrueType file, from its tables head, hhea, hmtx, cmap and OS/2 (ISO/IEC 14496-22).
 * Immutable.
 */
final class TrueTypeFont {

    private static final String TRUE_TYPE = "a TrueType font";

    private final int unitsPerEm;
    private final int capHeight;
    private final int[] advances;
    private final Map<Integer, Integer> glyphs;

    private TrueTypeFont(int unitsPerEm, int capHeight, int[] advances, Map<Integer, Integer> glyphs) {
        this.unitsPerEm = unitsPerEm;
        this.capHeight = capHeight;
        this.advances = advances;
        this.glyphs = glyphs;
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is no TrueType font or some of its bytes are missing or wrong; the message
     *     begins with a verb
     * @throws IndexOutOfBoundsException if its tables refer beyond its end
     */
    static TrueTypeFont parse(byte[] file) {
        String kind = FileKind.of(file);
        if (!kind.equals(TRUE_TYPE)) {
            throw new IllegalArgumentException("is " + kind);
        }
        ByteBuffer font = ByteBuffer.wrap(file);
        Map<String, Integer> tables = tables(font);
        int unitsPerEm = font.getChar(table(tables, "head") + 18);
        int capHeight = font.getShort(table(tables, "OS/2") + 88);
        int metrics = font.getChar(table(tables, "hhea") + 34);
        int glyphCount = font.getChar(table(tables, "maxp") + 4);
        int hmtx = table(tables, "hmtx");
        int[] advances = new int[glyphCount];
        for (int glyph = 0; glyph < glyphCount; glyph++) {
            advances[glyph] = font.getChar(hmtx + 4 * Math.min(glyph, metrics - 1));
        }
        return new TrueTypeFont(unitsPerEm, capHeight, advances, CharacterMap.read(font, table(tables, "cmap")));
    }

    private static Map<String, Integer> tables(ByteBuffer font) {
        Map<String, Integer> tables = new TreeMap<>();
        int count = font.getChar(4);
        byte[] tag = new byte[4];
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            font.get(entry, tag);
            String name = new String(tag, StandardCharsets.US_ASCII);
            requireSound(font, name, font.getInt(entry + 4), font.getInt(entry + 8), font.getInt(entry + 12));
            tables.put(name, font.getInt(entry + 8));
        }
        return tables;
    }

    /** A table that is cut off or changed would only be noticed when its letters are printed. */
    private static void requireSound(ByteBuffer font, String name, int checksum, int offset, int length) {
        if (offset < 0 || length < 0 || offset + (long) length > font.limit()) {
            throw new IllegalArgumentException("is cut off: its table " + name + " ends at byte "
                    + (Integer.toUnsignedLong(offset) + Integer.toUnsignedLong(length)) + " of " + font.limit());
        }
        int sum = 0;
        for (int i = offset; i < offset + length; i += 4) {
            int word = 0;
            for (int b = 0; b < 4; b++) {
                word = word << 8 | (i + b < offset + length ? font.get(i + b) & 0xFF : 0);
            }
            sum += word;
        }
        // the table head holds a sum over the whole file, which is taken as 0 in its own
        if (sum != checksum && !name.equals("head")) {
            throw new IllegalArgumentException("is damaged: its table " + name + " has another checksum than it says");
        }
    }

    private static int table(Map<String, Integer> tables, String tag) {
        Integer offset = tables.get(tag);
        if (offset == null) {
            throw new IllegalArgumentException("is damaged: it has no table " + tag);
        }
        return offset;
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    int capHeight() {
        return capHeight;
    }

    /** Code points that have a glyph. */
    BitSet covered() {
        BitSet covered = new BitSet();
        glyphs.keySet().forEach(covered::set);
        return covered;
    }

    /** Advance width in font units; that of the empty box for a character without a glyph. */
    int advance(int codePoint) {
        return advances[glyphs.getOrDefault(codePoint, 0)];
    }
}
