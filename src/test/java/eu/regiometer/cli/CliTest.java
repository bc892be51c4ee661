package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.jobs.EditedAnswers;
import eu.regiometer.jobs.Outputs;
import eu.regiometer.jobs.SmallInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Bad input to the main job: exit codes, and what a person is told. */
@ResourceLock("batch run")
class CliTest {

    private static final Path TEMPLATES = Path.of("report-templates");

    @TempDir
    private Path folder;

    /** A run on folders of the test, with what else is given. */
    private Said run(Path input, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--settle", "0", "--input", input.toString()));
        if (!List.of(more).contains("--output")) {
            arguments.addAll(List.of("--output", output().toString()));
        }
        if (!List.of(more).contains("--state")) {
            arguments.addAll(List.of("--state", folder.resolve("state").toString()));
        }
        arguments.addAll(List.of(more));
        return Said.command(arguments.toArray(String[]::new));
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Path input() {
        return SmallInput.copyTo(folder.resolve("input"));
    }

    /** Nothing done, and one line that names what is wrong and how to mend it. */
    private void refused(Said said, int code, String... parts) {
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).contains(parts);
        assertThat(said.code()).isEqualTo(code);
        assertThat(output()).doesNotExist();
    }

    @Test
    void inputFolderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("nowhere");
        refused(run(missing), 4, missing.toString(), "--input");
    }

    @Test
    void emptyInputFolderLacksTheProgramme() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        refused(run(empty), 4, empty.resolve("programme").toString(), "--input");
    }

    @Test
    void missingAndEmptyDropFolderAreToldApart() throws IOException {
        Path input = folder.resolve("input");
        SmallInput.copyTo(folder.resolve("all"));
        Files.createDirectories(input);
        Files.move(folder.resolve("all/programme"), input.resolve("programme"));
        Path surveys = input.resolve("surveys");
        refused(run(input), 4, "no drop folder", surveys.toString());
        Files.createDirectory(surveys);
        refused(run(input), 4, "no workbook", surveys.toString());
    }

    @Test
    void unknownWaveRegionAndLanguageAreToldWithWhatThereIs() {
        Path input = input();
        refused(run(input, "--wave", "1999"), 4, "1999", "2024, 2026", "programme.yaml");
        refused(run(input, "--region", "XX99"), 4, "XX99", "regions.csv", "BG411");
        refused(run(input, "--language", "xx"), 4, "xx", "templates", "en", "sv");
        Said lens = run(input, "--lens", "money");
        assertThat(lens.code()).isEqualTo(2);
        assertThat(lens.err()).contains("--lens needs one of health, energy, ict", "money");
    }

    @Test
    void wrongProgrammeIsToldInFullBeforeAnythingIsDone() throws IOException {
        Path input = input();
        Path regions = input.resolve("programme/regions.csv");
        Files.writeString(regions, Files.readString(regions).replace(",IE,ga;en,", ",XX,ga;en,"));
        Path municipalities = input.resolve("programme/municipalities.csv");
        Files.writeString(municipalities, Files.readString(municipalities) + "BG_00001,Nowhere,BG999,12\n");
        Path yaml = input.resolve("programme/programme.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("accept_until: 2026-12-31", "accept_until: 31.12.2026"));

        Said said = run(input);

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err())
                .containsPattern("regions.csv.*XX")
                .containsPattern("municipalities.csv.*BG999")
                .containsPattern("programme.yaml.*31\\.12\\.2026")
                .contains("Nothing was done");
        assertThat(output()).doesNotExist();
    }

    @Test
    void missingFontAndMissingTemplateStopBeforeTheWork() throws IOException {
        Path input = input();
        Path templates = folder.resolve("templates");
        copy(TEMPLATES, templates);
        Path font = templates.resolve("fonts/SourceSans3-Bold.ttf");
        Path away = folder.resolve("away");
        Files.move(font, away);
        refused(run(input, "--templates", templates.toString()), 4, "SourceSans3-Bold.ttf");
        Files.move(away, font);
        Files.delete(templates.resolve("regional.ftl"));
        refused(run(input, "--templates", templates.toString()), 4, "regional.ftl");
    }

    @Test
    void outputThatCannotBeWrittenIsAFailureThatCanBeMended() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Said said = run(input(), "--output", file.resolve("output").toString());
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).contains(file.toString(), "cannot be written", "--output");
        assertThat(said.code()).isEqualTo(6);
    }

    @Test
    void stateThatCannotBeWrittenIsAFailureThatCanBeMended() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        refused(run(input(), "--state", file.resolve("state").toString()), 6, file.toString(), "--state");
    }

    @Test
    void secondRunAtTheSameTimeIsTurnedAway() throws IOException {
        Path state = Files.createDirectories(folder.resolve("state"));
        try (FileChannel channel = FileChannel.open(
                        state.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            refused(run(input()), 5, "another run", state.toString());
            Said forget = Said.command("forget", "0123456789ab", "--state", state.toString());
            assertThat(forget.code()).isEqualTo(5);
        }
    }

    @Test
    void unusableWorkbooksAreRefusedOneByOneAndTheOthersAreWorkedOn() throws IOException {
        Path input = input();
        Path drop = input.resolve("surveys/BG411");
        Files.writeString(drop.resolve("notes.xlsx"), "This is a text.\n");
        Files.writeString(drop.resolve("nothing.xlsx"), "");
        spoilt(input, "other-programme.xlsx", 1, "another-template");
        spoilt(input, "other-region.xlsx", 4, "XX99");
        spoilt(input, "other-wave.xlsx", 5, "1999");
        Said templates = Said.command(
                "template",
                "--input",
                input.toString(),
                "--region",
                "BG411",
                "--survey",
                "innovation-capacity",
                "--to",
                drop.toString());
        assertThat(templates.code()).isZero();
        Path blank = Path.of(templates.out().strip());
        assertThat(blank).exists();

        Said said = run(input, "--region", "BG411", "--language", "en");

        assertThat(said.code()).isEqualTo(3);
        for (String name : List.of(
                "notes.xlsx",
                "nothing.xlsx",
                "other-programme.xlsx",
                "other-region.xlsx",
                "other-wave.xlsx",
                blank.getFileName().toString())) {
            assertThat(said.out().lines().filter(line -> line.contains("BG411/" + name)))
                    .as(name)
                    .singleElement()
                    .satisfies(line -> assertThat(line).matches("REFUSED +[A-Z]+-[A-Z-]+ .*"))
                    .satisfies(line -> assertThat(line.substring(line.indexOf(name) + name.length()))
                            .as("what is wrong and how to mend it")
                            .hasSizeGreaterThan(30));
        }
        assertThat(said.out()).containsPattern("Files: 19, accepted: 13");
        assertThat(output().resolve("reports/2026/regional/BG411-2026-en.pdf")).exists();
        assertThat(Outputs.hashes(output()).keySet()).noneMatch(name -> name.endsWith(".part"));
        assertThat(Outputs.read(output().resolve("data/submissions.csv"))
                        .lines()
                        .filter(line -> line.contains(",REFUSED,")))
                .hasSize(6);
    }

    @Test
    void mixtureOfMadeUpAndRealAnswersIsRefused() {
        Path input = input();
        EditedAnswers.change(input.resolve("surveys").resolve(SmallInput.ORGANISATIONS), book -> book.cover(13, "no"));
        Said said = run(input, "--region", "BG411", "--language", "en");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("synthetic", SmallInput.ORGANISATIONS);
        assertThat(Outputs.hashes(output())).isEmpty();
    }

    private static void spoilt(Path input, String name, int line, String text) throws IOException {
        Path file = input.resolve("surveys/BG411").resolve(name);
        Files.copy(input.resolve("surveys").resolve(SmallInput.ORGANISATIONS), file);
        EditedAnswers.change(file, book -> book.cover(line, text));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
