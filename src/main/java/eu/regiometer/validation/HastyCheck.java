package eu.regiometer.validation;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.AnswerRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Interviews that were over too fast to have been read, where the survey tool tells their length: shorter than a share of
 * the median, or than a number of seconds in which nobody reads the questionnaire. Told once for the region; no row is
 * left out for it.
 */
final class HastyCheck implements FileCheck {

    private static final int FEWEST_FOR_MEDIAN = 5;
    private static final int SECONDS_PER_MINUTE = 60;

    private final List<Long> seconds = new ArrayList<>();

    /** Takes note of a row that is used. */
    void see(AnswerRow row) {
        row.seconds().ifPresent(seconds::add);
    }

    @Override
    public void check(FileInHand file) {
        if (seconds.isEmpty()) {
            return;
        }
        List<Long> sorted = seconds.stream().sorted().toList();
        long median = sorted.get(sorted.size() / 2);
        double limit = sorted.size() < FEWEST_FOR_MEDIAN
                ? file.rules().hastySeconds()
                : Math.max(file.rules().hastySeconds(), median * file.rules().hastyShareOfMedian());
        long hasty = sorted.stream().filter(length -> length < limit).count();
        if (hasty > 0) {
            file.log()
                    .add(Finding.of(FindingCode.ROW_HASTY, file.sheet())
                            .with("rows", hasty)
                            .with("of", sorted.size())
                            .with("limit", Math.round(limit / SECONDS_PER_MINUTE)));
        }
    }
}
