package eu.regiometer.aggregation;

import eu.regiometer.measures.AnswerSource;
import eu.regiometer.questionnaire.Missing;
import org.jspecify.annotations.Nullable;

/** The answers of one unit of a table. */
record UnitAnswers(UnitTable table, int unit) implements AnswerSource {

    boolean present(String column) {
        return missing(column) == null;
    }

    @Override
    public @Nullable Missing missing(String column) {
        return table.missing(unit, column);
    }

    @Override
    public long micro(String column) {
        return table.micro(unit, column);
    }

    String text(String column) {
        return table.text(unit, column);
    }
}
