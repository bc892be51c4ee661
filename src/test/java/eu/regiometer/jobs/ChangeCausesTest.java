package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("batch run")
class ChangeCausesTest {

    private static final String CORRECTED = "CZ08/innovation-capacity-CZ08-2026.xlsx";
    private static final int RECEIPT = 12;

    @TempDir
    Path folder;

    /** Doubles the youngest of a region. */
    private static String older(String line) {
        String[] fields = line.split(",");
        if (!fields[0].equals("BG411") || !fields[1].equals("15-29")) {
            return line;
        }
        fields[4] = Long.toString(2 * Long.parseLong(fields[4]));
        return String.join(",", fields);
    }

    @Test
    void eachRegionIsToldTheCauseThatDiffersForIt() {
        SmallRun run = SmallRun.after(SmallRun.first(), folder).language("en").region("CZ08");
        EditedAnswers.change(run.surveys().resolve(CORRECTED), book -> book.each("C103", row -> row % 2));
        SmallInput.edit(
                run.input(),
                "population.csv",
                lines -> lines.stream().map(ChangeCausesTest::older).toList());
        String receipt = Outputs.sha256(run.surveys().resolve(CORRECTED)).substring(0, RECEIPT);

        run.run();

        Path changes = run.output().resolve("data/changes.csv");
        assertThat(causes(changes, "CZ08")).isNotEmpty().allMatch(cause -> cause.endsWith("NEW_DATA " + receipt));
        assertThat(causes(changes, "BG411")).isNotEmpty().allMatch(cause -> cause.endsWith("WEIGHTS BG411"));
        assertThat(causes(changes, "IE041")).allMatch(cause -> cause.contains("NEW_DATA_ELSEWHERE " + receipt));
        assertThat(Outputs.text(run.output().resolve("reports/2026/regional/CZ08-2026-en.pdf")))
                .contains("What changed since the last issue", "receipt " + receipt);
        assertThat(Outputs.read(run.output().resolve("site/CZ08.html")))
                .contains("id=\"changes-table\"", "receipt " + receipt);
    }

    private static List<String> causes(Path changes, String region) {
        return Outputs.rows(changes, "level", "REGIONAL", "area", region, "kind", "FIGURE").stream()
                .map(row -> row.getOrDefault("causes", ""))
                .distinct()
                .toList();
    }
}
