package eu.regiometer.report.template;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where templates, styles and texts come from: a folder that a designer edits, or the copy that travels with the program. */
public sealed interface TemplateFolder {

    /** Folder on the class path that holds the shipped copy. */
    String SHIPPED = "/report-templates/";

    /** The templates that travel with the program. */
    static TemplateFolder shipped() {
        return new OnClassPath();
    }

    /** The templates in a folder. */
    static TemplateFolder of(Path folder) {
        return new OnDisk(folder.toAbsolutePath().normalize());
    }

    /**
     * Opens a file.
     *
     * @param name path inside the folder with forward slashes, which never leads out of it
     * @throws FileNotFoundException if there is none; the message names the place that was looked at
     */
    InputStream open(String name) throws IOException;

    /** Whether there is such a file. */
    default boolean has(String name) {
        try {
            open(name).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a whole file as UTF-8.
     *
     * @throws TemplateFailure if it is missing or unreadable
     */
    default String text(String name) {
        try (InputStream stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            throw new TemplateFailure(
                    "missing file of the report templates: " + e.getMessage()
                            + "; put it back, or use the shipped templates by leaving out --templates",
                    e);
        } catch (IOException e) {
            throw new TemplateFailure("cannot read " + name + " of the report templates: " + e.getMessage(), e);
        }
    }

    /**
     * Names of the PNG files that stand beside the templates, sorted; the shipped templates have none.
     *
     * @throws TemplateFailure if the folder cannot be read
     */
    default List<String> pictures() {
        return List.of();
    }

    /**
     * Names of the templates, sorted.
     *
     * @throws TemplateFailure if the folder cannot be read
     */
    List<String> templates();

    /** A folder of the file system. */
    record OnDisk(Path folder) implements TemplateFolder {
        @Override
        public InputStream open(String name) throws IOException {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                throw new FileNotFoundException(folder.resolve(name).toString());
            }
            return Files.newInputStream(file);
        }

        @Override
        public List<String> pictures() {
            return ending(".png");
        }

        @Override
        public List<String> templates() {
            return ending(".ftl");
        }

        private List<String> ending(String ending) {
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(ending))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new TemplateFailure("cannot read the folder of report templates " + folder, e);
            }
        }
    }

    /** The copy on the class path. */
    record OnClassPath() implements TemplateFolder {
        @Override
        public InputStream open(String name) throws IOException {
            InputStream stream = name.contains("..") ? null : TemplateFolder.class.getResourceAsStream(SHIPPED + name);
            if (stream == null) {
                throw new FileNotFoundException("class path " + SHIPPED + name);
            }
            return stream;
        }

        @Override
        public List<String> templates() {
            return List.of("common.ftl", "eu.ftl", "lens.ftl", "local.ftl", "page.ftl", "regional.ftl");
        }
    }
}
