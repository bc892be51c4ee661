package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.validation.Responses;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Validated responses as a table of units, mostly read column by column. */
final class ResponseTable implements UnitTable {

    private static final long BLANK = 2L * Missing.BLANK.ordinal() + 1;

    private final Responses responses;
    private final Map<String, AnswerColumn> numbered = new HashMap<>();
    private String lastColumn = "";
    private int lastPosition = -1;

    ResponseTable(Responses responses) {
        this.responses = responses;
    }

    @Override
    public int size() {
        return responses.size();
    }

    @Override
    public @Nullable Missing missing(int row, String column) {
        int position = position(column);
        if (position < 0) {
            return Missing.BLANK;
        }
        return responses.present(row, position) ? null : responses.missing(row, position);
    }

    @Override
    public long micro(int row, String column) {
        return responses.micro(row, position(column));
    }

    @Override
    public String text(int row, String column) {
        return responses.text(row, position(column));
    }

    @Override
    public AnswerColumn answers(String column) {
        return numbered.computeIfAbsent(column, name -> {
            int position = position(name);
            return AnswerColumn.of(size(), position < 0 ? row -> BLANK : responses.keys(position));
        });
    }

    private int position(String column) {
        if (!column.equals(lastColumn)) {
            lastColumn = column;
            lastPosition = responses.column(column);
        }
        return lastPosition;
    }
}
