package eu.regiometer.intake;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** Looks at files of the drop folder, and the wait between two looks that shows whether a copy has finished. */
public interface Looks {

    /**
     * What one look shows.
     *
     * @param size size in bytes
     * @param changed time of the last change
     */
    record Look(long size, FileTime changed) {}

    /** Looks at a file now; empty when no regular file can be seen there. */
    Optional<Look> at(Path file);

    /** Waits until a look differs enough in time from those taken when the watch began. */
    void settle();
}
