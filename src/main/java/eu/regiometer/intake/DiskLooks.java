package eu.regiometer.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Looks at the disk; the wait counts from the making of this object, so that other work may fill it. */
public class DiskLooks implements Looks {

    /** Usual time between two looks. */
    public static final Duration USUAL = Duration.ofSeconds(5);

    private final long end;

    /**
     * Begins to wait.
     *
     * @param between time between two looks; zero where files are known to be whole
     */
    public DiskLooks(Duration between) {
        this.end = System.nanoTime() + between.toNanos();
    }

    @Override
    public Optional<Look> at(Path file) {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    ? Optional.of(new Look(found.size(), found.lastModifiedTime()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void settle() {
        try {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the drop folder was watched", e);
        }
    }
}
