package eu.regiometer.workbook.mutants;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipInputStream;

/** The entries of a zip, packed and unpacked with true sizes and checksums; names may repeat. */
public final class ZipEntries {

    private static final int VERSION = 20;
    private static final int DATE_1980 = 0x21;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;

    /** One entry. */
    public record Entry(String name, byte[] content) {

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private ZipEntries() {}

    public static List<Entry> unpack(byte[] zip) {
        List<Entry> entries = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(new Entry(entry.getName(), in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** Layout after PKWARE, APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
    public static byte[] pack(List<Entry> entries) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
            byte[] packed = deflate(entry.content());
            var crc = new CRC32();
            crc.update(entry.content());
            int start = out.size();
            ByteBuffer common = buffer(26)
                    .putShort((short) VERSION)
                    .putShort((short) 0x800)
                    .putShort((short) 8)
                    .putShort((short) 0)
                    .putShort((short) DATE_1980)
                    .putInt((int) crc.getValue())
                    .putInt(packed.length)
                    .putInt(entry.content().length)
                    .putShort((short) name.length)
                    .putShort((short) 0);
            out.writeBytes(
                    buffer(LOCAL_SIZE).putInt(0x04034b50).put(common.array()).array());
            out.writeBytes(name);
            out.writeBytes(packed);
            directory.writeBytes(buffer(CENTRAL_SIZE)
                    .putInt(0x02014b50)
                    .putShort((short) VERSION)
                    .put(common.array())
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(start)
                    .array());
            directory.writeBytes(name);
        }
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(buffer(END_SIZE)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(start)
                .array());
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
