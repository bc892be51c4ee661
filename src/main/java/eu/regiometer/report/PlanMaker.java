package eu.regiometer.report;

import eu.regiometer.measures.Lens;
import eu.regiometer.measures.Unit;
import eu.regiometer.recommendation.Cost;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.PurchaseSlot;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.chart.Split;
import eu.regiometer.report.chart.Timeline;
import eu.regiometer.report.part.Card;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns recommendations and the register of actions into plans. */
final class PlanMaker {

    private final Issue issue;

    PlanMaker(Issue issue) {
        this.issue = issue;
    }

    /** Table of the cards as a plan: who does what by when, and how it is measured. */
    Section proposed(List<Card> cards) {
        List<List<String>> rows = cards.stream()
                .map(card -> List.of(
                        card.rule(),
                        card.title(),
                        card.owner(),
                        card.months().isEmpty() ? issue.text("word.open") : card.months(),
                        cost(card.cost()),
                        measure(card)))
                .toList();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                cards.isEmpty()
                        ? issue.text("plan.empty")
                        : issue.text(
                                "plan.intro",
                                "costs",
                                costs(cards.stream().map(Card::cost).toList()),
                                "months",
                                CardMaker.months(issue, longest(cards))));
        List<TextTable> tables = cards.isEmpty()
                ? List.of()
                : List.of(TextTable.of(
                        "plan",
                        issue.text("plan.table"),
                        List.of(
                                issue.text("column.rule"),
                                issue.text("column.action"),
                                issue.text("column.owner"),
                                issue.text("column.duration"),
                                issue.text("column.cost"),
                                issue.text("column.measure")),
                        rows));
        return Section.tables("plan", "", paragraphs, tables);
    }

    /** Months that the longest of the recommendations takes: they may run side by side. */
    private int longest(List<Card> cards) {
        List<String> rules = cards.stream().map(Card::rule).toList();
        return new CardMaker(issue)
                .outcomes().stream()
                        .map(Outcome::rule)
                        .filter(rule -> rules.contains(rule.id()))
                        .mapToInt(rule -> rule.months().orElse(0))
                        .max()
                        .orElse(0);
    }

    /** Durations of the cards along the months from the report; none without cards. */
    List<Chart> timeline(Slot slot, List<Card> cards) {
        List<Timeline.Row> rows = new ArrayList<>();
        for (Outcome outcome : new CardMaker(issue).outcomes()) {
            Card card = cards.stream()
                    .filter(c -> c.rule().equals(outcome.rule().id()))
                    .findFirst()
                    .orElseThrow();
            outcome.rule()
                    .months()
                    .ifPresent(months -> rows.add(new Timeline.Row(
                            card.rule(),
                            Math.max(1, months),
                            issue.text("timeline.cost", "cost", cost(card.cost())),
                            card.number() <= 3)));
        }
        return rows.isEmpty() ? List.of() : timelines(slot, rows);
    }

    /** The rows in as many charts as they need, with one title and one scale. */
    List<Chart> timelines(Slot slot, List<Timeline.Row> rows) {
        int longest = rows.stream().mapToInt(Timeline.Row::months).max().orElse(0);
        long withinYear = rows.stream().filter(r -> r.months() <= 12).count();
        String title = issue.text(
                "finding.timeline",
                "count",
                issue.numbers().whole(withinYear),
                "of",
                issue.numbers().whole(rows.size()),
                "longest",
                CardMaker.months(issue, longest));
        List<List<Timeline.Row>> parts = Split.rows(rows);
        ChartMaker maker = new ChartMaker(issue);
        List<Chart> charts = new ArrayList<>();
        for (List<Timeline.Row> part : parts) {
            int number = charts.size() + 1;
            List<Extremes.Named> named = part.stream()
                    .map(r -> new Extremes.Named(r.label(), Figure.of(r.months(), Unit.PROJECTS)))
                    .toList();
            charts.add(maker.chart(
                    slot.part(number, parts.size()),
                    maker.title(title, number, parts.size()),
                    issue.text("note.timeline"),
                    issue.text(
                            "source.rulebook",
                            "version",
                            issue.recommendations().rulebook().version()),
                    issue.text("axes.timeline"),
                    named,
                    1,
                    (caption, style) -> new Timeline(caption, issue.text("axis.months"), longest, part).draw(style),
                    Optional.empty()));
        }
        return charts;
    }

    private String measure(Card card) {
        String now =
                card.kpiNow().filter(Figure::known).map(issue.printer()::value).orElse("");
        if (now.isEmpty()) {
            return card.kpiTarget().isEmpty()
                    ? card.kpi()
                    : issue.text("measure.target", "measure", card.kpi(), "target", card.kpiTarget());
        }
        return card.kpiTarget().isEmpty()
                ? issue.text("measure.now", "measure", card.kpi(), "now", now)
                : issue.text("measure.both", "measure", card.kpi(), "now", now, "target", card.kpiTarget());
    }

    String cost(Cost cost) {
        return issue.text("cost." + cost.name());
    }

    /** Cost classes with the number of each. */
    String costs(List<Cost> costs) {
        SortedMap<Cost, Long> counts =
                costs.stream().collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> issue.text(
                        "named",
                        "name",
                        cost(e.getKey()),
                        "value",
                        issue.numbers().whole(e.getValue())))
                .collect(Collectors.joining(issue.between()));
    }

    /** The region's slots for innovation purchases. */
    Section slots(String region) {
        return slots(issue.recommendations().rulebook().purchases(region));
    }

    /** The region's slots of one theme, filled or open. */
    Section slots(String region, Lens theme) {
        return slots(issue.recommendations().rulebook().purchases(region).stream()
                .filter(slot -> slot.theme().equals(theme.id()))
                .toList());
    }

    private Section slots(List<PurchaseSlot> slots) {
        if (slots.isEmpty()) {
            return Section.text("slots", issue.text("slots.heading"), List.of(issue.text("slots.none")));
        }
        long filled = slots.stream().filter(PurchaseSlot::filled).count();
        String count = issue.text(
                "slots.filled",
                "filled",
                issue.numbers().whole(filled),
                "of",
                issue.numbers().whole(slots.size()));
        RegisterWords words = new RegisterWords(issue);
        List<List<String>> rows = slots.stream()
                .map(s -> s.filled()
                        ? List.of(
                                issue.numbers().whole(s.number()),
                                theme(s.theme()),
                                words.entry(s.need()),
                                words.entry(s.lead()),
                                issue.word("stage", s.stage()),
                                ValueBand.of(issue, s.valueBand()),
                                s.year())
                        : row(issue.numbers().whole(s.number()), theme(s.theme()), issue.text("slots.open")))
                .toList();
        return Section.tables(
                "slots",
                issue.text("slots.heading"),
                List.of(filled == 0 ? count : new RegisterWords(issue).after(count)),
                List.of(TextTable.of(
                        "slots",
                        issue.text("slots.table"),
                        List.of(
                                issue.text("column.slot"),
                                issue.text("column.theme"),
                                issue.text("column.need"),
                                issue.text("column.lead"),
                                issue.text("column.stage"),
                                issue.text("column.value"),
                                issue.text("column.year")),
                        rows)));
    }

    private static List<String> row(String number, String theme, String open) {
        List<String> cells = new ArrayList<>(List.of(number, theme, open));
        cells.addAll(Collections.nCopies(4, ""));
        return cells;
    }

    private String theme(String theme) {
        return issue.word("theme", theme);
    }
}
