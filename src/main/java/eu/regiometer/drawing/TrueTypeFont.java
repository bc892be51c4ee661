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

    /** Reads a file; throws IndexOutOfBoundsException or IllegalArgumentException when it is no TrueType font. */
    static TrueTypeFont parse(byte[] file) {
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
            tables.put(new String(tag, StandardCharsets.US_ASCII), font.getInt(entry + 8));
        }
        return tables;
    }

    private static int table(Map<String, Integer> tables, String tag) {
        Integer offset = tables.get(tag);
        if (offset == null) {
            throw new IllegalArgumentException("no table " + tag);
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
