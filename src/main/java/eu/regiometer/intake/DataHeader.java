package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which column of the data sheet holds which column of the questionnaire; the order of the sheet is free. */
final class DataHeader {

    private static final int LONGEST_SHOWN = 40;

    private final List<Column> columns;
    private final int[] places;
    private int[] columnAt = {};
    private final BitSet titled = new BitSet();
    private final List<Finding> findings = new ArrayList<>();

    private DataHeader(List<Column> columns) {
        this.columns = columns;
        this.places = new int[columns.size()];
    }

    static DataHeader read(WorkbookFile workbook, CellAddress sheet, Questionnaire questionnaire) {
        var header = new DataHeader(questionnaire.columns());
        workbook.firstRows(sheet.sheet(), 1).stream()
                .filter(row -> row.number() == 1)
                .forEach(row -> header.match(row, sheet));
        header.missing(sheet);
        return header;
    }

    List<Finding> findings() {
        return findings;
    }

    int columns() {
        return columns.size();
    }

    Column column(int index) {
        return columns.get(index);
    }

    /** Columns of the questionnaire that the sheet holds, from 0. */
    BitSet collected() {
        var collected = new BitSet();
        IntStream.range(0, places.length).filter(i -> places[i] > 0).forEach(collected::set);
        return collected;
    }

    /** Column of the sheet, from 1, that holds a column of the questionnaire; 0 when it is not there. */
    int place(int index) {
        return places[index];
    }

    /** Column of the questionnaire, from 0, that a column of the sheet holds; -1 when it holds none. */
    int columnAt(int place) {
        return place < columnAt.length ? columnAt[place] - 1 : -1;
    }

    /** Whether a column of the sheet has any title. */
    boolean titled(int place) {
        return titled.get(place);
    }

    private void match(RawRow row, CellAddress sheet) {
        Map<String, Integer> known = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            known.put(key(columns.get(i).name()), i);
        }
        Map<String, List<Integer>> repeated = new LinkedHashMap<>();
        for (RawCell cell : row.cells()) {
            if (LabelText.blank(cell.text())) {
                continue;
            }
            titled.set(cell.column());
            Integer index = known.get(key(cell.text()));
            if (index == null) {
                unknown(cell, sheet.at(1, cell.column()));
            } else if (places[index] > 0) {
                repeated.computeIfAbsent(columns.get(index).name(), name -> new ArrayList<>(List.of(places[index])))
                        .add(cell.column());
            } else {
                places[index] = cell.column();
                columnAt = Arrays.copyOf(columnAt, cell.column() + 1);
                columnAt[cell.column()] = index + 1;
            }
        }
        repeated.forEach((name, places) ->
                findings.add(Finding.of(FindingCode.HEADER_DUPLICATE, sheet.at(1, places.getFirst()))
                        .variable(name)
                        .with("columns", letters(places))));
    }

    private void unknown(RawCell cell, CellAddress at) {
        String shown = LabelText.strip(cell.text());
        if (shown.length() > LONGEST_SHOWN) {
            shown = shown.substring(0, LONGEST_SHOWN);
        }
        String near = LabelText.nearest(
                        shown, columns.stream().map(Column::name).toList())
                .orElse("");
        findings.add(Finding.of(FindingCode.HEADER_UNKNOWN, at)
                .with("column", CellAddress.columnName(cell.column()))
                .with("header", shown)
                .with("near", near));
    }

    private void missing(CellAddress sheet) {
        String required = names(true);
        if (!required.isEmpty()) {
            findings.add(Finding.of(FindingCode.HEADER_MISSING, sheet.at(1, 1)).with("variables", required));
        }
        String optional = names(false);
        if (!optional.isEmpty()) {
            findings.add(Finding.of(FindingCode.HEADER_MISSING.text(), Severity.WARNING, Effect.NONE, sheet.at(1, 1))
                    .with("variables", optional));
        }
    }

    private String names(boolean required) {
        return IntStream.range(0, places.length)
                .filter(i -> places[i] == 0 && columns.get(i).item().required() == required)
                .mapToObj(i -> columns.get(i).name())
                .collect(Collectors.joining(", "));
    }

    static String letters(List<Integer> places) {
        return places.stream().map(CellAddress::columnName).collect(Collectors.joining(", "));
    }

    private static String key(String title) {
        return LabelText.strip(title).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return Arrays.toString(places);
    }
}
