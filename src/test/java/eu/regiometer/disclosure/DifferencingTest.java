package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.aggregation.Aggregate;
import eu.regiometer.aggregation.Estimate;
import eu.regiometer.aggregation.SampleCounts;
import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.indicators.IndicatorPlan;
import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.measures.ActionRegister;
import eu.regiometer.measures.ComparisonPlan;
import eu.regiometer.measures.GroupGapKey;
import eu.regiometer.measures.IndexRules;
import eu.regiometer.measures.Indicator;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever knows all that is released of the shipped programme, and how figures add up, cannot compute what is withheld:
 * over all levels, groups, statistics and indicators of a wave. Answers are invented; items are a choice that covers
 * scales, shares, and all parts of some indicators.
 */
class DifferencingTest {

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

    private final ShippedCubes programme = ShippedCubes.read();
    private final Territory territory = programme.definitions().territory();

    @ParameterizedTest
    @CsvSource({"150, 12, 5, 60, 0", "80, 8, 6, 40, 1", "300, 30, 4, 200, 2"})
    void nothingWithheldFollowsFromWhatIsReleased(
            int citizens, int organisations, int fewer, int fewerCitizens, int offset) {
        List<SurveyCube> cubes = new ArrayList<>();
        List<Region> regions = territory.regions();
        for (Wave wave : territory.waves()) {
            for (int i = 0; i < regions.size(); i++) {
                Set<String> others = new TreeSet<>();
                regions.forEach(region -> others.add(region.code()));
                others.remove(regions.get(i).code());
                boolean small = i % 4 == 1;
                // a part of the countries, Sweden with both its regions
                if ((i + offset) % 3 == 0 || regions.get(i).country().code().equals("SE")) {
                    cubes.addAll(programme.wave(
                            wave,
                            small ? fewerCitizens : citizens + 7 * i,
                            small ? fewer : organisations + i % 4,
                            others));
                }
            }
        }
        var aggregate = Aggregate.of(cubes, programme.definitions());
        var table = IndicatorTable.compute(
                aggregate,
                programme.definitions().tree(),
                programme.definitions().questionnaires(),
                territory,
                ActionRegister.empty(),
                new IndicatorPlan(
                        IndexRules.DEFAULT,
                        new TreeSet<>(Set.of(new GroupGapKey("FIN_STAB", "GOVLEVEL", "1", "2"))),
                        new TreeSet<>()));
        Release release = DisclosureControl.release(
                aggregate,
                table,
                territory,
                programme.definitions().tree(),
                DisclosureRules.defaults(),
                territory.newest().code(),
                "0".repeat(64),
                List.of(),
                programme.definitions().questionnaires(),
                ComparisonPlan.standard(programme.definitions().questionnaires()));
        assertNoNumberIn(release);
        for (Wave wave : territory.waves()) {
            Knowledge knowledge = new Knowledge(aggregate, table, release, wave);
            assertThat(knowledge.withheld).as("withheld in " + wave.code()).isNotEmpty();
            SortedSet<String> found = knowledge.intruder.finds();
            found.retainAll(knowledge.withheld);
            assertThat(found)
                    .as("found of %d unknown in %s", knowledge.intruder.size(), wave.code())
                    .isEmpty();
        }
    }

    private static void assertNoNumberIn(Release release) {
        List<List<Object>> figures = new ArrayList<>();
        release.estimates().stream()
                .filter(e -> !e.flag().hasFigure())
                .map(e -> List.<Object>of(e.estimate(), e.se(), e.lower(), e.upper(), e.n(), e.nEff(), e.deff()))
                .forEach(figures::add);
        release.indicators().stream()
                .filter(i -> !i.flag().hasFigure())
                .map(i ->
                        List.<Object>of(i.value(), i.se(), i.lower(), i.upper(), i.n(), i.rank(), i.band(), i.change()))
                .forEach(figures::add);
        release.groupGaps().stream()
                .filter(g -> !g.flag().hasFigure())
                .map(g -> List.<Object>of(
                        g.firstValue(), g.secondValue(), g.gap(), g.se(), g.lower(), g.upper(), g.weakerShare()))
                .forEach(figures::add);
        assertThat(figures)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .allMatch(figure -> figure.equals(OptionalDouble.empty())
                                || figure.equals(OptionalLong.empty())
                                || figure.equals(Optional.empty())));
    }

    @Test
    void theIntruderFindsWhatOneEquationGivesAway() {
        var intruder = new Intruder();
        intruder.knows(Map.of("a", 1L, "b", 1L));
        intruder.knows(Map.of("b", 1L, "c", 1L, "d", 2L));
        assertThat(intruder.finds()).isEmpty();
        intruder.knows(Map.of("a", 1L, "b", 3L));
        assertThat(intruder.finds()).containsExactly("a", "b");
    }

    /** What is known of one wave; figures are totals, that is n times the mean. */
    private final class Knowledge {

        private final Intruder intruder = new Intruder();
        private final Set<String> withheld = new HashSet<>();
        private final Set<String> published = new HashSet<>();
        private final Set<String> borrowed = new HashSet<>();
        private final Map<String, Long> n = new HashMap<>();
        private final Map<String, Set<String>> categories = new TreeMap<>();
        private final Aggregate aggregate;
        private final Wave wave;

        Knowledge(Aggregate aggregate, IndicatorTable table, Release release, Wave wave) {
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
            for (Area total : territory.areas(wave)) {
                List<Area> parts = new ArrayList<>();
                if (total.level() == FigureLevel.EU || total.level() == FigureLevel.COUNTRY) {
                    aggregate
                            .counts(survey, wave.code(), total)
                            .inFigures()
                            .forEach(code -> parts.add(Area.region(code)));
                } else if (total.level() == FigureLevel.REGIONAL && variable.isEmpty()) {
                    territory.municipalities(total.code()).stream()
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
            for (Area area : territory.areas(wave)) {
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
                if (!v.borrowedFrom().isEmpty() && v.nCitizens() == 0) {
                    equation(Map.of(name, 1L, indicator(v.code(), Area.region(v.borrowedFrom())), -1L));
                    continue;
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
                    for (Indicator child : programme.definitions().tree().children("COMPOSITE")) {
                        form.put(indicator(child.code(), area), factor);
                        factor = factor * 7 + 1;
                    }
                }
                default -> {
                    String parent = code.equals("COMPOSITE:ARITHMETIC") ? "COMPOSITE" : code;
                    for (Indicator child : programme.definitions().tree().children(parent)) {
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
            for (Area area : territory.areas(wave)) {
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
}
