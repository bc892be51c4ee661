package eu.regiometer.jobs;

import eu.regiometer.pdf.Picture;
import eu.regiometer.report.Funding;
import eu.regiometer.report.Logo;
import eu.regiometer.report.language.OfficialText;
import eu.regiometer.workbook.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads who paid for the project and which logos reports show: {@code branding.funding} and {@code branding.logos}. */
final class FundingSettings {

    private static final String EARLIER_FORM = "branding.funding_statement";
    private static final String STATEMENT = "statement";
    private static final String EMBLEM = "emblem";
    private static final String NONE = "none";
    private static final String FILE = "file";
    private static final String HEIGHT = "height";
    private static final double USUAL_HEIGHT = 10;
    private static final long LARGEST = 2_000_000;

    private final Settings settings;
    private final Path folder;

    /** The folder holds the files of the logos. */
    FundingSettings(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /** Who paid, the earliest first; empty without the section: then the Union did not. */
    List<Funding> funding() {
        if (settings.has(EARLIER_FORM)) {
            settings.wrong(
                    EARLIER_FORM,
                    "the statement in the form of an earlier version",
                    "branding.funding with \"- statement: co-funded\", or with these words below \"statement\"",
                    "move it there, and delete it and \"" + EMBLEM + "\" here");
        }
        List<Funding> all = new ArrayList<>();
        for (Settings entry : settings.sections("branding.funding")) {
            Optional<LocalDate> from = entry.optionalDate("from");
            LocalDate last = all.isEmpty() ? LocalDate.MIN : all.getLast().from();
            if (!all.isEmpty() && !from.orElse(LocalDate.MIN).isAfter(last)) {
                entry.wrong(
                        "from",
                        from.map(LocalDate::toString).orElse("nothing"),
                        "a day after that of the entry before",
                        "write the first report date that this entry holds for, and the entries in their order");
            }
            all.add(one(entry, from.orElse(LocalDate.MIN)));
        }
        return all;
    }

    private Funding one(Settings entry, LocalDate from) {
        SortedMap<String, String> fund = entry.keys("fund").isEmpty()
                ? everywhere(entry.text("fund", ""))
                : ProgrammeSettings.texts(entry, "fund");
        SortedMap<String, String> statement = statement(entry);
        boolean emblem = entry.bool(EMBLEM, !statement.isEmpty());
        if (emblem && statement.isEmpty()) {
            entry.wrong(
                    EMBLEM,
                    "the emblem of the Union without a statement of funding",
                    "both or neither",
                    "name the statement, or leave the emblem out");
            emblem = false;
        }
        if (!emblem
                && OfficialText.statement(entry.keys(STATEMENT).isEmpty() ? entry.text(STATEMENT, "") : "")
                        .isPresent()) {
            entry.wrong(
                    EMBLEM,
                    "a statement of the Union without its emblem",
                    "both or neither",
                    "leave out \"" + EMBLEM + "\", or write \"" + STATEMENT + ": " + NONE + "\"");
        }
        return new Funding(from, fund, statement, emblem);
    }

    /** Official words in every language of the Union, the project's own words by language, or none. */
    private static SortedMap<String, String> statement(Settings entry) {
        if (!entry.keys(STATEMENT).isEmpty()) {
            SortedMap<String, String> own = ProgrammeSettings.texts(entry, STATEMENT);
            if (!own.containsKey("en")) {
                entry.wrong(STATEMENT, "no statement in English", "one at least in English", "add \"en\"");
            }
            return own;
        }
        String word = entry.text(STATEMENT);
        Optional<OfficialText> official = OfficialText.statement(word);
        if (official.isEmpty() && !word.equals(NONE) && !word.isEmpty()) {
            entry.wrong(
                    STATEMENT,
                    "\"" + word + "\"",
                    OfficialText.statements().stream().map(OfficialText::id).collect(Collectors.joining(", ")) + ", "
                            + NONE + ", or own words by language",
                    "correct the word");
        }
        return official.map(OfficialText::texts).orElseGet(TreeMap::new);
    }

    private static SortedMap<String, String> everywhere(String name) {
        return name.isEmpty() ? new TreeMap<>() : new TreeMap<>(Map.of("en", name));
    }

    /** Logos in their order; what is no logo is a defect and left out. */
    List<Logo> logos() {
        List<Logo> logos = new ArrayList<>();
        for (Settings entry : settings.sections("branding.logos")) {
            String file = entry.text(FILE);
            SortedMap<String, String> words = ProgrammeSettings.texts(entry, "name");
            if (!words.containsKey("en")) {
                entry.wrong("name", "no name in English", "whose logo it is, read aloud in its place", "add \"en\"");
            }
            double height = entry.number(HEIGHT, USUAL_HEIGHT);
            if (height < Logo.LOWEST || height > Logo.HIGHEST) {
                entry.wrong(
                        HEIGHT,
                        Double.toString(height),
                        "millimetres from " + whole(Logo.LOWEST) + " to " + whole(Logo.HIGHEST)
                                + ": no logo is higher than the emblem of the Union",
                        "write a height between them");
                height = USUAL_HEIGHT;
            }
            Optional<byte[]> png = file.isEmpty() ? Optional.empty() : png(entry, file);
            if (png.isPresent()) {
                logos.add(new Logo("programme-" + file, words, height, png.get()));
            }
        }
        return logos;
    }

    private Optional<byte[]> png(Settings entry, String file) {
        if (!file.matches("[^/\\\\:\"<>&]+\\.png")) {
            entry.wrong(
                    FILE,
                    "\"" + file + "\"",
                    "the name of a PNG file in the folder of the programme, as logo.png",
                    "put the file there and write its name");
            return Optional.empty();
        }
        Path path = folder.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                entry.wrong(
                        FILE, "no file " + file, "a PNG in the folder of the programme", "add it, or delete this logo");
                return Optional.empty();
            }
            if (Files.size(path) > LARGEST) {
                entry.wrong(
                        FILE,
                        file + " has " + Files.size(path) + " bytes",
                        "at most " + LARGEST,
                        "save it smaller: 600 dots are enough for a logo");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
            String fault = Picture.fault(bytes);
            if (!fault.isEmpty()) {
                entry.wrong(
                        FILE,
                        file + " " + fault,
                        "a whole PNG",
                        "open it in a program for pictures and export it as PNG under this name");
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            entry.wrong(FILE, file + " cannot be read", "a PNG", "check the rights of the file");
            return Optional.empty();
        }
    }

    private static String whole(double millimetres) {
        return Long.toString(Math.round(millimetres));
    }
}
