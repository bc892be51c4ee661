package eu.regiometer.aggregation.analysis;

import eu.regiometer.statistics.estimation.CategoryScores;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The answers to one item as numbers, for one statistic. Rows without an answer are marked. */
record ItemAnswers(double[] values, boolean[] valid) {

    private static final String TEXT = "text";
    private static final String OUTSIDE = "a number outside the scale";

    /** What a text means, worked out once however many rows have it; {@code fault} is empty for one that can be used. */
    private record Meaning(boolean valid, double value, String fault) {

        static final Meaning NO_ANSWER = new Meaning(false, 0, "");
    }

    /**
     * 1 for the rows that gave an answer, 0 for those that gave another one.
     *
     * @throws UnusableDataException if there is a scale and an answer is none of it
     */
    static ItemAnswers share(Column item, String answer, Optional<AnswerRange> scale, List<String> missing) {
        var outside = outside(item, scale, ", or leave it out for answers that are text");
        return of(item, missing, outside, outside, text -> {
            double share = Column.same(text, answer) ? 1 : 0;
            return new Meaning(true, share, scale.isPresent() ? fault(Column.number(text), scale) : "");
        });
    }

    /**
     * The answers themselves.
     *
     * @throws UnusableDataException if an answer is no number, or none of the scale
     */
    static ItemAnswers numbers(Column item, Optional<AnswerRange> scale, List<String> missing) {
        var texts = new RefusedCells(
                item.table().place(),
                "a number with a decimal point in column " + RefusedCells.quoted(item.name()),
                "correct the cell, name its value with --missing if it stands for no answer, or ask for"
                        + " proportion=VALUE");
        return of(item, missing, texts, outside(item, scale, ""), text -> {
            OptionalDouble number = Column.number(text);
            return new Meaning(true, number.orElse(0), fault(number, scale));
        });
    }

    private static String fault(OptionalDouble number, Optional<AnswerRange> scale) {
        if (number.isEmpty()) {
            return TEXT;
        }
        return scale.isPresent() && !scale.get().contains(number.getAsDouble()) ? OUTSIDE : "";
    }

    private static ItemAnswers of(
            Column item,
            List<String> missing,
            RefusedCells texts,
            RefusedCells outside,
            Function<String, Meaning> meaningOf) {
        Map<String, Meaning> known = new HashMap<>();
        double[] values = new double[item.rows()];
        boolean[] valid = new boolean[item.rows()];
        for (int i = 0; i < values.length; i++) {
            Meaning meaning = known.computeIfAbsent(
                    item.text(i), text -> answered(text, missing) ? meaningOf.apply(text) : Meaning.NO_ANSWER);
            values[i] = meaning.value();
            valid[i] = meaning.valid();
            if (!meaning.fault().isEmpty()) {
                (meaning.fault().equals(TEXT) ? texts : outside).add(item.at(i), meaning.fault());
            }
        }
        texts.refuse();
        outside.refuse();
        return new ItemAnswers(values, valid);
    }

    /** Each answer replaced by its score, see {@link CategoryScores}. */
    ItemAnswers scored(AnswerRange scale, double[] scores) {
        double[] scored = new double[values.length];
        for (int i = 0; i < scored.length; i++) {
            scored[i] = valid[i] ? scores[(int) values[i] - scale.lowest()] : 0;
        }
        return new ItemAnswers(scored, valid);
    }

    private static RefusedCells outside(Column item, Optional<AnswerRange> scale, String otherwise) {
        return new RefusedCells(
                item.table().place(),
                "a whole number from " + scale.map(AnswerRange::toString).orElse("") + " in column "
                        + RefusedCells.quoted(item.name()),
                "correct the cell, name its value with --missing if it stands for no answer, or correct --scale"
                        + otherwise);
    }

    private static boolean answered(String text, List<String> missing) {
        return !text.isEmpty() && missing.stream().noneMatch(code -> Column.same(text, code));
    }
}
