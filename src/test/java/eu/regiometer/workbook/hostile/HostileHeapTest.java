package eu.regiometer.workbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.workbook.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hostile files read by a process whose heap ends at 256 MB: whatever needs more ends it without a verdict. */
class HostileHeapTest {

    private static final long SEED = 7;

    @TempDir
    private Path folder;

    @Test
    void everyFileIsReadWithin256Megabytes() throws IOException, InterruptedException {
        assertVerdicts(HostileFiles.small(SEED), false);
    }

    @Tag("hostile")
    @Test
    void theLargeFilesTooAreReadWithin256Megabytes() throws IOException, InterruptedException {
        List<HostileCase> all = new ArrayList<>(HostileFiles.small(SEED));
        all.addAll(HostileFiles.large(SEED));
        assertVerdicts(all, true);
    }

    private void assertVerdicts(List<HostileCase> cases, boolean print) throws IOException, InterruptedException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Map<String, String> expected = new TreeMap<>();
        for (HostileCase hostile : cases) {
            hostile.write(files);
            expected.put(hostile.fileName(), hostile.verdict());
        }
        Map<String, String> found = new TreeMap<>();
        List<String> lines = read(files);
        if (print) {
            lines.forEach(System.out::println);
        }
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            found.put(fields[0], fields[1]);
        }
        assertThat(found).isEqualTo(expected);
    }

    private List<String> read(Path files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", ClassPath.ofTests()));
        command.addAll(List.of(HostileRun.class.getName(), files.toString()));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(err)).isZero();
        return Files.readAllLines(out);
    }
}
