package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.territory.Contact;
import eu.regiometer.territory.Country;
import eu.regiometer.territory.Experience;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.SettlementMix;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The invented sample of 13 regions, see the README of the reference files, as two small surveys: citizens with six
 * items, organisations with two.
 */
final class RegionsFixture {

    static final String WAVE = "2026";
    static final List<String> ITEMS = List.of("Q1", "Q2", "Q3", "Q4", "Q5", "Q6");
    static final List<String> ITEMS_AND_AGE = List.of("Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "D1_AGE");
    static final List<List<String>> MARGINS = List.of(List.of("D1_AGE", "D2_GENDER"), List.of("D3_EDU"));
    static final WeightingPlan.Joining YOUNG = new WeightingPlan.Joining("D1_AGE", List.of("15-29", "30-44"));

    private static final Map<String, String> AGE = Map.of("15-29", "20", "30-44", "35", "45-64", "50", "65+", "70");
    private static final Map<String, String> GENDER = Map.of("F", "1", "M", "2");
    private static final Map<String, String> EDUCATION = Map.of("low", "1", "medium", "2", "high", "3");

    private RegionsFixture() {}

    /** The rows of a reference file, each by column. */
    static List<Map<String, String>> reference(String name) {
        String resource = "/eu/regiometer/statistics/reference/" + name + ".csv";
        List<String> lines;
        try (InputStream in = Objects.requireNonNull(RegionsFixture.class.getResourceAsStream(resource), resource)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] header = lines.getFirst().replace("\"", "").split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.replace("\"", "").split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Respondents as units of the survey, by region; the weight in column W_DESIGN. */
    static SortedMap<String, List<Map<String, String>>> citizens() {
        SortedMap<String, List<Map<String, String>>> regions = new TreeMap<>();
        for (Map<String, String> row : reference("regions_citizens")) {
            Map<String, String> unit = new LinkedHashMap<>();
            unit.put("RESP_ID", cell(row, "resp_id"));
            unit.put("D1_AGE", AGE.getOrDefault(cell(row, "age"), ""));
            unit.put("D2_GENDER", GENDER.getOrDefault(cell(row, "sex"), ""));
            unit.put("D3_EDU", EDUCATION.getOrDefault(cell(row, "edu"), ""));
            unit.put("W_DESIGN", cell(row, "design_weight"));
            for (String item : ITEMS) {
                unit.put(item, cell(row, item).equals("99") ? Missing.DONT_KNOW.name() : cell(row, item));
            }
            regions.computeIfAbsent(cell(row, "region"), region -> new ArrayList<>())
                    .add(unit);
        }
        return regions;
    }

    static PopulationMargins population() {
        Map<String, List<PopulationMargins.Cell>> cells = new TreeMap<>();
        for (Map<String, String> row : reference("regions_population")) {
            cells.computeIfAbsent(cell(row, "region"), region -> new ArrayList<>())
                    .add(new PopulationMargins.Cell(
                            List.of(
                                    cell(row, "age"),
                                    GENDER.getOrDefault(cell(row, "sex"), ""),
                                    EDUCATION.getOrDefault(cell(row, "edu"), "")),
                            Long.parseLong(cell(row, "pop"))));
        }
        return new PopulationMargins(List.of("D1_AGE", "D2_GENDER", "D3_EDU"), cells);
    }

    static WeightingPlan plan(WeightingPlan.Joining... joins) {
        return new WeightingPlan(MARGINS, List.of(joins), 1, 0.001, 0.05, LonelyUnits.ADJUST);
    }

    static Definitions definitions(WeightingPlan plan) {
        SortedMap<Survey, Questionnaire> questionnaires = new TreeMap<>();
        questionnaires.put(Survey.PUBLIC_ATTITUDE, FixtureProgramme.publicAttitude());
        questionnaires.put(Survey.INNOVATION_CAPACITY, FixtureProgramme.innovationCapacity());
        return new Definitions(
                territory(), questionnaires, FixtureProgramme.tree(), population(), plan, AdequacyRules.DEFAULT);
    }

    static SurveyCube cube(String region, List<Map<String, String>> units) {
        return cube(Survey.PUBLIC_ATTITUDE, WAVE, region, units);
    }

    static SurveyCube cube(Survey survey, String wave, String region, List<Map<String, String>> units) {
        Questionnaire questionnaire = survey == Survey.PUBLIC_ATTITUDE
                ? FixtureProgramme.publicAttitude()
                : FixtureProgramme.innovationCapacity();
        return new CubeBuilder(questionnaire, FixtureProgramme.tree(), plan())
                .build(header(survey, wave, region, units.size()), table(units));
    }

    static CubeHeader header(Survey survey, String wave, String region, int accepted) {
        return new CubeHeader(
                survey,
                wave,
                region,
                new TreeSet<>(Set.of("hash-" + region)),
                OptionalLong.of(2L * accepted),
                OptionalLong.empty(),
                Optional.of(LocalDate.of(2026, 4, 1)),
                Optional.empty(),
                accepted,
                accepted,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                true);
    }

    /** Units given as text per column: a number, a text, the name of a kind of missing value, or empty for blank. */
    static UnitTable table(List<Map<String, String>> units) {
        return new MapTable(units);
    }

    static Territory territory() {
        List<String> codes = reference("regions_population").stream()
                .map(row -> cell(row, "region"))
                .distinct()
                .sorted()
                .toList();
        List<Region> regions = codes.stream().map(RegionsFixture::region).toList();
        return new Territory(
                regions,
                Map.of(),
                List.of(new Municipality("DE_1", "One", "DE21", 1000), new Municipality("DE_2", "Two", "DE21", 1000)),
                List.of(wave("2024", 2024), wave(WAVE, 2026)));
    }

    private static Wave wave(String code, int year) {
        return new Wave(
                code,
                LocalDate.of(year, 4, 1),
                LocalDate.of(year, 6, 30),
                LocalDate.of(year, 12, 31),
                LocalDate.of(year, 11, 22),
                Wave.Kind.MAIN,
                Collections.emptySortedSet());
    }

    private static Region region(String code) {
        String country = code.substring(0, 2);
        boolean member = !country.equals("UK") && !country.equals("NO");
        return new Region(
                code,
                FixtureProgramme.named(code),
                new Country(country, 1, member, FixtureProgramme.named(country)),
                List.of("en"),
                Collections.emptySortedSet(),
                1,
                1,
                1000,
                10,
                new SettlementMix(0.5, 0.3, 0.2),
                1,
                "REGION",
                "ANY",
                false,
                Experience.LEARNING,
                code.substring(0, 4),
                new Contact("unit", "unit@example.org", "https://example.org"));
    }

    /** The weighting cell of a unit by {@link #MARGINS}. */
    static String weightingCell(Map<String, String> unit) {
        String age = AGE.entrySet().stream()
                .filter(band -> band.getValue().equals(cell(unit, "D1_AGE")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        return age + "|" + cell(unit, "D2_GENDER") + "|" + cell(unit, "D3_EDU");
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
