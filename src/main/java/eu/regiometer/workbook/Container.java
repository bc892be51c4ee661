package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.FILE_LINK;
import static eu.regiometer.findings.FindingCode.FILE_TOO_LARGE;
import static eu.regiometer.findings.FindingCode.READER_FAILED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The bytes of a file from outside, taken only when it is a regular file of a size that is read. */
final class Container {

    private Container() {}

    static byte[] content(Path file, ReadLimits limits, Refusal refusal) {
        size(file, limits, refusal);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw refusal.of(READER_FAILED, e.getClass().getSimpleName());
        }
    }

    /** Size in bytes of a regular file that may be read. */
    static int size(Path file, ReadLimits limits, Refusal refusal) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refusal.of(Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? FILE_LINK : READER_FAILED, "file");
        }
        try {
            long size = Files.size(file);
            checkSize(size, limits, refusal);
            return Math.toIntExact(size);
        } catch (IOException e) {
            throw refusal.of(READER_FAILED, e.getClass().getSimpleName());
        }
    }

    static void checkSize(long size, ReadLimits limits, Refusal refusal) {
        if (size > limits.fileBytes()) {
            throw refusal.sizes(FILE_TOO_LARGE, ReadLimits.megabytes(size), ReadLimits.megabytes(limits.fileBytes()));
        }
    }
}
