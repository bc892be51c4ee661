package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.regiometer.findings.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gate 5 with processes that read files, and with processes that misbehave. */
class FenceTest {

    private static final FenceLimits BOUNDS = FenceLimits.defaults();

    @TempDir
    private Path folder;

    /** A misbehaving process with the verdict on the file that it was to read. */
    static Stream<List<Object>> unruly() {
        return Stream.of(
                List.of(UnrulyReader.NeverStops.class, "READER-FAILED"),
                List.of(UnrulyReader.SendsNoNumber.class, "READER-FAILED"),
                List.of(UnrulyReader.Babbles.class, "READER-FAILED"),
                List.of(UnrulyReader.SendsTooMuch.class, "READER-FAILED"),
                List.of(UnrulyReader.Dies.class, "READER-FAILED"),
                List.of(UnrulyReader.Recurses.class, "READER-FAILED"),
                List.of(UnrulyReader.Hoards.class, "LIMIT-MEMORY"));
    }

    @ParameterizedTest
    @MethodSource("unruly")
    void aProcessThatMisbehavesIsAVerdictOnTheFile(List<Object> unruly) throws IOException {
        try (Fence fence = fence((Class<?>) unruly.getFirst(), BOUNDS)) {
            assertThat(verdict(fence, small())).isEqualTo(unruly.getLast());
            assertThat(fence.pids()).isEmpty();
        }
    }

    @Test
    void aFileThatNeverEndsIsKilledAtTheDeadline() throws IOException {
        var soon = new FenceLimits(64, Duration.ofMillis(1), BOUNDS.start());
        try (Fence fence = fence(UnrulyReader.Hangs.class, soon)) {
            assertThat(verdict(fence, small())).isEqualTo("LIMIT-TIME");
            assertThat(fence.pids()).isEmpty();
        }
    }

    @Test
    void aLargeFileIsNotPushedIntoAProcessThatDoesNotTakeIt() throws IOException {
        Path large = Files.write(folder.resolve("large.xlsx"), new byte[4_000_000]);
        var soon = new FenceLimits(64, Duration.ofMillis(50), BOUNDS.start());
        try (Fence fence = fence(UnrulyReader.Hangs.class, soon)) {
            assertThat(verdict(fence, large)).isEqualTo("LIMIT-TIME");
        }
    }

    @Test
    void aRefusedDeliveryStaysRefused() throws IOException {
        try (Fence fence = fence(UnrulyReader.Dies.class, BOUNDS);
                Delivery delivery = fence.open(small(), "a.xlsx")) {
            WorkbookFile file = delivery.members().getFirst().file();
            assertThatThrownBy(() -> file.firstRows("S1", 1)).isInstanceOf(UnreadableWorkbookException.class);
            assertThatThrownBy(() -> file.read("S1", row -> {})).isInstanceOf(UnreadableWorkbookException.class);
        }
    }

    @Test
    void withoutAProcessNothingIsRead() throws IOException {
        Path file = small();
        try (Fence none =
                new Fence(ReadLimits.defaults(), BOUNDS, new FenceCommand("/no/such/java", "", List.of(), "Nothing"))) {
            assertThatThrownBy(() -> none.open(file, "a.xlsx"))
                    .isInstanceOf(NoFenceException.class)
                    .hasMessageContaining("/no/such/java");
        }
        try (Fence silent = fence(UnrulyReader.NeverReady.class, BOUNDS)) {
            assertThatThrownBy(() -> silent.open(file, "a.xlsx")).isInstanceOf(NoFenceException.class);
            assertThat(silent.pids()).isEmpty();
        }
    }

    @Test
    void oneProcessServesManyFilesUntilOneOfThemTakesTooMuch() throws IOException {
        Path greedy = Files.write(folder.resolve("greedy.xlsx"), greedy());
        var tight = new FenceLimits(24, BOUNDS.deadline(), BOUNDS.start());
        try (Fence fence = fence(FencedReader.class, tight)) {
            assertThat(verdict(fence, small())).isEqualTo("READABLE");
            Set<Long> first = fence.pids();
            assertThat(verdict(fence, small())).isEqualTo("READABLE");
            assertThat(fence.pids()).isEqualTo(first).hasSize(1);
            assertThat(verdict(fence, greedy)).isEqualTo("LIMIT-MEMORY");
            assertThat(verdict(fence, small())).isEqualTo("READABLE");
            assertThat(fence.pids()).hasSize(1).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void aRefusalByAnotherGateKeepsTheProcess() throws IOException {
        Path cut = Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        try (Fence fence = fence(FencedReader.class, BOUNDS)) {
            assertThat(verdict(fence, cut)).isEqualTo("ZIP-TRUNCATED");
            Set<Long> first = fence.pids();
            assertThat(verdict(fence, small())).isEqualTo("READABLE");
            assertThat(fence.pids()).isEqualTo(first).hasSize(1);
        }
    }

    @Test
    void noProcessOutlivesTheFence() throws IOException {
        Fence fence = fence(FencedReader.class, BOUNDS);
        Delivery open = fence.open(small(), "a.xlsx");
        Set<Long> pids = fence.pids();
        assertThat(pids).hasSize(1);

        fence.close();

        assertThat(pids)
                .noneMatch(
                        pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        assertThatThrownBy(() -> open.members().getFirst().file().firstRows("S1", 1))
                .isInstanceOf(UnreadableWorkbookException.class);
        open.close();
    }

    @Test
    void aProcessEndsWhenItsInputEnds() throws IOException {
        var builder = new ProcessBuilder(command(FencedReader.class).line(BOUNDS));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        assertThat(process.onExit().join().exitValue()).isZero();
    }

    @Test
    void aSheetCanBeReadTwiceAndInPart() throws IOException {
        try (Fence fence = fence(FencedReader.class, BOUNDS);
                Delivery delivery = fence.open(tall(), "a.xlsx")) {
            WorkbookFile file = delivery.members().getFirst().file();
            assertThat(file.firstRows("S1", 2)).extracting(RawRow::number).containsExactly(1, 2);
            assertThat(numbers(file)).hasSize(20_000);
            assertThat(numbers(file)).hasSize(20_000);
            assertThat(file.firstRows("S1", 0)).isEmpty();
            assertThatThrownBy(() -> file.read("S9", row -> {})).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatAHandlerThrowsPassesAndTheFileCanBeReadOn() throws IOException {
        try (Fence fence = fence(FencedReader.class, BOUNDS);
                Delivery delivery = fence.open(tall(), "a.xlsx")) {
            WorkbookFile file = delivery.members().getFirst().file();
            assertThatThrownBy(() -> file.read("S1", row -> {
                        throw new IllegalStateException("row " + row.number());
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("row 1");
            assertThat(numbers(file)).hasSize(20_000);
        }
    }

    @Test
    void twoDeliveriesAtOnceHaveAProcessEach() throws IOException {
        try (Fence fence = fence(FencedReader.class, BOUNDS)) {
            try (Delivery one = fence.open(tall(), "a.xlsx");
                    Delivery other = fence.open(small(), "b.xlsx")) {
                assertThat(fence.pids()).hasSize(2);
                assertThat(numbers(one.members().getFirst().file())).hasSize(20_000);
                assertThat(numbers(other.members().getFirst().file())).hasSize(1);
            }
            assertThat(verdict(fence, small())).isEqualTo("READABLE");
            assertThat(fence.pids()).hasSize(2);
        }
    }

    private static List<Integer> numbers(WorkbookFile file) {
        List<Integer> numbers = new ArrayList<>();
        file.read("S1", row -> numbers.add(row.number()));
        return numbers;
    }

    private Path small() throws IOException {
        return Files.write(folder.resolve("small.xlsx"), PackageBytes.good().bytes());
    }

    private Path tall() throws IOException {
        String rows = rows(20_000, i -> "<c><v>" + i + "</v></c>");
        return Files.write(
                folder.resolve("tall.xlsx"),
                PackageBytes.good()
                        .with(PackageBytes.SHEET, PackageBytes.sheet(rows))
                        .bytes());
    }

    /** Within all limits of the other gates, but its texts need more than a small heap. */
    private static byte[] greedy() {
        String text = "x".repeat(30_000);
        String strings = IntStream.range(0, 320)
                .mapToObj(i -> "<si><t>" + i + text + "</t></si>")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        return PackageBytes.good()
                .with(PackageBytes.STRINGS, PackageBytes.strings(strings))
                .bytes();
    }

    private static String rows(int count, java.util.function.IntFunction<String> cells) {
        var rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append("<row>").append(cells.apply(i)).append("</row>");
        }
        return rows.toString();
    }

    private static String verdict(Fence fence, Path file) {
        try (Delivery delivery = fence.open(file, "a.xlsx")) {
            for (Delivery.Member member : delivery.members()) {
                member.file().sheets().forEach(sheet -> member.file().read(sheet.name(), row -> {}));
                member.file().checkUnread();
            }
            return "READABLE";
        } catch (UnreadableWorkbookException e) {
            Finding finding = e.finding();
            assertThat(finding.at().file()).isEqualTo("a.xlsx");
            return finding.code();
        }
    }

    private static Fence fence(Class<?> main, FenceLimits bounds) {
        return new Fence(ReadLimits.defaults(), bounds, command(main));
    }

    static FenceCommand command(Class<?> main) {
        return new FenceCommand(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                ClassPath.ofTests(),
                List.of(),
                main.getName());
    }
}
