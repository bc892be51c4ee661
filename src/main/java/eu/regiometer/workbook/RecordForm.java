package eu.regiometer.workbook;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * How the records of a delimited text are written, found from its first record.
 *
 * @param separator sign between two fields
 * @param quote sign around fields
 * @param declared whether the first line only says which separator follows, as spreadsheet programs write and hide it
 */
record RecordForm(char separator, char quote, boolean declared) {

    private static final String SEPARATORS = ";,\t|";
    private static final int LONGEST_FIRST_RECORD = 1 << 20;
    private static final Pattern DECLARATION = Pattern.compile("(?i)\"?sep=([;,\t|])\"?\\R");

    /** Finds the form; reads no further than the first record. */
    static RecordForm of(Reader text) throws IOException {
        var start = new StringBuilder();
        int[] found = new int[SEPARATORS.length()];
        char quote = 0;
        boolean inside = false;
        for (int c = text.read(); c >= 0 && start.length() < LONGEST_FIRST_RECORD; c = text.read()) {
            if (start.isEmpty()) {
                quote = c == '\'' ? '\'' : '"';
            }
            start.append((char) c);
            if (c == quote) {
                inside = !inside;
            } else if (!inside && SEPARATORS.indexOf(c) >= 0) {
                found[SEPARATORS.indexOf(c)]++;
            } else if (!inside && (c == '\n' || c == '\r') && start.length() > 1) {
                break;
            }
        }
        Matcher declaration = DECLARATION.matcher(start);
        if (declaration.lookingAt()) {
            return new RecordForm(declaration.group(1).charAt(0), '"', true);
        }
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return new RecordForm(SEPARATORS.charAt(most), quote == 0 ? '"' : quote, false);
    }

    /** The same for the library that splits records; a field without anything comes as null. */
    CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setQuote(quote)
                .setQuoteMode(QuoteMode.ALL_NON_NULL)
                .setIgnoreEmptyLines(false)
                .get();
    }
}
