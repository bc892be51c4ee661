package eu.regiometer.disclosure;

import eu.regiometer.indicators.GroupGap;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.IndicatorTree;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Cells behind the differences between two groups. An indicator that shows a single item on another scale has that item's
 * cells; the groups of any other indicator are cells of their own.
 */
final class GroupGapCells {

    private final Unreleased figures;
    private final IndicatorTree tree;
    private final DisclosureRules rules;
    private final Map<Survey, Questionnaire> questionnaires;
    private final FigureParts parts;
    private final ItemCells items;
    private final IndicatorCells indicators;

    GroupGapCells(
            Unreleased figures,
            IndicatorTree tree,
            DisclosureRules rules,
            Map<Survey, Questionnaire> questionnaires,
            FigureParts parts,
            ItemCells items,
            IndicatorCells indicators) {
        this.figures = figures;
        this.tree = tree;
        this.rules = rules;
        this.questionnaires = questionnaires;
        this.parts = parts;
        this.items = items;
        this.indicators = indicators;
    }

    /** The area whose groups a gap shows: a municipality may show those of its region. */
    static Area shown(GroupGap gap) {
        return gap.borrowedFrom().isEmpty() ? gap.area() : Area.region(gap.borrowedFrom());
    }

    /** The cells of the first and of the second group. */
    List<Cell> cells(GroupGap gap) {
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

    /** Groups that are cells of their own, by code of the indicator and variable. */
    SortedMap<String, SortedMap<String, SortedMap<Cell, Content>>> own() {
        SortedMap<String, SortedMap<String, SortedMap<Cell, Content>>> byCode = new TreeMap<>();
        for (GroupGap gap : figures.groupGaps()) {
            String code = gap.key().indicator();
            List<Cell> cells = cells(gap);
            if (cells.getFirst().column().equals(Cell.indicator(code))) {
                SortedMap<Cell, Content> groups = byCode.computeIfAbsent(code, key -> new TreeMap<>())
                        .computeIfAbsent(gap.key().variable(), variable -> new TreeMap<>());
                groups.putIfAbsent(cells.getFirst(), content(gap, gap.nFirst(), gap.first()));
                groups.putIfAbsent(cells.getLast(), content(gap, gap.nSecond(), gap.second()));
            }
        }
        return byCode;
    }

    /** Columns of the items behind an indicator. */
    List<String> columns(String code) {
        return tree.indicator(code).map(parts::columns).orElse(List.of());
    }

    private Content content(GroupGap gap, long n, OptionalDouble value) {
        Content content = Content.of(n, threshold(gap), value.isPresent());
        String code = gap.key().indicator();
        if (indicators.surveys(code).contains(Survey.PUBLIC_ATTITUDE)) {
            return content;
        }
        Optional<Indicator> indicator = tree.indicator(code);
        SortedSet<String> uniform = IndicatorCells.uniform(indicator, value, false);
        boolean tellsAll = !uniform.isEmpty() && n < rules.sensitiveBase();
        return new Content(n, content.threshold(), content.figure(), content.sensitive() || tellsAll, uniform);
    }

    /** Whether one of the groups has fewer units than a figure needs. */
    boolean isFew(GroupGap gap) {
        return isFew(gap.nFirst(), threshold(gap)) || isFew(gap.nSecond(), threshold(gap));
    }

    private static boolean isFew(long n, int threshold) {
        return 0 < n && n < threshold;
    }

    /** Whether one of the groups is small. */
    boolean isUnreliable(GroupGap gap) {
        return Math.min(gap.nFirst(), gap.nSecond()) < rules.reliable(survey(gap));
    }

    /** Whether a group is told as part of a joined one only: its figure and that of the other parts would follow. */
    boolean isJoined(Cell group) {
        return figures.joined().joins(survey(group.variable()), group.area(), group.variable(), group.category());
    }

    private int threshold(GroupGap gap) {
        return rules.minimumOfGroup(survey(gap), cells(gap).getFirst().area());
    }

    private Survey survey(GroupGap gap) {
        return survey(gap.key().variable());
    }

    /** The survey whose units make the groups; the other survey's part is the same in both. */
    Survey survey(String variable) {
        return Optional.ofNullable(questionnaires.get(Survey.INNOVATION_CAPACITY))
                        .flatMap(questionnaire -> questionnaire.item(variable))
                        .isPresent()
                ? Survey.INNOVATION_CAPACITY
                : Survey.PUBLIC_ATTITUDE;
    }
}
