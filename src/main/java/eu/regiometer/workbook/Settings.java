package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defect;
import eu.regiometer.findings.Defects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Settings in YAML, addressed by paths such as {@code waves.0.code}. Values are read from their text, so {@code no},
 * {@code 2026-05-01} and {@code 010} mean what stands there. Each getter without a default adds a defect with the line
 * when its value is missing, each getter when its value is of the wrong type; it then returns a stand-in, since the
 * caller will end with the defects. A key with an empty value counts as missing.
 */
public final class Settings {

    private final String file;
    private final String prefix;
    private final @Nullable Node node;
    private final Defects defects;
    private final TreeSet<String> used;

    private Settings(String file, String prefix, @Nullable Node node, Defects defects, TreeSet<String> used) {
        this.file = file;
        this.prefix = prefix;
        this.node = node;
        this.defects = defects;
        this.used = used;
    }

    /** Reads a file; a file that is missing or no YAML gives empty settings and a defect. */
    public static Settings read(Path path, Defects defects) {
        String file = Table.name(path);
        if (!Files.isRegularFile(path)) {
            defects.add(CellAddress.file(file), "no such file", "settings in YAML", "add the file");
            return new Settings(file, "", null, defects, new TreeSet<>());
        }
        try {
            return parse(Files.readString(path), file, defects);
        } catch (IOException e) {
            defects.add(
                    CellAddress.file(file),
                    "a file that cannot be read",
                    "settings in UTF-8",
                    "save the file in UTF-8");
            return new Settings(file, "", null, defects, new TreeSet<>());
        }
    }

    /**
     * Reads a text.
     *
     * @param file name for defects
     */
    public static Settings parse(String yaml, String file, Defects defects) {
        return new Settings(file, "", new YamlReader(file, defects).read(yaml), defects, new TreeSet<>());
    }

    /** Where the value of a path stands; where its nearest existing parent stands if there is none. */
    public CellAddress at(String path) {
        String full = full(path);
        for (String known = path; !known.isEmpty(); known = YamlPath.parent(known)) {
            Node found = find(known);
            if (found != null) {
                return YamlPath.place(file, found, full);
            }
        }
        return node == null ? CellAddress.line(file, 1, "key " + full) : YamlPath.place(file, node, full);
    }

    /** Whether there is a value, list or section at a path. */
    public boolean has(String path) {
        Node found = find(path);
        return found != null
                && !(found instanceof ScalarNode scalar && YamlTree.text(scalar).isEmpty());
    }

    /** Keys of the section at a path in the order of the file; empty path for the top. */
    public List<String> keys(String path) {
        use(path);
        return find(path) instanceof MappingNode section
                ? section.getValue().stream().map(YamlTree::key).toList()
                : List.of();
    }

    /** The section at a path; empty settings with a defect if there is none. */
    public Settings section(String path) {
        Node found = require(path, "a section");
        if (found != null && !(found instanceof MappingNode)) {
            wrong(
                    path,
                    YamlTree.shown(found),
                    "keys with values below \"" + YamlPath.last(path) + "\"",
                    "indent the keys below it");
            found = null;
        }
        return new Settings(file, full(path), found, defects, used);
    }

    /** The sections of the list at a path; empty if there is none. */
    public List<Settings> sections(String path) {
        return items(path, index -> section(YamlPath.join(path, Integer.toString(index))));
    }

    /** The texts of the list at a path; empty if there is none. A single text is a list of one. */
    public List<String> texts(String path) {
        if (find(path) instanceof ScalarNode) {
            return has(path) ? List.of(text(path)) : List.of();
        }
        return items(path, index -> text(YamlPath.join(path, Integer.toString(index))));
    }

    /** A text that must be there. */
    public String text(String path) {
        return value(path, "a text", text -> text, true).orElse("");
    }

    /** A text, or a default. */
    public String text(String path, String otherwise) {
        return value(path, "a text", text -> text, false).orElse(otherwise);
    }

    /** A number that must be there. */
    public double number(String path) {
        return value(path, "a number such as 0.5", Settings::parseNumber, true).orElse(0.0);
    }

    /** A number, or a default. */
    public double number(String path, double otherwise) {
        return value(path, "a number such as 0.5", Settings::parseNumber, false).orElse(otherwise);
    }

    /** A whole number that must be there. */
    public int integer(String path) {
        return value(path, "a whole number", Integer::valueOf, true).orElse(0);
    }

    /** A whole number, or a default. */
    public int integer(String path, int otherwise) {
        return value(path, "a whole number", Integer::valueOf, false).orElse(otherwise);
    }

    /** Yes or no that must be there. */
    public boolean bool(String path) {
        return value(path, "yes or no", Settings::parseBool, true).orElse(false);
    }

    /** Yes or no, or a default. */
    public boolean bool(String path, boolean otherwise) {
        return value(path, "yes or no", Settings::parseBool, false).orElse(otherwise);
    }

    /** A date that must be there; 1 January 1970 stands in for a missing one. */
    public LocalDate date(String path) {
        return value(path, "a date such as 2026-06-05", LocalDate::parse, true).orElse(LocalDate.EPOCH);
    }

    /** A date that may be missing. */
    public Optional<LocalDate> optionalDate(String path) {
        return value(path, "a date such as 2026-06-05", LocalDate::parse, false);
    }

    /** Adds a defect about the value at a path. */
    public void wrong(String path, String found, String expected, String remedy) {
        defects.add(at(path), found, expected, remedy);
    }

    /** One defect for each key that nobody asked for, to be called after the last getter. */
    public List<Defect> unused() {
        return node == null ? List.of() : new UnknownKeys(file, used).below(node, prefix);
    }

    private <T> Optional<T> value(String path, String expected, Function<String, T> parse, boolean required) {
        use(path);
        Node found = required ? require(path, expected) : find(path);
        if (found == null) {
            return Optional.empty();
        }
        if (!(found instanceof ScalarNode scalar)) {
            wrong(path, "a list or section", expected, "write the value behind \"" + YamlPath.last(path) + ":\"");
            return Optional.empty();
        }
        String text = YamlTree.text(scalar);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (NumberFormatException | DateTimeParseException e) {
            wrong(path, YamlTree.shown(scalar), expected, "correct the value");
            return Optional.empty();
        }
    }

    private <T> List<T> items(String path, Function<Integer, T> read) {
        use(path);
        Node found = find(path);
        if (found == null
                || found instanceof ScalarNode scalar && YamlTree.text(scalar).isEmpty()) {
            return List.of();
        }
        if (!(found instanceof SequenceNode list)) {
            wrong(path, YamlTree.shown(found), "a list", "begin each entry with \"- \"");
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < list.getValue().size(); i++) {
            items.add(read.apply(i));
        }
        return items;
    }

    private @Nullable Node require(String path, String expected) {
        use(path);
        Node found = find(path);
        if (found == null
                || found instanceof ScalarNode scalar && YamlTree.text(scalar).isEmpty()) {
            if (node != null) {
                wrong(path, "nothing", expected, "add \"" + YamlPath.last(path) + "\"");
            }
            return null;
        }
        return found;
    }

    private @Nullable Node find(String path) {
        return YamlTree.find(node, path);
    }

    private void use(String path) {
        used.add(full(path));
    }

    private String full(String path) {
        return YamlPath.join(prefix, path);
    }

    private static double parseNumber(String text) {
        return Double.parseDouble(Decimals.canonical(text));
    }

    private static boolean parseBool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new NumberFormatException(text);
        };
    }
}
