package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.indicators.Coherence;
import eu.regiometer.indicators.GroupGap;
import eu.regiometer.indicators.Reach;
import eu.regiometer.indicators.Supply;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is withheld in one wave. Each cell is decided once; everything that is published asks here. A decision rests on
 * the figures of its wave alone, so that a later wave never changes it.
 */
final class WaveDecisions {

    private static final String ANSWERS = "/answers";

    private final Unreleased figures;
    private final IndicatorTree tree;
    private final DisclosureRules rules;
    private final FigureParts parts;
    private final ItemCells items;
    private final IndicatorCells indicators;
    private final GroupGapCells gaps;
    private final ReachCells reach;
    private final HidingCategories hiding;
    private final Set<Cell> withheld = new HashSet<>();

    private WaveDecisions(
            Unreleased figures, IndicatorTree tree, DisclosureRules rules, Map<Survey, Questionnaire> questionnaires) {
        this.figures = figures;
        this.tree = tree;
        this.rules = rules;
        this.parts = new FigureParts(questionnaires);
        this.items = new ItemCells(figures, rules);
        this.indicators = new IndicatorCells(figures, tree, rules);
        this.gaps = new GroupGapCells(figures, tree, rules, questionnaires, parts, items, indicators);
        this.reach = new ReachCells(figures, indicators, rules);
        this.hiding = HidingCategories.of(items, figures.groupGaps());
    }

    static WaveDecisions of(
            Unreleased figures, IndicatorTree tree, DisclosureRules rules, Map<Survey, Questionnaire> questionnaires) {
        var decisions = new WaveDecisions(figures, tree, rules, questionnaires);
        decisions.decide();
        return decisions;
    }

    /** Categories that are told together. */
    JoinedGroups joined() {
        return figures.joined();
    }

    /** Whether an estimate has to be withheld. */
    boolean withholds(Estimate row) {
        return withheld.contains(items.cell(row));
    }

    /** Whether all that is known of an item in an area has to be withheld, the number of answers included. */
    boolean withholdsItem(Survey survey, Area area, String column) {
        return withheld.contains(
                Cell.of(Cell.item(survey, column), figures.sums(survey).standing(area)));
    }

    /** Whether an indicator has to be withheld. */
    boolean withholds(String code, Area area) {
        return withheld.contains(indicators.cell(code, area))
                || tree.indicator(code)
                        .flatMap(WaveDecisions::counted)
                        .filter(survey -> withholdsNumber(survey, indicators.supplier(code, area)))
                        .isPresent();
    }

    /**
     * Whether the answers of the local organisations of a region to an item have to be withheld, which stand for a
     * municipality: where they are told as a group of the region they may be told there, too.
     */
    boolean withholdsLocalOrganisations(Area region, String item) {
        Area standing = figures.sums(Survey.INNOVATION_CAPACITY).standing(region);
        return Stream.of(Cell.item(Survey.INNOVATION_CAPACITY, item), Cell.answers(Survey.INNOVATION_CAPACITY, item))
                .filter(items.columns()::containsKey)
                .map(column -> new Cell(column, standing, Supply.GOVERNMENT_LEVEL, Supply.LOCAL_LEVEL))
                .anyMatch(group -> withheld.contains(group) || !items.has(group));
    }

    /** Whether a municipality shows the local organisations of its region. */
    boolean showsLocalOrganisations(Area area) {
        return area.level() == FigureLevel.LOCAL
                && figures.overlaps().supply(area).organisations() == Supply.Whose.LOCAL_OF_REGION;
    }

    /** Whether the number of units that answered a survey in an area has to be withheld. */
    boolean withholdsNumber(Survey survey, Area area) {
        Received received = figures.received().get(survey);
        return received != null
                && withheld.contains(
                        Cell.of(Cell.received(survey), received.sums().standing(area)));
    }

    /** The survey whose number of answers an indicator tells. */
    private static Optional<Survey> counted(Indicator indicator) {
        return indicator.computedBy(Computation.N_RESP)
                ? Optional.of(Survey.PUBLIC_ATTITUDE)
                : indicator.computedBy(Computation.N_ORG) || indicator.computedBy(Computation.RR)
                        ? Optional.of(Survey.INNOVATION_CAPACITY)
                        : Optional.empty();
    }

    /** Regions that enter an indicator of a wide area, by whether their own figure is withheld. */
    SortedMap<String, Boolean> members(String code, Area area) {
        SortedMap<String, Boolean> members = new TreeMap<>();
        indicators.surveys(code).stream()
                .flatMap(survey -> figures.sums(survey).regions(area).stream())
                .forEach(region -> members.put(region, withholds(code, Area.region(region))));
        return members;
    }

    /** Whether the likeness of two regions has to be withheld. */
    boolean withholds(Coherence pair) {
        return withheld.contains(LikenessCells.cell(pair));
    }

    /** Whether a difference between two groups, and with it both of them, has to be withheld. */
    boolean withholds(GroupGap gap) {
        return withholds(gap.key().indicator(), GroupGapCells.shown(gap))
                || gaps.cells(gap).stream().anyMatch(withheld::contains)
                || gaps.cells(gap).stream().anyMatch(gaps::isJoined)
                || gaps.isFew(gap);
    }

    /** Whether one of two groups is small. */
    boolean isUnreliable(GroupGap gap) {
        return gaps.isUnreliable(gap);
    }

    /** Whether the reach of a threshold has to be withheld. */
    boolean withholds(Reach share) {
        return withheld.contains(reach.cell(share));
    }

    private void decide() {
        figures.received().forEach(this::decideNumbers);
        withheld.addAll(new WholeAreas(figures, items, indicators, tree, parts).withheld());
        items.columns().forEach((column, contents) -> {
            if (column.endsWith(ANSWERS)) {
                decideAnswers(column, contents);
            }
        });
        // the column of an item sorts before that of its answers
        items.columns().forEach(this::decideGroups);
        decideGroupGaps();
        withheld.addAll(
                new LentCells(figures, tree, rules, parts, items, indicators, gaps, withheld::contains).withheld());
        withheld.addAll(reach.withheld(this::withholds));
    }

    private void decideNumbers(Survey survey, Received received) {
        LinkedCells cells = new LinkedCells();
        String column = Cell.received(survey);
        received.accepted().forEach((area, n) -> {
            Content content = Content.of(n, rules.minimum(survey), n > 0);
            cells.add(Cell.of(column, received.sums().standing(area)), content, content.status(), 0);
        });
        AreaCells.addSums(cells, column, received.sums().sums());
        withheld.addAll(cells.withheld());
    }

    private static Cell mean(Cell answers) {
        String column = answers.column();
        return new Cell(
                column.substring(0, column.length() - ANSWERS.length()),
                answers.area(),
                answers.variable(),
                answers.category());
    }

    private void decideAnswers(String column, SortedMap<Cell, Content> contents) {
        LinkedCells cells = new LinkedCells();
        contents.forEach((cell, content) -> {
            if (cell.variable().isEmpty()) {
                Status status = content.status();
                boolean taken = status == Status.OPEN && withheld.contains(mean(cell));
                cells.add(cell, content, taken ? Status.WITHHELD : status, 0);
            }
        });
        AreaCells.addSums(cells, column, figures.sums(items.survey(column)).sums());
        withheld.addAll(cells.withheld());
    }

    private void decideGroups(String column, SortedMap<Cell, Content> contents) {
        SortedMap<Area, Content> areas = new TreeMap<>();
        SortedMap<Area, Content> hidden = new TreeMap<>();
        SortedMap<String, SortedMap<Cell, Content>> byVariable = new TreeMap<>();
        contents.forEach((cell, content) -> {
            if (!cell.variable().isEmpty()) {
                byVariable
                        .computeIfAbsent(cell.variable(), key -> new TreeMap<>())
                        .put(cell, content);
            } else if (content.figure()) {
                (withheld.contains(cell) ? hidden : areas).put(cell.area(), content);
            }
        });
        Survey survey = items.survey(column);
        AreaSums sums = figures.sums(survey);
        boolean answers = column.endsWith(ANSWERS);
        byVariable.forEach((variable, groups) -> withheld.addAll(new Groups(
                        column,
                        variable,
                        sums,
                        areas,
                        hidden,
                        groups,
                        figures.joined().of(survey, variable),
                        within(survey, variable),
                        hiding.of(survey, variable))
                .withheld(cell -> answers && withheld.contains(mean(cell)))));
    }

    private Function<Area, Optional<String>> within(Survey survey, String variable) {
        return area -> figures.overlaps().within(survey, area, variable);
    }

    private void decideGroupGaps() {
        gaps.own().forEach((code, variables) -> {
            String column = Cell.indicator(code);
            SortedMap<Area, Content> areas = new TreeMap<>();
            SortedMap<Area, Content> hidden = new TreeMap<>();
            indicators.contents().forEach((cell, content) -> {
                if (cell.column().equals(column)
                        && content.figure()
                        && !indicators.lent().contains(cell)) {
                    (withheld.contains(cell) ? hidden : areas).put(cell.area(), content);
                }
            });
            List<String> columns = gaps.columns(code);
            variables.forEach((variable, groups) -> withheld.addAll(new Groups(
                            column,
                            variable,
                            indicators.sums(code),
                            counted(column, areas, gaps.survey(variable)),
                            counted(column, hidden, gaps.survey(variable)),
                            groups,
                            new TreeMap<>(),
                            within(gaps.survey(variable), variable),
                            Optional.empty())
                    .withheld(cell -> gaps.isJoined(cell) || leavesOneUnknown(columns, cell))));
        });
    }

    /** Contents by the units that groups are made of, also where those of the other survey are fewer. */
    private SortedMap<Area, Content> counted(String column, SortedMap<Area, Content> areas, Survey survey) {
        SortedMap<Area, Content> counted = new TreeMap<>();
        areas.forEach((area, content) -> counted.put(
                area,
                indicators
                        .value(Cell.of(column, area))
                        .map(value -> content.with(
                                survey == Survey.PUBLIC_ATTITUDE ? value.nCitizens() : value.nOrganisations()))
                        .orElse(content)));
        return counted;
    }

    /** Whether a group's indicator and all but one of its items would give the last one away. */
    private boolean leavesOneUnknown(List<String> columns, Cell group) {
        return columns.stream()
                        .filter(column ->
                                withheld.contains(new Cell(column, group.area(), group.variable(), group.category())))
                        .count()
                == 1;
    }
}
