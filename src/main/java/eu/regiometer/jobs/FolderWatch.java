package eu.regiometer.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Tells when files of a folder changed. It looks again and again instead of waiting for the system to tell, which is silent
 * on network shares; a change counts when two looks in a row show the same, so that a file is not read half written.
 */
public final class FolderWatch {

    private final Path folder;

    public FolderWatch(Path folder) {
        this.folder = folder;
    }

    /**
     * Watches until there is no next look.
     *
     * @param next waits between two looks, and says whether there is another
     * @param changed called after each change
     */
    public void watch(BooleanSupplier next, Runnable changed) {
        SortedMap<String, String> known = look();
        SortedMap<String, String> before = known;
        while (next.getAsBoolean()) {
            SortedMap<String, String> now = look();
            if (now.equals(before) && !now.equals(known)) {
                known = now;
                changed.run();
            }
            before = now;
        }
    }

    private SortedMap<String, String> look() {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                BasicFileAttributes found = attributes(file);
                files.put(file.toString(), found.size() + " " + found.lastModifiedTime());
            }
        } catch (NoSuchFileException | UncheckedIOException e) {
            // a file went between the listing and the look: the next look shows what is left
            files.put("", "gone");
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
        return files;
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }
}
