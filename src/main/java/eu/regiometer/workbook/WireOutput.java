package eu.regiometer.workbook;

import java.io.IOException;
import java.io.OutputStream;

/** Whole numbers and texts on their way to another process, packed: small numbers take one byte. */
final class WireOutput {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_SIGN = 3;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;

    WireOutput(OutputStream out) {
        this.out = out;
    }

    void octet(int value) throws IOException {
        if (filled == BUFFER) {
            send();
        }
        buffer[filled++] = (byte) value;
    }

    /** A number from 0. */
    void number(long value) throws IOException {
        long rest = value;
        while (rest > 0x7F) {
            octet((int) rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** A text, sign by sign, so that even half a surrogate pair arrives as it was. */
    void text(String text) throws IOException {
        int length = text.length();
        number(length);
        for (int i = 0; i < length; i++) {
            char sign = text.charAt(i);
            if (filled > BUFFER - LONGEST_SIGN) {
                send();
            }
            if (sign < 0x80) {
                buffer[filled++] = (byte) sign;
            } else if (sign < 0x800) {
                buffer[filled++] = (byte) (0xC0 | sign >> 6);
                buffer[filled++] = (byte) (0x80 | sign & 0x3F);
            } else {
                buffer[filled++] = (byte) (0xE0 | sign >> 12);
                buffer[filled++] = (byte) (0x80 | sign >> 6 & 0x3F);
                buffer[filled++] = (byte) (0x80 | sign & 0x3F);
            }
        }
    }

    void bytes(byte[] bytes, int length) throws IOException {
        send();
        out.write(bytes, 0, length);
    }

    void flush() throws IOException {
        send();
        out.flush();
    }

    private void send() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
