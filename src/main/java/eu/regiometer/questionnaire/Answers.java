package eu.regiometer.questionnaire;

/** The answers of one row, as an expression asks for them. */
@FunctionalInterface
public interface Answers {

    /**
     * One answer.
     *
     * @param name code of an item or column, {@value Expression#SELF} for the answer whose line holds the expression,
     *     or {@value Expression#TODAY} for the report date
     * @return {@link Value#MISSING} for every kind of missing answer
     */
    Value of(String name);
}
