package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.SHEET_STRINGS;
import static eu.regiometer.findings.FindingCode.SHEET_TEXT;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The shared texts of a workbook, kept as one block of UTF-8: a million short texts cost a few megabytes. */
final class SharedStrings {

    private static final int RECENT = 1 << 12;

    private byte[] block = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int size;
    private final @Nullable String[] recent = new @Nullable String[RECENT];
    private final int[] recentIndex = new int[RECENT];

    private SharedStrings() {}

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(XmlPart xml, ReadLimits limits, Refusal refusal) {
        var strings = new SharedStrings();
        xml.root("sst");
        while (xml.next()) {
            if (xml.starts("extLst")) {
                xml.skip();
            } else if (xml.starts("si")) {
                strings.add(RichText.read(xml, limits.text()), limits, refusal);
            } else if (xml.starts()) {
                throw xml.misplaced();
            }
        }
        return strings;
    }

    /** Number of texts. */
    int size() {
        return size;
    }

    /** Text at an index from 0. */
    String get(int index) {
        int slot = index & (RECENT - 1);
        String known = recent[slot];
        if (known != null && recentIndex[slot] == index) {
            return known;
        }
        int start = index == 0 ? 0 : ends[index - 1];
        String text = new String(block, start, ends[index] - start, StandardCharsets.UTF_8);
        recent[slot] = text;
        recentIndex[slot] = index;
        return text;
    }

    /** Appends a text, unless there are too many or it is too long. */
    void add(String text, ReadLimits limits, Refusal refusal) {
        if (text.length() > limits.text()) {
            throw refusal.limit(SHEET_TEXT, "characters", text.length(), limits.text());
        }
        if (size == limits.strings()) {
            throw refusal.limit(SHEET_STRINGS, "texts", size + 1L, limits.strings());
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, bytes.length);
        if (end > block.length) {
            block = Arrays.copyOf(block, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(2L * block.length, end)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        System.arraycopy(bytes, 0, block, start, bytes.length);
        ends[size] = end;
        size++;
    }
}
