package eu.regiometer.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * Something known of an area without the survey. A municipality has the inhabitants of its own and, of all else, what
 * holds for its region.
 *
 * @param name column of the registers, or variable of the population table
 * @param category category of that variable, whose share of the population counts; empty for a column
 */
public record AreaCovariate(String name, Optional<String> category) {

    /** Columns of the registers; the first two enter as their logarithm, so that no capital outweighs all others. */
    public static final List<String> COLUMNS =
            List.of("population", "density", "city", "town", "rural", "gdp_band", "remote");

    private static final char EQUALS = '=';

    /** Reads {@code density} or {@code D3_EDU=3}. */
    public static AreaCovariate parse(String text) {
        int at = text.indexOf(EQUALS);
        return at < 0
                ? new AreaCovariate(text.strip(), Optional.empty())
                : new AreaCovariate(
                        text.substring(0, at).strip(),
                        Optional.of(text.substring(at + 1).strip()));
    }

    /** Whether a municipality has the value of its region: of everything but its inhabitants. */
    public boolean ofRegion() {
        return category.isPresent() || !name.equals("population");
    }

    /** As it is written in the programme. */
    public String text() {
        return category.map(value -> name + EQUALS + value).orElse(name);
    }
}
