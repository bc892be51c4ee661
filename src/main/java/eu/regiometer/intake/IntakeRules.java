package eu.regiometer.intake;

import eu.regiometer.workbook.Settings;

/**
 * When a row or a file is left out although single answers could be used; shares from 0 to 1.
 *
 * @param mostRowsOut share of the rows that may be left out before the file is refused
 * @param mostRequiredBlank share of the answers of a required item that may be blank before the file is refused
 * @param mostRowsWithoutWeight share of the rows that may lack a weight or stratum before the file is refused
 * @param fewestAnswers share of the items asked that a row must answer
 * @param shrinksBy share of fewer rows from which a resubmission waits
 * @param widestWeights largest by smallest weight above which the file gets a warning
 * @param mostFindings findings that are listed; further ones are only counted
 */
public record IntakeRules(
        double mostRowsOut,
        double mostRequiredBlank,
        double mostRowsWithoutWeight,
        double fewestAnswers,
        double shrinksBy,
        double widestWeights,
        int mostFindings) {

    public IntakeRules {
        if (mostFindings < 1) {
            throw new IllegalArgumentException("at least 1 finding must be listed: " + mostFindings);
        }
    }

    /** 20 %, 30 %, 5 %, 50 %, 10 %, 20 : 1, 10 000 findings. */
    public static IntakeRules defaults() {
        return new IntakeRules(0.20, 0.30, 0.05, 0.50, 0.10, 20, 10_000);
    }

    /** The section {@code intake} of the programme's settings; what it does not name is as in {@link #defaults}. */
    public static IntakeRules read(Settings programme) {
        IntakeRules usual = defaults();
        return new IntakeRules(
                share(programme, "largest_share_of_rows_left_out", usual.mostRowsOut),
                share(programme, "largest_share_of_required_blank", usual.mostRequiredBlank),
                share(programme, "largest_share_of_rows_without_weight", usual.mostRowsWithoutWeight),
                share(programme, "fewest_answers", usual.fewestAnswers),
                share(programme, "shrinks_by", usual.shrinksBy),
                programme.number("intake.widest_weight_ratio", usual.widestWeights),
                findings(programme, usual.mostFindings));
    }

    private static double share(Settings programme, String key, double otherwise) {
        String path = "intake." + key;
        double share = programme.number(path, otherwise);
        if (share >= 0 && share <= 1) {
            return share;
        }
        programme.wrong(path, Double.toString(share), "a share from 0 to 1", "write 0.2 for 20 %");
        return otherwise;
    }

    private static int findings(Settings programme, int otherwise) {
        String path = "intake.most_findings";
        int most = programme.integer(path, otherwise);
        if (most >= 1) {
            return most;
        }
        programme.wrong(path, Integer.toString(most), "a whole number from 1", "write 10000");
        return otherwise;
    }
}
