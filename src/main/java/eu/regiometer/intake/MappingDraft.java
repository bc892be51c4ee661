package eu.regiometer.intake;

import eu.regiometer.questionnaire.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A mapping sheet for a region to complete, filled in as far as its file was recognised.
 *
 * @param survey the survey
 * @param sheet sheet of the file that holds the answers
 * @param headerRow row of the titles, from 1
 * @param lines lines of the table, in the order of the file
 */
public record MappingDraft(Survey survey, String sheet, int headerRow, List<Line> lines) {

    /**
     * A line of the table.
     *
     * @param header title of the column; empty for what holds for all rows, or for all columns of the variable
     * @param column the column's number from 1; 0 without one
     * @param variable code of the item, {@value MappingSheet#NOTHING}, or empty where the region must choose
     * @param option option of the item
     * @param found value to be explained; empty where the line places a column
     * @param code its code; empty where the region must write it
     */
    public record Line(String header, int column, String variable, String option, String found, String code) {

        /** Whether something is left to be said. */
        public boolean open() {
            return variable.isEmpty() || (!found.isEmpty() || constant()) && code.isEmpty();
        }

        /** Whether it says the answer of all rows alike. */
        public boolean constant() {
            return header.isEmpty() && column == 0 && found.isEmpty();
        }
    }

    public MappingDraft {
        lines = List.copyOf(lines);
    }

    /** The draft for what was recognised; what a mapping sheet said already is kept. */
    public static MappingDraft of(PartialMatch match) {
        List<Line> lines = new ArrayList<>();
        SortedSet<String> explained = new TreeSet<>();
        for (PartialMatch.Column column : match.columns()) {
            int number = column.at().column();
            lines.add(new Line(column.header(), number, column.variable(), column.option(), "", ""));
            if (column.recognised() && explained.add(column.variable())) {
                match.values()
                        .getOrDefault(column.variable(), new TreeSet<>())
                        .forEach(value -> lines.add(question(column, value)));
            }
        }
        match.missing().forEach(missing -> lines.add(new Line("", 0, missing.variable(), missing.option(), "", "")));
        match.given()
                .ifPresent(given -> given.lines().stream()
                        .filter(line ->
                                !line.code().isEmpty() || line.variable().equals(MappingSheet.NOTHING))
                        .map(line -> new Line(
                                line.header(),
                                line.column(),
                                line.variable(),
                                line.option(),
                                line.found(),
                                line.code()))
                        .filter(line -> !lines.contains(line))
                        .forEach(lines::add));
        lines.sort(Comparator.comparingInt(Line::column).thenComparing(Line::found));
        PartialMatch.Column first = match.columns().getFirst();
        return new MappingDraft(match.survey(), first.at().sheet(), first.at().row(), lines);
    }

    /** A value to be explained: below its column, or for all columns of a question that has one per option. */
    private static Line question(PartialMatch.Column column, String value) {
        return column.option().isEmpty()
                ? new Line(column.header(), column.at().column(), column.variable(), "", value, "")
                : new Line("", 0, column.variable(), "", value, "");
    }
}
