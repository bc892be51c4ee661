package eu.regiometer.revision;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Hashes of everything an issue rests on.
 *
 * @param data hash of the submissions that count, by region code
 * @param weights population figures and weighting plan
 * @param rulebook rulebook
 * @param programme all other files of the programme
 * @param templates templates and texts
 * @param product version of the product
 * @param overrides decisions of reviewers; empty without any
 */
public record Grounds(
        SortedMap<String, String> data,
        String weights,
        String rulebook,
        String programme,
        String templates,
        String product,
        String overrides) {

    public Grounds {
        data = new TreeMap<>(data);
    }
}
