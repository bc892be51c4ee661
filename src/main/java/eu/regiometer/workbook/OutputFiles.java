package eu.regiometer.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Writes files so that nobody ever sees half of one: into a hidden file beside the target, forced to the disk, then
 * renamed. Folders are created as needed.
 */
public final class OutputFiles {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes everything; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    private OutputFiles() {}

    /**
     * Writes a file.
     *
     * @throws UnwritableOutputException if the disk or its rights do not allow it; an earlier file stays as it was
     */
    public static void write(Path target, byte[] content) {
        write(target, out -> out.write(content));
    }

    /** Writes a text in UTF-8, as {@link #write(Path, byte[])}. */
    public static void write(Path target, String text) {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes what a callback produces, as {@link #write(Path, byte[])}. */
    public static void write(Path target, Content content) {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file has a folder");
        Path part = folder.resolve("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            try {
                writeAndForce(part, content);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            force(folder);
        } catch (IOException e) {
            throw new UnwritableOutputException(target, reason(folder, e), e);
        }
    }

    private static void writeAndForce(Path part, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Makes the rename itself durable; not every system can force a folder, and none needs to for a correct file. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the content is safe on the disk; only the new name could be lost by a power cut
        }
    }

    private static String reason(Path folder, IOException e) {
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return above + " is a file where a folder is needed";
            }
        }
        return switch (e) {
            case AccessDeniedException denied -> "no right to write there";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
