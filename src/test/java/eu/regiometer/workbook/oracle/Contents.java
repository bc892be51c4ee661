package eu.regiometer.workbook.oracle;

import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.WorkbookFile;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a workbook holds, whoever read it: the cells of each sheet by row and column, the hidden sheets by their names
 * with a mark.
 *
 * @param sheets rows and columns, from 1, of the cells of each sheet in the order of the tabs
 */
public record Contents(List<Sheet> sheets) {

    /** One sheet. */
    public record Sheet(String name, boolean hidden, SortedMap<Place, RawCell> cells) {}

    /** Row and column, from 1. */
    public record Place(int row, int column) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
        }
    }

    /** What our reader says. */
    public static Contents ours(byte[] content) {
        try (var file = WorkbookFile.open(content, "a.xlsx", ReadLimits.defaults())) {
            return ours(file);
        }
    }

    /** What an open file says. */
    public static Contents ours(WorkbookFile file) {
        List<Sheet> sheets = new ArrayList<>();
        for (SheetInfo sheet : file.sheets()) {
            SortedMap<Place, RawCell> cells = new TreeMap<>();
            file.read(
                    sheet.name(),
                    row -> row.cells().forEach(cell -> cells.put(new Place(row.number(), cell.column()), cell)));
            sheets.add(new Sheet(sheet.name(), sheet.hidden(), cells));
        }
        return new Contents(sheets);
    }

    /** The first differences in words; empty when both hold the same. */
    public List<String> differences(Contents other) {
        List<String> found = new ArrayList<>();
        List<String> names =
                sheets.stream().map(sheet -> sheet.name + " " + sheet.hidden).toList();
        List<String> otherNames = other.sheets.stream()
                .map(sheet -> sheet.name + " " + sheet.hidden)
                .toList();
        if (!names.equals(otherNames)) {
            return List.of("sheets " + names + " <> " + otherNames);
        }
        for (int i = 0; i < sheets.size(); i++) {
            SortedMap<Place, RawCell> cells = sheets.get(i).cells;
            SortedMap<Place, RawCell> others = other.sheets.get(i).cells;
            var places = new TreeSet<>(cells.keySet());
            places.addAll(others.keySet());
            for (Place place : places) {
                RawCell cell = cells.get(place);
                RawCell second = others.get(place);
                if (cell == null || second == null || !same(cell, second)) {
                    String difference = sheets.get(i).name + " " + place + ": " + cell + " <> " + second;
                    found.add(difference.replaceAll("\\p{Cntrl}", "?"));
                }
            }
        }
        return found;
    }

    private static boolean same(RawCell cell, RawCell other) {
        if (cell.type() != other.type() || cell.formula() != other.formula() || cell.percent() != other.percent()) {
            return false;
        }
        return cell.text().equals(other.text())
                || cell.type() == CellType.NUMBER && sameNumber(cell.text(), other.text())
                || cell.type() == CellType.DATE && sameMoment(cell.text(), other.text());
    }

    /** Equal up to the fifteenth digit, which may be rounded from decimal or from binary digits. */
    private static boolean sameNumber(String text, String other) {
        var number = new BigDecimal(text);
        BigDecimal distance = number.subtract(new BigDecimal(other)).abs();
        return distance.compareTo(number.abs().multiply(new BigDecimal("1e-14"))) <= 0;
    }

    /** Equal up to one second, which may be rounded from a fraction of a day in two ways. */
    private static boolean sameMoment(String text, String other) {
        if (text.indexOf('T') < 0 || other.indexOf('T') < 0) {
            return false;
        }
        LocalDateTime moment = LocalDateTime.parse(text);
        LocalDateTime second = LocalDateTime.parse(other);
        return !moment.isBefore(second.minusSeconds(1)) && !moment.isAfter(second.plusSeconds(1));
    }
}
