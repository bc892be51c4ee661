package eu.regiometer.jobs;

import eu.regiometer.workbook.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Hashes of what a run rests on.
 *
 * @param files SHA-256 by path relative to the folder, with {@code /} between folders
 * @param hash SHA-256 over names and hashes in order of name
 */
record Fingerprint(SortedMap<String, String> files, String hash) {

    static Fingerprint of(SortedMap<String, String> files) {
        List<String> lines = files.entrySet().stream()
                .map(entry -> TabLines.line(entry.getKey(), entry.getValue()))
                .toList();
        return new Fingerprint(files, ContentHash.of(String.join("\n", lines)));
    }

    /** Fingerprint of all files below a folder, hidden and temporary ones left out; empty without the folder. */
    static Fingerprint ofFolder(Path folder) {
        var files = new TreeMap<String, String>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(Files::isRegularFile)
                        .filter(file -> !ignored(file.getFileName().toString()))
                        .forEach(file ->
                                files.put(folder.relativize(file).toString().replace('\\', '/'), ContentHash.of(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot be read", e);
            }
        }
        return of(files);
    }

    private static boolean ignored(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.endsWith(".tmp") || name.endsWith(".part");
    }
}
