package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.ZIP_CRC;
import static eu.regiometer.findings.FindingCode.ZIP_ENTRIES;
import static eu.regiometer.findings.FindingCode.ZIP_OVERLAP;
import static eu.regiometer.findings.FindingCode.ZIP_SIZE;
import static eu.regiometer.findings.FindingCode.ZIP_TRUNCATED;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the directory of a zip strictly: at the very end of the file, complete, nothing before the first entry. Layout
 * after PKWARE, APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
final class ZipDirectory {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int ZIP64 = 1;
    private static final int DEFLATED = 8;
    private static final long BY_ZIP64 = 0xFFFFFFFFL;

    private final byte[] content;
    private final ByteBuffer bytes;
    private final ReadLimits limits;
    private final Refusal refusal;

    ZipDirectory(byte[] content, ReadLimits limits, Refusal refusal) {
        this.content = content;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
        this.refusal = refusal;
    }

    /** All entries in the order of the directory. */
    List<ZipEntryRecord> read() {
        int end = end();
        int count = unsignedShort(end + 10);
        if (count > limits.entries()) {
            throw refusal.of(ZIP_ENTRIES, count + " > " + limits.entries());
        }
        long size = unsignedInt(end + 12);
        long start = unsignedInt(end + 16);
        if (start + size != end) {
            throw refusal.of(ZIP_TRUNCATED, "directory");
        }
        List<ZipEntryRecord> entries = new ArrayList<>(count);
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_SIZE > end || bytes.getInt(at) != CENTRAL) {
                throw refusal.of(ZIP_TRUNCATED, "directory");
            }
            entries.add(entry(at, (int) start));
            at += CENTRAL_SIZE + unsignedShort(at + 28) + unsignedShort(at + 30) + unsignedShort(at + 32);
        }
        if (at != end) {
            throw refusal.of(ZIP_ENTRIES, "directory");
        }
        if (!entries.isEmpty() && entries.stream().noneMatch(entry -> entry.start() == 0)) {
            throw refusal.of(ZIP_OVERLAP, "first entry");
        }
        return entries;
    }

    /** Place of the end record, whose comment must reach exactly to the end of the file. */
    private int end() {
        for (int at = content.length - END_SIZE; at >= 0 && content.length - at <= END_SIZE + 0xFFFF; at--) {
            if (bytes.getInt(at) == END && at + END_SIZE + unsignedShort(at + 20) == content.length) {
                return at;
            }
        }
        throw refusal.of(ZIP_TRUNCATED, "directory");
    }

    private ZipEntryRecord entry(int at, int directory) {
        int flags = unsignedShort(at + 8);
        int method = unsignedShort(at + 10);
        int nameLength = unsignedShort(at + 28);
        int extraLength = unsignedShort(at + 30);
        if (at + CENTRAL_SIZE + nameLength + extraLength > content.length) {
            throw refusal.of(ZIP_TRUNCATED, "directory");
        }
        String name = new String(content, at + CENTRAL_SIZE, nameLength, StandardCharsets.UTF_8);
        if (method != 0 && method != DEFLATED) {
            throw refusal.of(ZIP_CRC, name + ": method " + method);
        }
        long[] sizes = {unsignedInt(at + 24), unsignedInt(at + 20), unsignedInt(at + 42)};
        widen(sizes, at + CENTRAL_SIZE + nameLength, extraLength);
        long packed = sizes[1];
        long local = sizes[2];
        if (local < 0 || local > directory - LOCAL_SIZE || bytes.getInt((int) local) != LOCAL) {
            throw refusal.of(ZIP_TRUNCATED, name);
        }
        int start = (int) local;
        int localName = unsignedShort(start + 26);
        int data = start + LOCAL_SIZE + localName + unsignedShort(start + 28);
        if (packed < 0 || packed > directory - data) {
            throw refusal.of(ZIP_SIZE, name);
        }
        byte[] expected = Arrays.copyOfRange(content, at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
        boolean same = Arrays.equals(
                expected, Arrays.copyOfRange(content, start + LOCAL_SIZE, start + LOCAL_SIZE + localName));
        return new ZipEntryRecord(
                name, method == 0, (flags & 1) != 0, unsignedInt(at + 16), packed, sizes[0], start, data, same);
    }

    /** Takes the sizes that stand in the ZIP64 extra field, as some writers place them there without need. */
    private void widen(long[] sizes, int extra, int length) {
        int at = extra;
        while (at + 4 <= extra + length) {
            int size = unsignedShort(at + 2);
            if (unsignedShort(at) == ZIP64) {
                int value = at + 4;
                for (int i = 0; i < sizes.length && value + 8 <= at + 4 + size; i++) {
                    if (sizes[i] == BY_ZIP64) {
                        sizes[i] = bytes.getLong(value);
                        value += 8;
                    }
                }
            }
            at += 4 + size;
        }
    }

    private int unsignedShort(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private long unsignedInt(int at) {
        return bytes.getInt(at) & 0xFFFFFFFFL;
    }
}
