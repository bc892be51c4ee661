package eu.regiometer.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Prints the SHA-256 of the sample report, in whatever process it is started. */
final class RenderedHash {

    private RenderedHash() {}

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        System.out.writeBytes(("hash " + ofReport() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    static String ofReport() throws NoSuchAlgorithmException {
        return sha256(Samples.render(Samples.report(40)));
    }

    static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
