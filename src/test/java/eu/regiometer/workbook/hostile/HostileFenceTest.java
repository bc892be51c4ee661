package eu.regiometer.workbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.workbook.ClassPath;
import eu.regiometer.workbook.Fence;
import eu.regiometer.workbook.FenceCommand;
import eu.regiometer.workbook.FenceLimits;
import eu.regiometer.workbook.ReadLimits;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hostile files behind the fence, as the product reads them: 256 MB and 60 s for each, the same verdicts. */
class HostileFenceTest {

    private static final Fence FENCE = new Fence(
            ReadLimits.defaults(),
            FenceLimits.defaults(),
            new FenceCommand(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    ClassPath.ofTests(),
                    List.of(),
                    FenceCommand.READER));

    @TempDir
    private Path folder;

    @AfterAll
    static void end() {
        FENCE.close();
    }

    static List<HostileCase> small() {
        return HostileFiles.small(3);
    }

    static List<HostileCase> large() {
        return HostileFiles.large(3);
    }

    @ParameterizedTest
    @MethodSource("small")
    void theVerdictComesThroughTheFence(HostileCase hostile) {
        Reading.assertAsExpected(FENCE, hostile, folder);
    }

    @Tag("hostile")
    @ParameterizedTest
    @MethodSource("large")
    void theVerdictOnALargeFileComesThroughTheFence(HostileCase hostile) {
        assertThat(Reading.verdict(FENCE, hostile.write(folder)).verdict()).isEqualTo(hostile.verdict());
    }
}
