package eu.regiometer.workbook;

import java.util.Locale;

/**
 * How a delimited text was read, found from its first record, so that a person can check it.
 *
 * @param separator sign between two fields: semicolon, comma, tab or bar
 * @param quote sign around fields
 * @param charset name of the character set, for example {@code UTF-8}
 */
public record Delimiters(char separator, char quote, String charset) {

    /** For receipts, for example {@code ; " UTF-8}; a tab is spelled out. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s %s", separator == '\t' ? "TAB" : separator, quote, charset);
    }
}
