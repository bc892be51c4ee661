package eu.regiometer.workbook.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import eu.regiometer.workbook.mutants.Dice;
import eu.regiometer.workbook.mutants.GoodWorkbooks;
import eu.regiometer.workbook.mutants.Mutant;
import eu.regiometer.workbook.mutants.ZipEntries;
import eu.regiometer.workbook.mutants.ZipEntries.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A dropped file made of the bytes of a fuzzer. Its last bytes choose the kind, the others are the file itself, the
 * parts of a zip that is packed with true checksums, or the changes to a good workbook.
 *
 * @param name file name
 * @param content what the file holds
 */
record FuzzInput(String name, byte[] content) {

    /** Stands in a line of its own before each part, followed by the name of the part. */
    static final String PART = "\n%%%% ";

    private static final List<byte[]> GOOD = GoodWorkbooks.xlsx();
    private static final List<String> ENDINGS = List.of(".xlsx", ".xls", ".csv", ".zip");

    static FuzzInput of(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 3)) {
            case 0 -> new FuzzInput("parts.xlsx", pack(data.consumeRemainingAsBytes()));
            case 1 -> new FuzzInput("parts.zip", pack(data.consumeRemainingAsBytes()));
            case 2 -> new FuzzInput("bytes" + data.pickValue(ENDINGS), data.consumeRemainingAsBytes());
            default -> {
                Dice dice = bound -> data.consumeInt(0, bound - 1);
                yield new FuzzInput(
                        "mutant.xlsx", Mutant.of(dice.pick(GOOD), dice).content());
            }
        };
    }

    /** Bytes of several parts, as {@link #of} takes them apart. */
    static byte[] parts(List<Entry> entries) {
        var text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(PART).append(entry.name()).append('\n').append(latin(entry.content()));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pack(byte[] parts) {
        List<Entry> entries = new ArrayList<>();
        for (String part : latin(parts).split(PART, -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                entries.add(new Entry(
                        part.substring(0, end), part.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
        return ZipEntries.pack(entries);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
