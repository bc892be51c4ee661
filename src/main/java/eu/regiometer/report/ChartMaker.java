package eu.regiometer.report;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.measures.Unit;
import eu.regiometer.report.chart.Caption;
import eu.regiometer.report.chart.ChartStyle;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** Puts title, source, alternative text and table around a drawing. */
final class ChartMaker {

    /**
     * Where a chart stands.
     *
     * @param id stable id
     * @param number printed number
     */
    record Slot(String id, String number) {

        /** The same place, part {@code part} of several. */
        Slot part(int part, int parts) {
            return parts == 1 ? this : new Slot(id + "-" + part, number + (char) ('a' + part - 1));
        }
    }

    private final Issue issue;

    ChartMaker(Issue issue) {
        this.issue = issue;
    }

    /**
     * A chart.
     *
     * @param axes what the scales are, for the alternative text
     * @param share share of the page's width
     */
    Chart chart(
            Slot slot,
            String title,
            String note,
            String source,
            String axes,
            List<Extremes.Named> figures,
            double share,
            BiFunction<Caption, ChartStyle, Drawing> draw,
            Optional<DataTable> table) {
        String alternative = alternative(title, axes, figures);
        ChartStyle style = share == 1 ? issue.style() : issue.style().narrowed(share);
        Drawing drawing = draw.apply(new Caption(title, alternative), style);
        return new Chart(
                slot.id(),
                slot.number(),
                title,
                note,
                source,
                alternative,
                drawing.width(),
                drawing.height(),
                drawing,
                Extremes.of(figures).isEmpty(),
                table);
    }

    private String alternative(String title, String axes, List<Extremes.Named> figures) {
        return Extremes.of(figures)
                .map(e -> issue.text(
                        "chart.alternative",
                        "finding",
                        title,
                        "axes",
                        axes,
                        "low",
                        named(e.lowest()),
                        "high",
                        named(e.highest())))
                .orElseGet(() -> issue.text("chart.alternative.empty", "finding", title, "axes", axes));
    }

    private String named(Extremes.Named named) {
        return issue.text(
                "named", "name", named.name(), "value", issue.printer().value(named.figure()));
    }

    /** The finding on the order of some figures. */
    String order(List<Extremes.Named> figures) {
        return Extremes.of(figures)
                .map(e -> figures.size() == 1
                        ? named(e.highest())
                        : between(e.apart() ? "finding.order" : "finding.order.close", e))
                .orElseGet(() -> issue.text("finding.nothing"));
    }

    /** The title of a part of a chart that has too many rows for one: the same for all, with the number of the part. */
    String title(String title, int part, int parts) {
        return parts == 1
                ? title
                : issue.text(
                        "title.part",
                        "title",
                        title,
                        "part",
                        issue.numbers().whole(part),
                        "parts",
                        issue.numbers().whole(parts));
    }

    /** A finding on the highest and the lowest figure. */
    String between(String key, Extremes extremes) {
        return issue.text(
                key,
                "high",
                extremes.highest().name(),
                "highValue",
                issue.printer().value(extremes.highest().figure()),
                "low",
                extremes.lowest().name(),
                "lowValue",
                issue.printer().value(extremes.lowest().figure()));
    }

    /** A score without an interval. */
    static Figure score(OptionalDouble value, String flag) {
        return new Figure(value, OptionalDouble.empty(), OptionalDouble.empty(), Unit.SCORE, flag);
    }

    /** A table with the figures of a chart. */
    Optional<DataTable> table(
            Slot slot, String title, String rowHeader, List<String> columns, List<DataTable.Row> rows) {
        String caption = issue.text("table.of.figure", "number", slot.number(), "title", title);
        return Optional.of(new DataTable(slot.id(), caption, rowHeader, columns, rows));
    }

    static DataTable.Row row(String label, Figure... figures) {
        return new DataTable.Row(label, List.of(figures));
    }

    /** A line of a table beside all partners, unless the report is about them. */
    DataTable.Row beside(String label, Figure own, Figure partners) {
        return issue.single() ? row(label, own, partners) : row(label, own);
    }

    /** Columns of a table beside all partners, unless the report is about them. */
    List<String> beside(String own) {
        return issue.single() ? List.of(own, issue.text("area.partners")) : List.of(own);
    }

    Issue issue() {
        return issue;
    }
}
