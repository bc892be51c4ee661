package eu.regiometer.jobs;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.Estimate;
import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.aggregation.WeightingReport;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.Supply;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Wave;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run computed before anything was withheld, from the answers that it keeps. Tests compare with it; an outsider is
 * given of it only how many units stand behind a figure, which is more than anybody is told.
 *
 * @param estimates item estimates by key
 * @param indicators indicator values by key
 * @param tree indicator tree
 * @param union codes of the regions of the Union
 * @param members regions that enter the figures of a wide area, by wave, survey and area
 * @param weighting how regions were weighted, with the respondents behind each category of a margin
 * @param supply whose answers stand for an area, by wave and area
 * @param within the category that all units of a municipality are in, by wave, survey, municipality and variable
 */
record TrueFigures(
        Map<String, Estimate> estimates,
        Map<String, IndicatorValue> indicators,
        IndicatorTree tree,
        Set<String> union,
        Map<String, Set<String>> members,
        List<WeightingReport> weighting,
        Map<String, Supply> supply,
        Map<String, String> within) {

    static final TrueFigures NONE = new TrueFigures(
            Map.of(), Map.of(), IndicatorTree.of(List.of()), Set.of(), Map.of(), List.of(), Map.of(), Map.of());

    static TrueFigures of(SmallRun run) {
        Programme programme = Programme.read(run.input().resolve("programme"));
        Aggregate aggregate = Aggregate.of(cubes(run), programme.definitions());
        Map<String, Estimate> estimates = new TreeMap<>();
        aggregate
                .estimates()
                .forEach(e -> estimates.put(
                        key(
                                e.wave(),
                                e.survey().id(),
                                area(e.area()),
                                e.breakdown(),
                                e.category(),
                                e.item(),
                                e.statistic()),
                        e));
        Map<String, IndicatorValue> indicators = new TreeMap<>();
        IndicatorTable table = IndicatorTable.compute(
                aggregate,
                programme.tree(),
                programme.questionnaires(),
                programme.territory(),
                programme.actions(),
                programme.plan());
        table.values().forEach(v -> indicators.put(key(v.wave(), area(v.area()), v.code()), v));
        Set<String> union = new TreeSet<>();
        programme.territory().regions().stream()
                .filter(region -> region.country().member())
                .forEach(region -> union.add(region.code()));
        Map<String, Set<String>> members = new TreeMap<>();
        Map<String, Supply> supply = new TreeMap<>();
        Map<String, String> within = new TreeMap<>();
        for (Wave wave : programme.territory().waves()) {
            for (Area area : programme.territory().areas(wave)) {
                Optional.ofNullable(table.supply(wave.code()).get(area))
                        .ifPresent(own -> supply.put(key(wave.code(), area(area)), own));
                for (Survey survey : Survey.values()) {
                    if (area.level() == FigureLevel.LOCAL) {
                        aggregate
                                .wholeGroups(survey, wave.code(), area)
                                .forEach((variable, category) ->
                                        within.put(key(wave.code(), survey.id(), area(area), variable), category));
                    }
                    members.put(
                            key(wave.code(), survey.id(), area(area)),
                            aggregate.counts(survey, wave.code(), area).inFigures());
                }
            }
        }
        return new TrueFigures(
                estimates, indicators, programme.tree(), union, members, aggregate.weighting(), supply, within);
    }

    private static List<SurveyCube> cubes(SmallRun run) {
        Path submissions = run.output().resolve("data/submissions.csv");
        Set<String> counting = new TreeSet<>();
        for (Map<String, String> row : Outputs.table(submissions)) {
            if (row.getOrDefault("verdict", "").startsWith("ACCEPTED")) {
                counting.add(row.getOrDefault("sha256", ""));
            }
        }
        Outputs.table(submissions).forEach(row -> counting.remove(row.getOrDefault("replaces", "")));
        var state = new StateFolder(run.state());
        List<SurveyCube> cubes = new ArrayList<>();
        for (String key : state.keys()) {
            if (state.submission(key).filter(s -> counting.contains(s.hash())).isPresent()) {
                cubes.add(state.cube(key));
            }
        }
        return cubes;
    }

    static String key(String... parts) {
        return String.join("|", parts);
    }

    static String area(Area area) {
        return area.level() + "/" + area.code();
    }
}
