package eu.regiometer.statistics.estimation;

import java.util.OptionalDouble;

/** Rows and weights of a domain by answer: what estimates need that is no variance. */
final class AnswerSums {

    private final double[] weightOfAnswer;
    private final long[] rowsOfAnswer;
    private final double weight;
    private final double squares;
    private final long rows;

    /**
     * Adds entries up.
     *
     * @param answers number of different answers
     * @param answer position of the answer of each entry
     * @param rows rows of each entry
     * @param weight sum of their weights
     * @param squares sum of their squared weights
     */
    AnswerSums(int answers, int[] answer, long[] rows, double[] weight, double[] squares) {
        this.weightOfAnswer = new double[answers];
        this.rowsOfAnswer = new long[answers];
        long count = 0;
        double sum = 0;
        double sumOfSquares = 0;
        for (int i = 0; i < answer.length; i++) {
            count += rows[i];
            sumOfSquares += squares[i];
            weightOfAnswer[answer[i]] += weight[i];
            rowsOfAnswer[answer[i]] += rows[i];
        }
        // added in the order of the answers, as scores are, so that no share exceeds 1
        for (double ofAnswer : weightOfAnswer) {
            sum += ofAnswer;
        }
        this.rows = count;
        this.weight = sum;
        this.squares = sumOfSquares;
    }

    int answers() {
        return rowsOfAnswer.length;
    }

    long rows() {
        return rows;
    }

    long rows(int answer) {
        return rowsOfAnswer[answer];
    }

    double weight() {
        return weight;
    }

    double weight(int answer) {
        return weightOfAnswer[answer];
    }

    /** Kish's effective size. */
    double effectiveSize() {
        return weight * weight / squares;
    }

    /** Sum of numbers that belong to the answers, times their weights. */
    double total(double[] numbers) {
        double total = 0;
        for (int k = 0; k < numbers.length; k++) {
            total += numbers[k] * weightOfAnswer[k];
        }
        return total;
    }

    /** Weighted mean of scores, the score itself if all rows have the same; NaN without weight. */
    double mean(double[] scores) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < scores.length; k++) {
            if (weightOfAnswer[k] > 0) {
                lowest = Math.min(lowest, scores[k]);
                highest = Math.max(highest, scores[k]);
            }
        }
        return lowest == highest ? lowest : total(scores) / weight;
    }

    /** Variance of a mean of scores against that of a simple random sample; empty where the scores do not vary. */
    OptionalDouble designEffect(double[] scores, double mean, double variance) {
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            sum += weightOfAnswer[k] * (scores[k] - mean) * (scores[k] - mean);
        }
        double spread = rows < 2 ? 0 : rows / (rows - 1.0) * sum / weight;
        return spread > 0 ? OptionalDouble.of(variance / (spread / rows)) : OptionalDouble.empty();
    }
}
