package eu.regiometer.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The input of another programme, as the cluster project had it: eleven neighbouring regions of eight countries, cluster
 * bodies only, no citizens, no municipalities, two or three pilots. Questions, indicators and rules are those of the shipped
 * programme that concern clusters; answers, registers and regions are made up.
 */
final class ClusterProgramme {

    static final String WAVE = "2026";

    /** Codes, names and countries; each is a neighbour of the next. */
    static final List<List<String>> REGIONS = List.of(
            List.of("AT12", "Lower Danube", "AT"),
            List.of("AT31", "Upper Danube", "AT"),
            List.of("CZ03", "Western Hills", "CZ"),
            List.of("CZ06", "Southern Vineyards", "CZ"),
            List.of("DE22", "Forest Border", "DE"),
            List.of("HU22", "Little Plain", "HU"),
            List.of("HU33", "Great Plain", "HU"),
            List.of("ITH4", "Upper Adria", "IT"),
            List.of("PL22", "Coal Basin", "PL"),
            List.of("SI03", "Drava Valley", "SI"),
            List.of("SK02", "White Carpathians", "SK"));

    /** Two regions whose bodies give the same answers. */
    static final String TWIN = "PL22";

    static final String LIKE_TWIN = "SK02";

    private static final Path SHIPPED = Path.of("input", "programme");
    private static final int BODIES = 24;
    private static final long SEED = 77;

    private static final Set<String> DESIGN = Set.of(
            "ORG_ID",
            "WAVE",
            "REGION",
            "LANG",
            "FIELD_DATE",
            "GOVLEVEL",
            "CLULEVEL",
            "ORGTYPE",
            "STAFF",
            "REFYEAR",
            "W_ORG");

    /** Nodes on clusters, and what describes any region or is counted over regions. */
    private static final Set<String> FURTHER =
            Set.of("N_ORG", "RR", "REMOTE", "SHARE_REGIONS", "N_COUNTRIES", "CRIT_SHARE");

    /** Rules whose conditions need cluster bodies only. */
    private static final Set<String> RULES = Set.of("CLU-01", "CLU-02", "CLU-03", "CLU-04", "CLU-06");

    /** Lines of the registers, made up. */
    private static final Map<String, List<Map<String, String>>> ADDED = Map.of(
            "practices",
            List.of(Map.ofEntries(
                    Map.entry("practice_id", "CP-01"),
                    Map.entry("origin", "EXTERNAL"),
                    Map.entry("title", "Yearly visit of cluster managers among neighbours"),
                    Map.entry("start", "2021"),
                    Map.entry("problem", "Each agency worked by its own checklist."),
                    Map.entry("resources", "Two days a year"),
                    Map.entry("success", "Nine clusters follow one checklist"),
                    Map.entry("transfer", "Needs a host and a checklist"),
                    Map.entry("tags", "cluster-quality"),
                    Map.entry("maturity", "in use"),
                    Map.entry("contact", "Synthetic external example: cp-01@practices.example.org"))),
            "agreement",
            List.of(
                    Map.of(
                            "objective", "A1",
                            "text::en", "Apply the same quality criteria to cluster organisations",
                            "region", "AT12",
                            "signed", "yes",
                            "date", "2026-03-02"),
                    Map.of("objective", "A1", "region", "SK02", "signed", "no")),
            "pilots",
            List.of(Map.of(
                    "pilot_id", "CP-P1",
                    "profile", "CLUSTER",
                    "lens", "CLUSTER",
                    "title", "Shared test bench for light metal",
                    "first", "AT12",
                    "second", "SK02",
                    "stage", "run",
                    "start", "2025-09",
                    "users", "46",
                    "result", "Six firms tested")));

    private ClusterProgramme() {}

    /** Writes the programme and its answers. */
    static Path write(Path input) {
        Path programme = input.resolve("programme");
        try {
            Files.createDirectories(programme);
            Files.copy(SHIPPED.resolve("confirmations.csv"), programme.resolve("confirmations.csv"));
            Files.writeString(programme.resolve("programme.yaml"), settings());
            registers(programme);
            questionnaire(programme);
            filter(
                    "indicators.csv",
                    programme,
                    line -> line.matches(".*,CLUSTER") && !line.startsWith("CLU_AWARE,")
                            || FURTHER.contains(line.substring(0, line.indexOf(','))));
            rulebook(programme);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path surveys = input.resolve("surveys");
        SampleInput.write(input, surveys, SEED, REGIONS.size(), 1, 1, BODIES, false);
        // a sample shows one region with too few answers; here it answers as its twin does
        EditedAnswers.copy(answers(surveys, TWIN), answers(surveys, LIKE_TWIN), book -> {
            book.cover(4, LIKE_TWIN);
            book.each("REGION", LIKE_TWIN);
        });
        return input;
    }

    private static Path answers(Path surveys, String region) {
        return surveys.resolve(region).resolve("innovation-capacity-" + region + "-" + WAVE + ".xlsx");
    }

    private static String settings() throws IOException {
        List<String> kept = new ArrayList<>();
        boolean left = false;
        for (String line : Files.readAllLines(SHIPPED.resolve("programme.yaml"))) {
            if (line.matches("[a-zA-Z_]+:.*")) {
                left = Set.of(
                                "criteria_consent",
                                "waves",
                                "comparisons",
                                "small_areas",
                                "weighting",
                                "languages",
                                "name",
                                "project")
                        .contains(line.substring(0, line.indexOf(':')));
            }
            if (!left && !line.startsWith("#")) {
                kept.add(line);
            }
        }
        return """
                name:
                  en: Cluster Policy Survey
                project:
                  acronym: CLUSTERPOLICY
                  number: CP-0007
                  name:
                    en: Neighbouring regions agree on cluster policy
                languages: [en]
                surveys: [innovation-capacity]
                waves:
                  - code: "2026"
                    kind: PRESTUDY
                    from: 2026-04-01
                    to: 2026-06-30
                    accept_until: 2026-12-31
                    report_date: 2026-11-22
                """ + String.join("\n", kept) + "\n";
    }

    private static void registers(Path programme) throws IOException {
        List<String> lines = Files.readAllLines(SHIPPED.resolve("regions.csv"));
        List<String> header = List.of(lines.getFirst().split(",", -1));
        List<String> regions = new ArrayList<>(List.of(lines.getFirst()));
        for (int i = 0; i < REGIONS.size(); i++) {
            List<String> region = REGIONS.get(i);
            Map<String, String> cells = new TreeMap<>(Map.of(
                    "code", region.get(0),
                    "name_en", region.get(1),
                    "name_sv", region.get(1),
                    "name_own", region.get(1),
                    "country", region.get(2),
                    "languages", "en",
                    "neighbours", neighbours(i),
                    "tile_column", Integer.toString(1 + i % 4),
                    "tile_row", Integer.toString(1 + i / 4),
                    "population", Integer.toString(700_000 + 90_000 * i)));
            cells.putAll(Map.of(
                    "density", Integer.toString(60 + 15 * i),
                    "city", "0.3",
                    "town", "0.3",
                    "rural", "0.4",
                    "gdp_band", Integer.toString(1 + i % 5),
                    "tier", "REGION",
                    "legal_family", "CENTRAL_EUROPEAN",
                    "remote", "no",
                    "experience", i % 2 == 0 ? "ADVANCED" : "LEARNING",
                    "short_name", shortName(i)));
            cells.putAll(Map.of(
                    "contact_unit", "Synthetic contact: cluster desk",
                    "contact_email", region.getFirst().toLowerCase(java.util.Locale.ROOT) + "@regions.example.org",
                    "contact_link", "https://regions.example.org/"));
            regions.add(header.stream().map(c -> cells.getOrDefault(c, "")).collect(Collectors.joining(",")));
        }
        Files.write(programme.resolve("regions.csv"), regions);
        for (String name : List.of("municipalities.csv", "population.csv")) {
            Files.write(
                    programme.resolve(name),
                    List.of(Files.readAllLines(SHIPPED.resolve(name)).getFirst()));
        }
    }

    static String shortName(int i) {
        return REGIONS.get(i).getFirst().substring(0, 2) + (char) ('A' + i);
    }

    /** The region before and the region after. */
    private static String neighbours(int i) {
        return Stream.of(i - 1, i + 1)
                .filter(n -> n >= 0 && n < REGIONS.size())
                .map(n -> REGIONS.get(n).getFirst())
                .collect(Collectors.joining(";"));
    }

    private static void filter(String name, Path programme, Predicate<String> kept) throws IOException {
        List<String> lines = Files.readAllLines(SHIPPED.resolve(name));
        Files.write(
                programme.resolve(name),
                Stream.concat(lines.stream().limit(1), lines.stream().skip(1).filter(kept))
                        .toList());
    }

    /** Keeps the design and the block on cluster policy. */
    private static void questionnaire(Path programme) throws IOException {
        rewrite(
                SHIPPED.resolve("innovation-capacity.xlsx"),
                programme,
                (sheet, row) -> switch (sheet) {
                    case "survey" ->
                        DESIGN.contains(row.get(1))
                                || row.get(1).startsWith("C6")
                                || row.get(0).equals("end_group");
                    case "checks" -> row.get(0).equals("C604-SUM");
                    default -> true;
                },
                Map.of());
    }

    private static void rulebook(Path programme) throws IOException {
        rewrite(
                SHIPPED.resolve("recommendations.xlsx"),
                programme,
                (sheet, row) -> switch (sheet) {
                    case "rules", "conditions", "examples", "texts", "hooks" -> RULES.contains(row.getFirst());
                    case "practices", "pilots", "actions", "slots", "centres", "frameworks" -> false;
                    case "agreement", "inventory", "priorities" -> false;
                    default -> true;
                },
                ADDED);
    }

    /** Whether a line of a sheet stays. */
    @FunctionalInterface
    interface Keeping {
        boolean keeps(String sheet, List<String> row);
    }

    /** Writes a workbook with some of its lines, and others added, to a folder. */
    static void rewrite(Path original, Path programme, Keeping keeping, Map<String, List<Map<String, String>>> added)
            throws IOException {
        var format = new DataFormatter();
        try (var in = Files.newInputStream(original);
                var book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                int to = 1;
                for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                    Row row = sheet.getRow(i);
                    List<String> cells = new ArrayList<>();
                    for (int c = 0; row != null && c < sheet.getRow(0).getLastCellNum(); c++) {
                        cells.add(format.formatCellValue(row.getCell(c)));
                    }
                    if (row != null && keeping.keeps(sheet.getSheetName(), cells)) {
                        Row target = to == i ? row : sheet.createRow(to);
                        for (int c = 0; to != i && c < cells.size(); c++) {
                            target.createCell(c).setCellValue(cells.get(c));
                        }
                        to++;
                    }
                }
                for (int i = sheet.getLastRowNum(); i >= to; i--) {
                    if (sheet.getRow(i) != null) {
                        sheet.removeRow(sheet.getRow(i));
                    }
                }
                for (Map<String, String> line : added.getOrDefault(sheet.getSheetName(), List.of())) {
                    Row row = sheet.createRow(to++);
                    sheet.getRow(0)
                            .forEach(title -> row.createCell(title.getColumnIndex())
                                    .setCellValue(line.getOrDefault(title.getStringCellValue(), "")));
                }
            }
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Files.write(programme.resolve(original.getFileName()), bytes.toByteArray());
        }
    }
}
