package eu.regiometer.validation;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.intake.Intake;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.intake.Submission;
import eu.regiometer.publication.TemplateCover;
import eu.regiometer.publication.TemplateWorkbook;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template filled with sound rows, to be spoilt by a test and then checked. */
public final class Dropped {

    private static final int FIRST_ROW = 3;

    private Questionnaire questionnaire;
    private Map<Survey, Questionnaire> programme = ProgrammeFixture.questionnaires();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<Consumer<XSSFWorkbook>> edits = new ArrayList<>();
    private TemplateCover cover;
    private Optional<LocalDate> reportDate = Optional.empty();
    private String folder = "";
    private IntakeRules rules = IntakeRules.defaults();

    private Dropped(Survey survey, int count) {
        questionnaire = ProgrammeFixture.questionnaire(survey);
        cover = new TemplateCover(
                ProgrammeFixture.REGION,
                ProgrammeFixture.WAVE,
                "en",
                "Office of statistics, stat@example.org",
                Optional.of(LocalDate.of(2026, 4, 2)),
                Optional.of(LocalDate.of(2026, 6, 20)),
                OptionalLong.of(200_000),
                OptionalLong.of(1_500),
                Optional.empty(),
                false);
        for (int i = 0; i < count; i++) {
            rows.add(survey == Survey.PUBLIC_ATTITUDE ? citizen(i) : organisation(i));
        }
    }

    public static Dropped citizens(int count) {
        return new Dropped(Survey.PUBLIC_ATTITUDE, count);
    }

    public static Dropped organisations(int count) {
        return new Dropped(Survey.INNOVATION_CAPACITY, count);
    }

    /** A row that nothing is wrong with; different for different numbers. */
    private Map<String, String> citizen(int i) {
        Map<String, String> row = new TreeMap<>();
        put(
                row,
                "RESP_ID R-%04d; WAVE 2026; REGION SE332; LANG sv; W_DESIGN 1; D6_TRAVEL %d; K1 1".formatted(i + 1, i));
        put(row, "MODE %d; FIELD_DATE 2026-05-%02d; D1_AGE %d".formatted(i % 4 + 1, i % 28 + 1, 18 + i % 60));
        put(
                row,
                "D2_GENDER %d; D3_EDU %d; D4_OCC %d; D5_DEGURBA %d"
                        .formatted(i % 2 + 1, i % 3 + 1, i % 6 + 1, i % 3 + 1));
        for (String likert : "F1 F2 F3 F4 A1 A2 A3 A4 A5 P1 P2 P3 P6 B1 B2 B3 G5".split(" ")) {
            row.put(likert, Integer.toString((i + likert.hashCode() % 7 + 7) % 5 + 1));
        }
        row.put("F1", Integer.toString(i % 5 == 4 ? 1 : i % 5 + 2));
        row.put("F2", "1");
        row.put("F3", "4");
        put(row, "P4 %d; P5 %d; B4 %d; G1 1; G2 4".formatted(i % 11, (i + 3) % 11, i % 5 + 1));
        for (int option = 1; option <= 7; option++) {
            row.put("G3_" + option, "-7");
        }
        for (int option = 1; option <= 8; option++) {
            row.put("G4_" + option, option == i % 8 + 1 ? "1" : "0");
        }
        return row;
    }

    private Map<String, String> organisation(int i) {
        Map<String, String> row = new TreeMap<>();
        for (Column column : questionnaire.columns()) {
            if (!column.item().block().equals("design")) {
                row.put(
                        column.name(),
                        switch (column.item().type()) {
                            case LIKERT5 -> Integer.toString((i + column.name().hashCode() % 3 + 3) % 5 + 1);
                            case BINARY, MULTI ->
                                Integer.toString((i + column.name().length()) % 2);
                            case SINGLE -> "1";
                            default -> "1";
                        });
            }
        }
        put(
                row,
                "ORG_ID ORG-%03d; WAVE 2026; REGION SE332; LANG sv; FIELD_DATE 2026-05-%02d"
                        .formatted(i + 1, i % 28 + 1));
        put(row, "GOVLEVEL %d; CLULEVEL 3; ORGTYPE 1; STAFF %d; BUDGET %d".formatted(i % 4 + 1, 50 + i, 9000 + i));
        put(
                row,
                "REFYEAR 2025; W_ORG 1; C101 90; C102 40; C201 2; C401 5; C402 1; C604_1 93; C605_1 01; C605_2 62; C605_3 84");
        put(row, "C501_1 1; C602_1 1");
        return row;
    }

    private static void put(Map<String, String> row, String answers) {
        for (String answer : answers.split("; ")) {
            row.put(answer.substring(0, answer.indexOf(' ')), answer.substring(answer.indexOf(' ') + 1));
        }
    }

    /** Answer of a row, counted from 0; written as text unless it is a number or date that the item asks for. */
    public Dropped set(int row, String column, String answer) {
        rows.get(row).put(column, answer);
        return this;
    }

    public Dropped setAll(String column, String answer) {
        rows.forEach(row -> row.put(column, answer));
        return this;
    }

    public Dropped repeat(int row) {
        rows.add(new TreeMap<>(rows.get(row)));
        return this;
    }

    public Dropped language(String language) {
        cover = new TemplateCover(
                cover.region(),
                cover.wave(),
                language,
                cover.contact(),
                cover.fieldFrom(),
                cover.fieldTo(),
                cover.eligible(),
                cover.invited(),
                cover.part(),
                cover.synthetic());
        return this;
    }

    public Dropped cover(TemplateCover other) {
        cover = other;
        return this;
    }

    /** Checked in a run with another report date. */
    public Dropped reportedOn(LocalDate date) {
        reportDate = Optional.of(date);
        return this;
    }

    /** Written with one version of its questionnaire and read by a programme with another. */
    public Dropped version(Questionnaire written, Questionnaire present) {
        questionnaire = written;
        programme = new TreeMap<>(programme);
        programme.put(present.survey(), present);
        return this;
    }

    public Dropped inFolder(String name) {
        folder = name + "/";
        return this;
    }

    public Dropped rules(IntakeRules other) {
        rules = other;
        return this;
    }

    /** The answers by column of the questionnaire, one map per row. */
    public List<Map<String, String>> rows() {
        return rows.stream().<Map<String, String>>map(TreeMap::new).toList();
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** Changes the workbook as a spreadsheet program would. */
    public Dropped edit(Consumer<XSSFWorkbook> edit) {
        edits.add(edit);
        return this;
    }

    /** Changes one cell of the data sheet, the row counted from 0. */
    public Dropped cell(int row, String column, Consumer<Cell> edit) {
        return edit(book -> edit.accept(cell(book, row, column)));
    }

    public Dropped coverCell(int row, String value) {
        return edit(
                book -> book.getSheet("Coversheet").getRow(row - 1).getCell(1).setCellValue(value));
    }

    public static Cell cell(XSSFWorkbook book, int row, String column) {
        Row codes = book.getSheet("Data").getRow(0);
        for (Cell code : codes) {
            if (code.getStringCellValue().equals(column)) {
                Row found = book.getSheet("Data").getRow(FIRST_ROW - 1 + row);
                Row written = found == null ? book.getSheet("Data").createRow(FIRST_ROW - 1 + row) : found;
                Cell cell = written.getCell(code.getColumnIndex());
                return cell == null ? written.createCell(code.getColumnIndex()) : cell;
            }
        }
        throw new IllegalArgumentException("no column " + column);
    }

    public byte[] bytes() {
        byte[] written = TemplateWorkbook.bytes(questionnaire, cover, rows);
        if (edits.isEmpty()) {
            return written;
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            edits.forEach(edit -> edit.accept(book));
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ReceivedFile file() {
        try {
            byte[] content = bytes();
            Path path = Files.createTempFile("dropped", ".xlsx");
            Files.write(path, content);
            path.toFile().deleteOnExit();
            return new ReceivedFile(path, folder + "survey.xlsx", ContentHash.of(content), content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Submission submission() {
        boolean shipped = programme == ProgrammeFixture.questionnaires();
        return (shipped ? ProgrammeFixture.intake() : new Intake(ProgrammeFixture.context(programme))).read(file());
    }

    public ValidatedSubmission check() {
        Wave wave = ProgrammeFixture.territory().wave(cover.wave()).orElseThrow();
        return new Validator(ProgrammeFixture.territory(), programme, ProgrammeFixture.registries(), rules)
                .during(reportDate.map(wave::reportedOn).orElse(wave))
                .validate(submission());
    }

    /** The only finding of a code. */
    public static Finding only(ValidatedSubmission checked, FindingCode code) {
        List<Finding> found = all(checked, code);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " findings " + code + " among " + codes(checked));
        }
        return found.getFirst();
    }

    public static List<Finding> all(ValidatedSubmission checked, FindingCode code) {
        return checked.findings().stream().filter(finding -> finding.is(code)).toList();
    }

    public static List<String> codes(ValidatedSubmission checked) {
        return checked.findings().stream().map(Finding::code).distinct().toList();
    }

    /** An answer in millionths. */
    static long micro(ValidatedSubmission checked, int row, String column) {
        Responses responses = checked.responses().orElseThrow();
        return responses.micro(row, responses.column(column));
    }

    /** Why there is no answer. */
    static Missing missing(ValidatedSubmission checked, int row, String column) {
        Responses responses = checked.responses().orElseThrow();
        return responses.missing(row, responses.column(column));
    }
}
