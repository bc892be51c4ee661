package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.workbook.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies in the drop folder: files directly in it or in one folder per region. The drop folder is only read.
 *
 * @param files files to be read, by name
 * @param refused what is no file that could be read, by name: links, folders within folders, names that cannot be shown
 * @param ignored names of lock files and unfinished copies, by name
 */
public record DropFolder(List<ReceivedFile> files, List<Submission.Refused> refused, List<String> ignored) {

    private static final int LONGEST_NAME = 200;
    private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini");
    private static final Set<String> UNFINISHED = Set.of(".tmp", ".part", ".crdownload");
    private static final Set<String> SURVEY_FILES = Set.of(".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".zip");

    public DropFolder {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
        ignored = List.copyOf(ignored);
    }

    /**
     * Lists the drop folder. The order of the directory has no influence.
     *
     * @throws UncheckedIOException if the folder is missing or cannot be read; the message names it
     */
    public static DropFolder list(Path surveys) {
        var listing = new Listing();
        for (Path entry : entries(surveys)) {
            String name = name(entry);
            if (isFolder(entry) && !name.startsWith(".") && !looksLikeFile(name)) {
                entries(entry).forEach(inner -> listing.add(inner, name + "/"));
            } else {
                listing.add(entry, "");
            }
        }
        return listing.done();
    }

    /**
     * One file by itself, wherever it lies.
     *
     * @return the file, or why it cannot be read
     */
    public static DropFolder single(Path file) {
        var listing = new Listing();
        listing.add(file, "");
        return listing.done();
    }

    private static final class Listing {

        private final List<ReceivedFile> files = new ArrayList<>();
        private final List<Submission.Refused> refused = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();

        void add(Path entry, String folder) {
            String found = name(entry);
            String name = folder + shown(found);
            if (ignorable(found)) {
                ignored.add(name);
            } else if (!shown(found).equals(found) || found.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
                refuse(entry, name, FindingCode.FILE_NAME);
            } else if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                refuse(entry, name, FindingCode.FILE_LINK);
            } else {
                receive(entry, name);
            }
        }

        private void receive(Path entry, String name) {
            try {
                files.add(new ReceivedFile(entry, name, ContentHash.of(entry), Files.size(entry)));
            } catch (IOException | UncheckedIOException e) {
                var file = new ReceivedFile(entry, name, "", 0);
                Finding finding = Finding.of(FindingCode.READER_FAILED, CellAddress.file(file.fileName()))
                        .with("detail", "the file cannot be opened");
                refused.add(new Submission.Refused(file, Optional.empty(), List.of(finding), ""));
            }
        }

        private void refuse(Path entry, String name, FindingCode code) {
            var file = new ReceivedFile(entry, name, "", 0);
            refused.add(new Submission.Refused(
                    file, Optional.empty(), List.of(Finding.of(code, CellAddress.file(file.fileName()))), ""));
        }

        DropFolder done() {
            return new DropFolder(
                    files.stream()
                            .sorted(Comparator.comparing(ReceivedFile::name))
                            .toList(),
                    refused.stream()
                            .sorted(Comparator.comparing(r -> r.file().name()))
                            .toList(),
                    ignored.stream().sorted().toList());
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(DropFolder::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }

    private static boolean isFolder(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean looksLikeFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SURVEY_FILES.stream().anyMatch(lower::endsWith);
    }

    private static boolean ignorable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("~$")
                || lower.startsWith(".")
                || SYSTEM_FILES.contains(lower)
                || UNFINISHED.stream().anyMatch(lower::endsWith);
    }

    private static String name(Path entry) {
        return Normalizer.normalize(String.valueOf(entry.getFileName()), Normalizer.Form.NFC);
    }

    /** The name with control and direction signs written out, for example {@code \u202E}. */
    private static String shown(String name) {
        var shown = new StringBuilder();
        name.codePoints().forEach(sign -> {
            int type = Character.getType(sign);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE
                    || sign == 0xFFFD;
            shown.append(hidden ? String.format(Locale.ROOT, "\\u%04X", sign) : Character.toString(sign));
        });
        return shown.toString();
    }
}
