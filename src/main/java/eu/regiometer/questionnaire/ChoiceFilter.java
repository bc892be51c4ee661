package eu.regiometer.questionnaire;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which options of a list are open to a respondent, by other answers and by columns of the sheet choices: cascading
 * choices.
 *
 * @param condition condition on a line of the list; the columns of the sheet stand in it by their bare names
 */
public record ChoiceFilter(Expression condition) {

    /** False where an option is closed to a respondent; unknown, and so open, where an answer it hangs on is missing. */
    public Truth offers(Option option, Answers answers) {
        return condition.test(name -> name.startsWith(Expression.CHOICE)
                ? Value.of(option.cells().getOrDefault(name.substring(Expression.CHOICE.length()), ""))
                : answers.of(name));
    }

    /** Columns of the sheet choices that it looks at. */
    SortedSet<String> columns() {
        var columns = new TreeSet<String>();
        condition.replacing(name -> {
            if (name.startsWith(Expression.CHOICE)) {
                columns.add(name.substring(Expression.CHOICE.length()));
            }
            return Optional.empty();
        });
        return columns;
    }
}
