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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes answers in the way of exports of tools that collect with XLSForms. Everything in it is made up. */
final class FormLookAlike {

    /** What can be chosen at the export, and how the form is built. */
    enum Shape {
        /** Titles and answers as labels; else names and codes. */
        LABELS,
        /** Questions stand in groups, whose names come before theirs. */
        GROUPS,
        /** A row of tags below the titles. */
        TAGS,
        /** Only the list of chosen options, no column per option. */
        JOINED,
        /** Only a column per option. */
        SPLIT,
        /** {@code True}, {@code False} and {@code n/a}. */
        LEGACY,
        /** Numbers as text. */
        TEXT,
        /** Region, wave, language and date are no questions of the form. */
        BARE,
        /** The tool's own id is the only key. */
        NO_KEY
    }

    private final Questionnaire questionnaire;
    private final List<Map<String, String>> rows;
    private final Set<Shape> shapes;
    private final boolean odk;
    private String language = "en";
    private String separator;
    private final SortedMap<Integer, String> decisions = new TreeMap<>();

    private FormLookAlike(Questionnaire questionnaire, List<Map<String, String>> rows, boolean odk, Shape... shapes) {
        this.questionnaire = questionnaire;
        this.rows = rows;
        this.odk = odk;
        this.separator = odk ? "-" : "/";
        this.shapes = EnumSet.noneOf(Shape.class);
        this.shapes.addAll(Arrays.asList(shapes));
    }

    /** Names, lists and zeros after KoboToolbox. */
    static FormLookAlike kobo(Questionnaire questionnaire, List<Map<String, String>> rows, Shape... shapes) {
        return new FormLookAlike(questionnaire, rows, false, shapes);
    }

    /** Names, lists and zeros after ODK Central. */
    static FormLookAlike odk(Questionnaire questionnaire, List<Map<String, String>> rows, Shape... shapes) {
        return new FormLookAlike(questionnaire, rows, true, shapes);
    }

    FormLookAlike language(String other) {
        language = other;
        return this;
    }

    /** The sign between the names of groups and questions. */
    FormLookAlike separator(String other) {
        separator = other;
        return this;
    }

    /** A reviewer's decision about a row, from 0. */
    FormLookAlike decision(int row, String decision) {
        decisions.put(row, decision);
        return this;
    }

    /** The rows of the export, its titles first. */
    List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> titles = new ArrayList<>(odk ? List.of("SubmissionDate") : List.of("start", "end"));
        questionnaire.items().stream().filter(this::asked).forEach(item -> titles(item, titles));
        titles.addAll(
                odk
                        ? List.of("loc-Latitude", "loc-Longitude", "KEY", "SubmitterID", "SubmitterName")
                        : List.of("spot", "_spot_latitude", "_spot_longitude", "_id", "_uuid", "_submission_time"));
        titles.addAll(
                odk
                        ? List.of("Status", "ReviewState", "DeviceID", "Edits", "FormVersion")
                        : List.of("_validation_status", "_notes", "_status", "_submitted_by", "__version__", "_index"));
        table.add(titles);
        if (shapes.contains(Shape.TAGS)) {
            table.add(
                    titles.stream().map(t -> t.startsWith("_") ? "" : "#meta+x").toList());
        }
        for (int i = 0; i < rows.size(); i++) {
            table.add(row(rows.get(i), i));
        }
        return table;
    }

    /** As a workbook with one sheet. */
    XSSFWorkbook workbook() {
        var book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("climate 2026");
        List<List<String>> table = table();
        for (int r = 0; r < table.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < table.get(r).size(); c++) {
                String text = table.get(r).get(c);
                if (text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?") && !shapes.contains(Shape.TEXT) && r > 0) {
                    row.createCell(c).setCellValue(Double.parseDouble(text));
                } else if (!text.isEmpty()) {
                    row.createCell(c).setCellValue(text);
                }
            }
        }
        return book;
    }

    /** As text: separated by commas after ODK Central, by semicolons and with all fields quoted after KoboToolbox. */
    byte[] text() {
        String comma = odk ? "," : ";";
        return table().stream()
                .map(row -> row.stream()
                        .map(cell ->
                                odk && !cell.matches(".*[,\"\n].*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(comma)))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private boolean asked(Item item) {
        boolean known = item.role() == Role.REGION
                || item.role() == Role.WAVE
                || item.role() == Role.LANGUAGE
                || item.role() == Role.FIELD_DATE;
        return !(shapes.contains(Shape.BARE) && known) && !(shapes.contains(Shape.NO_KEY) && item.role() == Role.KEY);
    }

    private String name(Item item, String column) {
        String own = shapes.contains(Shape.LABELS) && item.columns().size() == 1 ? item.label(language) : column;
        return shapes.contains(Shape.GROUPS) && item.role() == Role.NONE
                ? "survey" + separator + "block_" + item.block() + separator + own
                : own;
    }

    private void titles(Item item, List<String> titles) {
        if (item.type() != ItemType.MULTI) {
            item.columns().forEach(column -> titles.add(name(item, column.name())));
            return;
        }
        String question = name(item, shapes.contains(Shape.LABELS) ? item.label(language) : item.code());
        if (!shapes.contains(Shape.SPLIT)) {
            titles.add(question);
        }
        if (!shapes.contains(Shape.JOINED)) {
            options(item).forEach(option -> titles.add(question + (odk ? "/" : separator) + text(option)));
        }
    }

    private static List<Option> options(Item item) {
        List<Option> options = new ArrayList<>(item.options());
        // names within a list of choices are unique in an XLSForm
        item.missingOptions().stream()
                .filter(missing -> !missing.code().equals("-7"))
                .filter(missing ->
                        item.options().stream().noneMatch(o -> o.code().equals(missing.code())))
                .forEach(options::add);
        return options;
    }

    private String text(Option option) {
        return shapes.contains(Shape.LABELS) ? option.label(language) : option.code();
    }

    private List<String> row(Map<String, String> row, int number) {
        String day = row.getOrDefault("FIELD_DATE", "2026-05-01");
        List<String> cells = new ArrayList<>(
                odk
                        ? List.of(day + "T10:15:00.000Z")
                        : List.of(day + "T10:00:00.000+02:00", day + "T10:15:00.000+02:00"));
        for (Item item : questionnaire.items()) {
            if (asked(item) && item.type() == ItemType.MULTI) {
                multiple(item, row, cells);
            } else if (asked(item)) {
                item.columns().forEach(column -> cells.add(single(item, row.getOrDefault(column.name(), ""))));
            }
        }
        String id = "00000000-0000-4000-8000-%012d".formatted(number);
        String decision = decisions.getOrDefault(number, "");
        cells.addAll(
                odk
                        ? List.of("62.4", "17.3", "uuid:" + id, "7", "Field worker")
                        : List.of("62.4 17.3", "62.4", "17.3", "1" + number, id, day + "T10:15:30"));
        cells.addAll(
                odk
                        ? List.of("", decision, "device", "0", "1")
                        : List.of(decision, "", "submitted_via_web", "worker", "v1", "" + (number + 1)));
        return cells;
    }

    private void multiple(Item item, Map<String, String> row, List<String> cells) {
        Optional<Option> missing = LookAlike.noAnswer(item, row);
        List<Option> chosen = missing.map(List::of).orElseGet(() -> LookAlike.chosen(item, row));
        boolean blank =
                chosen.isEmpty() && !row.getOrDefault(item.code() + "_1", "").equals("0");
        boolean legacy = shapes.contains(Shape.LEGACY);
        if (!shapes.contains(Shape.SPLIT)) {
            cells.add(blank && legacy ? "n/a" : chosen.stream().map(this::text).collect(Collectors.joining(" ")));
        }
        if (!shapes.contains(Shape.JOINED)) {
            for (Option option : options(item)) {
                boolean yes = chosen.contains(option);
                String word = legacy ? (yes ? "True" : "False") : yes ? "1" : "0";
                cells.add(blank ? (odk ? "0" : legacy ? "n/a" : "") : word);
            }
        }
    }

    private String single(Item item, String value) {
        if (value.isEmpty() || value.equals("-7")) {
            return shapes.contains(Shape.LEGACY) ? "n/a" : "";
        }
        return shapes.contains(Shape.LABELS) && LookAlike.listed(item) ? LookAlike.label(item, value, language) : value;
    }
}
