package eu.regiometer.workbook.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A zip whose directory can be made to lie. Offsets are those of a directory record, APPNOTE 6.3.10, section 4.3.12. */
final class ZipBytes {

    private static final int RECORD = 46;
    private static final int END = 22;

    private final byte[] content;

    private ZipBytes(byte[] content) {
        this.content = content.clone();
    }

    static ZipBytes of(byte[] content) {
        return new ZipBytes(content);
    }

    byte[] bytes() {
        return content;
    }

    int get(String name, int offset) {
        return buffer(content).getInt(record(name) + offset);
    }

    ZipBytes put(String name, int offset, int value) {
        buffer(content).putInt(record(name) + offset, value);
        return this;
    }

    /** Writes another name of the same length into directory and local header. */
    ZipBytes rename(String name, String other) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return of(text.replace(name, other).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Adds a second directory record for the bytes of an entry, under another name of the same length. */
    byte[] repeatRecord(String name, String other) {
        int end = content.length - END;
        int at = record(name);
        byte[] record = Arrays.copyOfRange(
                content, at, at + RECORD + name.length() + buffer(content).getShort(at + 30));
        System.arraycopy(other.getBytes(StandardCharsets.US_ASCII), 0, record, RECORD, other.length());
        ByteBuffer tail = buffer(Arrays.copyOfRange(content, end, content.length));
        short count = (short) (tail.getShort(10) + 1);
        tail.putShort(8, count).putShort(10, count).putInt(12, tail.getInt(12) + record.length);
        return join(join(Arrays.copyOf(content, end), record), tail.array());
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private int record(String name) {
        return new String(content, StandardCharsets.ISO_8859_1).lastIndexOf(name) - RECORD;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
