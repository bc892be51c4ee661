package eu.regiometer.jobs;

import eu.regiometer.sample.SampleRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An input folder small enough for a test of the whole job: the shipped programme with three members and a municipality
 * each, and a synthetic sample. What tests compute by themselves rests on cells that are set here: final weights and the
 * question B2 of the citizens of {@value #WEIGHTED}, which come as a resubmission, and weights, spending and budget lines
 * of the organisations of {@value #ORGANISED}. Some cells of {@value #FAULTY} are wrong.
 */
public final class SmallInput {

    public static final String ORGANISED = "BG411";
    public static final String FAULTY = "CZ08";
    public static final String WEIGHTED = "IE041";

    /** File of the citizens of {@value #WEIGHTED} that the later one replaces. */
    public static final String REPLACED = "IE041/public-attitude-IE041-2026.xlsx";

    /** The later file. */
    public static final String REPLACING = "IE041/public-attitude-IE041-2026-corrected.xlsx";

    /** File of the organisations of {@value #ORGANISED}. */
    public static final String ORGANISATIONS = "BG411/innovation-capacity-BG411-2026.xlsx";

    static final List<String> MEMBERS = List.of(ORGANISED, FAULTY, WEIGHTED);

    private static final Path PROGRAMME = Path.of("input", "programme");
    private static final int CITIZENS = 90;
    private static final int ORGANISATIONS_TYPICAL = 12;

    /** Answers to B2, as often as they stand here; 8 is "don't know". */
    private static final String ANSWERS = "1233442554238";

    private static final Path MADE = make();

    private SmallInput() {}

    /** Copies the input to a folder of the test. */
    public static Path copyTo(Path folder) {
        copy(MADE, folder);
        return folder;
    }

    /** Copies a folder with everything in it; the later a name in the alphabet, the earlier it is written. */
    static void copy(Path from, Path to) {
        try (Stream<Path> walk = Files.walk(from)) {
            List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make() {
        Path folder = temporary("regiometer-small");
        copy(PROGRAMME, folder.resolve("programme"));
        members(folder, MEMBERS);
        edit(folder, "municipalities.csv", SmallInput::onePerRegion);
        Path surveys = folder.resolve("surveys");
        SampleInput.write(
                folder, surveys, SampleRequest.SEED, MEMBERS.size(), 2, CITIZENS, ORGANISATIONS_TYPICAL, false);
        EditedAnswers.copy(surveys.resolve(REPLACED), surveys.resolve(REPLACING), SmallInput::correct);
        EditedAnswers.change(surveys.resolve(REPLACED), book -> book.fieldTo("2026-06-10"));
        EditedAnswers.change(surveys.resolve(ORGANISATIONS), SmallInput::poor);
        return folder;
    }

    /** A folder that is there until the tests end. */
    static Path temporary(String name) {
        try {
            Path folder = Files.createTempDirectory(name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void correct(EditedAnswers book) {
        book.fieldTo("2026-06-28");
        book.each("W_POST", row -> 0.5 + 0.25 * (row % 7));
        book.each("B2", row -> ANSWERS.charAt(row % ANSWERS.length()) - '0');
    }

    private static void poor(EditedAnswers book) {
        book.each("W_ORG", row -> 1 + 0.5 * (row % 4));
        book.each("C103", row -> row < 3 ? 1 : 0);
        book.each("C101", row -> Math.round(book.number(row, "BUDGET") / 20) / 10.0);
    }

    /** Makes these regions the members of both waves. */
    static void members(Path input, List<String> members) {
        edit(input, "programme.yaml", lines -> {
            List<String> edited = new ArrayList<>();
            for (String line : lines) {
                if (!line.startsWith("    members:")) {
                    edited.add(line);
                }
                if (line.startsWith("    report_date:")) {
                    edited.add("    members: [" + String.join(", ", members) + "]");
                }
            }
            return edited;
        });
    }

    /** Leaves each member one municipality. */
    static List<String> onePerRegion(List<String> lines) {
        Set<String> seen = new HashSet<>();
        return lines.stream()
                .filter(line -> !MEMBERS.contains(line.split(",")[2]) || seen.add(line.split(",")[2]))
                .toList();
    }

    /** A change to the lines of a text. */
    @FunctionalInterface
    interface Edit {
        List<String> of(List<String> lines);
    }

    /** Changes a text of the programme. */
    static void edit(Path input, String name, Edit edit) {
        Path file = input.resolve("programme").resolve(name);
        try {
            Files.writeString(file, String.join("\n", edit.of(Files.readAllLines(file))) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a region, made after {@value #WEIGHTED}, by lines of configuration alone. */
    static void addRegion(Path input, String code, String country, String name, String municipality) {
        edit(input, "regions.csv", lines -> {
            List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
            String[] cells = lines.stream()
                    .filter(line -> line.startsWith(WEIGHTED + ","))
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1);
            for (String column : List.of("name_en", "name_sv", "name_own")) {
                cells[header.indexOf(column)] = name;
            }
            cells[header.indexOf("code")] = code;
            cells[header.indexOf("country")] = country;
            cells[header.indexOf("languages")] = "en";
            cells[header.indexOf("tile_column")] = "5";
            cells[header.indexOf("tile_row")] = "7";
            cells[header.indexOf("short_name")] = "NEW";
            cells[header.indexOf("aliases")] = "";
            return with(lines, String.join(",", cells));
        });
        edit(input, "municipalities.csv", lines -> with(lines, municipality + "," + code + ",40000"));
        edit(
                input,
                "population.csv",
                lines -> with(
                        lines,
                        lines.stream()
                                .filter(line -> line.startsWith(WEIGHTED + ","))
                                .map(line -> code + line.substring(WEIGHTED.length()))
                                .toArray(String[]::new)));
        List<String> members = new ArrayList<>(MEMBERS);
        members.add(code);
        members(input, members);
    }

    private static List<String> with(List<String> lines, String... more) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(List.of(more));
        return all;
    }

    /** Removes a folder with everything in it. */
    static void remove(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
