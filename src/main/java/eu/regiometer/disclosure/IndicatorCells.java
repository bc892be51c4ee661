package eu.regiometer.disclosure;

import eu.regiometer.indicators.IndicatorTable;
import eu.regiometer.indicators.IndicatorValue;
import eu.regiometer.indicators.Supply.Whose;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Grain;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.Lens;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Cells behind the indicator values of a wave. */
final class IndicatorCells {

    private static final double DUST = 1e-9;
    private static final int LINE = 1;
    private static final int CHAPTER = 2;
    private static final int HEADLINE = 3;

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
    private final SortedMap<String, Area> firstBorrowers = new TreeMap<>();
    private final SortedSet<Cell> lent = new TreeSet<>();
    private final SortedMap<Cell, Content> contents = new TreeMap<>();
    private final SortedMap<Cell, IndicatorValue> values = new TreeMap<>();
    private final Map<String, List<Indicator>> leaves = new HashMap<>();

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
                if (supplier(value) == Whose.LOCAL_OF_REGION) {
                    firstBorrowers.merge(
                            value.borrowedFrom(),
                            value.area(),
                            (first, other) -> first.compareTo(other) < 0 ? first : other);
                }
            }
        }
        for (IndicatorValue value : figures.values()) {
            if (restsOnAnswers(tree, value)) {
                Cell cell = cell(value.code(), value.area());
                if (!value.borrowedFrom().isEmpty() && supplier(value) == Whose.LOCAL_OF_REGION) {
                    lent.add(cell);
                }
                if (!contents.containsKey(cell) || cell.area().equals(value.area())) {
                    contents.put(cell, content(value));
                    values.put(cell, value);
                }
            }
        }
    }

    SortedMap<Cell, Content> contents() {
        return Collections.unmodifiableSortedMap(contents);
    }

    /** The figure of a cell. */
    Optional<IndicatorValue> value(Cell cell) {
        return Optional.ofNullable(values.get(cell));
    }

    /** The code of the indicator that a cell is about. */
    static String code(Cell cell) {
        return cell.column().substring(Cell.indicator("").length());
    }

    /** Whether an area is the region that lends figures to a municipality, or in it. */
    boolean isAround(Area borrower, Area area) {
        return figures.sums(Survey.INNOVATION_CAPACITY).sums().stream()
                .filter(sum -> sum.total().level() == FigureLevel.REGIONAL
                        && sum.parts().contains(borrower))
                .anyMatch(sum -> sum.total().equals(area) || sum.parts().contains(area));
    }

    /** Surveys that a code's figures rest on anywhere. */
    Set<Survey> surveys(String code) {
        return parts.getOrDefault(code, Set.of());
    }

    AreaSums sums(String code) {
        Set<Survey> surveys = surveys(code);
        return surveys.size() == 1 ? figures.sums(surveys.iterator().next()) : figures.bothSums();
    }

    /**
     * The cell that decides about an indicator. A municipality that shows nothing of its own has the cell of its region,
     * and all that show but the local organisations of a region have that of the first of them.
     */
    Cell cell(String code, Area area) {
        Cell own = Cell.of(Cell.indicator(code), sums(code).standing(area));
        IndicatorValue value = borrowed.get(Cell.of(Cell.indicator(code), area));
        if (value == null
                || value.nCitizens() > 0 && figures.overlaps().supply(area).citizens() == Whose.OWN) {
            return own;
        }
        return switch (supplier(value)) {
            case OWN -> own;
            case LOCAL_OF_REGION ->
                value.nCitizens() > 0 ? own : own.at(firstBorrowers.getOrDefault(value.borrowedFrom(), area));
            case ALL_OF_REGION -> own.at(Area.region(value.borrowedFrom()));
        };
    }

    /** Whose organisations a borrowed figure rests on; the bodies of cluster policy are always those of the region. */
    private Whose supplier(IndicatorValue value) {
        return value.nOrganisations() > 0 && leaves(value.code()).stream().anyMatch(this::isOfOrganisations)
                ? figures.overlaps().supply(value.area()).organisations()
                : Whose.ALL_OF_REGION;
    }

    /** Whether a leaf rests on organisations of all kinds. */
    boolean isOfOrganisations(Indicator leaf) {
        return leaf.survey().equals(Optional.of(Survey.INNOVATION_CAPACITY))
                && !leaf.lens().equals(Optional.of(Lens.CLUSTER));
    }

    /** The nodes that a node is made of in the end. */
    List<Indicator> leaves(String code) {
        List<Indicator> known = leaves.get(code);
        if (known == null) {
            known = tree.indicator(code.replace(IndicatorTable.ARITHMETIC, "")).stream()
                    .flatMap(this::below)
                    .distinct()
                    .toList();
            leaves.put(code, known);
        }
        return known;
    }

    private Stream<Indicator> below(Indicator node) {
        if (node.formula() instanceof Formula.Gap(String first, String second)) {
            return Stream.of(first, second).flatMap(part -> leaves(part).stream());
        }
        List<Indicator> children = tree.children(node.code());
        return children.isEmpty() ? Stream.of(node) : children.stream().flatMap(child -> leaves(child.code()).stream());
    }

    /** Cells of figures that rest on the local organisations of a region in the place of a municipality's own. */
    SortedSet<Cell> lent() {
        return Collections.unmodifiableSortedSet(lent);
    }

    /** The first of the municipalities that show the local organisations of a region, by code of the region. */
    SortedMap<String, Area> firstBorrowers() {
        return Collections.unmodifiableSortedMap(firstBorrowers);
    }

    /** The area whose organisations are behind a figure: a municipality may show those of its region. */
    Area supplier(String code, Area area) {
        IndicatorValue value = borrowed.get(Cell.of(Cell.indicator(code), area));
        return value == null ? area : Area.region(value.borrowedFrom());
    }

    /** Whether the units behind a code's figures add up: not where it is made of several scores. */
    boolean isOfUnits(String code) {
        return tree.indicator(code)
                .filter(indicator -> indicator.grain() == Grain.UNIT)
                .isPresent();
    }

    /** What is lost with a figure: reports show indicators in many places, items in few. */
    int rank(String code) {
        return tree.indicator(code)
                .map(indicator -> switch (indicator.level()) {
                    case CHALLENGE, LENS -> CHAPTER;
                    case COMPOSITE -> HEADLINE;
                    case SUB, DERIVED, ITEM, CONTEXT, QUALITY, EU, DISTRIBUTION -> LINE;
                })
                .orElse(LINE);
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
                && (!value.borrowedFrom().isEmpty()
                        || figures.contributions()
                                .of(Survey.INNOVATION_CAPACITY, value.area(), "", "", value.code())
                                .map(Contributions::equal)
                                .orElse(true));
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
