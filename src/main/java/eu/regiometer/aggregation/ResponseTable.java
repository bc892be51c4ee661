package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.validation.Responses;
import org.jspecify.annotations.Nullable;

/** Validated responses as a table of units. */
record ResponseTable(Responses responses) implements UnitTable {

    @Override
    public int size() {
        return responses.size();
    }

    @Override
    public @Nullable Missing missing(int row, String column) {
        int position = responses.column(column);
        if (position < 0) {
            return Missing.BLANK;
        }
        return responses.present(row, position) ? null : responses.missing(row, position);
    }

    @Override
    public long micro(int row, String column) {
        return responses.micro(row, responses.column(column));
    }

    @Override
    public String text(int row, String column) {
        return responses.text(row, responses.column(column));
    }
}
