package eu.regiometer.workbook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Keeps the rows of a workbook on its way inside one private folder.
 *
 * @param folder created when needed
 */
record ScratchFiles(Path folder) implements TempFileCreationStrategy {

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        Files.createDirectories(folder);
        return Files.createTempDirectory(folder, prefix).toFile();
    }
}
