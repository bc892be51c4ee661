package eu.regiometer.workbook.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import eu.regiometer.workbook.oracle.Contents;
import eu.regiometer.workbook.oracle.SecondReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
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
        xlsx(0, SAMPLE);
    }

    @Tag("hostile")
    @Test
    @Timeout(value = 3_600, threadMode = SEPARATE_THREAD)
    void tenThousandChangedWorkbooksAreNeverReadSilentlyDifferent() {
        print(xlsx(SAMPLE, MANY));
    }

    @Test
    @Timeout(value = 120, threadMode = SEPARATE_THREAD)
    void aChangedOldWorkbookIsNeverReadSilentlyDifferent() {
        xls(0, SAMPLE);
    }

    @Tag("hostile")
    @Test
    @Timeout(value = 3_600, threadMode = SEPARATE_THREAD)
    void thousandsOfChangedOldWorkbooksAreNeverReadSilentlyDifferent() {
        print(xls(SAMPLE, MANY / 2));
    }

    private static SortedMap<String, Integer> xlsx(int firstSeed, int count) {
        return assertVerdicts(
                GoodWorkbooks.xlsx(), firstSeed, count, Mutant::of, SecondReader::differences, Set.of("READER-FAILED"));
    }

    /**
     * The library that takes old workbooks apart fails in many ways over broken ones; each of them is a verdict. It is the
     * only second reader too, so that a mutant with two changes may keep it from judging the one that counts.
     */
    private static SortedMap<String, Integer> xls(int firstSeed, int count) {
        return assertVerdicts(
                GoodWorkbooks.xls(), firstSeed, count, Mutant::inOnePlace, SecondReader::differencesOfOld, Set.of());
    }

    private static void print(SortedMap<String, Integer> counts) {
        counts.forEach((word, count) -> System.out.println(word + "\t" + count));
    }

    /** Mutants of these seeds, spread over the good workbooks; the seed in a failure makes the same mutant again. */
    private static SortedMap<String, Integer> assertVerdicts(
            List<byte[]> good,
            int firstSeed,
            int count,
            BiFunction<byte[], Dice, Mutant> change,
            BiFunction<Contents, byte[], List<String>> second,
            Set<String> failures) {
        List<Contents> unchanged = good.stream().map(Contents::ours).toList();
        SortedMap<String, Integer> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int seed = firstSeed; seed < firstSeed + count; seed++) {
            int base = seed % good.size();
            Mutant mutant = change.apply(good.get(base), Dice.of(seed));
            Outcome outcome = Outcome.of(unchanged.get(base), mutant.content(), second);
            counts.merge(outcome.word(), 1, Integer::sum);
            if (outcome.word().equals(Outcome.SILENT) || failures.contains(outcome.word())) {
                wrong.add("seed " + seed + ": " + mutant.what() + ": " + outcome);
            }
        }
        assertThat(wrong).as(counts.toString()).isEmpty();
        return counts;
    }
}
