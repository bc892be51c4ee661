package eu.regiometer.intake;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes answers in the way of an export of responses from LimeSurvey, as delimited text or as workbook. Everything in
 * it is made up.
 */
public final class LimeSurveyLookAlike {

    /** What can be chosen at the export, and how the survey was built. */
    public enum Shape {
        /** Titles are full texts; else codes. */
        TEXT,
        /** Titles are code, point and text. */
        CODE_TEXT,
        /** Titles are codes as expressions spell them. */
        EXPRESSION,
        /** Titles are texts cut to 15 signs. */
        ABBREVIATED,
        /** Answers are labels; else codes. */
        LABELS,
        /** Questions with the same answers are rows of a matrix. */
        MATRIX,
        /** Codes without underscores, as the tool demands for questions that are made by hand. */
        BARE_CODES,
        /** Option columns have the default codes SQ001, SQ002 and so on. */
        DEFAULT_CODES,
        /** Region, wave, language and date are no questions of the survey. */
        BARE,
        /** The tool's id is the only key. */
        NO_KEY,
        /** Participants have access codes. */
        TOKEN,
        /** First and last action, address and link are recorded. */
        STAMPED
    }

    /** A field that was never shown is unquoted in delimited text, unlike empty text. */
    public static final String NULL = "\0";

    private static final long SEED = 20260401;

    private final Questionnaire questionnaire;
    private final List<Map<String, String>> rows;
    private final Set<Shape> shapes;
    private String language = "en";
    private BiFunction<String, String, String> answer = (code, text) -> text;
    private UnaryOperator<String> title = text -> text;
    private Consumer<List<List<String>>> edit = table -> {};
    private char separator = ';';

    public LimeSurveyLookAlike(Questionnaire questionnaire, List<Map<String, String>> rows, Shape... shapes) {
        this.questionnaire = questionnaire;
        this.rows = rows;
        this.shapes = EnumSet.noneOf(Shape.class);
        this.shapes.addAll(Arrays.asList(shapes));
    }

    /** Language of texts and labels. */
    public LimeSurveyLookAlike language(String other) {
        language = other;
        return this;
    }

    /** Changes texts of cells, by code of their item or of the metadata. */
    public LimeSurveyLookAlike answers(BiFunction<String, String, String> change) {
        answer = change;
        return this;
    }

    /** Changes titles. */
    public LimeSurveyLookAlike titles(UnaryOperator<String> change) {
        title = change;
        return this;
    }

    /** Changes the table, titles in its first row; {@link #NULL} for a field that was never shown. */
    public LimeSurveyLookAlike edit(Consumer<List<List<String>>> change) {
        edit = change;
        return this;
    }

    /** Adds a column at the end with the same in every row. */
    public LimeSurveyLookAlike with(String heading, String value) {
        return edit(edit.andThen(table -> {
            for (int row = 0; row < table.size(); row++) {
                table.get(row).add(row == 0 ? heading : value);
            }
        }));
    }

    /** Sign between two fields of delimited text. */
    public LimeSurveyLookAlike separator(char sign) {
        separator = sign;
        return this;
    }

    /** Delimited text as the tool writes it. */
    public byte[] csv() {
        var text = new StringBuilder("\uFEFF");
        for (List<String> row : table()) {
            List<String> fields = row.stream().map(LimeSurveyLookAlike::field).toList();
            text.append(String.join(Character.toString(separator), fields)).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String value) {
        return value.equals(NULL) ? "" : "\"" + value.replace("\"", "\"\"").replace("\r\n", "\n") + "\"";
    }

    /** A workbook as the tool writes it: what looks like a number is one, empty text and nothing are alike. */
    public Workbook workbook() {
        var book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("survey_123456");
        List<List<String>> table = table();
        for (int r = 0; r < table.size(); r++) {
            Row row = sheet.createRow(r);
            List<String> cells = table.get(r);
            for (int c = 0; c < cells.size(); c++) {
                Cell cell = row.createCell(c);
                String value = cells.get(c);
                if (value.matches("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]+)?")) {
                    cell.setCellValue(Double.parseDouble(value));
                } else if (!value.isEmpty() && !value.equals(NULL)) {
                    cell.setCellValue(value);
                }
            }
        }
        return book;
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        metadata(titles);
        questionnaire.items().stream().filter(this::asked).forEach(item -> titles(item, titles));
        table.add(new ArrayList<>(titles.stream().map(title).toList()));
        var random = new Random(SEED);
        for (int i = 0; i < rows.size(); i++) {
            table.add(row(rows.get(i), i + 1, random));
        }
        edit.accept(table);
        return table;
    }

    private void metadata(List<String> titles) {
        record(titles, "id", "Response ID");
        record(titles, "submitdate", "Date submitted");
        record(titles, "lastpage", "Last page");
        record(titles, "startlanguage", "Start language");
        record(titles, "seed", "Seed");
        if (shapes.contains(Shape.TOKEN)) {
            record(titles, "token", "Access code");
        }
        if (shapes.contains(Shape.STAMPED)) {
            record(titles, "startdate", "Date started");
            record(titles, "datestamp", "Date last action");
            record(titles, "ipaddr", "IP address");
            record(titles, "refurl", "Referrer URL");
        }
    }

    private void record(List<String> titles, String code, String text) {
        titles.add(heading(code, text, ""));
    }

    private String heading(String code, String text, String option) {
        String worded = option.isEmpty() ? text : text + " [" + option + "]";
        if (shapes.contains(Shape.TEXT)) {
            return worded;
        }
        if (shapes.contains(Shape.ABBREVIATED)) {
            return cut(text) + (option.isEmpty() ? "" : " [" + cut(option) + "]");
        }
        return shapes.contains(Shape.CODE_TEXT) ? code + ". " + worded : code;
    }

    private static String cut(String text) {
        return text.length() > 15 ? text.substring(0, 15) + ".. " : text;
    }

    private boolean asked(Item item) {
        boolean known = item.role() == Role.REGION || item.role() == Role.WAVE || item.role() == Role.LANGUAGE;
        return !(shapes.contains(Shape.BARE) && (known || item.role() == Role.FIELD_DATE))
                && !(shapes.contains(Shape.NO_KEY) && item.role() == Role.KEY);
    }

    private void titles(Item item, List<String> titles) {
        String text = item.label(language);
        if (item.spread()) {
            int number = 0;
            for (Option option : item.options()) {
                String code = shapes.contains(Shape.DEFAULT_CODES) ? "SQ%03d".formatted(++number) : option.code();
                titles.add(heading(sub(code(item), code), text, option.label(language)));
            }
        } else if (shapes.contains(Shape.MATRIX) && item.type() == ItemType.LIKERT5) {
            titles.add(heading(sub("GRID", code(item)), "How much do you agree?", text));
        } else {
            titles.add(heading(code(item), text, ""));
        }
    }

    private String code(Item item) {
        return shapes.contains(Shape.BARE_CODES) ? item.code().replace("_", "") : item.code();
    }

    private String sub(String question, String option) {
        return shapes.contains(Shape.EXPRESSION) ? question + "_" + option : question + "[" + option + "]";
    }

    private List<String> row(Map<String, String> row, int number, Random random) {
        List<String> cells = new ArrayList<>();
        String day = row.getOrDefault("FIELD_DATE", "2026-05-01");
        cells.add(Integer.toString(number));
        cells.add(text("submitdate", day + " 13:05:00"));
        cells.add("7");
        cells.add(row.getOrDefault("LANG", "sv"));
        cells.add(Integer.toString(1_000_000_000 + random.nextInt(1_000_000_000)));
        if (shapes.contains(Shape.TOKEN)) {
            cells.add("tok" + Long.toString(random.nextLong(1L << 50), 36));
        }
        if (shapes.contains(Shape.STAMPED)) {
            cells.add(text("startdate", day + " 12:51:10"));
            cells.add(text("datestamp", day + " 13:05:00"));
            cells.add("198.51.100." + random.nextInt(255));
            cells.add("https://survey.example.org/?from=mail");
        }
        for (Item item : questionnaire.items()) {
            if (asked(item)) {
                if (item.type() == ItemType.MULTI) {
                    multiple(item, row, cells);
                } else {
                    item.columns().forEach(column -> {
                        String value = row.getOrDefault(column.name(), "");
                        cells.add(text(item.code(), single(item, value)));
                    });
                }
            }
        }
        return cells;
    }

    private String text(String code, String text) {
        return answer.apply(code, text);
    }

    private void multiple(Item item, Map<String, String> row, List<String> cells) {
        List<Option> chosen = LookAlike.chosen(item, row);
        boolean shown = item.options().stream()
                .map(option -> row.getOrDefault(item.code() + "_" + option.code(), ""))
                .anyMatch(value -> value.equals("0") || value.equals("1"));
        for (Option option : item.options()) {
            cells.add(text(item.code(), !shown ? word(Optional.empty()) : word(Optional.of(chosen.contains(option)))));
        }
    }

    /** Yes, no, or not shown. */
    private String word(Optional<Boolean> yes) {
        if (!shapes.contains(Shape.LABELS)) {
            return yes.map(y -> y ? "Y" : "").orElse(NULL);
        }
        boolean swedish = language.equals("sv");
        return yes.map(y -> y ? swedish ? "Ja" : "Yes" : swedish ? "Nej" : "No").orElse("N/A");
    }

    private String single(Item item, String value) {
        if (value.isEmpty() || value.equals("-7")) {
            return value.isEmpty() ? "" : item.type() == ItemType.BINARY ? word(Optional.empty()) : NULL;
        }
        if (item.type() == ItemType.BINARY && (value.equals("0") || value.equals("1"))) {
            return shapes.contains(Shape.LABELS) ? word(Optional.of(value.equals("1"))) : value.equals("1") ? "Y" : "N";
        }
        if (LookAlike.listed(item)) {
            return shapes.contains(Shape.LABELS) ? LookAlike.label(item, value, language) : value;
        }
        return item.type() == ItemType.DATE ? value + " 00:00:00" : value;
    }
}
