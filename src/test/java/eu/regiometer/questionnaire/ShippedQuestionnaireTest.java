package eu.regiometer.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Severity;
import eu.regiometer.workbook.Row;
import eu.regiometer.workbook.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The questionnaire workbooks of the programme against the codebooks of the study, copied to the test resources. */
class ShippedQuestionnaireTest {

    private static final Path PROGRAMME = Path.of("input/programme");
    private static final Path CODEBOOKS = Path.of("src/test/resources/eu/regiometer/questionnaire");

    @ParameterizedTest
    @EnumSource
    void isReadWithoutADefect(Survey survey) {
        var defects = new Defects();

        Questionnaire questionnaire = Questionnaire.read(PROGRAMME.resolve(survey.fileName()), survey, defects);

        assertThat(defects.all()).isEmpty();
        assertThat(questionnaire.languages()).contains("cs", "en", "hu", "it", "sv");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheCodebookSaysLineByLine(Survey survey) {
        Questionnaire questionnaire = read(survey);
        List<Row> lines = codebook(survey);

        assertThat(questionnaire.items()).extracting(Item::code).containsExactlyElementsOf(texts(lines, "code"));
        for (Row line : lines) {
            Item item = questionnaire.item(line.text("code")).orElseThrow();
            String code = item.code();
            assertThat(item.block()).as(code).isEqualTo(line.text("block").replace(' ', '_'));
            assertThat(type(item)).as(code).isEqualTo(line.text("type"));
            assertThat(item.unit()).as(code).isEqualTo(line.text("unit"));
            assertThat(valid(item)).as(code).isEqualTo(line.text("valid"));
            assertThat(options(item)).as(code).isEqualToIgnoringCase(line.text("options"));
            assertThat(item.direction()).as(code).isEqualTo(direction(line.text("direction")));
            assertThat(item.relevantText()).as(code).isEqualTo(condition(line.text("ask_if")));
            assertThat(missing(item)).as(code).isEqualTo(line.text("missing"));
            assertThat(item.required()).as(code).isEqualTo(line.text("required").equals("yes"));
            assertThat(uses(item)).as(code).isEqualTo(new TreeSet<>(line.list("use")));
            assertThat(item.source()).as(code).isEqualTo(line.text("inspired_by"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasWordingInEveryLanguageForEveryLabel(Survey survey) {
        Questionnaire questionnaire = read(survey);

        assertThat(questionnaire.items()).allSatisfy(item -> {
            assertThat(item.labels().keySet()).isEqualTo(questionnaire.languages());
            assertThat(item.options())
                    .allSatisfy(option -> assertThat(option.labels().keySet()).isEqualTo(questionnaire.languages()));
            assertThat(item.missingOptions())
                    .allSatisfy(option -> assertThat(option.labels().keySet()).isEqualTo(questionnaire.languages()));
            assertThat(item.missingOptions()).hasSameSizeAs(item.missing().keySet());
        });
        assertThat(questionnaire.title("sv")).isNotEqualTo(questionnaire.title("en"));
        assertThat(questionnaire.translation("en")).isEqualTo(TranslationStatus.SOURCE);
    }

    @Test
    void meansTheSameSavedAsAnOldWorkbook(@TempDir Path folder) throws IOException {
        try (var in = Files.newInputStream(PROGRAMME.resolve("public-attitude.xlsx"));
                var book = new XSSFWorkbook(in);
                var old = new HSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve("public-attitude.xls"))) {
            for (var sheet : book) {
                var copy = old.createSheet(sheet.getSheetName());
                for (var row : sheet) {
                    var line = copy.createRow(row.getRowNum());
                    row.forEach(cell -> line.createCell(cell.getColumnIndex())
                            .setCellValue(new DataFormatter().formatCellValue(cell)));
                }
            }
            old.write(out);
        }
        var defects = new Defects();

        Questionnaire saved = Questionnaire.readKept(folder, Survey.PUBLIC_ATTITUDE, defects);

        assertThat(defects.told()).isEmpty();
        Questionnaire shipped = read(Survey.PUBLIC_ATTITUDE);
        assertThat(saved.version()).isEqualTo(shipped.version());
        assertThat(saved.changedSince(shipped)).isEmpty();
        assertThat(saved.items())
                .extracting(Item::labels)
                .isEqualTo(shipped.items().stream().map(Item::labels).toList());
        assertThat(saved.checks())
                .extracting(check -> check.must().text())
                .isEqualTo(shipped.checks().stream()
                        .map(check -> check.must().text())
                        .toList());
    }

    @Test
    void spreadsMultipleAnswersOverColumns() {
        Questionnaire attitude = read(Survey.PUBLIC_ATTITUDE);
        Questionnaire capacity = read(Survey.INNOVATION_CAPACITY);

        assertThat(attitude.item("G3").orElseThrow().columns())
                .extracting(Column::name)
                .containsExactly("G3_1", "G3_2", "G3_3", "G3_4", "G3_5", "G3_6", "G3_7");
        assertThat(capacity.column("C604_8").orElseThrow().option()).isEqualTo("8");
        assertThat(capacity.column("C605_3").orElseThrow().item().registry()).contains("nace2");
        assertThat(capacity.column("C604")).isEmpty();
    }

    @Test
    void keepsRolesBandsAndDefaults() {
        Questionnaire attitude = read(Survey.PUBLIC_ATTITUDE);
        Questionnaire capacity = read(Survey.INNOVATION_CAPACITY);

        assertThat(attitude.role(Role.KEY).orElseThrow().code()).isEqualTo("RESP_ID");
        assertThat(attitude.role(Role.FINAL_WEIGHT).orElseThrow().code()).isEqualTo("W_POST");
        assertThat(attitude.role(Role.CLUSTER).orElseThrow().code()).isEqualTo("PSU");
        assertThat(attitude.item("D1_AGE").orElseThrow().band(45).orElseThrow().code())
                .isEqualTo("45-64");
        assertThat(attitude.item("D1_AGE").orElseThrow().band(110).orElseThrow().code())
                .isEqualTo("65+");
        assertThat(capacity.item("CURRENCY").orElseThrow().defaultAnswer()).contains("EUR");
        assertThat(capacity.item("C101").orElseThrow().range().upToItem()).contains("BUDGET");
        assertThat(attitude.acceptedVersions()).contains(attitude.version());
    }

    @Test
    void holdsTheRulesOverSeveralAnswers() {
        List<Check> checks = read(Survey.INNOVATION_CAPACITY).checks();

        assertThat(checks).extracting(Check::code).containsExactly("RULE-C604-SUM", "RULE-C402-C401", "RULE-PLAN-SUM");
        assertThat(checks.get(0).severity()).isEqualTo(Severity.BLOCKING);
        assertThat(checks.get(0).effect()).isEqualTo(Effect.CELL);
        assertThat(checks.get(0).must().references()).hasSize(8);
        assertThat(checks.subList(1, 3)).allSatisfy(check -> {
            assertThat(check.severity()).isEqualTo(Severity.WARNING);
            assertThat(check.effect()).isEqualTo(Effect.NONE);
        });
    }

    @Test
    void sumsPointsWithATolerance() {
        Check sum = read(Survey.INNOVATION_CAPACITY).checks().get(0);

        assertThat(sum.brokenBy(name -> Value.of(name.equals("C604_1") ? 30 : 10)))
                .isFalse();
        assertThat(sum.brokenBy(name -> Value.of(name.equals("C604_1") ? 30.4 : 10)))
                .isFalse();
        assertThat(sum.brokenBy(name -> Value.of(name.equals("C604_1") ? 30.6 : 10)))
                .isTrue();
        assertThat(sum.brokenBy(name -> name.equals("C604_1") ? Value.MISSING : Value.of(50)))
                .isFalse();
    }

    @Test
    void warnsOfStraightLiningOnlyFromFifteenAnswers() {
        Questionnaire attitude = read(Survey.PUBLIC_ATTITUDE);
        Check straight = attitude.checks().get(0);
        List<String> scales = attitude.items().stream()
                .filter(item -> item.type() == ItemType.LIKERT5)
                .map(Item::code)
                .toList();

        assertThat(straight.must().references()).containsExactlyInAnyOrderElementsOf(scales);
        assertThat(straight.brokenBy(name -> scales.indexOf(name) < 15 ? Value.of(4) : Value.MISSING))
                .isTrue();
        assertThat(straight.brokenBy(name -> scales.indexOf(name) < 14 ? Value.of(4) : Value.MISSING))
                .isFalse();
        assertThat(straight.brokenBy(name -> Value.of(scales.indexOf(name) == 7 ? 2 : 4)))
                .isFalse();
    }

    private static Questionnaire read(Survey survey) {
        return Questionnaire.read(PROGRAMME.resolve(survey.fileName()), survey, new Defects());
    }

    private static List<Row> codebook(Survey survey) {
        var defects = new Defects();
        List<Row> rows =
                Table.read(CODEBOOKS.resolve(survey.id() + ".csv"), "", defects).rows();
        assertThat(defects.all()).isEmpty();
        assertThat(rows).hasSize(survey == Survey.PUBLIC_ATTITUDE ? 42 : 64);
        return rows;
    }

    private static List<String> texts(List<Row> rows, String column) {
        return rows.stream().map(row -> row.text(column)).toList();
    }

    private static String type(Item item) {
        return item.type() == ItemType.TEXT ? "string" : item.type().name().toLowerCase(Locale.ROOT);
    }

    private static String valid(Item item) {
        if (item.role() == Role.FIELD_DATE) {
            return "wave-window";
        }
        if (item.registry().isPresent()) {
            return "registry:" + item.registry().get();
        }
        if (item.pattern().isPresent()) {
            return "regex:" + item.pattern().get().pattern();
        }
        Range range = item.range();
        String high = range.upToItem()
                .map(name -> "@" + name)
                .orElseGet(() -> plain(range.high().orElseThrow()));
        return plain(range.low().orElseThrow()) + ".." + high;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String options(Item item) {
        if (!item.bands().isEmpty()) {
            return "bands:" + item.bands().stream().map(Band::code).collect(Collectors.joining(";"));
        }
        return item.options().stream()
                .map(option -> option.code() + "=" + option.label("en"))
                .collect(Collectors.joining(";"));
    }

    private static Direction direction(String sign) {
        return switch (sign) {
            case "+" -> Direction.POSITIVE;
            case "-" -> Direction.NEGATIVE;
            default -> Direction.NONE;
        };
    }

    /** {@code G1=1} as {@code G1 = 1}, {@code ORGTYPE in (1,2)} as {@code ORGTYPE = 1 or ORGTYPE = 2}. */
    private static String condition(String askIf) {
        int in = askIf.indexOf(" in (");
        if (in < 0) {
            return askIf.replaceAll("([=>])", " $1 ");
        }
        String name = askIf.substring(0, in);
        return List.of(askIf.substring(in + 5, askIf.length() - 1).split(",")).stream()
                .map(code -> name + " = " + code)
                .collect(Collectors.joining(" or "));
    }

    private static String missing(Item item) {
        return item.missing().entrySet().stream()
                .sorted((a, b) -> a.getValue().compareTo(b.getValue()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    private static Set<String> uses(Item item) {
        return item.uses().stream()
                .map(use -> use.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
