package eu.regiometer.jobs;

import static eu.regiometer.jobs.TrueFigures.key;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.aggregation.WeightingReport;
import eu.regiometer.disclosure.Intruder;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.measures.Indicator;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Somebody who has all tables of the open data, of all waves, and knows how every figure is made: how areas and groups
 * add up and of how many units each consists, how the statistics of a question and the indicators hang together, which
 * figure of a question an indicator repeats, and what changed between waves. He solves the linear system for what is
 * withheld.
 *
 * <p>Figures of questions are totals, that is means times weights, which he knows too; so they add up with factors of 1.
 * Indicators are values, which add up with the weights of their areas.
 */
final class Outsider {

    private static final double DUST = 1e-9;
    private static final String ELSEWHERE = "elsewhere in ";
    private static final String TOGETHER = " + ";
    private static final Set<String> TOPS = Set.of("EU/EU", "EU/PARTNERS");

    private final TrueFigures truth;
    private final Map<String, String> countryOf = new TreeMap<>();
    private final Map<String, String> regionOf = new TreeMap<>();
    private final Set<String> published = new HashSet<>();
    private final Set<String> withheld = new HashSet<>();
    private final Set<String> joined = new TreeSet<>();
    private final Map<String, Double> values = new TreeMap<>();
    private final Set<String> rows = new HashSet<>();
    private final List<Map<String, String>> changes = new ArrayList<>();
    private final Set<String> compared = new TreeSet<>();
    private final List<Map<String, String>> means = new ArrayList<>();
    private final Set<String> margins = new TreeSet<>();
    private final SharedUnits shared;
    private Intruder together = new Intruder();

    /** Reads the tables; the truth lends no value to him. */
    Outsider(List<DataTables.DataTable> tables, TrueFigures truth) {
        this.truth = truth;
        this.shared = new SharedUnits(truth);
        for (DataTables.DataTable table : tables) {
            for (Map<String, String> row : table.rows()) {
                read(table.name(), row);
            }
        }
        // a category that is told together with others has no row of its own
        truth.estimates().forEach((figure, estimate) -> {
            if (estimate.estimate().isPresent() && !rows.contains(figure)) {
                withheld.add(figure);
            }
        });
    }

    private void read(String table, Map<String, String> row) {
        switch (table) {
            case "areas" -> {
                if (value(row, "level").equals("REGIONAL")) {
                    countryOf.put(value(row, "area"), value(row, "country"));
                } else if (value(row, "level").equals("LOCAL")) {
                    regionOf.put(value(row, "area"), value(row, "region"));
                }
            }
            case "estimates" -> {
                note(figure(row), value(row, "estimate"), value(row, "flag"));
                rows.add(figure(row));
                if (value(row, "category").contains(TOGETHER)) {
                    joined.add(figure(row));
                }
            }
            case "indicators", DataTables.BORROWED -> {
                note(indicator(row), value(row, "value"), value(row, "flag"));
                if (!value(row, "change").isEmpty()) {
                    changes.add(row);
                }
            }
            case "differences" -> {
                if (!value(row, "difference").isEmpty()) {
                    compared.add(estimate(row, "wave", "first_level", "first_area"));
                    compared.add(estimate(row, "second_wave", "second_level", "second_area"));
                }
            }
            case "aggregates" -> {
                if (value(row, "weighting").equals("equal-regions")
                        && !value(row, "estimate").isEmpty()) {
                    means.add(row);
                }
            }
            case "weighting-margins" -> {
                if (!value(row, "target").isEmpty()) {
                    margins.add(key(
                            value(row, "wave"),
                            value(row, "survey"),
                            value(row, "region"),
                            value(row, "margin"),
                            value(row, "category")));
                }
            }
            default -> {
                // other tables have no figures that add up with these
            }
        }
    }

    /** Name of the figure in a row of the estimates. */
    static String figure(Map<String, String> row) {
        return key(
                value(row, "wave"),
                value(row, "survey"),
                value(row, "level") + "/" + value(row, "area"),
                value(row, "breakdown"),
                value(row, "category"),
                value(row, "item"),
                value(row, "statistic"));
    }

    /** Name of the figure in a row of the indicators. */
    static String indicator(Map<String, String> row) {
        return key(value(row, "wave"), value(row, "level") + "/" + value(row, "area"), value(row, "indicator"));
    }

    private void note(String figure, String value, String flag) {
        if (!value.isEmpty()) {
            published.add(figure);
            values.put(figure, Double.valueOf(value));
        }
        if (flag.equals(":c")) {
            withheld.add(figure);
        }
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    int withheld() {
        return withheld.size();
    }

    private static String estimate(Map<String, String> row, String wave, String level, String area) {
        return key(
                value(row, wave),
                value(row, "survey"),
                value(row, level) + "/" + value(row, area),
                "",
                "",
                value(row, "item"),
                value(row, "statistic"));
    }

    /** Withheld figures that were compared with others: the difference tells them where the other one is told. */
    SortedSet<String> comparedThoughWithheld() {
        SortedSet<String> found = new TreeSet<>(compared);
        found.retainAll(withheld);
        return found;
    }

    /** Means of regions that hold a region whose figure is not published. */
    List<String> meansOfMoreThanIsPublished() {
        List<String> found = new ArrayList<>();
        for (Map<String, String> row : means) {
            boolean estimate = !value(row, "survey").isEmpty();
            List<Double> regions = countryOf.keySet().stream()
                    .filter(region -> value(row, "area").equals("PARTNERS")
                            || truth.union().contains(region))
                    .map(region -> estimate
                            ? key(
                                    value(row, "wave"),
                                    value(row, "survey"),
                                    "REGIONAL/" + region,
                                    "",
                                    "",
                                    value(row, "item"),
                                    value(row, "statistic"))
                            : key(value(row, "wave"), "REGIONAL/" + region, value(row, "item")))
                    .flatMap(figure ->
                            values.containsKey(figure) ? Stream.of(values.getOrDefault(figure, 0.0)) : Stream.empty())
                    .toList();
            double mean =
                    regions.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
            if (!(Math.abs(mean - Double.parseDouble(value(row, "estimate"))) < 1e-9 * Math.max(1, Math.abs(mean)))) {
                found.add(row + " is not the mean of " + regions);
            }
        }
        return found;
    }

    /**
     * Categories of margins with few respondents that are told or follow from those that are, and those that the estimates
     * tell with others only. Shares by equal weights are counts, and the counts of each variable may be known.
     */
    SortedSet<String> findsMargins() {
        SortedSet<String> found = new TreeSet<>();
        for (WeightingReport report : truth.weighting()) {
            String start = key(report.wave(), report.survey().id(), report.region());
            int minimum = report.survey() == Survey.PUBLIC_ATTITUDE ? 20 : 5;
            SortedMap<String, Map<String, Long>> sums = new TreeMap<>();
            Set<String> few = new TreeSet<>();
            for (WeightingReport.Line line : report.margins()) {
                String name = key(start, line.margin(), line.category());
                String[] variables = line.margin().split("\\*", -1);
                String[] categories = line.category().split("\\*", -1);
                if (0 < line.rows() && line.rows() < minimum) {
                    few.add(name);
                }
                for (int v = 0; v < variables.length; v++) {
                    if (margins.contains(name) && isJoined(report, variables[v], categories[v])) {
                        found.add(name);
                    }
                }
                if (margins.contains(name)) {
                    found.addAll(few.contains(name) ? Set.of(name) : Set.of());
                } else if (line.rows() > 0 && isPartlyTold(start, line.margin())) {
                    sums.computeIfAbsent(line.margin(), sum -> new TreeMap<>()).put(name, 1L);
                    for (int v = 0; v < variables.length && variables.length > 1; v++) {
                        sums.computeIfAbsent(key(line.margin(), variables[v], categories[v]), sum -> new TreeMap<>())
                                .put(name, 1L);
                    }
                }
            }
            var intruder = new Intruder();
            sums.values().forEach(intruder::knows);
            few.retainAll(intruder.finds());
            found.addAll(few);
        }
        return found;
    }

    /** Whether some of a margin is told: of one that is withheld as a whole the counts of its variables are unknown, too. */
    private boolean isPartlyTold(String start, String margin) {
        return margins.stream().anyMatch(name -> name.startsWith(key(start, margin, "")));
    }

    /** Whether a category is part of one that the estimates tell in its place. */
    private boolean isJoined(WeightingReport report, String variable, String category) {
        String start = key(report.wave(), report.survey().id(), "REGIONAL/" + report.region(), variable, "");
        return joined.stream()
                .filter(figure -> figure.startsWith(start))
                .anyMatch(figure ->
                        List.of(figure.split("\\|", -1)[4].split(" \\+ ")).contains(category));
    }

    int comparisons() {
        return compared.size() + means.size();
    }

    /** The withheld figures of one question that follow from its own figures. */
    SortedSet<String> finds(String wave, String survey, String item) {
        var alone = new Intruder();
        new ItemSystem(
                        truth.estimates().values().stream()
                                .filter(e -> e.wave().equals(wave)
                                        && e.survey().id().equals(survey)
                                        && e.item().equals(item))
                                .toList(),
                        alone)
                .add();
        SortedSet<String> found = new TreeSet<>(alone.finds());
        found.retainAll(withheld);
        return found;
    }

    /** The withheld figures that have one possible value only. */
    SortedSet<String> finds() {
        SortedMap<String, List<Estimate>> byItem = new TreeMap<>();
        truth.estimates()
                .values()
                .forEach(
                        e -> byItem.computeIfAbsent(key(e.wave(), e.survey().id(), e.item()), item -> new ArrayList<>())
                                .add(e));
        SortedSet<String> found = new TreeSet<>();
        Set<String> repeated = new TreeSet<>();
        together = new Intruder();
        addIndicators(together, byItem, repeated);
        shared.addTo(this);
        byItem.forEach((item, estimates) -> {
            var alone = new Intruder();
            new ItemSystem(estimates, repeated.contains(item) ? together : alone).add();
            found.addAll(alone.finds());
        });
        found.addAll(together.finds());
        found.retainAll(withheld);
        return found;
    }

    /**
     * The numbers of answers that are not printed and follow from those that are, named by wave, survey and area.
     *
     * @param printed numbers of answers that are printed
     */
    SortedSet<String> findsNumbers(Set<String> printed) {
        var intruder = new Intruder();
        Set<String> regions = new TreeSet<>();
        regionOf.values().forEach(region -> regions.add("REGIONAL/" + region));
        countryOf.keySet().forEach(region -> regions.add("REGIONAL/" + region));
        for (String start : truth.estimates().keySet().stream()
                .map(figure -> figure.substring(0, figure.indexOf('|', figure.indexOf('|') + 1) + 1))
                .distinct()
                .toList()) {
            for (String region : regions) {
                Map<String, Long> form = new LinkedHashMap<>(Map.of(start + region, -1L));
                form.put(start + "elsewhere in " + region, 1L);
                regionOf.forEach((place, in) -> {
                    if (region.equals("REGIONAL/" + in)) {
                        form.put(start + "LOCAL/" + place, 1L);
                    }
                });
                knows(intruder, form, printed::contains);
            }
            for (String country : countryOf.values()) {
                sumOfRegions(
                        intruder,
                        start,
                        "COUNTRY/" + country,
                        printed,
                        region -> country.equals(countryOf.get(region)));
            }
            sumOfRegions(intruder, start, "EU/EU", printed, truth.union()::contains);
            sumOfRegions(intruder, start, "EU/PARTNERS", printed, region -> true);
        }
        SortedSet<String> found = new TreeSet<>(intruder.finds());
        found.removeAll(printed);
        found.removeIf(name -> name.contains("|elsewhere in "));
        return found;
    }

    private void sumOfRegions(
            Intruder intruder, String start, String total, Set<String> printed, Predicate<String> inside) {
        Map<String, Long> form = new LinkedHashMap<>(Map.of(start + total, -1L));
        countryOf.keySet().stream().filter(inside).forEach(region -> form.put(start + "REGIONAL/" + region, 1L));
        knows(intruder, form, printed::contains);
    }

    private void knows(Intruder intruder, Map<String, Long> form, Function<String, Boolean> empty) {
        Map<String, Long> open = new LinkedHashMap<>(form);
        open.keySet().removeIf(figure -> published.contains(figure) || empty.apply(figure));
        intruder.knows(open);
    }

    /** A form of indicators that is known to be nought. */
    void knows(Map<String, Long> form) {
        knows(together, form, figure -> false);
    }

    /**
     * A form that is nought but for a rest.
     *
     * @param rest units of the rest
     * @param fewest a smaller rest may not be told
     */
    void knowsBut(Map<String, Long> form, long rest, int fewest) {
        Map<String, Long> all = new LinkedHashMap<>(form);
        if (rest > 0) {
            String name = "without " + form.keySet();
            all.put(name, 1L);
            if (rest < fewest) {
                withheld.add(name);
            }
        }
        knows(all);
    }

    /** Whether a municipality lies in a region. */
    boolean isIn(Area municipality, String region) {
        return region.equals(regionOf.get(municipality.code()));
    }

    /** Name of an estimate. */
    static String figure(Estimate e) {
        return key(
                e.wave(),
                e.survey().id(),
                TrueFigures.area(e.area()),
                e.breakdown(),
                e.category(),
                e.item(),
                e.statistic());
    }

    /** The factor of a place; a wide one has those of its regions together. */
    private long factor(Estimate e) {
        String place = key(e.wave(), TrueFigures.area(e.area()));
        return e.area().level() == FigureLevel.REGIONAL || e.area().level() == FigureLevel.LOCAL
                ? factor(place)
                : truth
                        .members()
                        .getOrDefault(key(e.wave(), e.survey().id(), TrueFigures.area(e.area())), Set.of())
                        .stream()
                        .mapToLong(region -> factor(key(e.wave(), "REGIONAL/" + region)))
                        .sum();
    }

    /** Any factor but nought, always the same for the same figure. */
    static long factor(String figure) {
        return 1 + Math.floorMod(figure.hashCode() * 31L, 1_000_003);
    }

    /** The figures of one question in one wave. */
    private final class ItemSystem {

        private final Intruder intruder;
        private final String start;
        private final Survey survey;
        private final Map<String, Long> n = new TreeMap<>();
        private final Map<String, Map<String, Double>> cells = new TreeMap<>();
        private final SortedMap<String, SortedSet<String>> categories = new TreeMap<>();
        private final SortedSet<String> statistics = new TreeSet<>();
        private final String end;

        ItemSystem(List<Estimate> estimates, Intruder intruder) {
            this.intruder = intruder;
            Estimate first = estimates.getFirst();
            this.start = key(first.wave(), first.survey().id());
            this.survey = first.survey();
            this.end = first.item();
            for (Estimate e : estimates) {
                String cell = cell(TrueFigures.area(e.area()), e.breakdown(), e.category());
                n.put(cell, e.n());
                Map<String, Double> values = cells.computeIfAbsent(cell, c -> new TreeMap<>());
                e.estimate().ifPresent(value -> values.put(e.statistic(), value));
                statistics.add(e.statistic());
                if (!e.breakdown().isEmpty()) {
                    categories
                            .computeIfAbsent(e.breakdown(), variable -> new TreeSet<>())
                            .add(e.category());
                }
            }
        }

        private String cell(String area, String variable, String category) {
            return key(area, variable, category);
        }

        private String figure(String cell, String statistic) {
            return key(start, cell, end, statistic);
        }

        private boolean isEmpty(String figure) {
            String cell = figure.substring(start.length() + 1);
            int last = cell.lastIndexOf('|' + end + '|');
            return last > 0 && n.getOrDefault(cell.substring(0, last), 1L) == 0;
        }

        void add() {
            addAreas("", "");
            categories.forEach((variable, names) -> names.forEach(name -> addAreas(variable, name)));
            addGroups();
            addWithin();
            addJoined();
            addStatistics();
        }

        private void addAreas(String variable, String category) {
            SortedSet<String> wide = new TreeSet<>(TOPS);
            countryOf.values().forEach(country -> wide.add("COUNTRY/" + country));
            for (String total : wide) {
                addSum(
                        total,
                        truth.members().getOrDefault(key(start, total), Set.of()).stream()
                                .map(region -> "REGIONAL/" + region)
                                .toList(),
                        variable,
                        category);
            }
            for (String region : countryOf.keySet()) {
                addSum(
                        "REGIONAL/" + region,
                        regionOf.keySet().stream()
                                .filter(place -> region.equals(regionOf.get(place)))
                                .map(place -> "LOCAL/" + place)
                                .filter(place -> n.containsKey(cell(place, variable, category)))
                                .toList(),
                        variable,
                        category);
            }
        }

        private void addSum(String total, List<String> parts, String variable, String category) {
            String whole = cell(total, variable, category);
            List<String> names =
                    parts.stream().map(part -> cell(part, variable, category)).toList();
            addSum(whole, names, ELSEWHERE + whole);
        }

        private void addSum(String whole, List<String> parts, String rest) {
            if (parts.isEmpty() || n.getOrDefault(whole, 0L) == 0) {
                return;
            }
            long units =
                    parts.stream().mapToLong(part -> n.getOrDefault(part, 0L)).sum();
            for (String statistic : statistics) {
                if (!isTotal(statistic)) {
                    continue;
                }
                Map<String, Long> form = new LinkedHashMap<>();
                form.put(figure(whole, statistic), -1L);
                parts.forEach(part -> form.put(figure(part, statistic), 1L));
                long others = n.getOrDefault(whole, 0L) - units;
                if (others > 0) {
                    form.put(figure(rest, statistic), 1L);
                    if (others < SharedUnits.fewest(survey)) {
                        withheld.add(figure(rest, statistic));
                    }
                }
                knows(intruder, form, this::isEmpty);
            }
        }

        /** Municipalities that are a part of a group of their region. */
        private void addWithin() {
            SortedMap<String, List<String>> parts = new TreeMap<>();
            regionOf.forEach((place, region) -> categories.keySet().forEach(variable -> {
                String within = truth.within().getOrDefault(key(start, "LOCAL/" + place, variable), "");
                if (!within.isEmpty() && n.containsKey(cell("LOCAL/" + place, "", ""))) {
                    parts.computeIfAbsent(cell("REGIONAL/" + region, variable, within), group -> new ArrayList<>())
                            .add(cell("LOCAL/" + place, "", ""));
                }
            }));
            parts.forEach((group, places) -> addSum(group, places, ELSEWHERE + "group " + group));
        }

        /** Whether a statistic, times the weight, adds up. */
        private boolean isTotal(String statistic) {
            return statistic.startsWith("proportion=")
                    || Set.of("mean", "total", "top2", "bottom2", "net", "score")
                            .contains(statistic);
        }

        private void addGroups() {
            for (String area : cells.keySet()) {
                if (area.endsWith("||")) {
                    String of = area.substring(0, area.length() - 2);
                    categories.forEach((variable, names) -> addSum(
                            area,
                            names.stream()
                                    .map(name -> cell(of, variable, name))
                                    .filter(n::containsKey)
                                    .toList(),
                            "without " + variable + " in " + area));
                }
            }
        }

        /** Categories that are told together. */
        private void addJoined() {
            for (String figure : joined) {
                String[] names = figure.split("\\|", -1);
                if (!figure.startsWith(start + '|') || !names[5].equals(end) || !isTotal(names[6])) {
                    continue;
                }
                String whole = cell(names[2], names[3], names[4]);
                List<String> parts = Stream.of(names[4].split(" \\+ "))
                        .map(category -> cell(names[2], names[3], category))
                        .toList();
                cells.computeIfAbsent(whole, cell -> new TreeMap<>());
                n.put(
                        whole,
                        parts.stream()
                                .mapToLong(part -> n.getOrDefault(part, 0L))
                                .sum());
                Map<String, Long> form = new LinkedHashMap<>(Map.of(figure, -1L));
                parts.forEach(part -> form.put(figure(part, names[6]), 1L));
                knows(intruder, form, this::isEmpty);
            }
        }

        /** How the statistics of a cell hang together: whatever holds in all cells is a rule. */
        private void addStatistics() {
            List<Map<String, Double>> forms = new ArrayList<>();
            List<Double> points = statistics.stream()
                    .filter(name -> name.matches("proportion=-?[0-9.]+"))
                    .map(name -> Double.parseDouble(name.substring("proportion=".length())))
                    .sorted()
                    .toList();
            Map<String, Double> whole = new TreeMap<>();
            Map<String, Double> mean = new TreeMap<>(Map.of("mean", -1.0));
            for (double point : points) {
                String name = statistics.stream()
                        .filter(s -> s.startsWith("proportion=")
                                && Double.parseDouble(s.substring("proportion=".length())) == point)
                        .findFirst()
                        .orElseThrow();
                whole.put(name, 1.0);
                mean.put(name, point);
            }
            forms.add(whole);
            forms.add(mean);
            if (points.size() > 3) {
                for (String box : List.of("top2", "bottom2")) {
                    forms.add(box(whole.keySet(), points, box, true));
                    forms.add(box(whole.keySet(), points, box, false));
                }
            }
            forms.add(new TreeMap<>(Map.of("top2", 1.0, "bottom2", -1.0, "net", -1.0)));
            forms.add(new TreeMap<>(Map.of("total", 1.0, "mean", -1.0)));
            forms.add(new TreeMap<>(Map.of("score", 1.0, "mean", -25.0)));
            forms.add(new TreeMap<>(Map.of("score", 1.0, "mean", 25.0)));
            for (Map<String, Double> form : forms) {
                if (form.size() > 1
                        && statistics.containsAll(form.keySet())
                        && (form.containsKey("total") || isRule(form))) {
                    cells.keySet().forEach(cell -> {
                        Map<String, Long> figures = new LinkedHashMap<>();
                        form.forEach(
                                (statistic, factor) -> figures.put(figure(cell, statistic), Math.round(1000 * factor)));
                        figures.values().removeIf(factor -> factor == 0);
                        knows(intruder, figures, this::isEmpty);
                    });
                }
            }
        }

        private Map<String, Double> box(Set<String> names, List<Double> points, String box, boolean high) {
            Map<String, Double> form = new TreeMap<>(Map.of(box, -1.0));
            List<Double> two = high ? points.subList(points.size() - 2, points.size()) : points.subList(0, 2);
            names.stream()
                    .filter(name -> two.contains(Double.parseDouble(name.substring("proportion=".length()))))
                    .forEach(name -> form.put(name, 1.0));
            return form;
        }

        /** Whether a form of the statistics has the same value in all cells. */
        private boolean isRule(Map<String, Double> form) {
            SortedSet<Double> values = new TreeSet<>();
            for (Map<String, Double> cell : cells.values()) {
                if (cell.keySet().containsAll(form.keySet())) {
                    double sum = 0;
                    for (Map.Entry<String, Double> part : form.entrySet()) {
                        sum += part.getValue() * cell.getOrDefault(part.getKey(), 0.0);
                    }
                    values.add(sum);
                }
            }
            return !values.isEmpty() && values.last() - values.first() < DUST * 100;
        }
    }

    private void addIndicators(Intruder intruder, Map<String, List<Estimate>> byItem, Set<String> repeated) {
        SortedMap<String, Map<String, IndicatorValue>> places = new TreeMap<>();
        truth.indicators().values().stream()
                .filter(v -> v.value().isPresent())
                .forEach(v -> places.computeIfAbsent(
                                key(v.wave(), TrueFigures.area(v.area())), place -> new HashMap<>())
                        .put(v.code(), v));
        for (Indicator indicator : truth.tree().indicators()) {
            addTree(intruder, places, indicator);
            places.forEach((place, values) -> addAreas(intruder, places, place, indicator.code()));
            addGap(intruder, places, indicator.code());
            addRepeated(intruder, places, byItem, repeated, indicator.code());
        }
        for (Map<String, String> row : changes) {
            String area = value(row, "level") + "/" + value(row, "area");
            String code = value(row, "indicator");
            String before = earlier(value(row, "wave"));
            knows(
                    intruder,
                    Map.of(key(value(row, "wave"), area, code), 1L, key(before, area, code), -1L),
                    figure -> false);
        }
    }

    private String earlier(String wave) {
        return truth.indicators().values().stream()
                .map(IndicatorValue::wave)
                .filter(other -> other.compareTo(wave) < 0)
                .max(String::compareTo)
                .orElseThrow();
    }

    /** A parent is a mean of its children, or another function of them, which gives the last unknown away as well. */
    private void addTree(Intruder intruder, SortedMap<String, Map<String, IndicatorValue>> places, Indicator parent) {
        List<Indicator> children = truth.tree().children(parent.code());
        places.forEach((place, values) -> {
            Map<String, Long> form = new LinkedHashMap<>();
            children.stream()
                    .filter(child -> values.containsKey(child.code()))
                    .forEach(child -> form.put(key(place, child.code()), Math.round(1000 * child.weight())));
            form.values().removeIf(factor -> factor == 0);
            if (!form.isEmpty() && values.containsKey(parent.code())) {
                form.put(key(place, parent.code()), -1000L);
                knows(intruder, form, figure -> false);
            }
        });
    }

    private void addAreas(
            Intruder intruder, SortedMap<String, Map<String, IndicatorValue>> places, String place, String code) {
        String wave = place.substring(0, place.indexOf('|'));
        String area = place.substring(place.indexOf('|') + 1);
        if (area.startsWith("LOCAL") || area.startsWith("REGIONAL") || !has(places, place, code)) {
            return;
        }
        List<String> regions = countryOf.keySet().stream()
                .filter(region -> area.equals("EU/PARTNERS")
                        || area.equals("EU/EU") && truth.union().contains(region)
                        || area.equals("COUNTRY/" + countryOf.get(region)))
                .map(region -> key(wave, "REGIONAL/" + region))
                .filter(region -> has(places, region, code))
                .toList();
        Map<String, Long> form = new LinkedHashMap<>();
        if (regions.size() == 1) {
            form.put(key(regions.getFirst(), code), 1L);
            form.put(key(place, code), -1L);
        } else if (!regions.isEmpty()) {
            long whole = 0;
            for (String region : regions) {
                form.put(key(region, code), factor(region));
                whole += factor(region);
            }
            form.put(key(place, code), -whole);
        }
        knows(intruder, form, figure -> false);
    }

    private static boolean has(SortedMap<String, Map<String, IndicatorValue>> places, String place, String code) {
        return places.getOrDefault(place, Map.of()).containsKey(code);
    }

    /** Two indicators whose difference is a third one wherever all three are there. */
    private void addGap(Intruder intruder, SortedMap<String, Map<String, IndicatorValue>> places, String gap) {
        for (Indicator first : truth.tree().indicators()) {
            SortedMap<String, Map<String, IndicatorValue>> both = new TreeMap<>(places);
            both.values().removeIf(values -> !values.containsKey(gap) || !values.containsKey(first.code()));
            for (Indicator second : truth.tree().indicators()) {
                if (isGap(both.values(), gap, first.code(), second.code())) {
                    both.keySet().stream()
                            .filter(place -> has(places, place, second.code()))
                            .forEach(place -> knows(
                                    intruder,
                                    Map.of(
                                            key(place, gap), 1L,
                                            key(place, first.code()), -1L,
                                            key(place, second.code()), 1L),
                                    figure -> false));
                }
            }
        }
    }

    /** @param both places that have the first two */
    private static boolean isGap(
            Collection<Map<String, IndicatorValue>> both, String gap, String first, String second) {
        boolean any = false;
        for (Map<String, IndicatorValue> values : both) {
            if (values.containsKey(second)) {
                any = true;
                if (!(Math.abs(at(values, first) - at(values, second) - at(values, gap)) < DUST * 100)) {
                    return false;
                }
            }
        }
        return any;
    }

    private static double at(Map<String, IndicatorValue> values, String code) {
        IndicatorValue found = values.get(code);
        return found == null ? Double.NaN : found.value().orElse(Double.NaN);
    }

    /** A figure of a question that an indicator shows on a scale to 100, in every area. */
    private void addRepeated(
            Intruder intruder,
            SortedMap<String, Map<String, IndicatorValue>> places,
            Map<String, List<Estimate>> byItem,
            Set<String> repeated,
            String code) {
        byItem.forEach((item, estimates) -> {
            SortedMap<String, List<Estimate>> byStatistic = new TreeMap<>();
            estimates.stream()
                    .filter(e -> e.breakdown().isEmpty()
                            && e.estimate().isPresent()
                            && has(places, key(e.wave(), TrueFigures.area(e.area())), code))
                    .forEach(e -> byStatistic
                            .computeIfAbsent(e.statistic(), statistic -> new ArrayList<>())
                            .add(e));
            byStatistic.forEach((statistic, all) -> {
                boolean rule = all.size() > 2
                        && all.stream()
                                        .map(e -> e.estimate().getAsDouble())
                                        .distinct()
                                        .count()
                                > 2
                        && (isRepeated(places, all, code, 100) || isRepeated(places, all, code, 1));
                if (rule) {
                    repeated.add(item);
                    all.forEach(e -> {
                        String place = key(e.wave(), TrueFigures.area(e.area()));
                        knows(intruder, Map.of(key(place, code), -factor(e), figure(e), 1L), other -> false);
                    });
                    shared.addRepeated(
                            this,
                            code,
                            estimates.stream()
                                    .filter(e -> e.statistic().equals(statistic))
                                    .toList());
                }
            });
        });
    }

    private static boolean isRepeated(
            SortedMap<String, Map<String, IndicatorValue>> places,
            List<Estimate> estimates,
            String code,
            double scale) {
        return estimates.stream()
                .allMatch(e -> Math.abs(scale * e.estimate().orElse(Double.NaN)
                                - at(places.getOrDefault(key(e.wave(), TrueFigures.area(e.area())), Map.of()), code))
                        < DUST * 100);
    }
}
