package eu.regiometer.pdf;

import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/**
 * Text as it is printed: soft hyphens and signs against breaks have no width and show only at the end of a line, where the hyphen hangs into the
 * margin.
 */
final class PrintedText extends ITextTextRenderer {

    static final char SOFT_HYPHEN = '\u00AD';

    /** Keeps what stands before and after it on one line; it has no width and is not printed. */
    static final char NO_BREAK = '\uFEFF';

    @Override
    public int getWidth(ITextFontContext context, ITextFSFont font, String text) {
        return super.getWidth(context, font, withoutSoftHyphens(text));
    }

    static String withoutSoftHyphens(String text) {
        return text.indexOf(SOFT_HYPHEN) < 0 && text.indexOf(NO_BREAK) < 0
                ? text
                : text.replace("\u00AD", "").replace("\uFEFF", "");
    }

    /** Whether a line ends inside a word. */
    static boolean isHyphenated(String text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == SOFT_HYPHEN;
    }

    /** How a line that ends inside a word is read: as it is printed, with a soft hyphen in place of the visible one. */
    static String spoken(String text) {
        return of(withoutSoftHyphens(text)) + SOFT_HYPHEN;
    }

    /**
     * The characters to print for a piece of one line.
     *
     * <p>Characters that share a glyph with a plainer one are replaced by it: a reader that copies or searches text
     * gets one character per glyph, and would otherwise find no-break spaces instead of all spaces.
     */
    static String of(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case SOFT_HYPHEN, NO_BREAK -> {}
                case '\u00A0' -> printed.append(' ');
                case '\u2010', '\u2011' -> printed.append('-');
                case '\u00B5' -> printed.append('\u03BC');
                case '\u2126' -> printed.append('\u03A9');
                case '\u2206' -> printed.append('\u0394');
                default -> printed.append(c);
            }
        }
        return isHyphenated(text) ? printed.append('-').toString() : printed.toString();
    }
}
