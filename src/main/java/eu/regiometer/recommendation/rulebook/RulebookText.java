package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.PlainTable;
import eu.regiometer.workbook.TableYaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The canonical text form of a rulebook: YAML with all its sheets, sorted, so that two rulebooks can be compared line by
 * line. Reading it back and writing it again gives the same text.
 */
public final class RulebookText {

    private static final List<String> COMMENT = List.of(
            "Canonical text form of the rulebook recommendations.xlsx, for review and comparison.",
            "Blank cells are left out; the order of rows means nothing.");

    private static final String RULE = "rule_id";

    private RulebookText() {}

    /**
     * The text form of the rulebook in a programme folder.
     *
     * @param defects takes what keeps a sheet from being read, and cells with formulas
     */
    public static String of(Path programmeFolder, Defects defects) {
        return write(RulebookTables.read(programmeFolder, defects));
    }

    /** Drivers of change that rules and practices may answer to. */
    public static List<String> drivers() {
        return Choice.DRIVER.fixed();
    }

    /**
     * The rules and practices that answer to a driver of change, with all that belongs to these rules. This is for reading:
     * a workbook cannot be made of it, because the other sheets are left out.
     *
     * @param driver one of {@link #drivers()}
     * @param defects takes what keeps a sheet from being read, and cells with formulas
     */
    public static String of(Path programmeFolder, String driver, Defects defects) {
        List<PlainTable> tables = RulebookTables.read(programmeFolder, defects);
        Set<String> rules = new TreeSet<>();
        tables.stream()
                .filter(table -> table.name().equals(RulebookTable.RULES.sheet()))
                .flatMap(table -> table.rows().stream())
                .filter(row -> answers(row, driver))
                .forEach(row -> rules.add(row.getOrDefault(RULE, "")));
        List<PlainTable> kept = tables.stream()
                .filter(table -> table.columns().contains(RULE) || table.name().equals(RulebookTable.PRACTICES.sheet()))
                .map(table -> new PlainTable(
                        table.name(),
                        table.columns(),
                        table.rows().stream()
                                .filter(row -> table.columns().contains(RULE)
                                        ? rules.contains(row.getOrDefault(RULE, ""))
                                        : answers(row, driver))
                                .toList()))
                .toList();
        return TableYaml.write(
                List.of("Rules and practices of recommendations.xlsx that answer to the driver " + driver + "."),
                kept,
                RulebookText::number);
    }

    private static boolean answers(SortedMap<String, String> row, String driver) {
        return List.of(row.getOrDefault("drivers", "").split("\\s*;\\s*")).contains(driver);
    }

    static String write(List<PlainTable> tables) {
        return TableYaml.write(COMMENT, tables, RulebookText::number);
    }

    /**
     * Reads a text form.
     *
     * @param file name for defects
     * @param defects takes what is no such form: unknown keys, missing sheets or columns
     */
    static List<PlainTable> read(String yaml, String file, Defects defects) {
        List<PlainTable> tables = TableYaml.read(yaml, file, defects);
        if (!defects.isEmpty()) {
            return List.of();
        }
        List<String> names = tables.stream().map(PlainTable::name).toList();
        for (RulebookTable kind : RulebookTable.values()) {
            PlainTable table = tables.stream()
                    .filter(t -> t.name().equals(kind.sheet()))
                    .findFirst()
                    .orElse(null);
            if (table == null) {
                defects.add(
                        CellAddress.file(file),
                        "no table \"" + kind.sheet() + "\"",
                        "all sheets of the rulebook",
                        NearestName.of(kind.sheet(), names)
                                .map(near -> "rename \"" + near + "\"")
                                .orElse("add it"));
                continue;
            }
            for (String column : kind.columns()) {
                if (!table.columns().contains(column)) {
                    defects.add(
                            CellAddress.line(file, 1, "key " + kind.sheet() + ".columns"),
                            "no column \"" + column + "\"",
                            "the columns " + String.join(", ", kind.columns()),
                            "add the column");
                }
            }
        }
        return RulebookTables.inOrder(tables);
    }

    private static boolean number(String table, String column) {
        return RulebookTable.of(table)
                .flatMap(kind -> kind.column(column))
                .filter(Column::number)
                .isPresent();
    }
}
