package eu.regiometer.drawing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where font files come from. */
@FunctionalInterface
public interface FontSource {

    /** Folder of the shipped fonts on the class path. */
    String SHIPPED = "/report-templates/fonts/";

    /**
     * Opens a font file.
     *
     * @param fileName file name without folder, see {@link Face#fileName()}
     * @throws IOException if there is no such file; its message names the file
     */
    InputStream open(String fileName) throws IOException;

    /** The fonts that travel with the program. */
    static FontSource shipped() {
        return fileName -> {
            InputStream stream = FontSource.class.getResourceAsStream(SHIPPED + fileName);
            if (stream == null) {
                throw new FileNotFoundException("class path " + SHIPPED + fileName);
            }
            return stream;
        };
    }

    /** The fonts in a folder. */
    static FontSource folder(Path folder) {
        return fileName -> {
            Path file = folder.resolve(fileName);
            if (!Files.isRegularFile(file)) {
                throw new FileNotFoundException(file.toString());
            }
            return Files.newInputStream(file);
        };
    }

    /**
     * Reads a whole font file.
     *
     * @throws FontException if it is missing or unreadable
     */
    default byte[] bytes(Face face) {
        try (InputStream stream = open(face.fileName())) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw FontException.of(
                    face,
                    e instanceof FileNotFoundException ? "is missing: " + e.getMessage() : "cannot be read: " + e,
                    e);
        }
    }
}
