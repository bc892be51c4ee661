package eu.regiometer.aggregation;

import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.IntervalKind;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Term;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import eu.regiometer.statistics.estimation.LonelyUnits;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Two surveys of a few questions in a territory, written row by row: citizens with the statements Q1 to Q3, weighted to
 * two genders of 500 persons each, and organisations with the statements C1, C3 and C4 and the sum C2.
 */
public final class SmallSurvey {

    private final Territory territory;
    private final List<SurveyCube> cubes = new ArrayList<>();

    public SmallSurvey(Territory territory) {
        this.territory = territory;
    }

    /** Programme of the surveys. */
    public Definitions definitions() {
        SortedMap<Survey, Questionnaire> questionnaires = new TreeMap<>();
        questionnaires.put(Survey.PUBLIC_ATTITUDE, citizens());
        questionnaires.put(Survey.INNOVATION_CAPACITY, organisations());
        Map<String, List<PopulationMargins.Cell>> persons = new TreeMap<>();
        for (Region region : territory.regions()) {
            persons.put(
                    region.code(),
                    List.of(
                            new PopulationMargins.Cell(List.of("1"), 500),
                            new PopulationMargins.Cell(List.of("2"), 500)));
        }
        return new Definitions(
                territory,
                questionnaires,
                tree(),
                new PopulationMargins(List.of("D2_GENDER"), persons),
                plan(),
                AdequacyRules.DEFAULT);
    }

    private static WeightingPlan plan() {
        return new WeightingPlan(List.of(List.of("D2_GENDER")), List.of(), 5, 0.001, 0.05, LonelyUnits.ADJUST);
    }

    private static Questionnaire citizens() {
        return FixtureProgramme.questionnaire(
                Survey.PUBLIC_ATTITUDE,
                List.of(
                        FixtureProgramme.design("LAU", ItemType.CODE, Role.MUNICIPALITY),
                        FixtureProgramme.design("LANG", ItemType.CODE, Role.LANGUAGE),
                        FixtureProgramme.design("DAY", ItemType.DATE, Role.FIELD_DATE),
                        choice("MODE", Role.MODE, Set.of()),
                        choice("D2_GENDER", Role.NONE, Set.of(Use.BREAKDOWN, Use.WEIGHTS)),
                        FixtureProgramme.likert("Q1"),
                        FixtureProgramme.likert("Q2"),
                        FixtureProgramme.likert("Q3")));
    }

    private static Item choice(String code, Role role, Set<Use> uses) {
        Item plain = FixtureProgramme.single(code, 2);
        return FixtureProgramme.item(code, plain.type(), plain.options(), List.of(), role, uses, Optional.empty(), "");
    }

    private static Questionnaire organisations() {
        return FixtureProgramme.questionnaire(
                Survey.INNOVATION_CAPACITY,
                List.of(
                        FixtureProgramme.design("LAU", ItemType.CODE, Role.MUNICIPALITY),
                        FixtureProgramme.likert("C1"),
                        FixtureProgramme.likert("C3"),
                        FixtureProgramme.likert("C4"),
                        FixtureProgramme.item(
                                "C2",
                                ItemType.DECIMAL,
                                List.of(),
                                List.of(),
                                Role.NONE,
                                Set.of(),
                                Optional.empty(),
                                "projects")));
    }

    /**
     * Nodes OPEN of the citizens' statements, WISH of the last two, HOPE of the second alone; READY of the first statement
     * of organisations and ABLE of all three; and the numbers of both.
     */
    public static IndicatorTree tree() {
        Term hope = new Term.Likert("Q2");
        Term all = new Term.Mean(List.of(new Term.Likert("Q1"), hope, new Term.Likert("Q3")));
        return IndicatorTree.of(List.of(
                node("OPEN", NodeLevel.SUB, all, Survey.PUBLIC_ATTITUDE),
                node("HOPE", NodeLevel.ITEM, hope, Survey.PUBLIC_ATTITUDE),
                node(
                        "WISH",
                        NodeLevel.SUB,
                        new Term.Mean(List.of(hope, new Term.Likert("Q3"))),
                        Survey.PUBLIC_ATTITUDE),
                node("READY", NodeLevel.SUB, new Term.Likert("C1"), Survey.INNOVATION_CAPACITY),
                node(
                        "ABLE",
                        NodeLevel.SUB,
                        new Term.Mean(List.of(new Term.Likert("C1"), new Term.Likert("C3"), new Term.Likert("C4"))),
                        Survey.INNOVATION_CAPACITY),
                counted("N_RESP", Unit.PERSONS, Computation.N_RESP, Survey.PUBLIC_ATTITUDE),
                counted("N_ORG", Unit.ORGANISATIONS, Computation.N_ORG, Survey.INNOVATION_CAPACITY),
                counted("RR", Unit.PERCENT, Computation.RR, Survey.INNOVATION_CAPACITY)));
    }

    private static Indicator counted(String code, Unit unit, Computation by, Survey survey) {
        return new Indicator(
                code,
                FixtureProgramme.named(code),
                NodeLevel.QUALITY,
                Optional.empty(),
                0,
                Grain.REGION,
                unit,
                IntervalKind.NONE,
                OptionalDouble.empty(),
                new Formula.Computed(by),
                Optional.empty(),
                Optional.of(survey));
    }

    private static Indicator node(String code, NodeLevel level, Term term, Survey survey) {
        return new Indicator(
                code,
                FixtureProgramme.named(code),
                level,
                Optional.empty(),
                0,
                Grain.UNIT,
                Unit.SCORE,
                IntervalKind.DESIGN,
                OptionalDouble.empty(),
                new Formula.Calculation(term),
                Optional.empty(),
                Optional.of(survey));
    }

    /** Adds citizens of a region who take turns in gender and in the points of all statements. */
    public SmallSurvey citizens(String wave, String region, int n) {
        return citizens(wave, region, n, Map.of(), (row, unit) -> {});
    }

    /**
     * Adds citizens of a region.
     *
     * @param leftOut rows left out by code of the reason
     * @param change what is otherwise in a row, counted from 0
     */
    public SmallSurvey citizens(
            String wave,
            String region,
            int n,
            Map<String, Long> leftOut,
            BiConsumer<Integer, Map<String, String>> change) {
        List<Map<String, String>> units = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Map<String, String> unit = new LinkedHashMap<>();
            unit.put("MODE", "1");
            unit.put("D2_GENDER", Integer.toString(1 + i % 2));
            unit.put("Q1", Integer.toString(1 + i % 5));
            unit.put("Q2", Integer.toString(1 + i / 2 % 5));
            unit.put("Q3", Integer.toString(1 + i / 3 % 5));
            change.accept(i, unit);
            units.add(unit);
        }
        return add(Survey.PUBLIC_ATTITUDE, wave, region, units, leftOut);
    }

    /** Adds organisations of a region that take turns in the points of their first statement, with their sums. */
    public SmallSurvey organisations(String wave, String region, String... sums) {
        return organisations(wave, region, sums.length, (row, unit) -> unit.put("C2", sums[row]));
    }

    /**
     * Adds organisations of a region.
     *
     * @param change what is in a row, counted from 0, beside the first statement
     */
    public SmallSurvey organisations(
            String wave, String region, int n, BiConsumer<Integer, Map<String, String>> change) {
        List<Map<String, String>> units = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Map<String, String> unit = new LinkedHashMap<>();
            unit.put("C1", Integer.toString(1 + i % 5));
            change.accept(i, unit);
            units.add(unit);
        }
        return add(Survey.INNOVATION_CAPACITY, wave, region, units, Map.of());
    }

    private SmallSurvey add(
            Survey survey, String wave, String region, List<Map<String, String>> units, Map<String, Long> leftOut) {
        long found = units.size()
                + leftOut.values().stream().mapToLong(Long::longValue).sum();
        var header = new CubeHeader(
                survey,
                wave,
                region,
                new TreeSet<>(Set.of(survey.id() + wave + region)),
                OptionalLong.of(2L * units.size()),
                OptionalLong.of(3L * units.size()),
                Optional.of(LocalDate.of(2026, 4, 1)),
                Optional.of(LocalDate.of(2026, 4, 30)),
                found,
                units.size(),
                new TreeMap<>(leftOut),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                true);
        cubes.add(new CubeBuilder(survey == Survey.PUBLIC_ATTITUDE ? citizens() : organisations(), tree(), plan())
                .build(header, new MapTable(units)));
        return this;
    }

    public Aggregate aggregate() {
        return Aggregate.of(cubes, definitions());
    }
}
