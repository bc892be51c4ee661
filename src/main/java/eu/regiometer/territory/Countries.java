package eu.regiometer.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The countries that a region may belong to; facts that come with the product, in protocol order. */
final class Countries {

    private static final String RESOURCE = "countries.csv";

    /** Column from which on there is one per language, named by its code. */
    private static final int FIRST_LANGUAGE = 4;

    private final Map<String, Country> byCode = new LinkedHashMap<>();

    Countries() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Countries.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            var lines = reader.lines().map(line -> line.split(",", -1)).toList();
            String[] header = lines.getFirst();
            lines.stream().skip(1).forEach(fields -> add(header, fields));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** The country with a code; GR and GB stand for EL and UK. */
    Optional<Country> of(String code) {
        return Optional.ofNullable(byCode.get(RegionCode.country(code)));
    }

    /** Codes in protocol order. */
    Iterable<String> codes() {
        return byCode.keySet();
    }

    private void add(String[] header, String[] fields) {
        var names = new TreeMap<>(Map.of(fields[2], fields[3]));
        for (int i = FIRST_LANGUAGE; i < fields.length; i++) {
            if (!fields[i].isEmpty()) {
                names.put(header[i], fields[i]);
            }
        }
        byCode.put(fields[0], new Country(fields[0], byCode.size() + 1, fields[1].equals("yes"), names));
    }
}
