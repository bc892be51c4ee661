package eu.regiometer.aggregation;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.SettlementMix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The field work of a survey in a region, counted in units without weights.
 *
 * @param survey survey
 * @param wave code of the wave
 * @param region code of the region
 * @param started interviews begun: rows found without totals and repetitions
 * @param unfinished interviews that were not finished
 * @param refused persons who did not consent, and interviews that the survey tool rejected
 * @param tooFewAnswers finished interviews with too few answers
 * @param weeks accepted rows by the Monday of the week of their interview
 * @param languages accepted rows by language
 * @param modes accepted rows by code of the way of interview
 * @param groups population groups, also those without any row
 * @param languageGaps questions whose answers differ strongly between two language versions
 */
public record FieldWork(
        Survey survey,
        String wave,
        String region,
        long started,
        long unfinished,
        long refused,
        long tooFewAnswers,
        SortedMap<LocalDate, Long> weeks,
        SortedMap<String, Long> languages,
        SortedMap<String, Long> modes,
        List<Group> groups,
        List<LanguageGap> languageGaps) {

    /**
     * A population group.
     *
     * @param variable variable or crossed variables, for example {@code D1_AGE*D2_GENDER}
     * @param category category or crossed categories, for example {@code 15-29*1}
     * @param weighting whether weights rest on it
     * @param rows accepted rows
     * @param share share among the rows that have a category, 0 to 1
     * @param target share in the population, 0 to 1
     */
    public record Group(String variable, String category, boolean weighting, long rows, double share, double target) {}

    /**
     * Answers that differ between language versions.
     *
     * @param item code of the question
     * @param first language with the lower mean
     * @param second language with the higher mean
     * @param difference distance of the means in standard deviations (J. Cohen, Statistical power analysis, 1988)
     * @param nFirst answers in the first language
     * @param nSecond answers in the second language
     */
    public record LanguageGap(String item, String first, String second, double difference, long nFirst, long nSecond) {}

    public FieldWork {
        weeks = Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
        languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
        modes = Collections.unmodifiableSortedMap(new TreeMap<>(modes));
        groups = List.copyOf(groups);
        languageGaps = List.copyOf(languageGaps);
    }

    static FieldWork of(CubeHeader header, Region region, PopulationMargins population, WeightingPlan plan) {
        SortedMap<LocalDate, Long> weeks = new TreeMap<>();
        FieldTally.read(header.fieldWork(), FieldTally.WEEK)
                .forEach((key, count) -> weeks.put(LocalDate.parse(key.getFirst()), count));
        return new FieldWork(
                header.survey(),
                header.wave(),
                header.region(),
                header.found() - leftOut(header, FindingCode.ROW_TOTAL) - leftOut(header, FindingCode.ROW_REPEATED),
                leftOut(header, FindingCode.ROW_UNFINISHED),
                leftOut(header, FindingCode.ROW_NO_CONSENT) + leftOut(header, FindingCode.ROW_REJECTED_BY_TOOL),
                leftOut(header, FindingCode.ROW_TOO_FEW_ANSWERS),
                weeks,
                single(header, FieldTally.LANGUAGE),
                single(header, FieldTally.MODE),
                header.survey() == Survey.PUBLIC_ATTITUDE ? groups(header, region, population, plan) : List.of(),
                LanguageComparison.of(FieldTally.read(header.fieldWork(), FieldTally.ANSWER)));
    }

    private static long leftOut(CubeHeader header, FindingCode reason) {
        return header.leftOut().getOrDefault(reason.text(), 0L);
    }

    private static SortedMap<String, Long> single(CubeHeader header, String kind) {
        SortedMap<String, Long> counts = new TreeMap<>();
        FieldTally.read(header.fieldWork(), kind).forEach((key, count) -> counts.put(key.getFirst(), count));
        return counts;
    }

    private static List<Group> groups(
            CubeHeader header, Region region, PopulationMargins population, WeightingPlan plan) {
        SortedMap<List<String>, Long> rows = FieldTally.read(header.fieldWork(), FieldTally.GROUP);
        List<Group> groups = new ArrayList<>();
        for (List<String> margin : plan.margins()) {
            SortedMap<String, Double> target = new TreeMap<>();
            population
                    .margin(region.code(), margin)
                    .forEach((categories, persons) ->
                            target.put(String.join(WeightingPlan.CROSSED, categories), persons.doubleValue()));
            groups.addAll(groups(String.join(WeightingPlan.CROSSED, margin), true, target, rows));
        }
        SettlementMix mix = region.settlement();
        groups.addAll(groups(
                FieldTally.SETTLEMENT,
                false,
                new TreeMap<>(Map.of("1", mix.city(), "2", mix.town(), "3", mix.rural())),
                rows));
        return groups;
    }

    private static List<Group> groups(
            String variable, boolean weighting, SortedMap<String, Double> target, SortedMap<List<String>, Long> rows) {
        double population =
                target.values().stream().mapToDouble(Double::doubleValue).sum();
        long all = target.keySet().stream()
                .mapToLong(category -> rows.getOrDefault(List.of(variable, category), 0L))
                .sum();
        List<Group> groups = new ArrayList<>();
        target.forEach((category, persons) -> {
            long own = rows.getOrDefault(List.of(variable, category), 0L);
            if (persons > 0 && all > 0) {
                groups.add(new Group(variable, category, weighting, own, (double) own / all, persons / population));
            }
        });
        return groups;
    }
}
