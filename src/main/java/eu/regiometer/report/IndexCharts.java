package eu.regiometer.report;

import static eu.regiometer.report.ChartMaker.row;

import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.Extremes.Named;
import eu.regiometer.report.chart.ChallengeBars;
import eu.regiometer.report.chart.DotPlot;
import eu.regiometer.report.chart.Radar;
import eu.regiometer.report.chart.Reading;
import eu.regiometer.report.chart.SlopeChart;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Charts of indices of one area: challenge bars, ranked dots, profile, change between waves. */
final class IndexCharts {

    private static final int FEWEST_SPOKES = 3;
    private static final int MOST_SPOKES = 8;

    private final Issue issue;
    private final ChartMaker maker;

    IndexCharts(Issue issue) {
        this.issue = issue;
        this.maker = new ChartMaker(issue);
    }

    /** Four challenge bars with interval and partner mean; in a local report with the region too. */
    Chart challenges(Slot slot, double share) {
        Area area = issue.figures();
        boolean local = issue.key().level() == GovernanceLevel.LOCAL && !issue.borrowed();
        Optional<Area> region = local ? issue.region().map(Region::area) : Optional.empty();
        List<Named> named = named(area, issue.challenges());
        List<ChallengeBars.Row> rows = new ArrayList<>();
        List<DataTable.Row> lines = new ArrayList<>();
        for (Indicator challenge : issue.challenges()) {
            String code = challenge.code();
            Figure own = issue.figure(area, code);
            Figure partner = issue.figure(Area.PARTNERS, code);
            Figure home = region.map(r -> issue.figure(r, code)).orElse(Figure.missing(Unit.SCORE, ":"));
            rows.add(new ChallengeBars.Row(
                    issue.borrowing().label(area, code),
                    Issue.reading(own),
                    Issue.reading(home),
                    issue.single() ? Issue.reading(partner) : Reading.missing(":")));
            lines.add(
                    region.isPresent()
                            ? row(issue.borrowing().label(area, code), own, home, partner)
                            : maker.beside(issue.borrowing().label(area, code), own, partner));
        }
        String title = maker.order(named);
        List<String> columns = region.isPresent()
                ? List.of(issue.borrowing().series(area), issue.name(region.get()), issue.text("area.partners"))
                : maker.beside(issue.borrowing().series(area));
        return maker.chart(
                slot,
                title,
                issue.text("note.challenges"),
                SourceLine.of(issue, area, Survey.values()),
                issue.text("axes.score"),
                named,
                share,
                (caption, style) -> new ChallengeBars(
                                caption,
                                issue.borrowing().series(area),
                                issue.text("legend.interval"),
                                region.map(issue::name).orElse(""),
                                issue.single() ? issue.text("legend.partner") : "",
                                rows)
                        .draw(style),
                maker.table(slot, title, issue.text("column.challenge"), columns, lines));
    }

    /** Dots of indicators of the area, highest first, beside the partner mean. */
    Chart ranked(Slot slot, List<Indicator> indicators, double share, Survey... surveys) {
        Area area = issue.figures();
        List<Indicator> order = indicators.stream()
                .sorted(Comparator.comparingDouble((Indicator i) ->
                                -issue.figure(area, i.code()).value().orElse(-1))
                        .thenComparing(Indicator::code))
                .toList();
        List<Named> named = named(area, order);
        List<DotPlot.Row> rows = new ArrayList<>();
        List<DataTable.Row> lines = new ArrayList<>();
        for (Indicator indicator : order) {
            Figure figure = issue.figure(area, indicator.code());
            Figure partner = issue.figure(Area.PARTNERS, indicator.code());
            rows.add(new DotPlot.Row(
                    issue.borrowing().label(area, indicator.code()),
                    Issue.reading(figure),
                    issue.single() ? partner.value() : OptionalDouble.empty(),
                    "",
                    false));
            lines.add(maker.beside(issue.borrowing().label(area, indicator.code()), figure, partner));
        }
        String title = maker.order(named);
        return maker.chart(
                slot,
                title,
                issue.text("note.dots"),
                SourceLine.of(issue, area, surveys),
                issue.text("axes.score"),
                named,
                share,
                (caption, style) -> new DotPlot(
                                caption,
                                issue.borrowing().series(area),
                                issue.text("legend.interval"),
                                issue.single() ? issue.text("legend.partner") : "",
                                "",
                                rows)
                        .draw(style),
                maker.table(
                        slot,
                        title,
                        issue.text("column.indicator"),
                        maker.beside(issue.borrowing().series(area)),
                        lines));
    }

    /** Whether a radar can be drawn of some parts at all, whatever their figures. */
    boolean hasProfile(List<Indicator> parts) {
        return parts.size() >= FEWEST_SPOKES && parts.size() <= MOST_SPOKES && issue.single();
    }

    /** Profile of the parts of an index against the partner mean; none with too few or too many parts, or without a figure. */
    Optional<Chart> profile(Slot slot, List<Indicator> parts, double share, Survey... surveys) {
        Area area = issue.figures();
        if (!hasProfile(parts)
                || parts.stream()
                        .noneMatch(part -> issue.figure(area, part.code()).known())) {
            return Optional.empty();
        }
        List<Named> named = named(area, parts);
        List<Radar.Spoke> spokes = parts.stream()
                .map(part -> new Radar.Spoke(
                        issue.borrowing().label(area, part.code()),
                        issue.figure(area, part.code()).value(),
                        issue.partner(part.code())))
                .toList();
        long above = parts.stream()
                .filter(part -> issue.figure(area, part.code()).value().orElse(-1)
                        > issue.partner(part.code()).orElse(Double.POSITIVE_INFINITY))
                .count();
        String title = issue.text(
                "finding.above",
                "count",
                issue.numbers().whole(above),
                "of",
                issue.numbers().whole(parts.size()));
        return Optional.of(maker.chart(
                slot,
                title,
                issue.text("note.radar"),
                SourceLine.of(issue, area, surveys),
                issue.text("axes.radar"),
                named,
                share,
                (caption, style) -> new Radar(
                                caption, issue.borrowing().series(area), issue.text("legend.partner"), spokes)
                        .draw(style),
                Optional.empty()));
    }

    /** Challenges and composite from the previous wave to this one; none without a previous wave. */
    Optional<Chart> slope(Slot slot, List<Indicator> indicators, double share) {
        Area area = issue.figures();
        List<Indicator> moved = indicators.stream()
                .filter(i -> issue.change(area, i.code()).known())
                .toList();
        if (moved.isEmpty() || issue.previousWave().isEmpty()) {
            return Optional.empty();
        }
        String before = issue.previousWave().get();
        List<SlopeChart.Row> rows = new ArrayList<>();
        List<DataTable.Row> lines = new ArrayList<>();
        for (Indicator indicator : moved) {
            Figure now = issue.figure(area, indicator.code());
            Figure earlier = issue.release()
                    .indicator(before, area, indicator.code())
                    .map(i -> Issue.figure(i, indicator.unit()))
                    .orElse(Figure.missing(indicator.unit(), ":"));
            Figure change = issue.change(area, indicator.code());
            rows.add(new SlopeChart.Row(
                    issue.borrowing().label(area, indicator.code()),
                    Issue.reading(earlier),
                    Issue.reading(now),
                    Issue.reading(change)));
            lines.add(row(issue.borrowing().label(area, indicator.code()), earlier, now, change));
        }
        String title = changes(area, moved, before, "finding.change.none");
        List<Named> named = moved.stream()
                .map(i -> new Named(issue.borrowing().label(area, i.code()), issue.change(area, i.code())))
                .toList();
        return Optional.of(maker.chart(
                slot,
                title,
                issue.text("note.slope"),
                SourceLine.of(issue, area, Survey.values()),
                issue.text("axes.slope"),
                named,
                share,
                (caption, style) -> new SlopeChart(caption, before, issue.key().wave(), rows).draw(style),
                maker.table(
                        slot,
                        title,
                        issue.text("column.indicator"),
                        List.of(before, issue.key().wave(), issue.text("column.change")),
                        lines)));
    }

    /** What rose and what fell beyond doubt; {@code none} is the text for nothing, with how many were tested. */
    String changes(Area area, List<Indicator> indicators, String before, String none) {
        List<String> up = new ArrayList<>();
        List<String> down = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Figure change = issue.change(area, indicator.code());
            if (change.excludesZero()) {
                (change.value().orElse(0) > 0 ? up : down).add(issue.name(indicator.code()));
            }
        }
        if (up.isEmpty() && down.isEmpty()) {
            long tested = indicators.stream()
                    .filter(i -> issue.change(area, i.code()).known())
                    .count();
            return issue.text(
                    none,
                    "wave",
                    before,
                    "tested",
                    issue.numbers().whole(tested),
                    "of",
                    issue.numbers().whole(indicators.size()));
        }
        if (down.isEmpty()) {
            return issue.text("finding.change.up", "wave", before, "up", issue.list(up));
        }
        return up.isEmpty()
                ? issue.text("finding.change.down", "wave", before, "down", issue.list(down))
                : issue.text("finding.change.both", "wave", before, "up", issue.list(up), "down", issue.list(down));
    }

    private List<Named> named(Area area, List<Indicator> indicators) {
        return indicators.stream()
                .map(i -> new Named(issue.borrowing().label(area, i.code()), issue.figure(area, i.code())))
                .toList();
    }
}
