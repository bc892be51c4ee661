package eu.regiometer.statistics.estimation;

import java.util.List;

/**
 * The answers of one domain within one stratum, for designs without clusters.
 *
 * @param stratum name, for findings
 * @param rows rows of the whole stratum, also those outside the domain or without a valid answer
 * @param fraction sampled share of the stratum for the finite population correction, 0 for none, at most 1
 * @param answers sums per valid answer, rows of the domain only; the same answers in the same order in each stratum
 */
public record StratumSums(String stratum, long rows, double fraction, List<AnswerSums> answers) {

    public StratumSums {
        answers = List.copyOf(answers);
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("stratum " + stratum + ": fraction must lie in [0, 1]: " + fraction);
        }
        if (rows < valid(answers)) {
            throw new IllegalArgumentException(
                    "stratum " + stratum + ": " + valid(answers) + " answers in " + rows + " rows");
        }
    }

    /** A stratum without finite population correction. */
    public StratumSums(String stratum, long rows, List<AnswerSums> answers) {
        this(stratum, rows, 0, answers);
    }

    /** Rows with a valid answer in the domain. */
    public long valid() {
        return valid(answers);
    }

    double weight() {
        double weight = 0;
        for (AnswerSums sums : answers) {
            weight += sums.weight();
        }
        return weight;
    }

    private static long valid(List<AnswerSums> answers) {
        return answers.stream().mapToLong(AnswerSums::n).sum();
    }
}
