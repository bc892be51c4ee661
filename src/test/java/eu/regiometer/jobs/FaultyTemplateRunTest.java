package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.regiometer.publication.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a run does with templates that are wrong. */
@ResourceLock("batch run")
class FaultyTemplateRunTest {

    @TempDir
    private Path folder;

    @Test
    void unknownFiguresAreToldAllAtOnceBeforeAnyWork() throws IOException {
        SmallRun run =
                SmallRun.fresh(folder).templates(templates("<p>${index.lead_figure}</p>\n<p>${t(\"nothere\")}</p>"));

        assertThatExceptionOfType(TemplatesWrongException.class)
                .isThrownBy(run::run)
                .satisfies(wrong -> assertThat(wrong.getMessage().lines())
                        .hasSize(2)
                        .anyMatch(line ->
                                line.startsWith("report template regional.ftl line 3: found the unknown figure or"
                                        + " field \"lead_figure\"; expected a field of the model"))
                        .anyMatch(line -> line.startsWith(
                                "report template regional.ftl line 4: found the unknown text \"nothere\"")));
        assertThat(Files.exists(run.output())).isFalse();
    }

    @Test
    void aReportThatCannotBeFilledIsNamedAndTheOthersAreMade() throws IOException {
        SmallRun run = SmallRun.fresh(folder)
                .language("en")
                .templates(templates("<#if front.imprint.documentId?contains(\"BG411\")>${contents[99].id}</#if>"));

        assertThatExceptionOfType(RunFailedException.class)
                .isThrownBy(run::run)
                .satisfies(failed -> assertThat(failed.getMessage().lines())
                        .hasSize(2)
                        .anyMatch(
                                line -> line.matches(
                                        "No regional report on .+ \\(BG411\\), en"
                                                + " \\(RM-2026-REGIONAL-BG411-en\\): report template regional.ftl line 3 column [0-9]+: .+"))
                        .anyMatch(line -> line.startsWith("Reports that could not be made: 1, made: ")));
        assertThat(run.output().resolve("reports/2026/regional/CZ08-2026-en.pdf"))
                .isRegularFile();
        assertThat(run.output().resolve("reports/2026/eu/EU-2026-en.pdf")).isRegularFile();
        assertThat(run.output().resolve("reports/2026/regional/BG411-2026-en.pdf"))
                .doesNotExist();
        assertThat(run.output().resolve(Manifest.FILE)).doesNotExist();
    }

    /** The shipped templates with something on the third line of the regional report. */
    private Path templates(String written) throws IOException {
        Path templates = folder.resolve("templates");
        SmallInput.copy(Path.of("report-templates"), templates);
        Path regional = templates.resolve("regional.ftl");
        Files.writeString(
                regional, Files.readString(regional).replace("\n<@part.page>\n", "\n<@part.page>\n" + written + "\n"));
        return templates;
    }
}
