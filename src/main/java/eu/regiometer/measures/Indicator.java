package eu.regiometer.measures;

import eu.regiometer.questionnaire.Survey;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A node of the indicator tree.
 *
 * @param code unique code
 * @param names display name by language; English is there
 * @param level place in the tree
 * @param parent code of the node it is a part of
 * @param weight share of the parent, above 0 to 1; 0 without a parent
 * @param grain what it is computed for
 * @param unit unit of its values
 * @param interval how its interval is made
 * @param severitySpan distance from a threshold that counts as full severity, in the unit of the node
 * @param formula what it is computed from
 * @param lens chapter, if not a challenge's
 * @param survey the survey its items are from; empty when it reads none directly
 */
public record Indicator(
        String code,
        SortedMap<String, String> names,
        NodeLevel level,
        Optional<String> parent,
        double weight,
        Grain grain,
        Unit unit,
        IntervalKind interval,
        OptionalDouble severitySpan,
        Formula formula,
        Optional<Lens> lens,
        Optional<Survey> survey) {

    private static final String ENGLISH = "en";
    private static final String WORSE = "(high is worse)";

    public Indicator {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        if (!names.containsKey(ENGLISH)) {
            throw new IllegalArgumentException("indicator " + code + " lacks an English name: " + names.keySet());
        }
    }

    /** English display name. */
    public String name() {
        return names.getOrDefault(ENGLISH, code);
    }

    /** Display name in a language, in English where it is not translated. */
    public String name(String language) {
        return names.getOrDefault(language, name());
    }

    /** Whether a high value is bad, as its English name says. */
    public boolean highIsWorse() {
        return name().toLowerCase(Locale.ROOT).endsWith(WORSE);
    }

    /** Whether the formula is computed by code in the given way. */
    public boolean computedBy(Computation computation) {
        return formula instanceof Formula.Computed(Computation by) && by == computation;
    }
}
