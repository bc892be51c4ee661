package eu.regiometer.workbook;

import java.nio.file.Path;

/** A file cannot be written: folder read-only, disk full, a file where a folder is needed. */
public final class UnwritableOutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnwritableOutputException(Path target, String reason, Throwable cause) {
        super(
                target + " cannot be written (" + reason
                        + "); make the folder writable, free space on the disk, or choose another folder",
                cause);
    }
}
