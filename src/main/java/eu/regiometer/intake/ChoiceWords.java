package eu.regiometer.intake;

import java.util.Set;

/**
 * How a survey tool writes the cell of one option of a multiple choice; words in small letters. A word that is none of
 * these is handed on as it stands.
 *
 * @param chosen words for chosen
 * @param notChosen words for not chosen; an empty word for a cell that holds empty text
 * @param unanswered words for not answered or not shown
 * @param blankIsNotChosen whether a blank cell means not chosen rather than not answered
 */
record ChoiceWords(Set<String> chosen, Set<String> notChosen, Set<String> unanswered, boolean blankIsNotChosen) {

    ChoiceWords {
        chosen = Set.copyOf(chosen);
        notChosen = Set.copyOf(notChosen);
        unanswered = Set.copyOf(unanswered);
    }
}
