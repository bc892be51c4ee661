package eu.regiometer.intake;

import eu.regiometer.findings.FindingCode;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The names in the drop folder, sorted into files, what is refused by its name or kind, and what is ignored. */
final class DropListing {

    private static final int LONGEST_NAME = 200;
    private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini", "readme.md", "readme.txt");
    private static final Set<String> UNFINISHED = Set.of(".tmp", ".part", ".crdownload");
    private static final Set<String> SURVEY_FILES = Set.of(".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".zip");

    private final SortedMap<String, Path> files = new TreeMap<>();
    private final List<Submission.Refused> refused = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private DropListing() {}

    static DropListing of(Path surveys) {
        var listing = new DropListing();
        for (Path entry : entries(surveys)) {
            String name = name(entry);
            if (isFolder(entry) && !name.startsWith(".") && !looksLikeFile(name)) {
                entries(entry).forEach(inner -> listing.add(inner, name + "/"));
            } else {
                listing.add(entry, "");
            }
        }
        return listing;
    }

    /** A file, and the mapping sheet beside it where there is one. */
    static DropListing ofFile(Path file) {
        var listing = new DropListing();
        listing.add(file, "");
        Path mapping = file.resolveSibling(file.getFileName() + MappingSheet.ENDING);
        if (Files.exists(mapping, LinkOption.NOFOLLOW_LINKS)) {
            listing.add(mapping, "");
        }
        return listing;
    }

    /** Files that may be read, by name. */
    SortedMap<String, Path> files() {
        return files;
    }

    /** All files as they are now. */
    DropFolder received() {
        var reception = new Reception(this);
        files.forEach((name, path) -> reception.receive(name, path));
        return reception.done();
    }

    List<Submission.Refused> refused() {
        return refused;
    }

    /** Names of what is ignored, in order. */
    List<String> ignored() {
        return ignored.stream().sorted().toList();
    }

    private void add(Path entry, String folder) {
        String found = name(entry);
        String name = folder + shown(found);
        if (ignorable(found)) {
            ignored.add(name);
        } else if (!shown(found).equals(found) || found.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            refused.add(Reception.refused(entry, name, 0, FindingCode.FILE_NAME));
        } else if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            refused.add(Reception.refused(entry, name, 0, FindingCode.FILE_LINK));
        } else if (files.putIfAbsent(name, entry) != null) {
            // two spellings of one name that look alike: the second is shown by its signs
            refused.add(Reception.refused(entry, folder + spelled(entry), 0, FindingCode.FILE_NAME));
        }
    }

    private static String spelled(Path entry) {
        var spelled = new StringBuilder();
        String.valueOf(entry.getFileName())
                .chars()
                .forEach(sign -> spelled.append(
                        sign < 0x80 ? Character.toString(sign) : String.format(Locale.ROOT, "\\u%04X", sign)));
        return shown(spelled.toString());
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(DropListing::name).thenComparing(Comparator.naturalOrder()))
                    .toList();
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
