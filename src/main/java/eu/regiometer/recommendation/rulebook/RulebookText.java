package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.PlainTable;
import eu.regiometer.workbook.TableYaml;
import java.nio.file.Path;
import java.util.List;

/**
 * The canonical text form of a rulebook: YAML with all its sheets, sorted, so that two rulebooks can be compared line by
 * line. Reading it back and writing it again gives the same text.
 */
public final class RulebookText {

    private static final List<String> COMMENT = List.of(
            "Canonical text form of the rulebook recommendations.xlsx, for review and comparison.",
            "Blank cells are left out; the order of rows means nothing.");

    private RulebookText() {}

    /**
     * The text form of the rulebook in a programme folder.
     *
     * @param defects takes what keeps a sheet from being read, and cells with formulas
     */
    public static String of(Path programmeFolder, Defects defects) {
        return write(RulebookTables.read(programmeFolder, defects));
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
