package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Behind the fence a file holds what it holds without it: public files that people made, and the shipped input. */
class FencedReadingTest {

    private static final ReadLimits LIMITS = ReadLimits.defaults();
    private static final Gate WITHIN = Gate.within(LIMITS);
    private static final Fence FENCE = new Fence(LIMITS, FenceLimits.defaults(), FenceTest.command(FencedReader.class));

    @AfterAll
    static void end() {
        FENCE.close();
    }

    static Stream<Path> files() throws IOException, URISyntaxException {
        Path open = Path.of(Objects.requireNonNull(FencedReadingTest.class.getResource("public"))
                .toURI());
        try (Stream<Path> publicFiles = Files.walk(open);
                Stream<Path> shipped = Files.walk(Path.of("input", "surveys"))) {
            return Stream.concat(publicFiles, shipped).filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFenceHandsOverTheSame(Path file) {
        assertThat(told(FENCE, file)).isEqualTo(told(WITHIN, file));
    }

    @Test
    void everySignArrivesAsItWas(@TempDir Path folder) throws IOException {
        // a lone half of a surrogate pair, which OOXML can escape, included
        String cells = "<c t=\"str\"><v>\u00E5\u00DF\u017B \u2211 \uD83D\uDE00</v></c>"
                + "<c t=\"str\"><v>_xD83D_</v></c>"
                + "<c t=\"str\"><v>" + "long ".repeat(6_000) + "</v></c>";
        Path file = Files.write(folder.resolve("signs.xlsx"), PackageBytes.cells(cells));
        assertThat(told(FENCE, file)).isEqualTo(told(WITHIN, file)).anyMatch(line -> line.contains("\uD83D\uDE00"));
    }

    @Test
    void setsOldWorkbooksAndTextsArriveAsTheyWere(@TempDir Path folder) throws IOException {
        byte[] text = "id;a;b\r\n1;;\"\"\r\n\r\n2;\"x\ny\";å\r\n".getBytes(StandardCharsets.UTF_8);
        Path old = Files.write(folder.resolve("a.xls"), OldWorkbook.table(40));
        Path csv = Files.write(folder.resolve("a.csv"), text);
        Path bad = Files.write(folder.resolve("b.csv"), new byte[] {'a', (byte) 0xE9});
        Path set = Files.write(
                folder.resolve("set.zip"),
                FileSetTest.zip("a.csv", text, "b.xls", OldWorkbook.table(3), "c.jpg", text));

        for (Path file : List.of(old, csv, bad, set)) {
            assertThat(told(FENCE, file)).isEqualTo(told(WITHIN, file)).hasSizeGreaterThan(0);
        }
        assertThat(told(FENCE, csv)).anyMatch(line -> line.contains("; \" UTF-8"));
    }

    /** Everything that a gate tells of a file; a refusal with its whole finding at the end. */
    private static List<String> told(Gate gate, Path file) {
        List<String> told = new ArrayList<>();
        try (Delivery delivery = gate.open(file, file.getFileName().toString())) {
            told.add(delivery.set() + " " + delivery.ignored());
            for (Delivery.Member member : delivery.members()) {
                tell(member, told);
            }
        } catch (UnreadableWorkbookException e) {
            told.add(e.getMessage() + " " + e.finding());
        }
        return told;
    }

    private static void tell(Delivery.Member member, List<String> told) {
        WorkbookFile file = member.file();
        told.add(member.name() + " " + file.format() + " " + file.delimiters() + " " + file.sheets() + " "
                + file.definedNames());
        for (SheetInfo sheet : file.sheets()) {
            told.add(sheet.name() + " " + file.firstRows(sheet.name(), 3));
            file.read(sheet.name(), new RowHandler() {
                @Override
                public void row(RawRow row) {
                    told.add(row.toString());
                }

                @Override
                public void merged(String range) {
                    told.add("merged " + range);
                }
            });
        }
        file.checkUnread();
    }
}
