package eu.regiometer.intake;

import java.util.Set;

/**
 * How a survey tool writes the cell of one option of a multiple choice; words in small letters. A word that is none of
 * these is handed on as it stands.
 *
 * @param chosen words for chosen
 * @param notChosen words for not chosen; an empty word for a cell that holds empty text
 * @param unanswered words for not answered or not shown
 * @param unclear words that the tool may write in place of others, so that only a mapping can say what they mean
 * @param blank what a blank cell means
 */
record ChoiceWords(
        Set<String> chosen, Set<String> notChosen, Set<String> unanswered, Set<String> unclear, BlankOption blank) {

    /** Words that are never in doubt, where a blank cell means that nobody answered. */
    ChoiceWords(Set<String> chosen, Set<String> notChosen, Set<String> unanswered) {
        this(chosen, notChosen, unanswered, Set.of(), BlankOption.UNANSWERED);
    }

    ChoiceWords {
        chosen = Set.copyOf(chosen);
        notChosen = Set.copyOf(notChosen);
        unanswered = Set.copyOf(unanswered);
        unclear = Set.copyOf(unclear);
    }
}
