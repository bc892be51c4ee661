package eu.regiometer.aggregation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/**
 * The binary form of a cube: mark, version, CRC-32C of the content, content. All lists are sorted and numbers written
 * in one way only, so equal cubes have equal bytes. Numbers take seven bits a byte, low bits first; a place is written
 * as its distance from the one before.
 */
final class CubeFormat {

    private static final int MARK = 0x524D4351;
    private static final int VERSION = 4;
    /** What one byte holds of a number. */
    static final int SEVEN_BITS = 0x7F;
    /** Set in all bytes of a number but the last. */
    static final int MORE = 0x80;

    private CubeFormat() {}

    static void write(SurveyCube cube, OutputStream out) throws IOException {
        var content = new ByteArrayOutputStream();
        new CubeWriter(new DataOutputStream(content)).cube(cube);
        byte[] bytes = content.toByteArray();
        var data = new DataOutputStream(out);
        data.writeInt(MARK);
        data.writeInt(VERSION);
        data.writeLong(checksum(bytes));
        data.write(bytes);
        data.flush();
    }

    static SurveyCube read(InputStream in) throws IOException {
        var data = new DataInputStream(in);
        byte[] content;
        long expected;
        try {
            if (data.readInt() != MARK) {
                throw new IOException("not a survey cube");
            }
            int version = data.readInt();
            if (version != VERSION) {
                throw new IOException("survey cube of version " + version + ", expected " + VERSION);
            }
            expected = data.readLong();
            content = data.readAllBytes();
        } catch (EOFException e) {
            throw new IOException("survey cube ends early", e);
        }
        if (checksum(content) != expected) {
            throw new IOException("survey cube was altered: checksum does not match");
        }
        return new CubeReader(new DataInputStream(new ByteArrayInputStream(content))).cube();
    }

    private static long checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return crc.getValue();
    }
}
