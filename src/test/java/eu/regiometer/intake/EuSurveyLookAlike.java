package eu.regiometer.intake;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes answers in the way of an export of results from EUSurvey. Everything in it is made up. */
public final class EuSurveyLookAlike {

    /** What can be chosen at the export. */
    public enum Shape {
        /** Codes in brackets behind titles and answers. */
        CODES,
        /** A column per option of a multiple choice. */
        SPLIT,
        /** A new sheet every 25 columns; the tool itself begins one every 254. */
        CONTINUED,
        /** Region, wave and language are no questions of the survey. */
        BARE,
        /** The contribution is the only key. */
        NO_KEY,
        /** The first three columns of metadata say Anonymous. */
        ANONYMOUS,
        /** A column with the total score at the end. */
        SCORE
    }

    private static final int CONTINUED_AFTER = 25;
    private static final int HEADER = 3;

    private final Questionnaire questionnaire;
    private final List<Map<String, String>> rows;
    private final Set<Shape> shapes;
    private String language = "en";
    private List<String> metadata =
            List.of("Invitation number", "Contribution ID", "User name", "Creation date", "Last update", "Languages");
    private Supplier<Workbook> container = XSSFWorkbook::new;
    private int first;
    private BiFunction<String, String, String> answer = (title, text) -> text;

    public EuSurveyLookAlike(Questionnaire questionnaire, List<Map<String, String>> rows, Shape... shapes) {
        this.questionnaire = questionnaire;
        this.rows = rows;
        this.shapes = EnumSet.noneOf(Shape.class);
        this.shapes.addAll(Arrays.asList(shapes));
    }

    public EuSurveyLookAlike language(String other) {
        language = other;
        return this;
    }

    /** Titles of the metadata columns; an empty one leaves its column out. */
    public EuSurveyLookAlike metadata(String... titles) {
        metadata = List.of(titles);
        return this;
    }

    /** The same as {@code .xls}. */
    public EuSurveyLookAlike old() {
        container = HSSFWorkbook::new;
        return this;
    }

    /** Number of the first row, for the ids of contributions. */
    public EuSurveyLookAlike from(int row) {
        first = row;
        return this;
    }

    /** Changes texts of cells, by title of their column. */
    public EuSurveyLookAlike answers(BiFunction<String, String, String> change) {
        answer = change;
        return this;
    }

    public byte[] bytes() {
        return LookAlike.bytes(workbook());
    }

    public Workbook workbook() {
        Workbook book = container.get();
        List<List<String>> table = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        questionnaire.items().forEach(item -> titles(item, titles));
        titles.addAll(metadata.stream().filter(title -> !title.isEmpty()).toList());
        if (shapes.contains(Shape.SCORE)) {
            titles.add("Total Score");
        }
        table.add(titles);
        for (int i = 0; i < rows.size(); i++) {
            table.add(row(rows.get(i), first + i));
        }
        int width = shapes.contains(Shape.CONTINUED) ? CONTINUED_AFTER : titles.size();
        for (int sheet = 0; sheet * width < titles.size(); sheet++) {
            write(book, sheet, table, width);
        }
        return book;
    }

    private void write(Workbook book, int number, List<List<String>> table, int width) {
        Sheet sheet = book.createSheet(number == 0 ? "Content" : "Content" + number);
        if (number == 0) {
            pair(
                    sheet.createRow(0),
                    "Alias",
                    "climate-" + questionnaire.survey().id());
            pair(sheet.createRow(1), "Export Date", "01/07/2026 09:30");
        }
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        int begin = number * width;
        for (int r = 0; r < table.size(); r++) {
            Row row = sheet.createRow(HEADER + r);
            List<String> cells = table.get(r);
            for (int c = begin; c < Math.min(begin + width, cells.size()); c++) {
                if (!cells.get(c).isEmpty()) {
                    fill(row.createCell(c - begin), cells.get(c), date);
                }
            }
        }
    }

    private static void pair(Row row, String name, String value) {
        row.createCell(0).setCellValue(name);
        row.createCell(1).setCellValue(value);
    }

    /** A cell marked by = holds a number, one marked by @ a date, others text. */
    private static void fill(Cell cell, String value, CellStyle date) {
        switch (value.charAt(0)) {
            case '=' -> cell.setCellValue(Double.parseDouble(value.substring(1)));
            case '@' -> {
                cell.setCellValue(LocalDate.parse(value.substring(1)));
                cell.setCellStyle(date);
            }
            default -> cell.setCellValue(value);
        }
    }

    private boolean asked(Item item) {
        boolean known = item.role() == Role.REGION || item.role() == Role.WAVE || item.role() == Role.LANGUAGE;
        return !(shapes.contains(Shape.BARE) && (known || item.role() == Role.FIELD_DATE))
                && !(shapes.contains(Shape.NO_KEY) && item.role() == Role.KEY);
    }

    private void titles(Item item, List<String> titles) {
        if (!asked(item)) {
            return;
        }
        boolean matrix = item.type() == ItemType.VECTOR || item.type() == ItemType.CODES;
        if (!matrix) {
            titles.add(coded(item.label(language), " (" + item.code() + ")"));
        }
        if (matrix || item.type() == ItemType.MULTI && shapes.contains(Shape.SPLIT)) {
            for (Option option : item.options()) {
                String before = matrix ? item.label(language) + ": " : "";
                titles.add(coded(before + option.label(language), " (" + id(item, option.code()) + ")"));
            }
        }
    }

    private String coded(String text, String code) {
        return shapes.contains(Shape.CODES) ? text + code : text;
    }

    private static String id(Item item, String option) {
        return "ID" + Math.floorMod((item.code() + "/" + option).hashCode(), 1000);
    }

    private List<String> row(Map<String, String> row, int number) {
        List<String> cells = new ArrayList<>();
        for (Item item : questionnaire.items()) {
            if (asked(item)) {
                if (item.type() == ItemType.MULTI) {
                    multiple(item, row, cells);
                } else {
                    item.columns().forEach(column -> cells.add(single(item, row.getOrDefault(column.name(), ""))));
                }
            }
        }
        String day = row.getOrDefault("FIELD_DATE", "2026-05-01");
        String spoken = row.getOrDefault("LANG", "sv").toUpperCase(java.util.Locale.ROOT);
        boolean anonymous = shapes.contains(Shape.ANONYMOUS);
        List<String> values = List.of(
                anonymous ? "Anonymous" : "",
                anonymous ? "Anonymous" : "5f0c9a1e-0000-4000-8000-%012d".formatted(number),
                anonymous ? "Anonymous" : "",
                moment(day),
                moment(day),
                spoken);
        for (int i = 0; i < values.size(); i++) {
            if (!metadata.get(i).isEmpty()) {
                cells.add(values.get(i));
            }
        }
        if (shapes.contains(Shape.SCORE)) {
            cells.add("=" + number % 7);
        }
        return cells;
    }

    private static String moment(String day) {
        LocalDate date = LocalDate.parse(day);
        return "%02d/%02d/%d 13:05:00".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private void multiple(Item item, Map<String, String> row, List<String> cells) {
        List<Option> chosen = LookAlike.chosen(item, row);
        if (!shapes.contains(Shape.SPLIT)) {
            List<Option> all = LookAlike.noAnswer(item, row).map(List::of).orElse(chosen);
            cells.add(text(
                    item,
                    all.stream()
                            .map(option -> coded(option.label(language), "(" + id(item, option.code()) + ")"))
                            .collect(Collectors.joining("; "))));
            return;
        }
        cells.add("");
        item.options().forEach(option -> cells.add(chosen.contains(option) ? "Yes" : "No"));
    }

    private String single(Item item, String value) {
        if (value.isEmpty() || value.equals("-7")) {
            return "";
        }
        if (LookAlike.listed(item)) {
            return text(item, labelled(item, value));
        }
        boolean plain = shapes.contains(Shape.CODES);
        if (LookAlike.typed(item)) {
            return plain ? value : "=" + value;
        }
        if (item.type() == ItemType.DATE) {
            return plain ? moment(value).substring(0, 10) : "@" + value;
        }
        return text(item, value);
    }

    private String text(Item item, String text) {
        return answer.apply(item.code(), text);
    }

    private String labelled(Item item, String code) {
        return coded(LookAlike.label(item, code, language), "(" + id(item, code) + ")");
    }
}
