package eu.regiometer.drawing;

/**
 * Text as a picture can hold it: without soft hyphens and signs that turn the direction of text, with spaces in place of
 * control signs and of whatever XML does not allow.
 */
final class PrintableText {

    private static final int SOFT_HYPHEN = 0xAD;

    private PrintableText() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (isForbidden(sign)) {
                printable.append(' ');
            } else if (sign != SOFT_HYPHEN && !turns(sign)) {
                printable.appendCodePoint(sign);
            }
        });
        return printable.toString();
    }

    private static boolean isForbidden(int sign) {
        return Character.getType(sign) == Character.CONTROL
                || Character.getType(sign) == Character.SURROGATE
                || sign == 0xFFFE
                || sign == 0xFFFF;
    }

    /** Embeddings, overrides and isolates of the bidirectional algorithm (Unicode UAX 9). */
    private static boolean turns(int sign) {
        return sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
    }
}
