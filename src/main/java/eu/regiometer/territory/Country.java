package eu.regiometer.territory;

import java.util.SortedMap;

/**
 * A country, with the codes EL for Greece and UK for the United Kingdom.
 *
 * @param code two letters, for example {@code SE}
 * @param protocolOrder place in the protocol order, from 1: members of the Union by their own short names, then EFTA,
 *     candidates and others (EU Interinstitutional Style Guide, 7.1.2)
 * @param member whether it is a member of the Union
 * @param names short names by language, English among them
 */
public record Country(String code, int protocolOrder, boolean member, SortedMap<String, String> names) {

    public Country {
        names = Names.checked(code, names);
    }

    /** Short name in a language, in English where that language has none. */
    public String name(String language) {
        return Names.in(language, names);
    }
}
