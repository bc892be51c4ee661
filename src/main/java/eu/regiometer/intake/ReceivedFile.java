package eu.regiometer.intake;

import java.nio.file.Path;

/**
 * A file as it lies in the drop folder.
 *
 * @param path where it lies
 * @param name name relative to the drop folder, in Unicode normal form C, with {@code /} between folder and file and
 *     without signs that cannot be shown
 * @param hash SHA-256 of the content as 64 hexadecimal digits; empty for what is no file
 * @param size size in bytes
 */
public record ReceivedFile(Path path, String name, String hash, long size) {

    /** The folder directly below the drop folder, normally that of a region; empty when there is none. */
    public String folder() {
        int slash = name.indexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /** The name without folders. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
