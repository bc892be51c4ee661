package eu.regiometer.statistics.distribution;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Random numbers of one replicate. The same text always gives the same numbers, whatever else was drawn. */
public final class RandomStream {

    private final UniformRandomProvider source;
    private double spare;
    private boolean hasSpare;

    private RandomStream(UniformRandomProvider source) {
        this.source = source;
    }

    /**
     * The stream of a replicate.
     *
     * @param seedText names what is drawn, for example study and index; printed in the method note
     */
    public static RandomStream of(String seedText, int replicate) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(seedText + "/" + replicate));
        long[] seed = {hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong()};
        return new RandomStream(RandomSource.XO_SHI_RO_256_PP.create(seed));
    }

    /** Uniform on [0, 1). */
    public double uniform() {
        return source.nextDouble();
    }

    /** True or false with equal chance. */
    public boolean coin() {
        return source.nextBoolean();
    }

    /** Standard normal, by Marsaglia's polar method on StrictMath, so that no processor differs in the last bit. */
    public double normal() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * uniform() - 1;
            v = 2 * uniform() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * factor;
        hasSpare = true;
        return u * factor;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
