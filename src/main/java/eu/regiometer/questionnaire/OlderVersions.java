package eu.regiometer.questionnaire;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Older versions of a questionnaire that are kept: {@code versions/<survey>-<version>.xlsx} in the programme folder. */
final class OlderVersions {

    private static final String FOLDER = "versions";
    private static final Pattern NAME = Pattern.compile(
            "(" + Stream.of(Survey.values()).map(Survey::id).collect(Collectors.joining("|")) + ")-(.+)\\.xlsx?",
            Pattern.CASE_INSENSITIVE);

    private final Path folder;
    private final Questionnaire present;
    private final Defects defects;

    OlderVersions(Path programmeFolder, Questionnaire present, Defects defects) {
        this.folder = programmeFolder.resolve(FOLDER);
        this.present = present;
        this.defects = defects;
    }

    /** The versions that can be read, by version. */
    List<Questionnaire> read() {
        var byVersion = new TreeMap<String, Questionnaire>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches()) {
                tellStranger(file);
            } else if (matcher.group(1)
                    .toLowerCase(Locale.ROOT)
                    .equals(present.survey().id())) {
                read(file, matcher.group(2), byVersion);
            }
        }
        return new ArrayList<>(byVersion.values());
    }

    private void read(Path file, String version, TreeMap<String, Questionnaire> byVersion) {
        Questionnaire older = Questionnaire.read(file, present.survey(), defects);
        if (older.version().isEmpty()) {
            return;
        }
        if (!older.version().equals(version)) {
            wrong(
                    file,
                    "the version \"" + older.version() + "\" in its sheet settings",
                    "the version of the file name, \"" + version + "\"",
                    "rename the file, or correct the sheet");
        } else if (version.equals(present.version())) {
            wrong(
                    file,
                    "the version " + version + ", which is the present one",
                    "an older version",
                    "raise the version of " + present.survey().fileName() + ", or delete the file");
        } else if (byVersion.putIfAbsent(version, older) != null) {
            wrong(
                    file,
                    "the version " + version + " for the second time",
                    "each version once",
                    "delete one of the two");
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> !file.getFileName().toString().matches("[.~].*|(?i)readme\\..*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }

    private void tellStranger(Path file) {
        defects.warn(
                FindingCode.QUESTIONNAIRE_REFERENCE,
                CellAddress.file(shown(file)),
                "a file that is no older version of a questionnaire",
                "names such as " + present.survey().id() + "-2024-1.xlsx",
                "rename or delete the file");
    }

    private void wrong(Path file, String found, String expected, String remedy) {
        defects.add(FindingCode.QUESTIONNAIRE_REFERENCE, CellAddress.file(shown(file)), found, expected, remedy);
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }
}
