package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.Verdict;
import eu.regiometer.publication.MendedCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A region corrects the workbook that it got back and drops it. */
@ResourceLock("batch run")
class MendedCopyTest {

    private static final String FAULTY = "CZ08/public-attitude-CZ08-2026.xlsx";
    private static final String MENDED = "CZ08/mended.xlsx";

    @TempDir
    private Path folder;

    private static Map<String, Verdict> verdicts(RunResult result) {
        return result.files().stream()
                .collect(Collectors.toMap(RunResult.FileVerdict::name, RunResult.FileVerdict::verdict));
    }

    @Test
    void ourProblemsCopyCorrectedAndSentBackReplacesTheOriginalBesideIt() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder).region("CZ08").language("en");
        Path problems = run.output().resolve("feedback/CZ08/public-attitude-CZ08-2026.xlsx.problems.xlsx");
        Path original = run.surveys().resolve(FAULTY);
        int rows = EditedAnswers.rows(original).size();
        assertThat(MendedCopy.write(problems, run.surveys().resolve(MENDED), "Data", 3, 1))
                .isPositive();

        Map<String, Verdict> verdicts = verdicts(run.run());

        assertThat(verdicts).containsEntry(FAULTY, Verdict.ACCEPTED_IN_PART).containsEntry(MENDED, Verdict.ACCEPTED);
        String receipt = Files.readString(run.output().resolve("feedback/CZ08/mended.xlsx.receipt.txt"));
        assertThat(receipt).contains("Nahrazuje: ", "public-attitude-CZ08-2026.xlsx;", ": " + rows + ",");
        assertThat(Files.readString(run.output().resolve("feedback/CZ08/mended.xlsx.problems.csv")))
                .contains("SUBMISSION-REPLACES");
        Path indicators = run.output().resolve("data/indicators.csv");
        assertThat(Outputs.row(indicators, "wave", "2026", "area", "CZ08", "indicator", "N_RESP"))
                .containsEntry("value", Integer.toString(rows));
    }

    @Test
    void ourProblemsCopyCorrectedAndSentBackAloneCountsInPlaceOfTheOriginal() throws IOException {
        SmallRun run = SmallRun.after(SmallRun.first(), folder).region("CZ08").language("en");
        Path problems = run.output().resolve("feedback/CZ08/public-attitude-CZ08-2026.xlsx.problems.xlsx");
        MendedCopy.write(problems, run.surveys().resolve(MENDED), "Data", 3, 1);
        Files.delete(run.surveys().resolve(FAULTY));

        assertThat(verdicts(run.run())).containsEntry(MENDED, Verdict.ACCEPTED).doesNotContainKey(FAULTY);
    }
}
