package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.cell;

import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Particulars;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Role;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.questionnaire.Use;
import eu.regiometer.statistics.estimation.LonelyUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The invented panel of three regions with municipalities as clusters, its last wave as a small survey. */
final class PanelFixture {

    /** What a design leaves out of the answers: cluster counts, then counts of persons. */
    enum Design {
        CLUSTER,
        CLUSTER_FPC,
        TWOSTAGE_FPC
    }

    /** Weights and population are three times those of the panel, so that every region has a whole number of persons. */
    static final double SCALE = 3;

    private static final Map<String, String> SEX = Map.of("F", "1", "M", "2");
    private static final Map<String, Long> PERSONS = Map.of("DE21", 360_774L, "SI04", 126_555L, "FI19", 170_675L);

    /** So large that six decimals keep fifteen digits. */
    private static final BigDecimal MAGNIFIED = new BigDecimal(100_000);

    private PanelFixture() {}

    static Questionnaire questionnaire() {
        List<Item> items = new ArrayList<>();
        items.add(FixtureProgramme.design("RESP_ID", ItemType.TEXT, Role.KEY));
        items.add(FixtureProgramme.design("W_POST", ItemType.DECIMAL, Role.FINAL_WEIGHT));
        items.add(FixtureProgramme.design("PSU", ItemType.TEXT, Role.CLUSTER));
        items.add(FixtureProgramme.design("PSU_ALL", ItemType.INTEGER, Role.STRATUM_POPULATION));
        items.add(FixtureProgramme.design("PERSONS_ALL", ItemType.INTEGER, Role.CLUSTER_POPULATION));
        items.add(FixtureProgramme.single("D2_GENDER", 2));
        items.add(FixtureProgramme.likert("Q"));
        items.add(amount("minutes_online", Optional.of("minutes_total")));
        items.add(amount("minutes_total", Optional.empty()));
        return FixtureProgramme.questionnaire(Survey.PUBLIC_ATTITUDE, items);
    }

    private static Item amount(String code, Optional<String> base) {
        Item item = FixtureProgramme.item(
                code,
                ItemType.DECIMAL,
                List.of(),
                List.of(),
                Role.NONE,
                Set.of(Use.TOTAL),
                Optional.empty(),
                "minutes");
        return new Item(
                item.code(),
                item.block(),
                item.type(),
                item.labels(),
                item.unit(),
                item.range(),
                item.options(),
                item.bands(),
                item.direction(),
                item.relevant(),
                item.relevantText(),
                item.missing(),
                item.missingOptions(),
                item.required(),
                item.defaultAnswer(),
                item.role(),
                item.uses(),
                item.registry(),
                item.pattern(),
                item.source(),
                new Particulars(
                        Particulars.NONE.hints(),
                        Particulars.NONE.constraintMessages(),
                        Particulars.NONE.requiredMessages(),
                        Particulars.NONE.aliases(),
                        Optional.empty(),
                        true,
                        base));
    }

    /** Respondents of the last wave as units of the survey, by region. */
    static SortedMap<String, List<Map<String, String>>> units(Design design) {
        SortedMap<String, List<Map<String, String>>> regions = new TreeMap<>();
        for (Map<String, String> row : RegionsFixture.reference("regions_panel")) {
            if (!cell(row, "wave").equals(RegionsFixture.WAVE)) {
                continue;
            }
            Map<String, String> unit = new LinkedHashMap<>();
            unit.put("RESP_ID", cell(row, "person"));
            unit.put(
                    "W_POST",
                    new BigDecimal(cell(row, "weight")).multiply(MAGNIFIED).toPlainString());
            unit.put("PSU", cell(row, "municipality"));
            unit.put("PSU_ALL", design == Design.CLUSTER ? "" : cell(row, "n_municipalities"));
            unit.put("PERSONS_ALL", design == Design.TWOSTAGE_FPC ? cell(row, "inhabitants") : "");
            unit.put("D2_GENDER", SEX.getOrDefault(cell(row, "sex"), ""));
            for (String item : List.of("Q", "minutes_online", "minutes_total")) {
                unit.put(item, cell(row, item));
            }
            regions.computeIfAbsent(cell(row, "region"), region -> new ArrayList<>())
                    .add(unit);
        }
        return regions;
    }

    static SurveyCube cube(String region, List<Map<String, String>> units) {
        return new CubeBuilder(questionnaire(), IndicatorTree.of(List.of()), plan())
                .build(
                        RegionsFixture.header(Survey.PUBLIC_ATTITUDE, RegionsFixture.WAVE, region, units.size()),
                        RegionsFixture.table(units));
    }

    static Aggregate aggregate(SortedMap<String, List<Map<String, String>>> regions) {
        List<SurveyCube> cubes = new ArrayList<>();
        regions.forEach((region, units) -> cubes.add(cube(region, units)));
        return Aggregate.of(cubes, definitions());
    }

    static Definitions definitions() {
        SortedMap<Survey, Questionnaire> questionnaires = new TreeMap<>();
        questionnaires.put(Survey.PUBLIC_ATTITUDE, questionnaire());
        Map<String, List<PopulationMargins.Cell>> cells = new TreeMap<>();
        PERSONS.forEach((region, persons) -> cells.put(
                region,
                List.of(
                        new PopulationMargins.Cell(List.of("1"), persons / 2),
                        new PopulationMargins.Cell(List.of("2"), persons - persons / 2))));
        return new Definitions(
                RegionsFixture.territory(),
                questionnaires,
                IndicatorTree.of(List.of()),
                new PopulationMargins(List.of("D2_GENDER"), cells),
                plan(),
                AdequacyRules.DEFAULT);
    }

    private static WeightingPlan plan() {
        return new WeightingPlan(List.of(List.of("D2_GENDER")), List.of(), 1, 0.001, 0.05, LonelyUnits.REFUSE);
    }
}
