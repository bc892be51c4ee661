package eu.regiometer.workbook.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import eu.regiometer.workbook.oracle.Contents;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Good workbooks changed at random: each gets a verdict, and what is read is what was there before or what a second
 * reader finds in the changed file. Nothing else may come out, above all no answer that nobody gave.
 */
class MutantsTest {

    private static final int SAMPLE = 300;
    private static final int MANY = 10_000;

    @Test
    @Timeout(value = 120, threadMode = SEPARATE_THREAD)
    void aChangedWorkbookIsNeverReadSilentlyDifferent() {
        assertVerdicts(0, SAMPLE);
    }

    @Tag("hostile")
    @Test
    @Timeout(value = 3_600, threadMode = SEPARATE_THREAD)
    void tenThousandChangedWorkbooksAreNeverReadSilentlyDifferent() {
        SortedMap<String, Integer> counts = assertVerdicts(SAMPLE, MANY);
        counts.forEach((word, count) -> System.out.println(word + "\t" + count));
    }

    /** Mutants of these seeds, spread over the good workbooks; the seed in a failure makes the same mutant again. */
    private static SortedMap<String, Integer> assertVerdicts(int firstSeed, int count) {
        List<byte[]> good = GoodWorkbooks.xlsx();
        List<Contents> unchanged = good.stream().map(Contents::ours).toList();
        SortedMap<String, Integer> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int seed = firstSeed; seed < firstSeed + count; seed++) {
            int base = seed % good.size();
            Mutant mutant = Mutant.of(good.get(base), Dice.of(seed));
            Outcome outcome = Outcome.of(unchanged.get(base), mutant.content());
            counts.merge(outcome.word(), 1, Integer::sum);
            if (outcome.word().equals(Outcome.SILENT) || outcome.word().equals("READER-FAILED")) {
                wrong.add("seed " + seed + ": " + mutant.what() + ": " + outcome);
            }
        }
        assertThat(wrong).as(counts.toString()).isEmpty();
        return counts;
    }
}
