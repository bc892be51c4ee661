package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.WorkbookFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a mapping sheet and checks it by itself; what it says of the file is checked where the file is read. */
final class MappingReader {

    private static final int ROWS_ABOVE = 60;
    private static final int SETTING = 1;
    private static final int VALUE = 2;
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,3}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final ReceivedFile file;
    private final WorkbookFile workbook;
    private final Map<Survey, Questionnaire> questionnaires;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, RawCell> settings = new HashMap<>();
    private final Map<String, CellAddress> settingsAt = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();

    private CellAddress place;
    private int titles;

    MappingReader(ReceivedFile file, WorkbookFile workbook, Map<Survey, Questionnaire> questionnaires) {
        this.file = file;
        this.workbook = workbook;
        this.questionnaires = questionnaires;
        this.place = CellAddress.file(file.fileName());
    }

    /** What is wrong with it. */
    List<Finding> findings() {
        return findings;
    }

    /**
     * The sheet; empty when it cannot be used at all.
     *
     * @throws eu.regiometer.workbook.UnreadableWorkbookException if a gate refuses it
     */
    Optional<MappingSheet> read() {
        if (workbook.sheets().stream().noneMatch(this::findTable)) {
            findings.add(Finding.of(FindingCode.MAPPING_COLUMNS, place)
                    .with("columns", String.join(", ", MappingSheet.TITLES)));
            return Optional.empty();
        }
        List<MappingSheet.Line> lines = new ArrayList<>();
        workbook.read(place.sheet(), row -> {
            if (row.number() > titles) {
                line(row).ifPresent(lines::add);
            }
        });
        workbook.checkUnread();
        Optional<Survey> survey = survey(lines);
        if (survey.isEmpty()) {
            return Optional.empty();
        }
        var check = new MappingCheck(
                place,
                column("variable"),
                column("option"),
                column("value_code"),
                questionnaire(survey.get()),
                findings);
        return Optional.of(new MappingSheet(
                file.fileName(),
                file.hash(),
                place.sheet(),
                survey.get(),
                setting(MappingSheet.SHEET),
                headerRow(),
                check.checked(lines)));
    }

    /** The row with most of the titles; a row above it may say the same in the language of the region. */
    private boolean findTable(SheetInfo sheet) {
        if (sheet.hidden()) {
            return false;
        }
        List<RawRow> rows = workbook.firstRows(sheet.name(), ROWS_ABOVE);
        columns.clear();
        for (RawRow row : rows) {
            Map<String, Integer> found = titles(row);
            boolean table =
                    found.containsKey("variable") && (found.containsKey("header") || found.containsKey("column"));
            if (table && found.size() > columns.size()) {
                columns.clear();
                columns.putAll(found);
                titles = row.number();
            }
        }
        if (columns.isEmpty()) {
            return false;
        }
        place = CellAddress.sheet(file.fileName(), sheet.name());
        rows.stream().filter(row -> row.number() < titles).forEach(this::setting);
        return true;
    }

    private static Map<String, Integer> titles(RawRow row) {
        Map<String, Integer> found = new HashMap<>();
        for (RawCell cell : row.cells()) {
            String title = key(cell.text());
            if (MappingSheet.TITLES.contains(title)) {
                found.putIfAbsent(title, cell.column());
            }
        }
        return found;
    }

    private void setting(RawRow row) {
        RawCell value = row.cell(VALUE);
        if (value != null && !LabelText.blank(value.text())) {
            settings.put(key(row.text(SETTING)), value);
            settingsAt.put(key(row.text(SETTING)), place.at(row.number(), VALUE));
        }
    }

    private Optional<MappingSheet.Line> line(RawRow row) {
        String header = text(row, "header");
        String letters = text(row, "column").toUpperCase(Locale.ROOT);
        String variable = text(row, "variable");
        String found = text(row, "value_found");
        int number = number(letters);
        if (number < 0) {
            wrong(place.at(row.number(), column("column")), letters, "A, B, C …");
            return Optional.empty();
        }
        if (header.isEmpty() && number == 0 && variable.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MappingSheet.Line(
                row.number(), header, number, variable, text(row, "option"), found, text(row, "value_code")));
    }

    /** Number of a column given by its letters or its number; 0 for none, -1 when it is neither. */
    private static int number(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        if (NUMBER.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        return LETTERS.matcher(text).matches() ? new CellAddress("", "", text + "1").column() : -1;
    }

    private Optional<Survey> survey(List<MappingSheet.Line> lines) {
        String expected = questionnaires.keySet().stream().map(Survey::id).collect(Collectors.joining(", "));
        Optional<String> said = setting(MappingSheet.KIND);
        if (said.isPresent()) {
            Optional<Survey> survey =
                    Survey.ofId(said.get().toLowerCase(Locale.ROOT)).filter(questionnaires::containsKey);
            if (survey.isEmpty()) {
                wrong(at(MappingSheet.KIND), said.get(), expected);
            }
            return survey;
        }
        Survey best = null;
        long most = 0;
        boolean equal = false;
        for (Survey survey : questionnaires.keySet()) {
            long known = lines.stream()
                    .filter(line -> MappingCheck.known(line.variable(), questionnaire(survey)))
                    .count();
            equal = known == most;
            if (known > most) {
                best = survey;
                most = known;
            }
        }
        if (best == null || equal) {
            wrong(place.at(1, VALUE), "", MappingSheet.KIND + ": " + expected);
            return Optional.empty();
        }
        return Optional.of(best);
    }

    private OptionalInt headerRow() {
        Optional<String> said = setting(MappingSheet.HEADER_ROW);
        if (said.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!NUMBER.matcher(said.get()).matches()) {
            wrong(at(MappingSheet.HEADER_ROW), said.get(), "1, 2, 3 …");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(said.get()));
    }

    private void wrong(CellAddress at, String found, String expected) {
        findings.add(Finding.of(FindingCode.MAPPING_SETTING, at)
                .value(found)
                .with("found", found)
                .with("expected", expected));
    }

    private CellAddress at(String setting) {
        return Optional.ofNullable(settingsAt.get(setting)).orElse(place);
    }

    private Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name)).map(cell -> LabelText.strip(cell.text()));
    }

    private int column(String title) {
        return columns.getOrDefault(title, 1);
    }

    private String text(RawRow row, String title) {
        Integer column = columns.get(title);
        RawCell cell = column == null ? null : row.cell(column);
        return cell == null ? "" : LabelText.strip(cell.text());
    }

    private Questionnaire questionnaire(Survey survey) {
        return Optional.ofNullable(questionnaires.get(survey)).orElseThrow();
    }

    private static String key(String title) {
        return LabelText.normalise(title).replace(' ', '_');
    }
}
