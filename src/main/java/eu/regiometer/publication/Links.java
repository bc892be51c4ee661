package eu.regiometer.publication;

import java.nio.charset.StandardCharsets;

/** Relative addresses of files of the output. */
final class Links {

    private static final String UNRESERVED = "-._~/";

    private Links() {}

    /** A path as a relative address: everything but letters, digits and {@code - . _ ~ /} in percent form (RFC 3986). */
    static String href(String path) {
        var address = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9'
                    || b >= 'A' && b <= 'Z'
                    || b >= 'a' && b <= 'z'
                    || b > 0 && UNRESERVED.indexOf(b) >= 0;
            if (plain) {
                address.append((char) b);
            } else {
                address.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
        return address.toString();
    }
}
