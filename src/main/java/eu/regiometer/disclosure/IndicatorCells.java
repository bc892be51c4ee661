package eu.regiometer.disclosure;

import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cells behind the indicator values of a wave. */
final class IndicatorCells {

    private static final double DUST = 1e-9;

    /** Facts of the field work or of a register, not of answers. */
    private static final Set<Computation> NO_ANSWERS = EnumSet.of(
            Computation.N_ORG,
            Computation.N_RESP,
            Computation.RR,
            Computation.REMOTE,
            Computation.SHARE_REGIONS,
            Computation.N_COUNTRIES);

    private final Unreleased figures;
    private final IndicatorTree tree;
    private final DisclosureRules rules;
    private final Map<String, Set<Survey>> parts = new TreeMap<>();
    private final SortedMap<Cell, IndicatorValue> borrowed = new TreeMap<>();
    private final SortedMap<Cell, Content> contents = new TreeMap<>();

    IndicatorCells(Unreleased figures, IndicatorTree tree, DisclosureRules rules) {
        this.figures = figures;
        this.tree = tree;
        this.rules = rules;
        for (IndicatorValue value : figures.values()) {
            Set<Survey> surveys = parts.computeIfAbsent(value.code(), code -> EnumSet.noneOf(Survey.class));
            if (value.nCitizens() > 0) {
                surveys.add(Survey.PUBLIC_ATTITUDE);
            }
            if (value.nOrganisations() > 0) {
                surveys.add(Survey.INNOVATION_CAPACITY);
            }
            if (!value.borrowedFrom().isEmpty()) {
                borrowed.put(Cell.of(Cell.indicator(value.code()), value.area()), value);
            }
        }
        for (IndicatorValue value : figures.values()) {
            if (restsOnAnswers(tree, value)) {
                Cell cell = cell(value.code(), value.area());
                if (!contents.containsKey(cell) || cell.area().equals(value.area())) {
                    contents.put(cell, content(value));
                }
            }
        }
    }

    SortedMap<Cell, Content> contents() {
        return Collections.unmodifiableSortedMap(contents);
    }

    /** Surveys that a code's figures rest on anywhere. */
    Set<Survey> surveys(String code) {
        return parts.getOrDefault(code, Set.of());
    }

    AreaSums sums(String code) {
        Set<Survey> surveys = surveys(code);
        return surveys.size() == 1 ? figures.sums(surveys.iterator().next()) : figures.bothSums();
    }

    /** The cell that decides about an indicator: a municipality that shows the figure of its region has that one. */
    Cell cell(String code, Area area) {
        IndicatorValue value = borrowed.get(Cell.of(Cell.indicator(code), area));
        boolean other = value != null && value.nCitizens() == 0;
        return Cell.of(
                Cell.indicator(code),
                value != null && other
                        ? Area.region(value.borrowedFrom())
                        : sums(code).standing(area));
    }

    /** The area whose organisations are behind a figure: a municipality may show those of its region. */
    Area supplier(String code, Area area) {
        IndicatorValue value = borrowed.get(Cell.of(Cell.indicator(code), area));
        return value == null ? area : Area.region(value.borrowedFrom());
    }

    /** Whether any part of a figure is another area's. */
    boolean borrows(String code, Area area) {
        return borrowed.containsKey(Cell.of(Cell.indicator(code), area));
    }

    /** Whether a value depends on what anybody answered. */
    static boolean restsOnAnswers(IndicatorTree tree, IndicatorValue value) {
        Optional<Indicator> indicator = tree.indicator(value.code());
        boolean registered = indicator
                .filter(i -> i.formula() instanceof Formula.Computed(Computation by)
                        && (NO_ANSWERS.contains(by) || by == Computation.PLAN_PPI && value.nOrganisations() == 0))
                .isPresent();
        return !registered;
    }

    private Content content(IndicatorValue value) {
        boolean organisations = value.nOrganisations() > 0;
        long n = organisations ? value.nOrganisations() : value.nCitizens();
        int threshold = organisations ? rules.minimumOrganisations() : rules.minimumRespondents();
        boolean few = tooFew(value.nCitizens(), value.nOrganisations(), rules);
        SortedSet<String> uniform = new TreeSet<>();
        if (organisations && value.nCitizens() == 0 && isOwn(value.area())) {
            uniform = uniform(tree.indicator(value.code()), value.value(), isEqual(value));
        }
        boolean tellsAll = !uniform.isEmpty() && n < rules.sensitiveBase();
        return new Content(n, threshold, value.value().isPresent(), few || tellsAll, uniform);
    }

    /** Whether all organisations have the same score; a figure without spread may be that of a whole population too. */
    private boolean isEqual(IndicatorValue value) {
        return value.se().isPresent()
                && value.se().getAsDouble() <= DUST
                && figures.contributions()
                        .of(Survey.INNOVATION_CAPACITY, value.area(), "", "", value.code())
                        .map(Contributions::equal)
                        .orElse(true);
    }

    static boolean tooFew(long citizens, long organisations, DisclosureRules rules) {
        return 0 < citizens && citizens < rules.minimumRespondents()
                || 0 < organisations && organisations < rules.minimumOrganisations();
    }

    /** Whether the figures of an area are of its own units rather than a mean of areas. */
    private static boolean isOwn(Area area) {
        return area.level() == FigureLevel.LOCAL
                || area.level() == FigureLevel.REGIONAL
                || area.level() == FigureLevel.COUNTRY;
    }

    /** What a score at an end of its scale, or equal scores, says of each organisation. */
    static SortedSet<String> uniform(Optional<Indicator> indicator, OptionalDouble value, boolean equal) {
        SortedSet<String> uniform = new TreeSet<>();
        boolean scaled = indicator
                .filter(i -> i.grain() != Grain.PARTNERSHIP && (i.unit() == Unit.SCORE || i.unit() == Unit.PERCENT))
                .isPresent();
        if (scaled && value.isPresent()) {
            double figure = value.getAsDouble();
            if (figure <= DUST || figure >= 100 - DUST || equal) {
                uniform.add("value " + figure);
            }
        }
        return uniform;
    }
}
