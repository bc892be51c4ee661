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

    private final Map<String, Country> byCode = new LinkedHashMap<>();

    Countries() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Countries.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(this::add);
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

    private void add(String[] fields) {
        var names = new TreeMap<>(Map.of(fields[2], fields[3]));
        names.put("en", fields[4]);
        names.put("sv", fields[5]);
        byCode.put(fields[0], new Country(fields[0], byCode.size() + 1, fields[1].equals("yes"), names));
    }
}
