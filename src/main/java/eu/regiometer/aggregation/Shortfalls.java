package eu.regiometer.aggregation;

import eu.regiometer.aggregation.Shortfall.Gate;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Lists the adequacy gates that the areas of one survey and wave miss. */
final class Shortfalls {

    private static final double SLACK = 1e-9;

    private final SurveyWave data;
    private final Questionnaire questionnaire;
    private final Definitions definitions;
    private final AdequacyRules rules;
    private final List<Shortfall> found = new ArrayList<>();

    Shortfalls(SurveyWave data, Questionnaire questionnaire, Definitions definitions) {
        this.data = data;
        this.questionnaire = questionnaire;
        this.definitions = definitions;
        this.rules = definitions.adequacy();
    }

    /** By region in the order of codes, then the top level. */
    List<Shortfall> all() {
        data.regions().values().forEach(this::ofRegion);
        for (Area top : List.of(Area.PARTNERS, Area.EU)) {
            if (data.partial(top)) {
                long members =
                        definitions.territory().regionsIn(top, data.wave()).size();
                add(
                        top,
                        Gate.REGIONS,
                        "",
                        OptionalLong.of(members - data.tables(top).regions().size()));
            }
        }
        return found;
    }

    private void ofRegion(RegionTable region) {
        Area area = Area.region(region.header().region());
        long units = region.weights().report().rows();
        if (units < fewest().region()) {
            add(area, Gate.STATEMENT, "", OptionalLong.of(fewest().region() - units));
        } else if (region.weights().refused()) {
            add(area, Gate.WEIGHTS, margin(region), OptionalLong.empty());
        } else {
            if (data.indicative(area)) {
                add(
                        area,
                        Gate.UNMARKED,
                        "",
                        OptionalLong.of(toUnmarked(units, data.tables(area).effectiveUnits())));
            }
            items(area);
        }
        groups(region, area);
    }

    private static String margin(RegionTable region) {
        return region.weights().report().findings().stream()
                .flatMap(finding -> Optional.ofNullable(finding.arguments().get("margin")).stream())
                .findFirst()
                .orElse("");
    }

    /** Answers still needed; of effective ones as many more as each answer is worth now. */
    private long toUnmarked(long units, double effective) {
        long byNumber = Math.max(0, fewest().unmarked() - units);
        boolean counts = data.survey() == Survey.PUBLIC_ATTITUDE && effective > 0;
        long byEffect = counts
                ? (long) Math.ceil(Math.max(0, rules.unmarkedEffective() / effective * units - units) - SLACK)
                : 0;
        return Math.max(1, Math.max(byNumber, byEffect));
    }

    private void items(Area area) {
        for (Column column : questionnaire.columns()) {
            if (MeasurePlan.counted(column)) {
                data.tables(area).table(column.name(), Slice.ALL).ifPresent(table -> item(area, column, table));
            }
        }
    }

    private void item(Area area, Column column, AnswerTable table) {
        long missing = ItemGate.missing(table, rules, data.survey());
        boolean first = column.item().columns().getFirst().equals(column);
        if (first && missing > 0 && ItemGate.asked(table) > 0) {
            add(area, Gate.ITEM, column.item().code(), OptionalLong.of(missing));
        }
    }

    private void groups(RegionTable region, Area area) {
        int needed = definitions.weighting().fewestInCategory();
        boolean given = region.weights().report().method() == WeightingReport.Method.GIVEN;
        FieldWork.of(
                        region.header(),
                        definitions.territory().region(region.header().region()).orElseThrow(),
                        definitions.population(),
                        definitions.weighting())
                .groups()
                .stream()
                .filter(group -> group.weighting() && !given && group.rows() < needed)
                .forEach(group -> add(
                        area,
                        Gate.GROUP,
                        group.variable() + "=" + group.category(),
                        OptionalLong.of(needed - group.rows())));
    }

    private AdequacyRules.Fewest fewest() {
        return rules.of(data.survey());
    }

    private void add(Area area, Gate gate, String subject, OptionalLong missing) {
        found.add(new Shortfall(data.survey(), data.wave().code(), area, gate, subject, missing));
    }
}
