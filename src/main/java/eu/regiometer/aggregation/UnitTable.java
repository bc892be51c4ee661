package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Missing;
import org.jspecify.annotations.Nullable;

/** Checked answers of the units of one submission, by row and column name. A column that is not there is blank. */
interface UnitTable {

    int size();

    /** Why there is no answer; null if there is one. */
    @Nullable
    Missing missing(int row, String column);

    /** The number in millionths; only asked for where an answer is. */
    long micro(int row, String column);

    /** The answers to a column of numbers, numbered. */
    default AnswerColumn answers(String column) {
        return AnswerColumn.of(size(), row -> {
            Missing missing = missing(row, column);
            return missing == null ? Math.multiplyExact(micro(row, column), 2) : 2L * missing.ordinal() + 1;
        });
    }

    /** The text; only asked for where an answer is. */
    String text(int row, String column);
}
