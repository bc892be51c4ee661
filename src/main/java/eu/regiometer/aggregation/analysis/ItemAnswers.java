package eu.regiometer.aggregation.analysis;

import eu.regiometer.statistics.estimation.CategoryScores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The answers to one item as numbers, for one statistic. Rows without an answer are marked. */
record ItemAnswers(double[] values, boolean[] valid) {

    /**
     * 1 for the rows that gave an answer, 0 for those that gave another one.
     *
     * @throws UnusableDataException if there is a scale and an answer is none of it
     */
    static ItemAnswers share(Column item, String answer, Optional<AnswerRange> scale, List<String> missing) {
        var outside = outside(item, scale, ", or leave it out for answers that are text");
        double[] values = new double[item.rows()];
        boolean[] valid = new boolean[item.rows()];
        for (int i = 0; i < values.length; i++) {
            valid[i] = answered(item, i, missing);
            values[i] = valid[i] && item.holds(i, answer) ? 1 : 0;
            if (valid[i] && scale.isPresent()) {
                OptionalDouble number = item.number(i);
                if (number.isEmpty()) {
                    outside.add(item.at(i), "text");
                } else if (!scale.get().contains(number.getAsDouble())) {
                    outside.add(item.at(i), "a number outside the scale");
                }
            }
        }
        outside.refuse();
        return new ItemAnswers(values, valid);
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
        var outside = outside(item, scale, "");
        double[] values = new double[item.rows()];
        boolean[] valid = new boolean[item.rows()];
        for (int i = 0; i < values.length; i++) {
            valid[i] = answered(item, i, missing);
            if (valid[i]) {
                OptionalDouble number = item.number(i);
                if (number.isEmpty()) {
                    texts.add(item.at(i), "text");
                } else if (scale.isPresent() && !scale.get().contains(number.getAsDouble())) {
                    outside.add(item.at(i), "a number outside the scale");
                }
                values[i] = number.orElse(0);
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

    private static boolean answered(Column item, int row, List<String> missing) {
        return !item.blank(row) && missing.stream().noneMatch(code -> item.holds(row, code));
    }
}
