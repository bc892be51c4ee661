package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Worst;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Sample designs from workbooks of regions to {@code estimates.csv}. The invented panel stands in three workbooks: all of
 * it in one region with its three regions as strata, clusters and both population counts; one panel region with clusters
 * and their count; one with clusters alone.
 *
 * <p>References: regions_panel_estimates.csv and regions_panel_quantiles.csv (R 4.2.2, survey 4.1.1) with
 * {@code svydesign(id=~municipality+person, strata=~region, fpc=~n_municipalities+inhabitants, weights=~weight)},
 * {@code svydesign(id=~municipality, strata=~region, fpc=~n_municipalities, weights=~weight)} and
 * {@code svydesign(id=~municipality, strata=~region, weights=~weight)}.
 */
@ResourceLock("batch run")
class DesignRunTest {

    private static final String ALL = SmallInput.ORGANISED;
    private static final String FINLAND = SmallInput.WEIGHTED;
    private static final String GERMANY = SmallInput.FAULTY;

    /** Persons, three times those of the panel, so that each is a whole number. */
    private static final Map<String, Long> PERSONS = Map.of(ALL, 658_004L, FINLAND, 170_675L, GERMANY, 360_774L);

    /** Weights have six decimals; given ones are used as they are, so that totals are this often those of the panel. */
    private static final double MAGNIFIED = 100_000;

    private static List<Map<String, String>> estimates = List.of();

    @BeforeAll
    static void run() {
        Path folder = SmallInput.temporary("regiometer-designs");
        Path input = folder.resolve("input");
        SmallInput.copy(Path.of("input", "programme"), input.resolve("programme"));
        SmallInput.members(input, SmallInput.MEMBERS);
        // small groups of a remote region would withhold the same groups of others
        SmallInput.edit(
                input,
                "programme.yaml",
                lines -> lines.stream()
                        .map(line -> line.replace("fewest_in_group: 30", "fewest_in_group: 0"))
                        .toList());
        SmallInput.edit(input, "municipalities.csv", SmallInput::onePerRegion);
        population(input);
        questionnaire(input.resolve("programme/public-attitude.xlsx"));
        Path surveys = input.resolve("surveys");
        SampleInput.write(input, surveys, 7, 3, 2, 420, 12, false);
        answers(surveys.resolve(ALL + "/public-attitude-" + ALL + "-2026.xlsx"), row -> true, true, true, true);
        answers(
                surveys.resolve(FINLAND + "/public-attitude-" + FINLAND + "-2026.xlsx"),
                row -> row.text("region").equals("FI19"),
                false,
                true,
                false);
        answers(
                surveys.resolve(GERMANY + "/public-attitude-" + GERMANY + "-2024.xlsx"),
                row -> row.text("region").equals("DE21"),
                false,
                false,
                false);
        SmallRun run = SmallRun.on(folder).language("en");
        run.run();
        estimates = Outputs.table(run.output().resolve("data/estimates.csv"));
    }

    @Test
    void strataClustersAndBothPopulationCountsGiveTheReference() {
        var worst = Worst.relative("two stages from workbooks", 1e-10);
        var limits = Worst.relative("two stages from workbooks, intervals", 1e-8);
        for (Row row : Reference.rows("regions_panel_estimates")) {
            if (row.text("design").equals("twostage_fpc") && !row.text("group").startsWith("region=")) {
                compare(row, "2026", ALL, worst, limits);
            }
        }
        worst.assertAll(2 * 9);
        limits.assertAll(2 * 7);
    }

    @Test
    void quartilesAreThoseOfTheReference() {
        // the value of a quantile does not depend on the design; its interval does, and is compared without a job
        var worst = Worst.absolute("quartiles from workbooks", 0);
        for (Row row : Reference.rows("regions_panel_quantiles")) {
            if (row.text("design").equals("cluster")
                    && row.text("rule").equals("invcdf")
                    && List.of("0.25", "0.5", "0.75").contains(row.text("p"))) {
                Map<String, String> actual = row("2026", ALL, "", "", "MIN_ONLINE", "quantile=" + row.text("p"));
                worst.compare(row.cells().toString(), number(actual, "estimate"), row.number("quantile"));
            }
        }
        worst.assertAll(3);
    }

    @Test
    void clustersWithAndWithoutTheirCountGiveTheReference() {
        var worst = Worst.relative("clusters from workbooks", 1e-10);
        var limits = Worst.relative("clusters from workbooks, intervals", 1e-8);
        for (Row row : Reference.rows("regions_panel_estimates")) {
            if (row.text("design").equals("cluster_fpc") && row.text("group").equals("region=FI19")) {
                compare(row, "2026", FINLAND, worst, limits);
            }
            if (row.text("design").equals("cluster") && row.text("group").equals("region=DE21")) {
                compare(row, "2024", GERMANY, worst, limits);
            }
        }
        worst.assertAll(4);
        limits.assertAll(4);
    }

    private static void compare(Row row, String wave, String area, Worst worst, Worst limits) {
        String[] variable = row.text("variable").split("/", -1);
        String statistic = variable.length == 2 ? "ratio=MIN_TOTAL" : row.text("statistic");
        String group = row.text("group");
        boolean split = group.startsWith("sex=");
        Map<String, String> actual = row(
                wave,
                area,
                split ? "D2_GENDER" : "",
                split ? group.equals("sex=F") ? "1" : "2" : "",
                variable[0].equals("Q") ? "B2" : "MIN_ONLINE",
                statistic);
        double scale = statistic.equals("total") ? MAGNIFIED : 1;
        worst.compare(row.cells().toString(), number(actual, "estimate") / scale, row.number("estimate"));
        worst.compare(row.cells().toString(), number(actual, "se") / scale, row.number("se"));
        boolean share = row.has("kg_lo");
        if (share || !statistic.equals("top2")) {
            limits.compare(
                    row.cells().toString(), number(actual, "lower") / scale, row.number(share ? "kg_lo" : "ci_t_lo"));
            limits.compare(
                    row.cells().toString(), number(actual, "upper") / scale, row.number(share ? "kg_hi" : "ci_t_hi"));
        }
    }

    private static Map<String, String> row(
            String wave, String area, String breakdown, String category, String item, String statistic) {
        Map<String, String> key = Map.of(
                "wave", wave,
                "survey", "public-attitude",
                "area", area,
                "breakdown", breakdown,
                "category", category,
                "item", item,
                "statistic", statistic);
        List<Map<String, String>> found = estimates.stream()
                .filter(row -> row.entrySet().containsAll(key.entrySet()))
                .toList();
        assertThat(found).as(key.toString()).hasSize(1);
        return found.getFirst();
    }

    private static double number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        assertThat(text).as(row.toString()).isNotEmpty();
        return Double.parseDouble(text);
    }

    /** Fills a workbook with rows of the last wave of the panel. */
    private static void answers(Path file, Predicate<Row> wanted, boolean strata, boolean clusters, boolean persons) {
        List<Row> rows = Reference.rows("regions_panel").stream()
                .filter(row -> row.text("wave").equals("2026"))
                .filter(wanted)
                .toList();
        EditedAnswers.change(file, book -> {
            book.keep(rows.size());
            book.each("W_POST", i -> rows.get(i).number("weight") * MAGNIFIED);
            book.each("D2_GENDER", i -> rows.get(i).text("sex").equals("F") ? 1 : 2);
            book.each("B2", i -> rows.get(i).number("Q"));
            book.each("MIN_ONLINE", i -> rows.get(i).number("minutes_online"));
            book.each("MIN_TOTAL", i -> rows.get(i).number("minutes_total"));
            for (int i = 0; i < rows.size(); i++) {
                book.cell(i, "STRATUM", strata ? rows.get(i).text("region") : "");
                book.cell(i, "PSU", rows.get(i).text("municipality"));
                book.cell(i, "PSU_ALL", "");
                book.cell(i, "PERSONS_ALL", "");
            }
            if (clusters) {
                book.each("PSU_ALL", i -> rows.get(i).number("n_municipalities"));
            }
            if (persons) {
                book.each("PERSONS_ALL", i -> rows.get(i).number("inhabitants"));
            }
        });
    }

    /** One person in each cell but the first of a region, which has the others. */
    private static void population(Path input) {
        SmallInput.edit(input, "population.csv", lines -> {
            List<String> edited = new ArrayList<>();
            String before = "";
            for (String line : lines) {
                String region = line.substring(0, line.indexOf(','));
                long cells = lines.stream()
                        .filter(other -> other.startsWith(region + ","))
                        .count();
                long persons = region.equals(before) ? 1 : PERSONS.getOrDefault(region, 0L) - cells + 1;
                edited.add(PERSONS.containsKey(region) ? line.substring(0, line.lastIndexOf(',') + 1) + persons : line);
                before = region;
            }
            return edited;
        });
    }

    /** Adds the population counts and two amounts, and takes weights of any size. */
    private static void questionnaire(Path file) {
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheet("survey");
            var header = sheet.getRow(0);
            header.createCell(header.getLastCellNum()).setCellValue("x_ratio");
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                if (sheet.getRow(i).getCell(1).getStringCellValue().equals("W_POST")) {
                    set(sheet, i, Map.of("constraint", ". >= 0.05 and . <= 1000000000"));
                }
            }
            line(sheet, "integer", "PSU_ALL", Map.of("x_block", "design", "x_role", "stratum_population"));
            line(sheet, "integer", "PERSONS_ALL", Map.of("x_block", "design", "x_role", "fpc2"));
            line(
                    sheet,
                    "decimal",
                    "MIN_ONLINE",
                    Map.of(
                            "x_block", "demographics",
                            "constraint", ". >= 0 and . <= 1440",
                            "x_unit", "minutes",
                            "x_use", "total",
                            "x_ratio", "MIN_TOTAL"));
            line(
                    sheet,
                    "decimal",
                    "MIN_TOTAL",
                    Map.of("x_block", "demographics", "constraint", ". >= 0 and . <= 1440", "x_unit", "minutes"));
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(Sheet sheet, String type, String name, Map<String, String> cells) {
        int row = sheet.getLastRowNum() + 1;
        sheet.createRow(row);
        set(sheet, row, cells);
        set(sheet, row, Map.of("type", type, "name", name));
        for (Cell column : sheet.getRow(0)) {
            if (column.getStringCellValue().startsWith("label::")) {
                sheet.getRow(row).createCell(column.getColumnIndex()).setCellValue(name);
            }
        }
    }

    private static void set(Sheet sheet, int row, Map<String, String> cells) {
        for (Cell column : sheet.getRow(0)) {
            String text = cells.get(column.getStringCellValue());
            if (text != null) {
                sheet.getRow(row).createCell(column.getColumnIndex()).setCellValue(text);
            }
        }
    }
}
