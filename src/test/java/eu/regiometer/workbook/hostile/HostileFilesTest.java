package eu.regiometer.workbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file gets the verdict that names its cause, within the deadline of gate 5. */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class HostileFilesTest {

    private static final long SEED = 20261122;
    private static final Gate GATE = Gate.within(ReadLimits.defaults());

    @TempDir
    private Path folder;

    static List<HostileCase> small() {
        return HostileFiles.small(SEED);
    }

    static List<HostileCase> large() {
        return HostileFiles.large(SEED);
    }

    @ParameterizedTest
    @MethodSource("small")
    void theVerdictNamesTheCause(HostileCase hostile) {
        Reading.assertAsExpected(GATE, hostile, folder);
    }

    @Tag("hostile")
    @ParameterizedTest
    @MethodSource("large")
    void theVerdictOnALargeFileNamesTheCause(HostileCase hostile) {
        assertThat(Reading.verdict(GATE, hostile.write(folder)).verdict()).isEqualTo(hostile.verdict());
    }

    @Test
    void sixtyEightCasesAreNumberedAndElevenOfThemReadable() {
        List<HostileCase> all = Stream.concat(small().stream(), large().stream())
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();

        assertThat(all)
                .extracting(HostileCase::number)
                .containsExactlyElementsOf(IntStream.range(0, 68).boxed().toList());
        assertThat(all)
                .filteredOn(hostile -> hostile.verdict().equals(HostileCase.READABLE))
                .hasSize(11);
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(hashes(SEED)).isEqualTo(hashes(SEED)).isNotEqualTo(hashes(SEED + 1));
    }

    @Test
    void nobodyIsCalledAndNoLocalFileShown() throws IOException {
        String token = "canary-must-never-leave-this-file";
        Path canary = Files.writeString(folder.resolve("canary.txt"), token);
        try (var listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            listener.configureBlocking(false);
            String address = "http://127.0.0.1:" + listener.socket().getLocalPort() + "/";

            for (HostileCase hostile : HostileFiles.small(SEED, address, canary)) {
                Reading reading = Reading.of(GATE, hostile.write(folder));
                assertThat(reading.told() + reading.rows())
                        .as(hostile.toString())
                        .doesNotContain(token);
            }

            assertThat(listener.accept()).as("a connection").isNull();
        }
    }

    private static List<String> hashes(long seed) {
        return HostileFiles.small(seed).stream()
                .map(hostile -> ContentHash.of(hostile.bytes()).toString())
                .toList();
    }
}
