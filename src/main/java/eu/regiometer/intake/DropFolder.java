package eu.regiometer.intake;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What lies in the drop folder: files directly in it or in one folder per region. The drop folder is only read.
 *
 * @param files files to be read, by name; mapping sheets are not among them
 * @param mappings mapping sheets by the name of the file beside which they lie
 * @param refused what cannot be read, or not yet, by name: links, folders within folders, names that cannot be shown,
 *     empty and too large files, copies that have not finished, mapping sheets without their file
 * @param ignored names of lock files and unfinished copies, by name
 */
public record DropFolder(
        List<ReceivedFile> files,
        SortedMap<String, ReceivedFile> mappings,
        List<Submission.Refused> refused,
        List<String> ignored) {

    public DropFolder {
        files = List.copyOf(files);
        mappings = Collections.unmodifiableSortedMap(new TreeMap<>(mappings));
        refused = List.copyOf(refused);
        ignored = List.copyOf(ignored);
    }

    /**
     * Lists the drop folder as it is now. The order of the directory has no influence.
     *
     * @throws UncheckedIOException if the folder is missing or cannot be read; the message names it
     */
    public static DropFolder list(Path surveys) {
        return DropListing.of(surveys).received();
    }

    /**
     * One file by itself, wherever it lies, with the mapping sheet beside it.
     *
     * @return the file, or why it cannot be read
     */
    public static DropFolder single(Path file) {
        return DropListing.ofFile(file).received();
    }

    /** Whether a file is a mapping sheet that lies beside the file that it explains. */
    public static boolean mappingSheet(Path file) {
        String name = String.valueOf(file.getFileName());
        return MappingSheet.named(name) && Files.exists(file.resolveSibling(MappingSheet.explained(name)));
    }

    /** The same with some of the files alone. */
    public DropFolder only(Predicate<ReceivedFile> some) {
        return new DropFolder(files.stream().filter(some).toList(), mappings, refused, ignored);
    }
}
