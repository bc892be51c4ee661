package eu.regiometer.revision.review;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Defects;
import eu.regiometer.revision.review.ReviewWords.Group;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A sheet of a review workbook, whose titles may stand in any language. */
final class ReviewSheet {

    private static final int LONGEST_SHOWN = 40;
    private static final Pattern VERSION = Pattern.compile("[vV]?\\s*([1-9][0-9]{0,5})");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    /** Line ends as programs write them into a cell; the mark in letters is how a workbook holds a carriage return. */
    private static final Pattern LINE_END = Pattern.compile("(?:\\r|_x000[Dd]_)\\n?");

    private final Table table;
    private final Defects defects;
    private final SortedMap<String, Integer> columns = new TreeMap<>();

    ReviewSheet(Table table, ReviewWords words, Defects defects) {
        this.table = table;
        this.defects = defects;
        List<String> header = table.header();
        for (int i = 0; i < header.size(); i++) {
            int column = i + 1;
            words.code(Group.COLUMN, header.get(i)).ifPresent(code -> columns.putIfAbsent(code, column));
        }
    }

    /** Whether all these columns are there; each missing one is told. */
    boolean requires(String... wanted) {
        boolean complete = table.readable();
        for (String column : wanted) {
            if (table.readable() && !columns.containsKey(column)) {
                complete = false;
                defects.add(
                        table.headerAt(1),
                        "no column \"" + column + "\"",
                        "a column \"" + column + "\", or its word in a language of the reports",
                        "add the column, or fill in the workbook of the folder output/reviews");
            }
        }
        return complete;
    }

    List<Row> rows() {
        return table.rows();
    }

    /** Whether nothing that is read stands in the row; what the workbook fills in itself does not count. */
    boolean blank(Row row) {
        return List.of(ReviewWords.COMMENT, ReviewWords.WHAT, ReviewWords.PLACE, ReviewWords.ANSWER, ReviewWords.WHO)
                .stream()
                .allMatch(column -> text(row, column).isEmpty());
    }

    String text(Row row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.text(at);
    }

    CellAddress at(Row row, String column) {
        return row.at(columns.getOrDefault(column, 1));
    }

    /** What a person wrote: a formula is told and its result taken, signs that no text may hold become spaces. */
    String written(Row row, String column) {
        Integer at = columns.get(column);
        if (at == null) {
            return "";
        }
        if (row.formula(at)) {
            wrong(row, column, "a formula", "plain text", "write the text itself; its last result was taken");
        }
        String text = LINE_END.matcher(row.text(at)).replaceAll("\n");
        var control = CONTROL.matcher(text);
        if (control.find()) {
            wrong(
                    row,
                    column,
                    "the control character "
                            + String.format(
                                    java.util.Locale.ROOT,
                                    "U+%04X",
                                    control.group().codePointAt(0)),
                    "text",
                    "type it anew; a space was taken in its place");
            text = control.replaceAll(" ").strip();
        }
        return text;
    }

    /** The code that a word stands for; a word that stands for none is told. */
    Optional<String> code(Row row, String column, Group group, ReviewWords words) {
        String word = text(row, column);
        Optional<String> code = word.isEmpty() ? Optional.empty() : words.code(group, word);
        if (!word.isEmpty() && code.isEmpty()) {
            wrong(
                    row,
                    column,
                    "\"" + shown(word) + "\"",
                    "one of " + String.join(", ", group.codes()),
                    "choose one of the list");
        }
        return code;
    }

    /** A day; text that is none is told. */
    Optional<LocalDate> day(Row row, String column) {
        String text = text(row, column);
        int time = text.indexOf('T');
        String day = time > 0 ? text.substring(0, time) : text;
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            wrong(row, column, "\"" + shown(text) + "\"", "a day such as 2026-11-26", "write year-month-day");
            return Optional.empty();
        }
    }

    /** The version of a line, else of the workbook; text that is none is told. */
    int version(Row row, int ofWorkbook) {
        String text = text(row, ReviewWords.VERSION);
        OptionalInt own = version(text);
        if (own.isEmpty() && !text.isEmpty()) {
            wrong(row, ReviewWords.VERSION, "\"" + shown(text) + "\"", "a version such as 2", "write its number");
        }
        return own.orElse(ofWorkbook);
    }

    /** The number in {@code 3} or {@code v3}. */
    static OptionalInt version(String text) {
        var number = VERSION.matcher(text.strip());
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }

    void wrong(Row row, String column, String found, String expected, String remedy) {
        defects.add(at(row, column), found, expected, remedy);
    }

    static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
