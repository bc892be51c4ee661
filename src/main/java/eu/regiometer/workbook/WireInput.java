package eu.regiometer.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What a {@link WireOutput} of another process sent. The other side is not trusted: every size has a limit. */
final class WireInput {

    private static final int BUFFER = 1 << 16;

    /** What arrived is no answer. */
    static final class GarbledException extends IOException {

        private static final long serialVersionUID = 1L;

        GarbledException(String what) {
            super(what);
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private char[] signs = new char[256];
    private int at;
    private int end;

    WireInput(InputStream in) {
        this.in = in;
    }

    /** A byte, 0 to 255. */
    int octet() throws IOException {
        if (at == end) {
            fill();
        }
        return buffer[at++] & 0xFF;
    }

    /** A number from 0 to {@code most}. */
    long number(long most) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            int next = octet();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                if (value > most) {
                    throw new GarbledException("number above " + most);
                }
                return value;
            }
        }
        throw new GarbledException("number of too many bytes");
    }

    /** A number from 0 to {@code most}. */
    int count(int most) throws IOException {
        return (int) number(most);
    }

    boolean flag() throws IOException {
        return number(1) == 1;
    }

    /** A text of at most {@code longest} chars. */
    String text(int longest) throws IOException {
        int length = count(longest);
        if (length > signs.length) {
            signs = new char[Math.max(length, 2 * signs.length)];
        }
        for (int i = 0; i < length; i++) {
            int first = octet();
            if (first < 0x80) {
                signs[i] = (char) first;
            } else if (first < 0xE0) {
                signs[i] = (char) ((first & 0x1F) << 6 | octet() & 0x3F);
            } else {
                signs[i] = (char) ((first & 0x0F) << 12 | (octet() & 0x3F) << 6 | octet() & 0x3F);
            }
        }
        return new String(signs, 0, length);
    }

    byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int buffered = Math.min(length, end - at);
        System.arraycopy(buffer, at, bytes, 0, buffered);
        at += buffered;
        if (in.readNBytes(bytes, buffered, length - buffered) < length - buffered) {
            throw new EOFException();
        }
        return bytes;
    }

    private void fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, BUFFER));
        if (end == 0) {
            throw new EOFException();
        }
    }
}
