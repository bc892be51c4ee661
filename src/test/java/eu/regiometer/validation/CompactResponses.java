package eu.regiometer.validation;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Survey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Responses of a test that no file was read for, in the form that follows reading. */
public final class CompactResponses {

    private CompactResponses() {}

    /** The number that stands for a missing answer. */
    public static long missing(Missing kind) {
        return Coded.of(kind);
    }

    /** @param values one array per column, numbers in millionths; the arrays are taken over */
    public static Responses of(Survey survey, List<String> columns, long[][] values) {
        int rows = values[0].length;
        String[] keys = IntStream.range(0, rows).mapToObj(row -> "K" + row).toArray(String[]::new);
        List<Optional<List<String>>> texts = Arrays.stream(values)
                .map(column -> Optional.<List<String>>empty())
                .toList();
        return new Responses(survey, columns, keys, values, texts);
    }
}
