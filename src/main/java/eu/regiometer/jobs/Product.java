package eu.regiometer.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The product itself. */
public final class Product {

    private Product() {}

    /** Version of the product, for example {@code 0.1.0}. */
    public static String version() {
        try (InputStream in = Product.class.getResourceAsStream("/regiometer.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("regiometer.properties cannot be read from the jar", e);
        }
    }
}
