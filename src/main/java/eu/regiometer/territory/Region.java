package eu.regiometer.territory;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A partner region.
 *
 * @param code NUTS 2024, ITL in the United Kingdom, ISO 3166-2 elsewhere
 * @param names names by language, English among them
 * @param country its country
 * @param languages own languages, ISO 639-1, the one used most first
 * @param neighbours codes of neighbouring partner regions
 * @param tileColumn column on the tile map, from 1
 * @param tileRow row on the tile map, from 1
 * @param population inhabitants
 * @param density inhabitants per square kilometre
 * @param settlement settlement mix
 * @param gdpBand band of gross domestic product per inhabitant, 1 (lowest) to 5
 * @param tier administrative tier, for example {@code COUNTY}
 * @param legalFamily tradition of administrative law, for example {@code NORDIC}
 * @param remote whether the programme calls it remote or thinly settled
 * @param experience advanced or learning partner
 * @param shortName at most four letters for the tile map
 * @param contact office that answers for the region
 */
public record Region(
        String code,
        SortedMap<String, String> names,
        Country country,
        List<String> languages,
        SortedSet<String> neighbours,
        int tileColumn,
        int tileRow,
        long population,
        double density,
        SettlementMix settlement,
        int gdpBand,
        String tier,
        String legalFamily,
        boolean remote,
        Experience experience,
        String shortName,
        Contact contact) {

    /** Letters of {@link #shortName}. */
    public static final int LONGEST_SHORT_NAME = 4;

    /** Highest {@link #gdpBand}. */
    public static final int HIGHEST_GDP_BAND = 5;

    public Region {
        names = Names.checked(code, names);
        languages = List.copyOf(languages);
        neighbours = Collections.unmodifiableSortedSet(new TreeSet<>(neighbours));
        if (shortName.length() > LONGEST_SHORT_NAME) {
            throw new IllegalArgumentException(code + ": short name has more than 4 letters: " + shortName);
        }
    }

    /** Name in a language, in English where that language has none. */
    public String name(String language) {
        return Names.in(language, names);
    }

    /** The region as an area of figures. */
    public Area area() {
        return Area.region(code);
    }
}
