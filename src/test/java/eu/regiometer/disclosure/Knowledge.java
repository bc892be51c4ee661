package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.Definitions;
import eu.regiometer.aggregation.Estimate;
import eu.regiometer.aggregation.SampleCounts;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.Supply;
import eu.regiometer.measures.Indicator;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is known of one wave; figures are totals, that is n times the mean. Items are a choice that covers scales, shares,
 * and all parts of some indicators.
 */
final class Knowledge {

    private static final Set<String> ITEMS = Set.of("C103", "C106", "C107", "C108", "C203", "C204", "P1", "P2", "P3");
    private static final Set<String> STATISTICS = Set.of(
            "mean",
            "net",
            "top2",
            "bottom2",
            "proportion=0",
            "proportion=1",
            "proportion=2",
            "proportion=3",
            "proportion=4",
            "proportion=5");

    private final Intruder intruder = new Intruder();
    private final Set<String> withheld = new HashSet<>();
    private final Set<String> published = new HashSet<>();
    private final Set<String> borrowed = new HashSet<>();
    private final Map<String, Long> n = new HashMap<>();
    private final Map<String, Set<String>> categories = new TreeMap<>();
    private final Definitions definitions;
    private final Aggregate aggregate;
    private final Wave wave;

    Knowledge(Definitions definitions, Aggregate aggregate, IndicatorTable table, Release release, Wave wave) {
        this.definitions = definitions;
        this.aggregate = aggregate;
        this.wave = wave;
        Set<List<String>> series = new LinkedHashSet<>();
        Map<String, Estimate> truth = new LinkedHashMap<>();
        for (Survey survey : Survey.values()) {
            for (Estimate e : aggregate.estimates(survey, wave.code())) {
                if (ITEMS.contains(e.item()) && STATISTICS.contains(e.statistic())) {
                    String name = name(e.item(), e.statistic(), e.area(), e.breakdown(), e.category());
                    truth.put(name, e);
                    n.put(name, e.n());
                    series.add(List.of(survey.name(), e.item(), e.statistic()));
                    if (!e.breakdown().isEmpty()) {
                        categories
                                .computeIfAbsent(survey + e.breakdown(), key -> new TreeSet<>())
                                .add(e.category());
                    }
                }
            }
        }
        for (ReleasedEstimate e : release.estimates()) {
            if (e.wave().equals(wave.code())) {
                note(name(e.item(), e.statistic(), e.area(), e.breakdown(), e.category()), e.flag());
            }
        }
        for (List<String> one : series) {
            Survey survey = Survey.valueOf(one.get(0));
            addUp(survey, one.get(1), one.get(2), "", "");
            categories.forEach((variable, names) -> {
                if (variable.startsWith(survey.name())) {
                    names.forEach(category -> addUp(
                            survey,
                            one.get(1),
                            one.get(2),
                            variable.substring(survey.name().length()),
                            category));
                }
            });
            addGroups(survey, one.get(1), one.get(2));
        }
        truth.keySet().stream()
                .map(name -> name.split("\\|", -1))
                .map(parts -> String.join("|", parts[0], "*", parts[2], parts[3], parts[4]))
                .distinct()
                .forEach(this::addStatistics);
        addIndicators(table, release);
    }

    /** Names of the figures that are not told. */
    Set<String> withheld() {
        return withheld;
    }

    /** Somebody who knows the rest. */
    Intruder intruder() {
        return intruder;
    }

    private String name(String column, String statistic, Area area, String variable, String category) {
        return String.join("|", column, statistic, area.level() + "/" + area.code(), variable, category);
    }

    private void note(String name, Flag flag) {
        if (flag.hasFigure()) {
            published.add(name);
        } else if (flag == Flag.CONFIDENTIAL) {
            withheld.add(name);
        }
    }

    /** An equation: what is not published and not known to be empty stays unknown. */
    private void equation(Map<String, Long> form) {
        Map<String, Long> open = new LinkedHashMap<>(form);
        open.keySet().removeIf(name -> published.contains(name) || n.getOrDefault(name, 1L) == 0);
        intruder.knows(open);
    }

    private void addUp(Survey survey, String item, String statistic, String variable, String category) {
        for (Area total : definitions.territory().areas(wave)) {
            List<Area> parts = new ArrayList<>();
            if (total.level() == FigureLevel.EU || total.level() == FigureLevel.COUNTRY) {
                aggregate.counts(survey, wave.code(), total).inFigures().forEach(code -> parts.add(Area.region(code)));
            } else if (total.level() == FigureLevel.REGIONAL && variable.isEmpty()) {
                definitions.territory().municipalities(total.code()).stream()
                        .map(Municipality::area)
                        .forEach(parts::add);
            }
            String whole = name(item, statistic, total, variable, category);
            if (parts.isEmpty() || !n.containsKey(whole)) {
                continue;
            }
            Map<String, Long> form = new LinkedHashMap<>(Map.of(whole, -1L));
            long rest = n.get(whole);
            for (Area part : parts) {
                String name = name(item, statistic, part, variable, category);
                form.put(name, 1L);
                rest -= n.getOrDefault(name, 0L);
            }
            if (rest > 0) {
                form.put("elsewhere in " + whole, 1L);
            }
            equation(form);
        }
    }

    private void addGroups(Survey survey, String item, String statistic) {
        for (Area area : definitions.territory().areas(wave)) {
            String whole = name(item, statistic, area, "", "");
            categories.forEach((key, names) -> {
                if (!key.startsWith(survey.name()) || area.level() == FigureLevel.LOCAL || !n.containsKey(whole)) {
                    return;
                }
                String variable = key.substring(survey.name().length());
                Map<String, Long> form = new LinkedHashMap<>(Map.of(whole, -1L));
                long rest = n.get(whole);
                for (String category : names) {
                    String name = name(item, statistic, area, variable, category);
                    form.put(name, 1L);
                    rest -= n.getOrDefault(name, 0L);
                }
                if (rest > 0) {
                    form.put("without " + variable + " in " + whole, 1L);
                    if (rest < (survey == Survey.PUBLIC_ATTITUDE ? 20 : 5)) {
                        withheld.add("without " + variable + " in " + whole);
                    }
                }
                equation(form);
            });
        }
    }

    /** How the statistics of one item hang together. */
    private void addStatistics(String cell) {
        boolean scale = n.containsKey(cell.replace("*", "top2"));
        if (scale) {
            equation(form(cell, Map.of("proportion=4", 1L, "proportion=5", 1L, "top2", -1L)));
            equation(form(cell, Map.of("proportion=1", 1L, "proportion=2", 1L, "bottom2", -1L)));
            equation(form(cell, Map.of("top2", 1L, "bottom2", -1L, "net", -1L)));
            Map<String, Long> mean = new TreeMap<>(Map.of("mean", -1L));
            Map<String, Long> all = new TreeMap<>();
            for (long k = 1; k <= 5; k++) {
                mean.put("proportion=" + k, k);
                all.put("proportion=" + k, 1L);
            }
            equation(form(cell, mean));
            equation(form(cell, all));
        } else {
            equation(form(cell, Map.of("proportion=0", 1L, "proportion=1", 1L)));
        }
    }

    private Map<String, Long> form(String cell, Map<String, Long> factors) {
        Map<String, Long> form = new LinkedHashMap<>();
        new TreeMap<>(factors).forEach((statistic, factor) -> form.put(cell.replace("*", statistic), factor));
        return form;
    }

    private void addIndicators(IndicatorTable table, Release release) {
        List<IndicatorValue> values = table.values().stream()
                .filter(v -> v.wave().equals(wave.code()) && v.value().isPresent() && v.n() > 0)
                .toList();
        values.forEach(v -> n.put(indicator(v.code(), v.area()), v.n()));
        release.indicators().stream()
                .filter(i -> i.wave().equals(wave.code()))
                .forEach(i -> note(indicator(i.code(), i.area()), i.flag()));
        for (IndicatorValue v : values) {
            String name = indicator(v.code(), v.area());
            boolean ofCitizens =
                    v.nCitizens() > 0 && table.supply(wave.code()).get(v.area()).citizens() == Supply.Whose.OWN;
            if (!v.borrowedFrom().isEmpty() && !ofCitizens) {
                Area lender = Area.region(v.borrowedFrom());
                boolean all = table.value(wave.code(), lender, v.code())
                        .map(IndicatorValue::value)
                        .equals(Optional.of(v.value()));
                // else those of its local organisations, which all borrowers show
                String lent = (all ? "" : "local organisations: ") + indicator(v.code(), lender);
                equation(Map.of(name, 1L, lent, -1L));
                if (all) {
                    continue;
                }
            }
            if (v.area().level() == FigureLevel.EU || v.area().level() == FigureLevel.COUNTRY) {
                regions(v).ifPresent(regions -> {
                    Map<String, Long> form = new LinkedHashMap<>(Map.of(name, -1L));
                    regions.forEach(region -> form.put(indicator(v.code(), Area.region(region)), 1L));
                    equation(form);
                });
            }
            tree(v.code(), v.area()).ifPresent(this::equation);
        }
        values.stream()
                .filter(v -> !v.borrowedFrom().isEmpty())
                .forEach(v -> borrowed.add(indicator(v.code(), v.area())));
        addItemsOf("FIN_STAB", List.of("C106|proportion=1", "C107|mean", "C108|mean"));
        addItemsOf("SH_LINE", List.of("C103|proportion=1"));
        addItemsOf("SH_EVAL", List.of("C203|proportion=1"));
        addItemsOf("ATT_OPEN", List.of("P1|mean", "P2|mean", "P3|mean"));
    }

    private String indicator(String code, Area area) {
        return name(code, "", area, "", "");
    }

    /** Regions of a wide area, where one survey alone makes the figure. */
    private Optional<Set<String>> regions(IndicatorValue v) {
        if (v.nCitizens() > 0 && v.nOrganisations() > 0) {
            return Optional.empty();
        }
        Survey survey = v.nCitizens() > 0 ? Survey.PUBLIC_ATTITUDE : Survey.INNOVATION_CAPACITY;
        SampleCounts counts = aggregate.counts(survey, wave.code(), v.area());
        // regions too small for figures are counted
        boolean counted = Set.of("N_RESP", "N_ORG", "RR").contains(v.code());
        return Optional.of((counted ? counts.regions() : counts.inFigures())
                .stream()
                        .filter(region -> n.containsKey(indicator(v.code(), Area.region(region))))
                        .collect(Collectors.toSet()));
    }

    private Optional<Map<String, Long>> tree(String code, Area area) {
        Map<String, Long> form = new LinkedHashMap<>();
        switch (code) {
            case "GAP_DS" -> gap(form, area, "LENS_DEMAND", "LENS_SUPPLY");
            case "MIS_FIN" -> gap(form, area, "ATT_FIN", "CAP_C1");
            case "MIS_AUT" -> gap(form, area, "ATT_AUT", "CAP_C2");
            case "MIS_PPI" -> gap(form, area, "ATT_PPI", "CAP_C4");
            case "COMPOSITE" -> {
                // a geometric mean: any one of the four follows from it and the others
                long factor = 3;
                for (Indicator child : definitions.tree().children("COMPOSITE")) {
                    form.put(indicator(child.code(), area), factor);
                    factor = factor * 7 + 1;
                }
            }
            default -> {
                String parent = code.equals("COMPOSITE:ARITHMETIC") ? "COMPOSITE" : code;
                for (Indicator child : definitions.tree().children(parent)) {
                    if (n.containsKey(indicator(child.code(), area))) {
                        form.put(indicator(child.code(), area), Math.round(child.weight() * 1000));
                    }
                }
            }
        }
        if (form.isEmpty()) {
            return Optional.empty();
        }
        form.put(indicator(code, area), -1000L);
        return Optional.of(form);
    }

    private void gap(Map<String, Long> form, Area area, String first, String second) {
        form.put(indicator(first, area), 1000L);
        form.put(indicator(second, area), -1000L);
    }

    private void addItemsOf(String code, List<String> parts) {
        for (Area area : definitions.territory().areas(wave)) {
            String whole = indicator(code, area);
            // an indicator is the mean of its items where the same units answered all of them
            boolean own = n.containsKey(whole)
                    && !borrowed.contains(whole)
                    && parts.stream().allMatch(part -> n.get(whole).equals(n.get(item(part, area))));
            if (own) {
                Map<String, Long> form = new LinkedHashMap<>(Map.of(whole, -1L));
                long factor = 1;
                for (String part : parts) {
                    form.put(item(part, area), factor++);
                }
                equation(form);
            }
        }
    }

    private String item(String part, Area area) {
        String[] names = part.split("\\|");
        return name(names[0], names[1], area, "", "");
    }
}
