package eu.regiometer.publication;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where catalogues, styles and fonts come from: the templates of a run. */
@FunctionalInterface
public interface TextSource {

    /**
     * Opens a file.
     *
     * @param name path inside the folder of templates, with forward slashes
     * @throws FileNotFoundException if there is no such file
     * @throws IOException if it cannot be read
     */
    InputStream open(String name) throws IOException;

    /** The templates that travel with the program. */
    static TextSource shipped() {
        return name -> {
            InputStream stream = TextSource.class.getResourceAsStream("/report-templates/" + name);
            if (stream == null) {
                throw new FileNotFoundException("class path /report-templates/" + name);
            }
            return stream;
        };
    }

    /**
     * The content of a file.
     *
     * @throws UncheckedIOException if it is missing or cannot be read; the message says how to mend it
     */
    default byte[] bytes(String name) {
        try (InputStream stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the templates lack " + name + ": put the file back, or leave out --templates", e);
        }
    }

    /** The text of a file in UTF-8, as {@link #bytes}. */
    default String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The text of a file in UTF-8; empty when there is none. */
    default Optional<String> optional(String name) {
        try (InputStream stream = open(name)) {
            return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " of the templates cannot be read", e);
        }
    }
}
