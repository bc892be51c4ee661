package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Tables as YAML, made for reading and comparing line by line: one cell a line, blank cells left out, texts in quotes
 * wherever another reader of YAML could take them for something else.
 */
public final class TableYaml {

    private static final String COLUMNS = "columns";
    private static final String ROWS = "rows";
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][^\\p{Cntrl}\\u2028\\u2029\\uFEFF\"]*");
    private static final Pattern PLAIN_TITLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final Set<String> OTHERWISE_READ =
            Set.of("y", "n", "yes", "no", "true", "false", "on", "off", "null");

    private TableYaml() {}

    /** Says which cells are numbers. */
    @FunctionalInterface
    public interface Numbers {

        /** Whether the cells of a column are numbers. */
        boolean in(String table, String column);
    }

    /**
     * Writes tables in their order.
     *
     * @param comment lines before the first table, without the mark of a comment
     */
    public static String write(List<String> comment, List<PlainTable> tables, Numbers numbers) {
        var out = new StringBuilder();
        comment.forEach(line -> out.append("# ").append(line).append('\n'));
        for (PlainTable table : tables) {
            out.append(title(table.name())).append(":\n  ").append(COLUMNS).append(": [");
            out.append(String.join(
                    ", ", table.columns().stream().map(TableYaml::title).toList()));
            out.append("]\n  ").append(ROWS).append(table.rows().isEmpty() ? ": []\n" : ":\n");
            for (int row = 0; row < table.rows().size(); row++) {
                String lead = "  - ";
                for (String column : table.columns()) {
                    String text = table.text(row, column);
                    if (!text.isEmpty()) {
                        boolean number = numbers.in(table.name(), column) && isNumber(text);
                        out.append(lead).append(title(column)).append(": ");
                        out.append(number ? text : scalar(text)).append('\n');
                        lead = "    ";
                    }
                }
            }
        }
        return out.toString();
    }

    /**
     * Reads tables.
     *
     * @param file name for defects
     * @param defects takes what is no such table
     */
    public static List<PlainTable> read(String yaml, String file, Defects defects) {
        Node root = new YamlReader(file, defects).read(yaml);
        List<PlainTable> tables = new ArrayList<>();
        if (!(root instanceof MappingNode all)) {
            if (defects.isEmpty()) {
                defects.add(CellAddress.file(file), "no tables", "names of tables with columns and rows", "add them");
            }
            return tables;
        }
        for (NodeTuple entry : all.getValue()) {
            String name = YamlTree.key(entry);
            List<String> columns = columns(YamlTree.find(entry.getValueNode(), COLUMNS), name, file, entry, defects);
            List<SortedMap<String, String>> rows = new ArrayList<>();
            if (YamlTree.find(entry.getValueNode(), ROWS) instanceof SequenceNode list) {
                list.getValue().forEach(row -> rows.add(row(row, name, columns, file, defects)));
            } else {
                wrong(file, entry.getKeyNode(), name, "no list \"rows\"", "the rows of " + name, "add it", defects);
            }
            tables.add(new PlainTable(name, columns, rows));
        }
        return tables;
    }

    private static List<String> columns(
            @Nullable Node node, String name, String file, NodeTuple entry, Defects defects) {
        if (!(node instanceof SequenceNode list)) {
            wrong(file, entry.getKeyNode(), name, "no list \"columns\"", "the columns of " + name, "add it", defects);
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (item instanceof ScalarNode scalar && !columns.contains(YamlTree.text(scalar))) {
                columns.add(YamlTree.text(scalar));
            } else {
                wrong(
                        file,
                        item,
                        name,
                        YamlTree.shown(item),
                        "the title of a column, each once",
                        "correct it",
                        defects);
            }
        }
        return columns;
    }

    private static SortedMap<String, String> row(
            Node node, String name, List<String> columns, String file, Defects defects) {
        var cells = new TreeMap<String, String>();
        if (!(node instanceof MappingNode row)) {
            wrong(file, node, name, YamlTree.shown(node), "a row: column, colon and text", "correct it", defects);
            return cells;
        }
        for (NodeTuple entry : row.getValue()) {
            String column = YamlTree.key(entry);
            if (!columns.contains(column)) {
                wrong(
                        file,
                        entry.getKeyNode(),
                        name,
                        "the column \"" + column + "\"",
                        "one of " + String.join(", ", columns),
                        NearestName.of(column, columns)
                                .map(near -> "write \"" + near + "\"")
                                .orElse("add it to the columns of " + name),
                        defects);
            } else if (entry.getValueNode() instanceof ScalarNode scalar) {
                String text = YamlTree.text(scalar);
                if (!text.isEmpty()) {
                    cells.put(column, text);
                }
            } else {
                wrong(
                        file,
                        entry.getValueNode(),
                        column,
                        "a list or section",
                        "a text or number",
                        "write it out",
                        defects);
            }
        }
        return cells;
    }

    private static void wrong(
            String file, Node at, String key, String found, String expected, String remedy, Defects defects) {
        int line = at.getStartMark().getLine() + 1;
        defects.add(CellAddress.line(file, line, "key " + key), found, expected, remedy);
    }

    /** Whether a text is written as a number in a column of numbers. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static String title(String name) {
        boolean plain = PLAIN_TITLE.matcher(name).matches() && !OTHERWISE_READ.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : quoted(name);
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && !text.endsWith(" ")
                && !OTHERWISE_READ.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
