package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.workbook.PackageBytes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The heads of sheets are kept in memory: a small file must not make them large. */
class LargeHeadTest {

    private static String code(byte[] content, String name) {
        return LookAlike.read(content, "SE332/" + name).findings().getFirst().code();
    }

    private static byte[] workbook(String text, int rows, int columns) {
        String cells = "<c t=\"s\"><v>0</v></c>".repeat(columns);
        String sheet = IntStream.range(0, rows)
                .mapToObj(row -> "<row>" + cells + "</row>")
                .collect(Collectors.joining());
        return PackageBytes.good()
                .with(PackageBytes.STRINGS, PackageBytes.strings("<si><t>" + text + "</t></si>"))
                .with(PackageBytes.SHEET, PackageBytes.sheet(sheet))
                .bytes();
    }

    @Test
    void oneLongTextInEveryCellOfTheFirstRowsIsRefused() {
        byte[] content = workbook("x".repeat(32_000), 20, 512);

        assertThat(content.length).isLessThan(50_000);
        assertThat(code(content, "a.xlsx")).isEqualTo("SHEET-TEXT");
    }

    @Test
    void fewLongTextsInTheFirstRowsAreNoReason() {
        assertThat(code(workbook("x".repeat(32_000), 20, 5), "a.xlsx")).isEqualTo("LAYOUT-UNKNOWN");
    }

    @Test
    void manyWideTablesInASetAreRefused() {
        SortedMap<String, byte[]> members = new TreeMap<>();
        IntStream.range(0, 30).forEach(i -> members.put("t" + i + ".xlsx", workbook("x", 20, 500)));

        assertThat(code(LookAlike.zip(members), "set.zip")).isEqualTo("SHEET-CELLS");
    }
}
