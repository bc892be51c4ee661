package eu.regiometer.aggregation;

import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.IntervalKind;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Term;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Band;
import eu.regiometer.questionnaire.Direction;
import eu.regiometer.questionnaire.Edition;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Range;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import eu.regiometer.statistics.LonelyUnits;
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
import java.util.OptionalDouble;
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

    private static final Map<String, String> AGE =
            Map.of("15-29", "20", "30-44", "35", "45-64", "50", "65+", "70");
    private static final Map<String, String> GENDER = Map.of("F", "1", "M", "2");
    private static final Map<String, String> EDUCATION = Map.of("low", "1", "medium", "2", "high", "3");

    private RegionsFixture() {}

    /** The rows of a reference file, each by column. */
    static List<Map<String, String>> reference(String name) {
        String resource = "/eu/regiometer/statistics/reference/" + name + ".csv";
        List<String> lines;
        try (InputStream in = Objects.requireNonNull(RegionsFixture.class.getResourceAsStream(resource), resource)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
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
            regions.computeIfAbsent(cell(row, "region"), region -> new ArrayList<>()).add(unit);
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
        questionnaires.put(Survey.PUBLIC_ATTITUDE, publicAttitude());
        questionnaires.put(Survey.INNOVATION_CAPACITY, innovationCapacity());
        return new Definitions(
                territory(), questionnaires, tree(), population(), plan, AdequacyRules.DEFAULT);
    }

    static SurveyCube cube(String region, List<Map<String, String>> units) {
        return cube(Survey.PUBLIC_ATTITUDE, WAVE, region, units);
    }

    static SurveyCube cube(Survey survey, String wave, String region, List<Map<String, String>> units) {
        Questionnaire questionnaire = survey == Survey.PUBLIC_ATTITUDE ? publicAttitude() : innovationCapacity();
        return new CubeBuilder(questionnaire, tree(), plan()).build(header(survey, wave, region, units.size()), table(units));
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
                List.of(
                        new Municipality("DE_1", "One", "DE21", 1000),
                        new Municipality("DE_2", "Two", "DE21", 1000)),
                List.of(wave("2024", 2024), wave(WAVE, 2026)));
    }

    static Questionnaire publicAttitude() {
        List<Item> items = new ArrayList<>();
        items.add(design("RESP_ID", ItemType.TEXT, Role.KEY));
        items.add(design("LAU", ItemType.CODE, Role.MUNICIPALITY));
        items.add(design("W_DESIGN", ItemType.DECIMAL, Role.DESIGN_WEIGHT));
        items.add(design("W_POST", ItemType.DECIMAL, Role.FINAL_WEIGHT));
        items.add(design("STRATUM", ItemType.TEXT, Role.STRATUM));
        items.add(design("PSU", ItemType.TEXT, Role.CLUSTER));
        items.add(item(
                "D1_AGE",
                ItemType.INTEGER,
                List.of(),
                List.of(new Band("15-29", 15, 29), new Band("30-44", 30, 44), new Band("45-64", 45, 64), new Band("65+", 65, 110)),
                Role.NONE,
                Set.of(Use.BREAKDOWN, Use.WEIGHTS),
                Optional.empty(),
                "years"));
        items.add(single("D2_GENDER", 3));
        items.add(single("D3_EDU", 3));
        ITEMS.forEach(code -> items.add(likert(code)));
        return questionnaire(Survey.PUBLIC_ATTITUDE, items);
    }

    static Questionnaire innovationCapacity() {
        List<Item> items = new ArrayList<>();
        items.add(design("ORG_ID", ItemType.TEXT, Role.KEY));
        items.add(design("LAU", ItemType.CODE, Role.MUNICIPALITY));
        items.add(design("W_ORG", ItemType.DECIMAL, Role.DESIGN_WEIGHT));
        items.add(single("GOVLEVEL", 4));
        items.add(item(
                "CURRENCY", ItemType.CODE, List.of(), List.of(), Role.NONE, Set.of(), Optional.of("currencies"), ""));
        items.add(item(
                "BUDGET",
                ItemType.DECIMAL,
                List.of(),
                List.of(),
                Role.NONE,
                Set.of(Use.DENOMINATOR),
                Optional.empty(),
                "thousand CURRENCY"));
        items.add(likert("C1"));
        items.add(item(
                "C2", ItemType.DECIMAL, List.of(), List.of(), Role.NONE, Set.of(), Optional.empty(), "percent of BUDGET"));
        return questionnaire(Survey.INNOVATION_CAPACITY, items);
    }

    /** Nodes OPEN and TRUST under one parent, HOPE alone, READY of organisations. */
    static IndicatorTree tree() {
        return IndicatorTree.of(List.of(
                node("ATT", Optional.empty(), Grain.TREE, new Formula.Computed(Computation.TREE_MEAN), Optional.empty()),
                leaf("OPEN", "ATT", new Term.Mean(List.of(new Term.Likert("Q1"), new Term.Likert("Q2"), new Term.Rev("Q5")))),
                leaf("TRUST", "ATT", new Term.Mean(List.of(new Term.Likert("Q3"), new Term.Likert("Q4")))),
                node(
                        "HOPE",
                        Optional.empty(),
                        Grain.UNIT,
                        new Formula.Calculation(new Term.Likert("Q6")),
                        Optional.of(Survey.PUBLIC_ATTITUDE)),
                node(
                        "READY",
                        Optional.empty(),
                        Grain.UNIT,
                        new Formula.Calculation(new Term.Likert("C1")),
                        Optional.of(Survey.INNOVATION_CAPACITY))));
    }

    private static Indicator leaf(String code, String parent, Term term) {
        return node(
                code,
                Optional.of(parent),
                Grain.UNIT,
                new Formula.Calculation(term),
                Optional.of(Survey.PUBLIC_ATTITUDE));
    }

    private static Indicator node(
            String code, Optional<String> parent, Grain grain, Formula formula, Optional<Survey> survey) {
        return new Indicator(
                code,
                named(code),
                grain == Grain.TREE ? NodeLevel.CHALLENGE : NodeLevel.SUB,
                parent,
                parent.isPresent() ? 0.5 : 0,
                grain,
                Unit.SCORE,
                IntervalKind.DESIGN,
                OptionalDouble.empty(),
                formula,
                Optional.empty(),
                survey);
    }

    private static Questionnaire questionnaire(Survey survey, List<Item> items) {
        return new Questionnaire(
                survey,
                new Edition("1", Collections.emptySortedSet(), "en", named("Test"), Collections.emptySortedMap()),
                Map.of(),
                items,
                List.of());
    }

    private static Item likert(String code) {
        return item(code, ItemType.LIKERT5, options(5), List.of(), Role.NONE, Set.of(), Optional.empty(), "");
    }

    private static Item single(String code, int options) {
        return item(
                code, ItemType.SINGLE, options(options), List.of(), Role.NONE, Set.of(Use.BREAKDOWN), Optional.empty(), "");
    }

    private static Item design(String code, ItemType type, Role role) {
        return item(code, type, List.of(), List.of(), role, Set.of(), Optional.empty(), "");
    }

    private static List<Option> options(int size) {
        List<Option> options = new ArrayList<>();
        for (int value = 1; value <= size; value++) {
            options.add(new Option(Integer.toString(value), value, named("option " + value)));
        }
        return options;
    }

    private static Item item(
            String code,
            ItemType type,
            List<Option> options,
            List<Band> bands,
            Role role,
            Set<Use> uses,
            Optional<String> registry,
            String unit) {
        return new Item(
                code,
                "block",
                type,
                named(code),
                unit,
                Range.OPEN,
                options,
                bands,
                Direction.POSITIVE,
                Optional.empty(),
                "",
                Collections.emptySortedMap(),
                List.of(),
                false,
                Optional.empty(),
                role,
                uses,
                registry,
                Optional.empty(),
                "");
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
                named(code),
                new Country(country, 1, member, named(country)),
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

    private static SortedMap<String, String> named(String name) {
        return new TreeMap<>(Map.of("en", name));
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
