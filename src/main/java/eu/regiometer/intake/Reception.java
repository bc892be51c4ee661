package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.ContentHash;
import eu.regiometer.workbook.ReadLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes the files of a listing one by one: sizes first, so that what is too large is never hashed. */
final class Reception {

    private static final long MOST_BYTES = ReadLimits.defaults().fileBytes();

    private final DropListing listing;
    private final SortedMap<String, ReceivedFile> received = new TreeMap<>();
    private final List<Submission.Refused> refused;

    Reception(DropListing listing) {
        this.listing = listing;
        this.refused = new ArrayList<>(listing.refused());
    }

    /** Takes a file as it is now; empty when it is refused. */
    Optional<ReceivedFile> receive(String name, Path path) {
        try {
            long size = Files.size(path);
            if (size == 0) {
                refused.add(refused(path, name, 0, FindingCode.FILE_EMPTY));
                return Optional.empty();
            }
            if (size > MOST_BYTES) {
                refused.add(tooLarge(path, name, size));
                return Optional.empty();
            }
            return Optional.of(receive(name, path, size, ContentHash.of(path)));
        } catch (IOException | UncheckedIOException e) {
            Finding finding =
                    Finding.of(FindingCode.READER_FAILED, at(name)).with("detail", "the file cannot be opened");
            refused.add(new Submission.Refused(
                    new ReceivedFile(path, name, "", 0), Optional.empty(), List.of(finding), ""));
            return Optional.empty();
        }
    }

    /** Takes a file whose content is known. */
    ReceivedFile receive(String name, Path path, long size, String hash) {
        ReceivedFile file = new ReceivedFile(path, name, hash, size);
        received.put(name, file);
        return file;
    }

    /** Leaves a file for a later run, because its copy has not finished. */
    void unfinished(String name, Path path) {
        received.remove(name);
        refused.add(refused(path, name, 0, FindingCode.FILE_UNFINISHED));
    }

    /** What was received, mapping sheets beside their files. */
    DropFolder done() {
        Set<String> present = new TreeSet<>(received.keySet());
        refused.forEach(r -> present.add(r.file().name()));
        List<ReceivedFile> files = new ArrayList<>();
        SortedMap<String, ReceivedFile> mappings = new TreeMap<>();
        for (ReceivedFile file : received.values()) {
            if (!MappingSheet.named(file.name())) {
                files.add(file);
            } else {
                String explained = MappingSheet.explained(file.name());
                if (present.contains(explained)) {
                    mappings.put(explained, file);
                } else {
                    Finding alone = Finding.of(FindingCode.MAPPING_ALONE, at(file.name()))
                            .with("found", at(explained).file());
                    refused.add(new Submission.Refused(file, Optional.empty(), List.of(alone), ""));
                }
            }
        }
        refused.sort(Comparator.comparing(r -> r.file().name()));
        return new DropFolder(files, mappings, refused, listing.ignored());
    }

    static Submission.Refused refused(Path path, String name, long size, FindingCode code) {
        return new Submission.Refused(
                new ReceivedFile(path, name, "", size), Optional.empty(), List.of(Finding.of(code, at(name))), "");
    }

    private static Submission.Refused tooLarge(Path path, String name, long size) {
        Finding finding = Finding.of(FindingCode.FILE_TOO_LARGE, at(name))
                .with("size", ReadLimits.megabytes(size))
                .with("limit", ReadLimits.megabytes(MOST_BYTES));
        return new Submission.Refused(new ReceivedFile(path, name, "", size), Optional.empty(), List.of(finding), "");
    }

    private static CellAddress at(String name) {
        return CellAddress.file(name.substring(name.lastIndexOf('/') + 1));
    }
}
