package eu.regiometer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.jobs.Outputs;
import eu.regiometer.jobs.SmallInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Commands beside the main job, their arguments and their help. */
@ResourceLock("batch run")
class CommandsTest {

    @TempDir
    private Path folder;

    private Path output() {
        return folder.resolve("output");
    }

    private Path input() {
        return SmallInput.copyTo(folder.resolve("input"));
    }

    @Test
    void checkPrintsALinePerFileAndStoresNothing() throws IOException {
        Path input = input();
        Path sound = input.resolve("surveys").resolve(SmallInput.REPLACING);
        Path inPart = input.resolve("surveys/CZ08/public-attitude-CZ08-2026.xlsx");
        Path text = Files.writeString(folder.resolve("notes.xlsx"), "This is a text.\n");
        Path state = folder.resolve("state");

        Said good = check(input, state, sound, inPart);
        assertThat(good.code()).isZero();
        List<String> lines = good.out().lines().toList();
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(4));
        assertThat(lines.get(0)).startsWith(sound + "\tACCEPTED\t");
        assertThat(lines.get(1)).matches(inPart + "\tACCEPTED_IN_PART\t[A-Z]+-[A-Z-]+\t.+");

        Said bad = check(input, state, text, sound);
        assertThat(bad.code()).isEqualTo(3);
        assertThat(bad.out().lines().toList().getFirst()).matches(text + "\tREFUSED\tTYPE-[A-Z-]+\t.+");
        assertThat(bad.out().lines()).hasSize(2);

        Said missing = check(input, state, folder.resolve("nowhere.xlsx"));
        assertThat(missing.code()).isEqualTo(4);
        assertThat(missing.err()).contains("nowhere.xlsx");
        assertThat(state).doesNotExist();
        assertThat(output()).doesNotExist();
    }

    private Said check(Path input, Path state, Path... files) {
        List<String> arguments = new ArrayList<>(List.of("check", "--input", input.toString()));
        arguments.addAll(List.of("--state", state.toString(), "--output", output().toString()));
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        return Said.command(arguments.toArray(String[]::new));
    }

    @Test
    void wrongArgumentsAreAMatterOfUsage() {
        assertThat(Said.command().code()).as("no command").isEqualTo(2);
        assertThat(Said.command("walk").code()).isEqualTo(2);
        assertThat(Said.command("run", "--colour").code()).isEqualTo(2);
        assertThat(Said.command("run", "--date", "22.11.2026").code()).isEqualTo(2);
        assertThat(Said.command("run", "--threads", "0").code()).isEqualTo(2);
        assertThat(Said.command("run", "--settle", "-1").code()).isEqualTo(2);
        assertThat(Said.command("forget").code()).isEqualTo(2);
        assertThat(Said.command("trace").code()).isEqualTo(2);
    }

    @Test
    void unknownSubmissionsAndFiguresAreToldInALine() {
        Path input = input();
        Said forget = Said.command(
                "forget", "0123456789ab", "--state", folder.resolve("state").toString());
        assertThat(forget.code()).isEqualTo(4);
        assertThat(forget.err()).contains("0123456789ab", "SHA-256");
        Said early = Said.command(
                "trace", "2026/BG411/SH_LINE", "--input", input.toString(), "--output", output().toString());
        assertThat(early.code()).isEqualTo(4);
        assertThat(early.err()).contains("run the main job first");
        Said shapeless = Said.command("trace", "SH_LINE", "--input", input.toString());
        assertThat(shapeless.code()).isEqualTo(4);
        assertThat(shapeless.err()).contains("WAVE/AREA/CODE");
        Said template = Said.command("template", "--input", input.toString(), "--region", "XX99");
        assertThat(template.code()).isEqualTo(4);
        assertThat(template.err()).contains("unknown region");
    }

    @Test
    void everyCommandHelpsWithExamples() {
        Said all = Said.command("--help");
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("run", "check", "template", "sample", "forget", "trace", "rules", "Exit codes");
        for (String name : List.of("run", "check", "template", "sample", "forget", "trace")) {
            Said help = Said.command(name, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out())
                    .as(name)
                    .containsPattern("Examples?:")
                    .contains("regiometer " + name, "--input", "--output", "--state", "--templates", "--date");
        }
        assertThat(Said.command("--version").out()).startsWith("Regiometer ");
    }

    @Test
    void sampleWritesWhatItIsAskedFor() throws IOException {
        Path target = folder.resolve("sample");
        Said said = Said.command(
                "sample",
                "--input",
                input().toString(),
                "--to",
                target.toString(),
                "--regions",
                "1",
                "--waves",
                "1",
                "--citizens",
                "12",
                "--organisations",
                "6");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains(target.toString(), ": 2");
        assertThat(Outputs.hashes(target).keySet())
                .containsExactly("BG411/innovation-capacity-BG411-2026.xlsx", "BG411/public-attitude-BG411-2026.xlsx");
    }
}
