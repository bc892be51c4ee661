package eu.regiometer.intake;

import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.Settings;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the ids that survey tools give to responses into keys of units by a keyed hash (HMAC, RFC 2104, with SHA-256),
 * so that nobody who sees a key can look the response up in the tool. The same id of the same region, survey and wave
 * always gets the same key; in another region or wave it gets another one.
 */
public final class UnitKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final int SHORT = 8;

    private final byte[] secret;

    private UnitKeys(String secret) {
        this.secret = ("regiometer unit keys\n" + secret).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Keys under a secret.
     *
     * @param secret any text
     */
    public static UnitKeys of(String secret) {
        return new UnitKeys(secret);
    }

    /**
     * Keys under {@code intake.key_secret} of the programme's settings, else under the acronym and number of the
     * project, so that all runs of a programme agree without any setting.
     */
    public static UnitKeys read(Settings programme) {
        String identity = programme.text("project.acronym", "") + "\n" + programme.text("project.number", "");
        String chosen = programme.text("intake.key_secret", "");
        return of(chosen.isEmpty() ? identity : chosen);
    }

    /** Keys of one survey tool, region, survey and wave. */
    Scope scope(Source source, String region, Survey survey, String wave, Optional<Pattern> pattern) {
        String prefix = String.join("\n", source.id(), region, survey.id(), wave) + "\n";
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return new Scope(mac, prefix, pattern);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Makes keys that fit the pattern of the key item, where one of our forms does. Not for several threads. */
    static final class Scope {

        private final Mac mac;
        private final String prefix;
        private final UnaryOperator<String> form;

        private Scope(Mac mac, String prefix, Optional<Pattern> pattern) {
            this.mac = mac;
            this.prefix = prefix;
            this.form = Stream.<UnaryOperator<String>>of(
                            key -> key, key -> key.toLowerCase(Locale.ROOT), key -> key.substring(0, SHORT))
                    .filter(f -> pattern.map(p -> p.matcher(f.apply(LETTERS.substring(0, LENGTH)))
                                    .matches())
                            .orElse(true))
                    .findFirst()
                    .orElse(UnaryOperator.identity());
        }

        /** The key of a response. */
        String key(String id) {
            byte[] hash = mac.doFinal((prefix + id).getBytes(StandardCharsets.UTF_8));
            var key = new StringBuilder(LENGTH);
            for (byte b : Arrays.copyOf(hash, LENGTH)) {
                key.append(LETTERS.charAt(b & (LETTERS.length() - 1)));
            }
            return form.apply(key.toString());
        }
    }
}
