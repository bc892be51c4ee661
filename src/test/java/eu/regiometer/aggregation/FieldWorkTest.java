package eu.regiometer.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.FieldWork.LanguageGap;
import eu.regiometer.aggregation.Shortfall.Gate;
import eu.regiometer.intake.ProgrammeFixture;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FieldWorkTest {

    private static final String WAVE = RegionsFixture.WAVE;

    @Test
    void rowsAreCountedByTheMondayOfTheirWeekByLanguageModeAndGroup() {
        Questionnaire questionnaire = ProgrammeFixture.questionnaire(Survey.PUBLIC_ATTITUDE);
        List<Map<String, String>> units = new ArrayList<>();
        units.add(unit("2026-04-05", "sv", "1", "17"));
        units.add(unit("2026-04-06", "sv", "2", "18"));
        units.add(unit("2026-04-12", "en", "2", "44"));

        SortedMap<String, Long> counts =
                FieldTally.of(RegionsFixture.table(units), questionnaire, List.of(List.of("D1_AGE", "D2_GENDER")));

        // 5 April 2026 is a Sunday
        assertThat(FieldTally.read(counts, FieldTally.WEEK))
                .isEqualTo(Map.of(List.of("2026-03-30"), 1L, List.of("2026-04-06"), 2L));
        assertThat(FieldTally.read(counts, FieldTally.LANGUAGE))
                .isEqualTo(Map.of(List.of("sv"), 2L, List.of("en"), 1L));
        assertThat(FieldTally.read(counts, FieldTally.MODE)).isEqualTo(Map.of(List.of("1"), 1L, List.of("2"), 2L));
        assertThat(FieldTally.read(counts, FieldTally.GROUP))
                .containsEntry(List.of("D1_AGE*D2_GENDER", "15-29*1"), 2L)
                .containsEntry(List.of("D1_AGE*D2_GENDER", "30-44*1"), 1L);
        assertThat(FieldTally.read(counts, FieldTally.ANSWER))
                .isEqualTo(Map.of(List.of("sv", "P1", "4"), 2L, List.of("en", "P1", "4"), 1L));
    }

    @Test
    void countsOfPartsAddUp() {
        List<Map<String, String>> units = RegionsFixture.citizens().get("SE33");
        FieldWork parts = aggregate(List.of(cube(units.subList(0, 40)).plus(cube(units.subList(40, 100)))))
                .fieldWork(Survey.PUBLIC_ATTITUDE, WAVE, "SE33")
                .orElseThrow();
        FieldWork whole = aggregate(List.of(cube(units.subList(0, 100))))
                .fieldWork(Survey.PUBLIC_ATTITUDE, WAVE, "SE33")
                .orElseThrow();

        assertThat(parts).isEqualTo(whole);
        assertThat(whole.started()).isEqualTo(100);
        assertThat(whole.groups().stream()
                        .filter(group -> group.variable().equals("D3_EDU"))
                        .mapToDouble(FieldWork.Group::target)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aGroupThatNobodyAnsweredForIsThereWithNoRow() {
        List<Map<String, String>> units =
                new ArrayList<>(RegionsFixture.citizens().get("SE33"));
        units.removeIf(unit -> unit.get("D3_EDU").equals("1"));

        FieldWork work = aggregate(List.of(RegionsFixture.cube("SE33", units)))
                .fieldWork(Survey.PUBLIC_ATTITUDE, WAVE, "SE33")
                .orElseThrow();

        assertThat(work.groups())
                .filteredOn(group ->
                        group.variable().equals("D3_EDU") && group.category().equals("1"))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.rows()).isZero();
                    assertThat(group.target()).isPositive();
                });
    }

    @Test
    void answersThatDifferStronglyBetweenLanguageVersionsAreNamed() {
        SortedMap<List<String>, Long> answers =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        answers.put(List.of("en", "P1", "2"), 50L);
        answers.put(List.of("en", "P1", "4"), 50L);
        answers.put(List.of("sv", "P1", "3"), 50L);
        answers.put(List.of("sv", "P1", "5"), 50L);
        answers.put(List.of("en", "P2", "2"), 50L);
        answers.put(List.of("en", "P2", "4"), 50L);
        answers.put(List.of("sv", "P2", "2"), 45L);
        answers.put(List.of("sv", "P2", "4"), 55L);
        answers.put(List.of("fi", "P1", "1"), 29L);

        List<LanguageGap> gaps = LanguageComparison.of(answers);

        // means 3 and 4; pooled variance (100 + 100) / 198
        assertThat(gaps).hasSize(1);
        assertThat(gaps.getFirst().item()).isEqualTo("P1");
        assertThat(gaps.getFirst().first()).isEqualTo("en");
        assertThat(gaps.getFirst().second()).isEqualTo("sv");
        assertThat(gaps.getFirst().difference()).isCloseTo(0.99499, within(5e-6));
    }

    @Test
    void aRegionBelowTheGateIsToldHowManyAnswersAreMissing() {
        Aggregate aggregate = aggregate(List.of(RegionsFixture.cube(
                "SE33", RegionsFixture.citizens().get("SE33").subList(0, 18))));

        // 30 persons are needed
        assertThat(missing(aggregate, Area.region("SE33"), Gate.STATEMENT)).isEqualTo(12);
        assertThat(gates(aggregate, Area.region("SE33"))).doesNotContain(Gate.UNMARKED, Gate.ITEM);
    }

    @Test
    void aGroupThatWeightsRestOnIsToldHowManyAnswersItLacks() {
        List<Map<String, String>> units =
                new ArrayList<>(RegionsFixture.citizens().get("SE33"));
        List<Map<String, String>> lowest =
                units.stream().filter(unit -> unit.get("D3_EDU").equals("1")).toList();
        units.removeAll(lowest);
        units.addAll(lowest.subList(0, 2));
        var plan = new WeightingPlan(
                RegionsFixture.plan().margins(),
                List.of(),
                5,
                0.001,
                0.05,
                RegionsFixture.plan().lonely());

        Aggregate aggregate =
                Aggregate.of(List.of(RegionsFixture.cube("SE33", units)), RegionsFixture.definitions(plan));

        assertThat(aggregate.shortfalls(Survey.PUBLIC_ATTITUDE, WAVE))
                .filteredOn(shortfall ->
                        shortfall.gate() == Gate.GROUP && shortfall.subject().equals("D3_EDU=1"))
                .singleElement()
                .satisfies(shortfall -> assertThat(shortfall.missing()).hasValue(3));
    }

    @Test
    void aQuestionBelowSixtyPercentOfValidAnswersIsToldHowManyItLacks() {
        List<Map<String, String>> units = RegionsFixture.citizens().get("SE33").subList(0, 100);
        for (int i = 0; i < 100; i++) {
            units.get(i).put("Q1", i < 50 ? "3" : "NO_ANSWER");
        }

        Aggregate aggregate = aggregate(List.of(RegionsFixture.cube("SE33", units)));

        assertThat(aggregate.shortfalls(Survey.PUBLIC_ATTITUDE, WAVE))
                .filteredOn(shortfall ->
                        shortfall.gate() == Gate.ITEM && shortfall.subject().equals("Q1"))
                .singleElement()
                .satisfies(shortfall -> assertThat(shortfall.missing()).hasValue(10));
    }

    @Test
    void partnersWithTooFewRegionsAreToldHowManyAreMissing() {
        Aggregate aggregate = aggregate(
                List.of(RegionsFixture.cube("SE33", RegionsFixture.citizens().get("SE33"))));

        assertThat(gates(aggregate, Area.PARTNERS)).containsExactly(Gate.REGIONS);
    }

    private static Aggregate aggregate(List<SurveyCube> cubes) {
        return Aggregate.of(cubes, RegionsFixture.definitions(RegionsFixture.plan()));
    }

    private static SurveyCube cube(List<Map<String, String>> units) {
        return RegionsFixture.cube("SE33", units);
    }

    private static List<Gate> gates(Aggregate aggregate, Area area) {
        return aggregate.shortfalls(Survey.PUBLIC_ATTITUDE, WAVE).stream()
                .filter(shortfall -> shortfall.area().equals(area))
                .map(Shortfall::gate)
                .toList();
    }

    private static long missing(Aggregate aggregate, Area area, Gate gate) {
        return aggregate.shortfalls(Survey.PUBLIC_ATTITUDE, WAVE).stream()
                .filter(shortfall -> shortfall.area().equals(area) && shortfall.gate() == gate)
                .findFirst()
                .orElseThrow()
                .missing()
                .orElseThrow();
    }

    private static Map<String, String> unit(String date, String language, String mode, String age) {
        Map<String, String> unit = new LinkedHashMap<>();
        // a date is held as its day number
        unit.put("FIELD_DATE", Long.toString(LocalDate.parse(date).toEpochDay()));
        unit.put("LANG", language);
        unit.put("MODE", mode);
        unit.put("D1_AGE", age);
        unit.put("D2_GENDER", "1");
        unit.put("P1", "4");
        return unit;
    }
}
