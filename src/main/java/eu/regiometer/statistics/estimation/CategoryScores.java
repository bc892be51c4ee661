package eu.regiometer.statistics.estimation;

import java.util.function.IntToDoubleFunction;

/**
 * The statistics of an item with answers 1 to K, as scores of the answers: each is the weighted mean of its scores.
 * Position 0 of every array is answer 1.
 */
public final class CategoryScores {

    private CategoryScores() {}

    /** Mean of the answer codes: 1, 2 ... K. */
    public static double[] mean(int answers) {
        return scores(answers, k -> k);
    }

    /** Proportion of one answer, 1 to K. */
    public static double[] proportion(int answers, int answer) {
        return scores(answers, k -> k == answer ? 1 : 0);
    }

    /** Share of the two highest answers. */
    public static double[] top2(int answers) {
        return scores(answers, k -> k > answers - 2 ? 1 : 0);
    }

    /** Share of the two lowest answers. */
    public static double[] bottom2(int answers) {
        return scores(answers, k -> k <= 2 ? 1 : 0);
    }

    /** Net balance: top2 minus bottom2, -1 to 1. */
    public static double[] net(int answers) {
        return scores(answers, k -> (k > answers - 2 ? 1 : 0) - (k <= 2 ? 1 : 0));
    }

    /** Score: answer 1 is 0, answer K is 100. */
    public static double[] score(int answers) {
        return scores(answers, k -> 100.0 * (k - 1) / (answers - 1));
    }

    private static double[] scores(int answers, IntToDoubleFunction score) {
        if (answers < 2) {
            throw new IllegalArgumentException("an item has at least two answers: " + answers);
        }
        double[] scores = new double[answers];
        for (int k = 1; k <= answers; k++) {
            scores[k - 1] = score.applyAsDouble(k);
        }
        return scores;
    }
}
