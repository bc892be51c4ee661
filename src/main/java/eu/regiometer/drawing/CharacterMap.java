package eu.regiometer.drawing;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Reads the table cmap of a TrueType file: formats 12 (all of Unicode) and 4 (the basic plane). */
final class CharacterMap {

    private static final int UNICODE = 0;
    private static final int WINDOWS = 3;

    private CharacterMap() {}

    /** Glyph numbers by Unicode code point; characters without a glyph are left out. */
    static Map<Integer, Integer> read(ByteBuffer font, int cmap) {
        Map<Integer, Integer> glyphs = new HashMap<>();
        int count = font.getChar(cmap + 2);
        for (int i = 0; i < count; i++) {
            int entry = cmap + 4 + 8 * i;
            int platform = font.getChar(entry);
            int table = cmap + font.getInt(entry + 4);
            if (platform == UNICODE || platform == WINDOWS) {
                switch (font.getChar(table)) {
                    case 4 -> segments(font, table, glyphs);
                    case 12 -> groups(font, table, glyphs);
                    default -> {}
                }
            }
        }
        return glyphs;
    }

    private static void segments(ByteBuffer font, int table, Map<Integer, Integer> glyphs) {
        int doubled = font.getChar(table + 6);
        int ends = table + 14;
        int starts = ends + doubled + 2;
        int deltas = starts + doubled;
        int offsets = deltas + doubled;
        for (int i = 0; i < doubled; i += 2) {
            int start = font.getChar(starts + i);
            int end = font.getChar(ends + i);
            int offset = font.getChar(offsets + i);
            for (int code = start; code <= end && code != 0xFFFF; code++) {
                int glyph = offset == 0 ? code : font.getChar(offsets + i + offset + 2 * (code - start));
                if (glyph != 0) {
                    put(glyphs, code, glyph + font.getChar(deltas + i) & 0xFFFF);
                }
            }
        }
    }

    private static void groups(ByteBuffer font, int table, Map<Integer, Integer> glyphs) {
        int count = font.getInt(table + 12);
        for (int i = 0; i < count; i++) {
            int group = table + 16 + 12 * i;
            int start = font.getInt(group);
            int end = font.getInt(group + 4);
            int glyph = font.getInt(group + 8);
            for (int code = start; code <= end; code++) {
                put(glyphs, code, glyph + code - start);
            }
        }
    }

    private static void put(Map<Integer, Integer> glyphs, int code, int glyph) {
        if (glyph != 0) {
            glyphs.putIfAbsent(code, glyph);
        }
    }
}
