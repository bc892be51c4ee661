package eu.regiometer.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a part in which one XML token does not end: the parser keeps the names of all attributes of an element, so an
 * element of endless attributes would cost quadratic time before their number can be looked at.
 */
final class TokenGuard extends FilterInputStream {

    private static final int LARGEST_TAG = 1 << 19;
    private static final int LARGEST_TEXT = 1 << 22;

    private int allowed = LARGEST_TAG;
    private int sinceToken;
    private boolean exceeded;

    TokenGuard(InputStream in) {
        super(in);
    }

    /** Tells that the parser goes on to the next tag. */
    void expectTag() {
        allowed = LARGEST_TAG;
        sinceToken = 0;
    }

    /** Tells that the parser reads a text, which costs no more than its length. */
    void expectText() {
        allowed = LARGEST_TEXT;
        sinceToken = 0;
    }

    boolean exceeded() {
        return exceeded;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        sinceToken += Math.max(0, count);
        if (sinceToken > allowed) {
            exceeded = true;
            throw new IOException("token of more than " + allowed + " bytes");
        }
        return count;
    }
}
