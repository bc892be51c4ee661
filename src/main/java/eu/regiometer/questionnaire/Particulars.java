package eu.regiometer.questionnaire;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a questionnaire says of some of its items only.
 *
 * @param hints help for the person who answers, by language
 * @param constraintMessages what to say where the constraint is broken, by language
 * @param requiredMessages what to say where a required answer is missing, by language
 * @param aliases headers under which other tools know the item
 * @param choiceFilter which options are open to a respondent
 * @param published whether answers may leave the intake at all
 * @param base code of the item that amounts are set against, for a ratio of the two
 */
public record Particulars(
        SortedMap<String, String> hints,
        SortedMap<String, String> constraintMessages,
        SortedMap<String, String> requiredMessages,
        SortedSet<String> aliases,
        Optional<ChoiceFilter> choiceFilter,
        boolean published,
        Optional<String> base) {

    /** Nothing particular. */
    public static final Particulars NONE = new Particulars(
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedSet(),
            Optional.empty(),
            true,
            Optional.empty());

    public Particulars {
        hints = Labels.copy(hints);
        constraintMessages = Labels.copy(constraintMessages);
        requiredMessages = Labels.copy(requiredMessages);
        aliases = Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    }
}
