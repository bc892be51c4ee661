package eu.regiometer.recommendation.rulebook;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.PlainTable;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.TableYaml;
import eu.regiometer.workbook.WorkbookWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the text form of a rulebook as the workbook that policy staff edit, with drop-down lists. */
public final class RulebookWorkbook {

    private static final int LAST_ROW = 2000;
    private static final int OTHER_WIDTH = 40;

    private final List<PlainTable> tables;
    private final Map<Choice, List<String>> choices;
    private final List<Choice> listed = new ArrayList<>();

    private RulebookWorkbook(List<PlainTable> tables, IndicatorTree tree, Territory territory) {
        this.tables = tables;
        this.choices = Map.of(
                Choice.INDICATOR,
                tree.indicators().stream().map(i -> i.code()).toList(),
                Choice.REGION,
                territory.regions().stream().map(Region::code).toList(),
                Choice.COUNTRY,
                territory.countries().stream().map(c -> c.code()).toList(),
                Choice.RULE,
                keys(RulebookTable.RULES),
                Choice.OBJECTIVE,
                keys(RulebookTable.AGREEMENT));
        Stream.of(Choice.values()).filter(c -> !entries(c).isEmpty()).forEach(listed::add);
    }

    /**
     * The workbook of a text form.
     *
     * @param yaml what {@link RulebookText#of} wrote
     * @param file name for defects
     * @param tree its codes are offered in lists
     * @param territory its codes are offered in lists
     * @param defects takes what is no text form of a rulebook; there is no workbook then
     */
    public static Optional<byte[]> of(
            String yaml, String file, IndicatorTree tree, Territory territory, Defects defects) {
        List<PlainTable> tables = RulebookText.read(yaml, file, defects);
        return defects.isEmpty()
                ? Optional.of(new RulebookWorkbook(tables, tree, territory).bytes())
                : Optional.empty();
    }

    private byte[] bytes() {
        try (WorkbookWriter book = WorkbookWriter.create()) {
            for (PlainTable table : tables) {
                write(table, book.sheet(table.name()));
            }
            lists(book.sheet(RulebookTables.LISTS));
            return book.bytes();
        }
    }

    private void write(PlainTable table, SheetWriter sheet) {
        Optional<RulebookTable> kind = RulebookTable.of(table.name());
        List<String> columns = table.columns();
        for (int c = 1; c <= columns.size(); c++) {
            String name = columns.get(c - 1);
            Optional<Column> column = kind.flatMap(k -> k.column(name));
            sheet.text(1, c, name, CellLook.HEADER);
            sheet.width(c, column.map(Column::width).orElse(OTHER_WIDTH));
            for (int r = 0; r < table.rows().size(); r++) {
                cell(
                        sheet,
                        r + 2,
                        c,
                        table.text(r, name),
                        column.filter(Column::number).isPresent());
            }
            int at = c;
            column.flatMap(Column::choice).ifPresent(choice -> offer(sheet, at, choice));
        }
        sheet.freeze(1, kind.map(k -> k.key().size()).filter(n -> n <= 2).orElse(1));
        if (!table.rows().isEmpty()) {
            sheet.filter(1, table.rows().size() + 1, 1, columns.size());
        }
        sheet.landscape(1);
    }

    /** What is no number stays a text even in a column of numbers, for the lint to tell it. */
    private static void cell(SheetWriter sheet, int row, int column, String text, boolean number) {
        if (number && TableYaml.isNumber(text)) {
            sheet.number(row, column, Double.parseDouble(text), CellLook.LISTED);
        } else {
            sheet.text(row, column, text, number ? CellLook.LISTED : CellLook.REGISTER);
        }
    }

    private void offer(SheetWriter sheet, int column, Choice choice) {
        if (listed.contains(choice)) {
            int at = listed.indexOf(choice) + 1;
            sheet.choices(
                    2,
                    LAST_ROW,
                    column,
                    SheetWriter.range(
                            RulebookTables.LISTS, 2, at, entries(choice).size() + 1, at),
                    "Not in the list",
                    "Choose one of the values of the list.");
        }
    }

    private void lists(SheetWriter sheet) {
        for (int c = 1; c <= listed.size(); c++) {
            Choice choice = listed.get(c - 1);
            sheet.text(1, c, choice.name().toLowerCase(Locale.ROOT), CellLook.HEADER);
            List<String> entries = entries(choice);
            for (int r = 0; r < entries.size(); r++) {
                sheet.text(r + 2, c, entries.get(r), CellLook.CONSTANT);
            }
        }
        sheet.hide();
    }

    private List<String> entries(Choice choice) {
        return choice.fixed().isEmpty() ? choices.getOrDefault(choice, List.of()) : choice.fixed();
    }

    private List<String> keys(RulebookTable kind) {
        return tables.stream()
                .filter(table -> table.name().equals(kind.sheet()))
                .flatMap(table -> table.rows().stream())
                .map(row -> row.getOrDefault(kind.key().getFirst(), ""))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }
}
