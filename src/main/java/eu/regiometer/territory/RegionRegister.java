package eu.regiometer.territory;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the register of partner regions, one line per region. */
final class RegionRegister {

    private static final List<String> COLUMNS = List.of(
            "code",
            "name_en",
            "country",
            "languages",
            "neighbours",
            "tile_column",
            "tile_row",
            "population",
            "density",
            "city",
            "town",
            "rural",
            "gdp_band",
            "tier",
            "legal_family",
            "remote",
            "experience",
            "short_name",
            "contact_unit",
            "contact_email",
            "contact_link");
    private static final int MOST_TILES = 99;
    private static final int MOST_INHABITANTS = 100_000_000;
    private static final double DENSEST = 100_000;
    private static final String NAME = "name_";
    private static final String OWN_NAME = "name_own";
    private static final String LANGUAGE = "[a-z]{2}";

    private final Table table;
    private final List<String> languages;
    private final Defects defects;
    private final Countries countries = new Countries();
    private final SortedMap<String, Row> rows = new TreeMap<>();
    private final Map<String, Region> regions = new TreeMap<>();
    private final SortedMap<String, String> aliases = new TreeMap<>();

    /**
     * Reads the register.
     *
     * @param languages languages of the programme, in which each region needs a name
     */
    RegionRegister(Table table, List<String> languages, Defects defects) {
        this.table = table;
        this.languages = languages;
        this.defects = defects;
        if (table.require(COLUMNS, defects)) {
            requireNames();
            table.rows().forEach(this::add);
            checkNeighbours();
            checkTiles();
            collectAliases();
            if (regions.isEmpty() && table.rows().isEmpty()) {
                defects.add(table.headerAt("code"), "no region", "at least one line", "add a line per partner region");
            }
        }
    }

    List<Region> regions() {
        return List.copyOf(regions.values());
    }

    /** Codes of all lines, also of those with defects. */
    Set<String> codes() {
        return rows.keySet();
    }

    SortedMap<String, String> aliases() {
        return aliases;
    }

    private void requireNames() {
        for (String language : languages) {
            table.require(defects, NAME + language);
        }
    }

    private void add(Row source) {
        var row = new RegisterRow(source, defects);
        String code = row.text("code").toUpperCase(Locale.ROOT);
        Optional<Country> country = country(row);
        if (code.isEmpty()) {
            return;
        }
        if (rows.putIfAbsent(code, source) != null) {
            row.wrong("code", "each region once", "delete the repeated line");
            return;
        }
        country.filter(home -> !RegionCode.fits(code, home.code()))
                .ifPresent(home -> row.wrong(
                        "code",
                        "a NUTS 2024 code of " + home.code() + ", an ITL code for UK or an ISO 3166-2 code elsewhere",
                        "correct the code or the country"));
        Region region = region(code, country, row);
        country.ifPresent(home -> regions.put(code, region));
    }

    private Region region(String code, Optional<Country> country, RegisterRow row) {
        List<String> spoken = spoken(row);
        return new Region(
                code,
                names(row, spoken),
                country.orElseGet(
                        () -> countries.of(countries.codes().iterator().next()).orElseThrow()),
                spoken,
                new TreeSet<>(row.row().list("neighbours")),
                row.integer("tile_column", 1, MOST_TILES),
                row.integer("tile_row", 1, MOST_TILES),
                row.integer("population", 1, MOST_INHABITANTS),
                row.number("density", 0, DENSEST),
                settlement(row),
                row.integer("gdp_band", 1, Region.HIGHEST_GDP_BAND),
                row.text("tier"),
                row.text("legal_family"),
                row.text("remote").isEmpty()
                        ? false
                        : row.row().bool("remote", defects).orElse(false),
                row.text("experience").isEmpty()
                        ? Experience.LEARNING
                        : row.row()
                                .constant("experience", Experience.class, defects)
                                .orElse(Experience.LEARNING),
                shortName(row),
                new Contact(row.text("contact_unit"), row.text("contact_email"), row.text("contact_link")));
    }

    private Optional<Country> country(RegisterRow row) {
        String code = row.text("country");
        Optional<Country> found = countries.of(code.toUpperCase(Locale.ROOT));
        if (found.isEmpty() && !code.isEmpty()) {
            row.wrong(
                    "country",
                    "one of " + String.join(" ", countries.codes()),
                    "use the two-letter code, EL and UK included");
        }
        return found;
    }

    private List<String> spoken(RegisterRow row) {
        row.text("languages");
        List<String> spoken = row.row().list("languages");
        if (spoken.stream().anyMatch(language -> !language.matches(LANGUAGE))) {
            row.wrong("languages", "ISO 639-1 codes separated by ;", "write for example fi;sv");
        }
        return spoken.stream().distinct().toList();
    }

    private SortedMap<String, String> names(RegisterRow row, List<String> spoken) {
        var names = new TreeMap<String, String>();
        for (String title : table.header()) {
            String language = title.toLowerCase(Locale.ROOT).substring(Math.min(NAME.length(), title.length()));
            if (title.toLowerCase(Locale.ROOT).startsWith(NAME)
                    && language.matches(LANGUAGE)
                    && row.row().has(title)) {
                names.put(language, row.row().text(title));
            }
        }
        for (String language : languages) {
            row.text(NAME + language);
        }
        if (row.row().has(OWN_NAME) && !spoken.isEmpty()) {
            names.putIfAbsent(spoken.get(0), row.row().text(OWN_NAME));
        }
        names.putIfAbsent(Names.FALLBACK, row.row().text("code"));
        return names;
    }

    private SettlementMix settlement(RegisterRow row) {
        double city = row.number("city", 0, 1);
        double town = row.number("town", 0, 1);
        double rural = row.number("rural", 0, 1);
        try {
            return new SettlementMix(city, town, rural);
        } catch (IllegalArgumentException e) {
            row.wrong("rural", "city, town and rural with the sum 1", "correct the three shares");
            return new SettlementMix(0, 0, 1);
        }
    }

    private String shortName(RegisterRow row) {
        String name = row.text("short_name");
        if (name.codePointCount(0, name.length()) <= Region.LONGEST_SHORT_NAME) {
            return name;
        }
        row.wrong("short_name", "at most " + Region.LONGEST_SHORT_NAME + " letters", "shorten it");
        return name.substring(0, Region.LONGEST_SHORT_NAME);
    }

    private void checkNeighbours() {
        for (Region region : regions.values()) {
            for (String code : region.neighbours()) {
                Region other = regions.get(code);
                if (code.equals(region.code()) || !rows.containsKey(code)) {
                    wrong(
                            region,
                            "neighbours",
                            "neighbour " + code,
                            "codes of other lines",
                            "correct or delete " + code);
                } else if (other != null && !other.neighbours().contains(region.code())) {
                    wrong(
                            region,
                            "neighbours",
                            "neighbour " + code + ", which does not name " + region.code(),
                            "neighbours that name each other",
                            "add " + region.code() + " in the line of " + code + ", or delete " + code + " here");
                }
            }
        }
    }

    private void checkTiles() {
        var taken = new TreeMap<String, Region>();
        for (Region region : regions.values()) {
            String tile = region.tileColumn() + "/" + region.tileRow();
            Region first = taken.putIfAbsent(tile, region);
            if (first != null) {
                wrong(
                        region,
                        "tile_column",
                        "tile " + tile + ", where " + first.code() + " stands",
                        "a tile for each region",
                        "choose a free column and row");
            }
        }
    }

    /** Names in all languages and the column {@code aliases} stand for a code, unless two regions share them. */
    private void collectAliases() {
        var shared = new TreeSet<String>();
        for (Region region : regions.values()) {
            for (String name : region.names().values()) {
                String first = aliases.putIfAbsent(name.toUpperCase(Locale.ROOT), region.code());
                if (first != null && !first.equals(region.code())) {
                    shared.add(name.toUpperCase(Locale.ROOT));
                }
            }
        }
        shared.forEach(aliases::remove);
        for (Region region : regions.values()) {
            for (String alias : row(region).list("aliases")) {
                String key = alias.toUpperCase(Locale.ROOT);
                String other = rows.containsKey(key) ? key : aliases.getOrDefault(key, region.code());
                if (!other.equals(region.code())) {
                    wrong(
                            region,
                            "aliases",
                            "alias " + alias + ", which means " + other,
                            "an alias of one region",
                            "delete it");
                }
                aliases.putIfAbsent(key, region.code());
            }
        }
    }

    private void wrong(Region region, String column, String found, String expected, String remedy) {
        defects.add(row(region).at(column), found, expected, remedy);
    }

    private Row row(Region region) {
        Row row = rows.get(region.code());
        if (row == null) {
            throw new IllegalArgumentException("no row of the region " + region.code());
        }
        return row;
    }
}
