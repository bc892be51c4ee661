package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defect;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A programme that asks citizens only: its reports speak of one survey and of no organisation. */
@ResourceLock("batch run")
class CitizensOnlyTest {

    private static Path input = Path.of("");
    private static Path output = Path.of("");

    @BeforeAll
    static void run() {
        Path folder = SmallInput.temporary("regiometer-citizens");
        input = CitizenProgramme.write(folder.resolve("input"));
        SmallRun run = SmallRun.on(folder);
        run.run();
        output = run.output();
        // a municipality, a region and Europe at least
        assertThat(reports("en")).hasSizeGreaterThan(2).anyMatch(name -> name.contains("/local/"));
    }

    @Test
    void lintHasNothingToMend() {
        assertThat(ProgrammeLint.lint(input)).filteredOn(Defect::blocking).isEmpty();
    }

    @Test
    void reportsOfAllLevelsSpeakOfOneSurvey() {
        for (String name : reports("en")) {
            String report = Outputs.text(output.resolve("reports").resolve(name));
            assertThat(report)
                    .as(name)
                    .containsIgnoringCase("citizens")
                    .doesNotContainIgnoringCase("both surveys")
                    .doesNotContain("Innovation-capacity survey")
                    .doesNotContain("What our offices can do");
            // persons and organisations stand together where methods of any survey are told
            assertThat(report.replaceAll("persons or organisations?", "").replace("person or organisation", ""))
                    .as(name)
                    .doesNotContainIgnoringCase("organisation");
        }
        for (String name : reports("sv")) {
            String report = Outputs.text(output.resolve("reports").resolve(name));
            assertThat(report.replaceAll("person(er)? eller organisation(er)?", ""))
                    .as(name)
                    .containsIgnoringCase("invånare")
                    .doesNotContain("båda undersökningarna")
                    .doesNotContainIgnoringCase("organisation");
        }
    }

    private static List<String> reports(String language) {
        return Outputs.hashes(output.resolve("reports")).keySet().stream()
                .filter(name -> name.endsWith("-" + language + ".pdf"))
                .toList();
    }
}
