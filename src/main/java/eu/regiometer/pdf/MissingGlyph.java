package eu.regiometer.pdf;

/**
 * A character that the fonts have no glyph for; a square was printed in its place.
 *
 * @param codePoint Unicode code point
 * @param text words around the first place where it stands, one line
 */
public record MissingGlyph(int codePoint, String text) {

    /** The character as {@code U+6F22 (CJK UNIFIED IDEOGRAPHS 6F22)}. */
    public String name() {
        String name = Character.getName(codePoint);
        return "U+%04X".formatted(codePoint) + (name == null ? "" : " (" + name + ")");
    }
}
