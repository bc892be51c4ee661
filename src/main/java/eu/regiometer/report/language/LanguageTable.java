package eu.regiometer.report.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the shipped table of number and date forms: one line per language. */
final class LanguageTable {

    static final SortedMap<String, NumberStyle> STYLES = read();

    private static final String RESOURCE = "languages.csv";

    private LanguageTable() {}

    private static SortedMap<String, NumberStyle> read() {
        SortedMap<String, NumberStyle> styles = new TreeMap<>();
        try (InputStream stream = LanguageTable.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IOException("class path resource " + RESOURCE + " is missing");
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LanguageTable::style)
                    .forEach(style -> styles.put(style.language(), style));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableSortedMap(styles);
    }

    private static NumberStyle style(String line) {
        String[] field = line.split(";", -1);
        String[] quotes = field[3].split(" ", -1);
        List<String> months = Arrays.stream(field[5].split(" ", -1))
                .map(month -> month.replace('_', ' '))
                .toList();
        return new NumberStyle(field[0], field[1].charAt(0), field[2], quotes[0], quotes[1], field[4], months);
    }
}
