package eu.regiometer.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.Settings;
import eu.regiometer.workbook.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Invented answers to the shipped questionnaires, reduced to cubes; the same numbers in every run. */
public final class ShippedCubes {

    private static final Path FOLDER = Path.of("input", "programme");
    private static final long MICRO = 1_000_000;

    private final Definitions definitions;

    private ShippedCubes(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Reads the shipped programme. */
    public static ShippedCubes read() {
        var defects = new Defects();
        Settings programme = Settings.read(FOLDER.resolve("programme.yaml"), defects);
        Territory territory = Territory.read(FOLDER, programme, defects);
        SortedMap<Survey, Questionnaire> questionnaires = new TreeMap<>();
        for (Survey survey : Survey.values()) {
            questionnaires.put(survey, Questionnaire.read(FOLDER.resolve(survey.fileName()), survey, defects));
        }
        IndicatorTree tree = IndicatorTree.read(FOLDER, questionnaires, defects);
        assertThat(defects.all()).isEmpty();
        Questionnaire citizens =
                questionnaires.getOrDefault(Survey.PUBLIC_ATTITUDE, questionnaires.get(questionnaires.firstKey()));
        WeightingPlan weighting = WeightingPlan.read(programme, citizens);
        PopulationMargins population =
                PopulationMargins.read(new TableSource(FOLDER), weighting, territory, citizens, defects);
        assertThat(defects.all()).isEmpty();
        return new ShippedCubes(
                new Definitions(territory, questionnaires, tree, population, weighting, AdequacyRules.read(programme)));
    }

    public Definitions definitions() {
        return definitions;
    }

    /**
     * Cubes of all regions of a wave.
     *
     * @param citizens respondents per region
     * @param organisations organisations per region
     * @param without regions that sent nothing
     */
    public List<SurveyCube> wave(Wave wave, int citizens, int organisations, Set<String> without) {
        List<SurveyCube> cubes = new ArrayList<>();
        for (Region region : definitions.territory().members(wave)) {
            if (!without.contains(region.code())) {
                cubes.add(cube(Survey.PUBLIC_ATTITUDE, wave, region, citizens));
                cubes.add(cube(Survey.INNOVATION_CAPACITY, wave, region, organisations));
            }
        }
        return cubes;
    }

    private SurveyCube cube(Survey survey, Wave wave, Region region, int size) {
        Questionnaire questionnaire = definitions.questionnaire(survey);
        var random = new SplittableRandom((wave.code() + survey + region.code()).hashCode());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(row(questionnaire, region, i, random));
        }
        var header = new CubeHeader(
                survey,
                wave.code(),
                region.code(),
                new TreeSet<>(Set.of(survey + wave.code() + region.code())),
                OptionalLong.of(2L * size),
                OptionalLong.empty(),
                Optional.of(wave.from()),
                Optional.of(wave.to()),
                size,
                size,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                true);
        return new CubeBuilder(questionnaire, definitions.tree(), definitions.weighting())
                .build(header, new Rows(rows));
    }

    private Map<String, Object> row(Questionnaire questionnaire, Region region, int number, SplittableRandom random) {
        Map<String, Object> row = new TreeMap<>();
        for (Item item : questionnaire.items()) {
            for (Column column : item.columns()) {
                Object answer =
                        random.nextInt(25) == 0 && !item.required() ? Missing.DONT_KNOW : answer(item, region, random);
                if (answer != Missing.BLANK) {
                    row.put(column.name(), answer);
                }
            }
        }
        if (questionnaire.survey() == Survey.PUBLIC_ATTITUDE) {
            unless(row, "G1", 1, "G2");
            unless(row, "G1", 0, "G3_1", "G3_2", "G3_3", "G3_4", "G3_5", "G3_6", "G3_7");
        } else {
            // blank stands for 1
            row.computeIfPresent("W_ORG", (column, weight) -> weight instanceof Missing ? MICRO : weight);
            row.put("C101", 10 * MICRO * random.nextLong(5));
            row.put("BUDGET", 1000 * MICRO);
            row.put("GOVLEVEL", MICRO * (number % 2 == 0 ? 1 : 2 + number % 3));
            // the first nine of a region are cluster bodies of the three levels
            long role = number < 9 ? 1 + number % 3 : 0;
            row.put("CLULEVEL", MICRO * role);
            for (String column : new ArrayList<>(row.keySet())) {
                if (role == 0 && column.startsWith("C60")) {
                    row.put(column, Missing.NOT_ASKED);
                }
            }
            unless(row, "CLULEVEL", 3, "C608");
        }
        return row;
    }

    private static void unless(Map<String, Object> row, String item, long value, String... columns) {
        if (!Long.valueOf(value * MICRO).equals(row.get(item))) {
            for (String column : columns) {
                row.put(column, Missing.NOT_ASKED);
            }
        }
    }

    private Object answer(Item item, Region region, SplittableRandom random) {
        return switch (item.role()) {
            case DESIGN_WEIGHT -> MICRO + random.nextLong(MICRO);
            case MUNICIPALITY -> {
                List<Municipality> places = definitions.territory().municipalities(region.code());
                yield places.isEmpty()
                        ? Missing.BLANK
                        : places.get(random.nextInt(places.size())).code();
            }
            case NONE, MODE ->
                switch (item.type()) {
                    case CODES -> Integer.toString(26 + random.nextInt(6));
                    case TEXT, CODE, DATE -> Missing.BLANK;
                    case BINARY, MULTI -> MICRO * random.nextInt(2);
                    case VECTOR -> MICRO * random.nextInt(30);
                    case INTEGER, DECIMAL, SINGLE, LIKERT5, SCALE11 -> number(item, random);
                };
            default -> Missing.BLANK;
        };
    }

    private static Object number(Item item, SplittableRandom random) {
        long low = (long) item.range().low().orElse(0);
        long high = Math.min(low + 100, (long) item.range().high().orElse(100));
        return MICRO * (low + random.nextLong(high - low + 1));
    }

    /** Answers as micro numbers, texts or kinds of missing value. */
    private record Rows(List<Map<String, Object>> rows) implements UnitTable {

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public @Nullable Missing missing(int row, String column) {
            Object answer = rows.get(row).getOrDefault(column, Missing.BLANK);
            return answer instanceof Missing missing ? missing : null;
        }

        @Override
        public long micro(int row, String column) {
            return (Long) rows.get(row).getOrDefault(column, 0L);
        }

        @Override
        public String text(int row, String column) {
            return rows.get(row).getOrDefault(column, "").toString();
        }
    }
}
