package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.EuSurveyLookAlike;
import eu.regiometer.intake.LimeSurveyLookAlike;
import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.questionnaire.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A region sends its two surveys as exports of two different tools. */
@ResourceLock("batch run")
class ExportsOfToolsTest {

    private static final String REGION = SmallInput.WEIGHTED;
    private static final String CITIZENS = "public-attitude-IE041-2026-corrected.xlsx";
    private static final String ORGANISATIONS = "innovation-capacity-IE041-2026.xlsx";

    @TempDir
    private Path folder;

    @Test
    void theFiguresOfExportsOfTwoToolsEqualThoseOfTheTemplates() throws IOException {
        SmallRun templates = run("templates");
        Path drop = templates.surveys().resolve(REGION);
        Path citizens = drop.resolve(CITIZENS);
        Path organisations = drop.resolve(ORGANISATIONS);
        SmallRun exports = run("exports");
        Path exported = exports.surveys().resolve(REGION);
        Files.delete(exported.resolve(CITIZENS));
        Files.delete(exported.resolve(ORGANISATIONS));
        Files.write(
                exported.resolve("results-survey123456.csv"),
                new LimeSurveyLookAlike(
                                ProgrammeFixture.questionnaire(Survey.PUBLIC_ATTITUDE),
                                rows(citizens),
                                LimeSurveyLookAlike.Shape.CODE_TEXT,
                                LimeSurveyLookAlike.Shape.MATRIX,
                                LimeSurveyLookAlike.Shape.STAMPED)
                        .csv());
        Files.write(
                exported.resolve("Content_Export.xlsx"),
                new EuSurveyLookAlike(
                                ProgrammeFixture.questionnaire(Survey.INNOVATION_CAPACITY),
                                rows(organisations),
                                EuSurveyLookAlike.Shape.CODES)
                        .bytes());

        assertThat(verdicts(templates.run())).containsOnly("ACCEPTED");
        assertThat(verdicts(exports.run())).containsOnly("ACCEPTED");
        Path expected = templates.output().resolve("data");
        Path found = exports.output().resolve("data");
        assertThat(Outputs.rows(found.resolve("estimates.csv"), "area", REGION))
                .anySatisfy(row -> assertThat(row.get("estimate")).isNotEmpty());
        assertThat(Outputs.read(found.resolve("estimates.csv")))
                .isEqualTo(Outputs.read(expected.resolve("estimates.csv")));
        assertThat(indicators(found)).isNotEmpty().isEqualTo(indicators(expected));
        assertThat(Outputs.rows(found.resolve("submissions.csv"), "region", REGION))
                .extracting(row -> row.get("file"))
                .containsExactly("IE041/Content_Export.xlsx", "IE041/results-survey123456.csv");
    }

    /** All indicators but the response rate: only a cover tells how many were invited. */
    private static List<Map<String, String>> indicators(Path data) {
        return Outputs.table(data.resolve("indicators.csv")).stream()
                .filter(row -> !row.get("indicator").equals("RR"))
                .toList();
    }

    /** Only the two files of the region, without the mark that the answers are made up, which exports cannot carry. */
    private SmallRun run(String name) throws IOException {
        SmallRun run = SmallRun.fresh(folder.resolve(name)).language("en").region(REGION);
        Path drop = run.surveys().resolve(REGION);
        Path kept = Files.createDirectories(folder.resolve(name).resolve("kept"));
        for (String file : List.of(CITIZENS, ORGANISATIONS)) {
            EditedAnswers.copy(drop.resolve(file), kept.resolve(file), EditedAnswers::real);
        }
        SmallInput.remove(run.surveys());
        SmallInput.copy(kept, drop);
        return run;
    }

    private static List<String> verdicts(RunResult result) {
        return result.files().stream().map(file -> file.verdict().toString()).toList();
    }

    /** The rows of a template as a survey tool has them. */
    private static List<Map<String, String>> rows(Path file) {
        return EditedAnswers.rows(file).stream()
                .map(row -> {
                    Map<String, String> plain = new TreeMap<>();
                    row.forEach((name, value) -> plain.put(name, plain(name, value)));
                    return plain;
                })
                .toList();
    }

    private static String plain(String name, String value) {
        return name.equals("FIELD_DATE")
                ? DateUtil.getLocalDateTime(Double.parseDouble(value))
                        .toLocalDate()
                        .toString()
                : value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
    }
}
