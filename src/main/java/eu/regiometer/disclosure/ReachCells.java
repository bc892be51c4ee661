package eu.regiometer.disclosure;

import eu.regiometer.disclosure.LinkedCells.Status;
import eu.regiometer.indicators.Reach;
import eu.regiometer.measures.ReachKey;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Shares of units whose score meets a threshold: shown where the score is, unless it is nobody or everybody. */
final class ReachCells {

    /** So few of the rest may as well be nobody, as weights differ a little. */
    private static final double NOBODY = 0.05;

    private final Unreleased figures;
    private final IndicatorCells indicators;
    private final DisclosureRules rules;

    ReachCells(Unreleased figures, IndicatorCells indicators, DisclosureRules rules) {
        this.figures = figures;
        this.indicators = indicators;
        this.rules = rules;
    }

    Cell cell(Reach reach) {
        ReachKey key = reach.key();
        return new Cell(
                "reach/" + key.indicator(),
                indicators.cell(key.indicator(), reach.area()).area(),
                key.comparison().sign() + (key.relative() ? " mean " : " "),
                Double.toString(key.threshold()));
    }

    /**
     * The shares to withhold.
     *
     * @param before whether the indicator of an area is withheld
     */
    SortedSet<Cell> withheld(BiPredicate<String, Area> before) {
        SortedMap<ReachKey, SortedMap<Cell, Reach>> byKey = new TreeMap<>();
        SortedMap<ReachKey, SortedMap<Cell, Reach>> lentByKey = new TreeMap<>();
        figures.reach()
                .forEach(reach -> (isLent(reach) ? lentByKey : byKey)
                        .computeIfAbsent(reach.key(), key -> new TreeMap<>())
                        .putIfAbsent(cell(reach), reach));
        SortedSet<Cell> withheld = new TreeSet<>();
        lentByKey.forEach((key, cells) -> cells.forEach((cell, reach) -> {
            if (before.test(key.indicator(), reach.area())
                    || content(reach).status() == Status.SENSITIVE
                    || leavesTelling(reach, byKey.getOrDefault(key, new TreeMap<>()))) {
                withheld.add(cell);
            }
        }));
        byKey.forEach((key, cells) -> {
            LinkedCells linked = new LinkedCells();
            cells.forEach((cell, reach) -> {
                Content content = content(reach);
                boolean taken = content.status() == Status.OPEN && before.test(key.indicator(), cell.area());
                linked.add(cell, content, taken ? Status.WITHHELD : content.status(), 0);
            });
            AreaCells.addSums(
                    linked, cells.firstKey(), indicators.sums(key.indicator()).sums());
            withheld.addAll(linked.withheld());
        });
        return withheld;
    }

    /** Whether a municipality shows the share of the local organisations of its region. */
    private boolean isLent(Reach reach) {
        return indicators.lent().contains(indicators.cell(reach.key().indicator(), reach.area()));
    }

    /**
     * Whether the share of local organisations, subtracted from that of their region, or that of a municipality subtracted
     * from it, leaves few, or about nobody or about all of some. Weights hardly differ between organisations, and are taken
     * as equal.
     */
    private boolean leavesTelling(Reach lent, SortedMap<Cell, Reach> others) {
        List<Reach> around = others.values().stream()
                .filter(other -> indicators.isAround(lent.area(), other.area()))
                .toList();
        List<Reach> towns = around.stream()
                .filter(other -> other.area().level() == FigureLevel.LOCAL)
                .toList();
        return around.stream().anyMatch(other -> leavesTelling(lent, other.n(), other.n() * other.share()))
                || leavesTelling(
                        lent,
                        towns.stream().mapToLong(Reach::n).sum(),
                        towns.stream()
                                .mapToDouble(town -> town.n() * town.share())
                                .sum());
    }

    private boolean leavesTelling(Reach lent, long n, double meeting) {
        long rest = Math.abs(n - lent.n());
        double share = Math.abs(meeting - lent.n() * lent.share()) / Math.max(1, rest);
        boolean same = share <= NOBODY || share >= 1 - NOBODY;
        return 0 < n && 0 < rest && (rest < rules.minimumOrganisations() || same && rest < rules.sensitiveBase());
    }

    private Content content(Reach reach) {
        boolean organisations = indicators.surveys(reach.key().indicator()).contains(Survey.INNOVATION_CAPACITY);
        Content content = Content.of(
                reach.n(), rules.minimum(organisations ? Survey.INNOVATION_CAPACITY : Survey.PUBLIC_ATTITUDE), true);
        if (!organisations || reach.share() > 0 && reach.share() < 1) {
            return content;
        }
        return new Content(
                content.n(),
                content.threshold(),
                true,
                content.sensitive() || content.n() < rules.sensitiveBase(),
                new TreeSet<>(Set.of("share " + Math.round(reach.share()))));
    }
}
