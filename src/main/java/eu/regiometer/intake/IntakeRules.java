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
 * @param mostOfOneKind findings that are listed of one code and variable; further ones are only counted
 * @param hastyShareOfMedian share of the median length of the interviews below which one was hasty
 * @param hastySeconds length in seconds below which an interview was hasty whatever the others took
 */
public record IntakeRules(
        double mostRowsOut,
        double mostRequiredBlank,
        double mostRowsWithoutWeight,
        double fewestAnswers,
        double shrinksBy,
        double widestWeights,
        int mostFindings,
        int mostOfOneKind,
        double hastyShareOfMedian,
        int hastySeconds) {

    public IntakeRules {
        if (mostFindings < 1 || mostOfOneKind < 1) {
            throw new IllegalArgumentException(
                    "at least 1 finding must be listed: " + mostFindings + ", of one kind " + mostOfOneKind);
        }
    }

    /** 20 %, 30 %, 5 %, 50 %, 10 %, 20 : 1, 10 000 findings, 1 000 of one kind, a third of the median, 3 minutes. */
    public static IntakeRules defaults() {
        return new IntakeRules(0.20, 0.30, 0.05, 0.50, 0.10, 20, 10_000, 1_000, 1.0 / 3, 180);
    }

    /** The same with other limits of the list of findings. */
    public IntakeRules listing(int findings, int ofOneKind) {
        return new IntakeRules(
                mostRowsOut,
                mostRequiredBlank,
                mostRowsWithoutWeight,
                fewestAnswers,
                shrinksBy,
                widestWeights,
                findings,
                ofOneKind,
                hastyShareOfMedian,
                hastySeconds);
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
                fewest(programme, "most_findings", 1, usual.mostFindings),
                fewest(programme, "most_findings_of_one_kind", 1, usual.mostOfOneKind),
                share(programme, "hasty_share_of_median", usual.hastyShareOfMedian),
                fewest(programme, "hasty_seconds", 0, usual.hastySeconds));
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

    private static int fewest(Settings programme, String key, int from, int otherwise) {
        String path = "intake." + key;
        int number = programme.integer(path, otherwise);
        if (number >= from) {
            return number;
        }
        programme.wrong(path, Integer.toString(number), "a whole number from " + from, "write " + otherwise);
        return otherwise;
    }
}
