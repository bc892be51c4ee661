package eu.regiometer.workbook.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One damaged or hostile file and the verdict it must get.
 *
 * @param number number of the case, from 0
 * @param what what is wrong, in words
 * @param ending ending of the file name, which says nothing about the content
 * @param verdict {@link #READABLE}, or the code of the first gate that must stop it
 * @param cells what the first row of a readable file holds, in the form of {@link Reading#cells}
 * @param content writes the file
 */
public record HostileCase(
        int number, String what, String ending, String verdict, String cells, Consumer<OutputStream> content) {

    public static final String READABLE = "READABLE";

    static HostileCase refused(int number, String code, String what, byte[] content) {
        return new HostileCase(number, what, ".xlsx", code, "", to(content));
    }

    static HostileCase refused(int number, String code, String what, Consumer<OutputStream> content) {
        return new HostileCase(number, what, ".xlsx", code, "", content);
    }

    static HostileCase readable(int number, String cells, String what, byte[] content) {
        return new HostileCase(number, what, ".xlsx", READABLE, cells, to(content));
    }

    HostileCase named(String otherEnding) {
        return new HostileCase(number, what, otherEnding, verdict, cells, content);
    }

    public String fileName() {
        return "%02d%s".formatted(number, ending);
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        content.accept(out);
        return out.toByteArray();
    }

    /** Writes the file into a folder. */
    public Path write(Path folder) {
        Path file = folder.resolve(fileName());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @Override
    public String toString() {
        return "%02d %s".formatted(number, what);
    }

    private static Consumer<OutputStream> to(byte[] content) {
        return out -> write(out, content);
    }

    static void write(OutputStream out, byte[] content) {
        try {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
