package eu.regiometer.disclosure;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.indicators.Coherence;
import eu.regiometer.indicators.GroupGap;
import eu.regiometer.indicators.Reach;
import eu.regiometer.measures.Computation;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is withheld in one wave. Each cell is decided once; everything that is published asks here. */
final class WaveDecisions {

    private final Unreleased figures;
    private final IndicatorTree tree;
    private final DisclosureRules rules;
    private final FigureParts parts;
    private final Map<Survey, Questionnaire> questionnaires;
    private final ItemCells items;
    private final IndicatorCells indicators;
    private final Set<Cell> withheld = new HashSet<>();

    private WaveDecisions(
            Unreleased figures, IndicatorTree tree, DisclosureRules rules, Map<Survey, Questionnaire> questionnaires) {
        this.figures = figures;
        this.tree = tree;
        this.rules = rules;
        this.questionnaires = questionnaires;
        this.parts = new FigureParts(questionnaires);
        this.items = new ItemCells(figures, rules);
        this.indicators = new IndicatorCells(figures, tree, rules);
    }

    static WaveDecisions of(
            Unreleased figures, IndicatorTree tree, DisclosureRules rules, Map<Survey, Questionnaire> questionnaires) {
        var decisions = new WaveDecisions(figures, tree, rules, questionnaires);
        decisions.decide();
        return decisions;
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
        return withheld.contains(WholeAreas.pair(pair));
    }

    /** Whether a difference between two groups, and with it both of them, has to be withheld. */
    boolean withholds(GroupGap gap) {
        return withholds(gap.key().indicator(), shown(gap))
                || groups(gap).stream().anyMatch(withheld::contains)
                || isFew(gap, gap.nFirst())
                || isFew(gap, gap.nSecond());
    }

    /** The area whose groups a gap shows: a municipality may show those of its region. */
    private static Area shown(GroupGap gap) {
        return gap.borrowedFrom().isEmpty() ? gap.area() : Area.region(gap.borrowedFrom());
    }

    /** Whether one of two groups is small. */
    boolean isUnreliable(GroupGap gap) {
        Survey survey = ofOrganisations(gap) ? Survey.INNOVATION_CAPACITY : Survey.PUBLIC_ATTITUDE;
        return Math.min(gap.nFirst(), gap.nSecond()) < rules.reliable(survey);
    }

    /** Whether the reach of a threshold has to be withheld. */
    boolean withholds(Reach reach) {
        return withheld.contains(reachCell(reach));
    }

    private void decide() {
        figures.received().forEach(this::decideNumbers);
        withheld.addAll(new WholeAreas(figures, items, indicators, tree, parts).withheld());
        items.columns().forEach((column, contents) -> {
            if (column.endsWith("/answers")) {
                decideAnswers(column, contents);
            }
        });
        // the column of an item sorts before that of its answers
        items.columns().forEach(this::decideGroups);
        decideGroupGaps();
        decideReach();
    }

    private void decideNumbers(Survey survey, Received received) {
        LinkedCells cells = new LinkedCells();
        String column = Cell.received(survey);
        received.accepted().forEach((area, n) -> {
            Content content = Content.of(n, rules.minimum(survey), n > 0);
            cells.add(Cell.of(column, received.sums().standing(area)), content, content.status(), 0);
        });
        WholeAreas.addSums(cells, column, received.sums().sums());
        withheld.addAll(WholeAreas.outcome(cells));
    }

    private static Cell mean(Cell answers) {
        String column = answers.column();
        return new Cell(
                column.substring(0, column.length() - "/answers".length()),
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
        WholeAreas.addSums(cells, column, figures.sums(items.survey(column)).sums());
        withheld.addAll(WholeAreas.outcome(cells));
    }

    private void decideGroups(String column, SortedMap<Cell, Content> contents) {
        SortedMap<Area, Content> areas = new TreeMap<>();
        SortedMap<String, SortedMap<Cell, Content>> byVariable = new TreeMap<>();
        contents.forEach((cell, content) -> {
            if (!cell.variable().isEmpty()) {
                byVariable
                        .computeIfAbsent(cell.variable(), key -> new TreeMap<>())
                        .put(cell, content);
            } else if (content.figure() && !withheld.contains(cell)) {
                areas.put(cell.area(), content);
            }
        });
        AreaSums sums = figures.sums(items.survey(column));
        boolean answers = column.endsWith("/answers");
        byVariable.forEach((variable, groups) -> withheld.addAll(new Groups(column, variable, sums, areas, groups)
                .withheld(cell -> answers && withheld.contains(mean(cell)))));
    }

    private void decideGroupGaps() {
        SortedMap<String, SortedMap<String, SortedMap<Cell, Content>>> byColumn = new TreeMap<>();
        for (GroupGap gap : figures.groupGaps()) {
            Optional<Indicator> indicator = tree.indicator(gap.key().indicator());
            List<Cell> cells = groups(gap);
            if (!cells.getFirst().column().equals(Cell.indicator(gap.key().indicator()))) {
                continue;
            }
            SortedMap<Cell, Content> groups = byColumn.computeIfAbsent(gap.key().indicator(), code -> new TreeMap<>())
                    .computeIfAbsent(gap.key().variable(), variable -> new TreeMap<>());
            groups.putIfAbsent(cells.getFirst(), group(gap, indicator, gap.nFirst(), gap.first()));
            groups.putIfAbsent(cells.getLast(), group(gap, indicator, gap.nSecond(), gap.second()));
        }
        byColumn.forEach((code, variables) -> {
            SortedMap<Area, Content> areas = new TreeMap<>();
            indicators.contents().forEach((cell, content) -> {
                if (cell.column().equals(Cell.indicator(code)) && content.figure() && !withheld.contains(cell)) {
                    areas.put(cell.area(), content);
                }
            });
            List<String> columns = tree.indicator(code).map(parts::columns).orElse(List.of());
            variables.forEach((variable, groups) ->
                    withheld.addAll(new Groups(Cell.indicator(code), variable, indicators.sums(code), areas, groups)
                            .withheld(cell -> leavesOneUnknown(columns, cell))));
        });
    }

    /** Whether a group's indicator and all but one of its items would give the last one away. */
    private boolean leavesOneUnknown(List<String> columns, Cell group) {
        return columns.stream()
                        .filter(column ->
                                withheld.contains(new Cell(column, group.area(), group.variable(), group.category())))
                        .count()
                == 1;
    }

    private List<Cell> groups(GroupGap gap) {
        String code = gap.key().indicator();
        Optional<String> sole = tree.indicator(code).flatMap(parts::sole).filter(items.columns()::containsKey);
        String column = sole.orElse(Cell.indicator(code));
        Area area = sole.map(items::survey)
                .map(figures::sums)
                .orElse(indicators.sums(code))
                .standing(shown(gap));
        String variable = gap.key().variable();
        return List.of(
                new Cell(column, area, variable, gap.key().first()),
                new Cell(column, area, variable, gap.key().second()));
    }

    private Content group(GroupGap gap, Optional<Indicator> indicator, long n, OptionalDouble value) {
        Content content = Content.of(n, threshold(gap), value.isPresent());
        boolean citizens = indicators.surveys(gap.key().indicator()).contains(Survey.PUBLIC_ATTITUDE);
        if (citizens) {
            return content;
        }
        SortedSet<String> uniform = IndicatorCells.uniform(indicator, value, false);
        boolean tellsAll = !uniform.isEmpty() && n < rules.sensitiveBase();
        return new Content(n, content.threshold(), content.figure(), content.sensitive() || tellsAll, uniform);
    }

    /** Whether the groups are groups of organisations; the other survey's part is the same in both. */
    private boolean ofOrganisations(GroupGap gap) {
        return Optional.ofNullable(questionnaires.get(Survey.INNOVATION_CAPACITY))
                .flatMap(questionnaire -> questionnaire.item(gap.key().variable()))
                .isPresent();
    }

    private int threshold(GroupGap gap) {
        return ofOrganisations(gap) ? rules.minimumOrganisations() : rules.minimumRespondents();
    }

    private boolean isFew(GroupGap gap, long n) {
        return 0 < n && n < threshold(gap);
    }

    private Cell reachCell(Reach reach) {
        ReachKey key = reach.key();
        return new Cell(
                "reach/" + key.indicator(),
                indicators.cell(key.indicator(), reach.area()).area(),
                key.comparison().sign() + (key.relative() ? " mean " : " "),
                Double.toString(key.threshold()));
    }

    /** The share that meets a threshold is shown where the indicator is, unless it is nobody or everybody. */
    private void decideReach() {
        SortedMap<ReachKey, SortedMap<Cell, Reach>> byKey = new TreeMap<>();
        figures.reach()
                .forEach(reach -> byKey.computeIfAbsent(reach.key(), key -> new TreeMap<>())
                        .putIfAbsent(reachCell(reach), reach));
        byKey.forEach((key, cells) -> {
            Set<Survey> surveys = indicators.surveys(key.indicator());
            LinkedCells linked = new LinkedCells();
            cells.forEach((cell, reach) -> {
                boolean organisations = surveys.contains(Survey.INNOVATION_CAPACITY);
                Content content = Content.of(
                        reach.n(), organisations ? rules.minimumOrganisations() : rules.minimumRespondents(), true);
                if (organisations && (reach.share() <= 0 || reach.share() >= 1)) {
                    SortedSet<String> uniform = new TreeSet<>(Set.of("share " + Math.round(reach.share())));
                    content = new Content(
                            content.n(),
                            content.threshold(),
                            true,
                            content.sensitive() || content.n() < rules.sensitiveBase(),
                            uniform);
                }
                boolean taken = content.status() == Status.OPEN && withholds(key.indicator(), cell.area());
                linked.add(cell, content, taken ? Status.WITHHELD : content.status(), 0);
            });
            WholeAreas.addSums(
                    linked, cells.firstKey(), indicators.sums(key.indicator()).sums());
            withheld.addAll(WholeAreas.outcome(linked));
        });
    }
}
