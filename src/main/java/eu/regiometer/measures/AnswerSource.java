package eu.regiometer.measures;

import eu.regiometer.questionnaire.Missing;
import org.jspecify.annotations.Nullable;

/** The answers of one response, by data column. */
public interface AnswerSource {

    /** Why there is no valid answer in the column; null if there is one. A column the file lacks is blank. */
    @Nullable
    Missing missing(String column);

    /** The valid answer in units of 1e-6; only asked for when {@link #missing} is null. */
    long micro(String column);
}
