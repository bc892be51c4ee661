package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedCoherence;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.Extremes.Named;
import eu.regiometer.report.chart.DotPlot;
import eu.regiometer.report.chart.HeatMap;
import eu.regiometer.report.chart.Split;
import eu.regiometer.report.chart.TileMap;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Charts with one mark per region: ranked dots, tile map, heat map, matrix of coherence. */
final class RegionCharts {

    private final Issue issue;
    private final ChartMaker maker;

    RegionCharts(Issue issue) {
        this.issue = issue;
        this.maker = new ChartMaker(issue);
    }

    /** Regions by value, highest first, with rank intervals where there are any; split when there are many. */
    List<Chart> ranked(Slot slot, String code, double share, Survey... surveys) {
        List<Region> order = issue.regions().stream()
                .sorted(Comparator.comparingDouble((Region r) ->
                                -issue.figure(r.area(), code).value().orElse(-1))
                        .thenComparing(Region::code))
                .toList();
        List<Named> named = named(order, code);
        String title = maker.order(named);
        List<List<Region>> parts = Split.rows(order);
        boolean ranks = order.stream().anyMatch(r -> !rank(r, code).isEmpty());
        List<Chart> charts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Slot place = slot.part(i + 1, parts.size());
            List<DotPlot.Row> rows = new ArrayList<>();
            List<DataTable.Row> lines = new ArrayList<>();
            for (Region region : parts.get(i)) {
                Figure figure = issue.figure(region.area(), code);
                boolean own = issue.region().map(region::equals).orElse(false);
                rows.add(new DotPlot.Row(
                        issue.names().of(region), Issue.reading(figure), issue.partner(code), rank(region, code), own));
            }
            List<Region> protocol =
                    issue.regions().stream().filter(parts.get(i)::contains).toList();
            protocol.forEach(
                    region -> lines.add(ChartMaker.row(issue.names().of(region), issue.figure(region.area(), code))));
            String heading = maker.title(title, i + 1, parts.size());
            charts.add(maker.chart(
                    place,
                    heading,
                    issue.text(ranks ? "note.ranked" : "note.regions", "indicator", issue.name(code)),
                    SourceLine.of(issue, Area.PARTNERS, surveys),
                    issue.text("axes.score"),
                    named,
                    parts.size() == 1 ? share : 1,
                    (caption, style) -> new DotPlot(
                                    caption,
                                    issue.name(code),
                                    issue.text("legend.interval"),
                                    issue.text("legend.partner"),
                                    ranks ? issue.text("column.rank") : "",
                                    rows)
                            .draw(style),
                    maker.table(place, heading, issue.text("column.region"), List.of(issue.name(code)), lines)));
        }
        return charts;
    }

    /** Rank with its interval, empty when there is none. */
    String rank(Region region, String code) {
        return issue.indicator(region.area(), code)
                .flatMap(ReleasedIndicator::rank)
                .map(this::rank)
                .orElse("");
    }

    private String rank(ReleasedIndicator.Rank rank) {
        return issue.text(
                "rank",
                "rank",
                issue.numbers().whole(rank.rank()),
                "interval",
                issue.numbers().interval(rank.lower(), rank.upper()));
    }

    /** One tile per region. */
    Chart tiles(Slot slot, String code, double share, Survey... surveys) {
        List<Region> regions = issue.regions();
        List<Named> named = named(regions, code);
        List<TileMap.Tile> tiles = regions.stream()
                .map(r -> new TileMap.Tile(
                        r.shortName(),
                        r.tileColumn(),
                        r.tileRow(),
                        issue.reading(r.area(), code),
                        issue.region().map(r::equals).orElse(false)))
                .toList();
        String title = Extremes.of(named)
                .map(e -> issue.text(
                        "finding.range",
                        "indicator",
                        issue.name(code),
                        "low",
                        issue.printer().value(e.lowest().figure()),
                        "high",
                        issue.printer().value(e.highest().figure()),
                        "lowest",
                        e.lowest().name(),
                        "highest",
                        e.highest().name()))
                .orElse(issue.text("finding.nothing"));
        return maker.chart(
                slot,
                title,
                issue.text("note.tiles"),
                SourceLine.of(issue, Area.PARTNERS, surveys),
                issue.text("axes.tiles"),
                named,
                share,
                (caption, style) -> new TileMap(
                                caption, issue.text("legend.tiles", "indicator", issue.name(code)), tiles)
                        .draw(style),
                Optional.empty());
    }

    /** Indicators by region, one column per region; split when there are many regions or indicators. */
    List<Chart> heat(Slot slot, List<Indicator> indicators) {
        List<List<Region>> groups = Split.parts(issue.regions(), HeatMap.MOST_COLUMNS);
        List<Named> means = indicators.stream()
                .map(i -> new Named(issue.name(i.code()), issue.figure(Area.PARTNERS, i.code())))
                .toList();
        String title = maker.order(means);
        List<Chart> charts = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<Region> group = groups.get(g);
            Slot place = slot.part(g + 1, groups.size());
            List<String> columns = group.stream().map(Region::shortName).toList();
            List<DataTable.Row> lines = indicators.stream()
                    .map(i -> new DataTable.Row(
                            issue.name(i.code()),
                            group.stream()
                                    .map(r -> issue.figure(r.area(), i.code()))
                                    .toList()))
                    .toList();
            List<HeatMap.Row> rows = lines.stream()
                    .map(line -> new HeatMap.Row(
                            line.label(),
                            line.figures().stream().map(Issue::reading).toList()))
                    .toList();
            charts.add(maker.chart(
                    place,
                    title,
                    issue.text("note.heat"),
                    SourceLine.of(issue, Area.PARTNERS, Survey.values()),
                    issue.text("axes.heat"),
                    means,
                    1,
                    (caption, style) -> new HeatMap(caption, columns, rows, 20, 80).draw(style),
                    maker.table(place, title, issue.text("column.indicator"), columns, lines)));
        }
        return charts;
    }

    /** Coherence of cluster policies, each region with each; none when nothing was computed. */
    List<Chart> coherence(Slot slot) {
        List<ReleasedCoherence> pairs = issue.release().coherence().stream()
                .filter(c -> c.wave().equals(issue.key().wave()))
                .toList();
        if (pairs.stream().noneMatch(p -> p.value().isPresent())) {
            return List.of();
        }
        List<Region> regions = issue.regions();
        List<Named> named = pairs.stream()
                .map(p -> new Named(
                        issue.text(
                                "pair",
                                "first",
                                issue.name(Area.region(p.first())),
                                "second",
                                issue.name(Area.region(p.second()))),
                        ChartMaker.score(p.value(), p.flag().text())))
                .toList();
        String title = Extremes.of(named)
                .map(e -> maker.between("finding.coherence", e))
                .orElse(issue.text("finding.nothing"));
        List<List<Region>> columnGroups = Split.parts(regions, HeatMap.MOST_COLUMNS);
        List<List<Region>> rowGroups = Split.rows(regions);
        List<Chart> charts = new ArrayList<>();
        int parts = columnGroups.size() * rowGroups.size();
        for (List<Region> rowGroup : rowGroups) {
            for (List<Region> columns : columnGroups) {
                charts.add(matrix(slot.part(charts.size() + 1, parts), title, rowGroup, columns, pairs, named));
            }
        }
        return charts;
    }

    private Chart matrix(
            Slot slot,
            String title,
            List<Region> rows,
            List<Region> columns,
            List<ReleasedCoherence> pairs,
            List<Named> named) {
        List<DataTable.Row> lines = rows.stream()
                .map(row -> new DataTable.Row(
                        issue.names().of(row),
                        columns.stream()
                                .map(column -> coherence(row, column, pairs))
                                .toList()))
                .toList();
        List<String> names = columns.stream().map(Region::shortName).toList();
        List<HeatMap.Row> cells = lines.stream()
                .map(line -> new HeatMap.Row(
                        line.label(),
                        line.figures().stream().map(Issue::reading).toList()))
                .toList();
        return maker.chart(
                slot,
                title,
                issue.text("note.coherence"),
                SourceLine.of(issue, Area.PARTNERS, Survey.INNOVATION_CAPACITY),
                issue.text("axes.coherence"),
                named,
                1,
                (caption, style) -> new HeatMap(caption, names, cells, 0, 100).draw(style),
                maker.table(slot, title, issue.text("column.region"), names, lines));
    }

    /** Coherence of two regions; 100 of a region with itself. */
    private static Figure coherence(Region first, Region second, List<ReleasedCoherence> pairs) {
        if (first.equals(second)) {
            return Figure.of(100, Unit.SCORE);
        }
        return pairs.stream()
                .filter(p -> p.first().equals(first.code()) && p.second().equals(second.code())
                        || p.first().equals(second.code()) && p.second().equals(first.code()))
                .findFirst()
                .map(p -> ChartMaker.score(p.value(), p.flag().text()))
                .orElse(Figure.missing(Unit.SCORE, ":"));
    }

    private List<Named> named(List<Region> regions, String code) {
        return regions.stream()
                .map(r -> new Named(issue.names().of(r), issue.figure(r.area(), code)))
                .toList();
    }
}
