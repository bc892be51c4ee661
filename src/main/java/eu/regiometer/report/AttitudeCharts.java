package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.disclosure.ReleasedNonResponse;
import eu.regiometer.disclosure.ReleasedShare;
import eu.regiometer.measures.Challenge;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.Extremes.Named;
import eu.regiometer.report.chart.DotPlot;
import eu.regiometer.report.chart.LikertBars;
import eu.regiometer.report.chart.Split;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Charts of single questions: diverging bars of agreement, shares of options. */
final class AttitudeCharts {

    private static final int SCALE_POINTS = 5;

    private final Issue issue;
    private final ChartMaker maker;

    AttitudeCharts(Issue issue) {
        this.issue = issue;
        this.maker = new ChartMaker(issue);
    }

    /**
     * Agreement with the statements of some challenges; statements with another scale are left out. Split when there
     * are many, none when there is no statement.
     */
    List<Chart> agreement(Slot slot, Survey survey, List<Challenge> challenges) {
        List<Item> items = statements(survey, challenges);
        List<List<Item>> parts = Split.rows(items);
        List<Chart> charts = new ArrayList<>();
        for (int i = 0; i < parts.size() && !items.isEmpty(); i++) {
            charts.add(likert(slot.part(i + 1, parts.size()), survey, parts.get(i)));
        }
        return charts;
    }

    /** Statements of the challenges that share the scale of agreement, that is the scale most statements have. */
    private List<Item> statements(Survey survey, List<Challenge> challenges) {
        Questionnaire questionnaire = issue.questionnaire(survey);
        List<Item> all = questionnaire.items().stream()
                .filter(item ->
                        item.type() == ItemType.LIKERT5 && item.options().size() == SCALE_POINTS)
                .toList();
        Optional<List<String>> scale = all.stream()
                .map(AttitudeCharts::scale)
                .max(Comparator.comparingLong(
                        s -> all.stream().filter(item -> scale(item).equals(s)).count()));
        return all.stream()
                .filter(item -> scale.isPresent() && scale(item).equals(scale.get()))
                .filter(item -> challenges.stream().anyMatch(c -> item.block().startsWith(c.name())))
                .toList();
    }

    private static List<String> scale(Item item) {
        return item.options().stream().map(option -> option.label("en")).toList();
    }

    private Chart likert(Slot slot, Survey survey, List<Item> items) {
        Area area = issue.figures();
        List<LikertBars.Row> rows = new ArrayList<>();
        List<DataTable.Row> lines = new ArrayList<>();
        List<Named> nets = new ArrayList<>();
        for (Item item : items) {
            Figure net = net(survey, area, item);
            List<Figure> shares = new ArrayList<>();
            for (Option option : item.options()) {
                shares.add(percent(survey, area, item.code(), "proportion=" + option.code()));
            }
            Figure apart = apart(survey, area, item);
            boolean known = shares.stream().allMatch(Figure::known);
            rows.add(new LikertBars.Row(
                    issue.texts().has("short." + item.code())
                            ? issue.text("short." + item.code())
                            : issue.names().of(item),
                    known ? shares.stream().map(s -> s.value().getAsDouble()).toList() : List.of(),
                    known ? apart.value() : OptionalDouble.empty(),
                    Issue.reading(net),
                    net.flag()));
            List<Figure> figures = new ArrayList<>(shares);
            figures.add(apart);
            figures.add(net);
            lines.add(new DataTable.Row(issue.names().of(item), figures));
            nets.add(new Named(issue.names().of(item), net));
        }
        List<String> scale =
                items.getFirst().options().stream().map(issue.names()::of).toList();
        List<String> columns = new ArrayList<>(scale);
        columns.add(issue.text("column.apart"));
        columns.add(issue.text("column.net"));
        String title = agreementFinding(nets);
        return maker.chart(
                slot,
                title,
                issue.text("note.likert"),
                SourceLine.ofShares(issue, area, survey),
                issue.text("axes.likert"),
                nets,
                1,
                (caption, style) -> new LikertBars(
                                caption, scale, issue.text("column.apart"), issue.text("column.net"), rows)
                        .draw(style),
                maker.table(slot, title, issue.text("column.statement"), columns, lines));
    }

    private String agreementFinding(List<Named> nets) {
        List<Named> known = nets.stream().filter(n -> n.figure().known()).toList();
        if (known.isEmpty()) {
            return issue.text("finding.nothing");
        }
        long certain = known.stream()
                .filter(n -> n.figure().excludesZero() && n.figure().value().getAsDouble() > 0)
                .count();
        return issue.text(
                "finding.agreement",
                "count",
                issue.numbers().whole(certain),
                "of",
                issue.numbers().whole(known.size()));
    }

    private Figure net(Survey survey, Area area, Item item) {
        Figure net = percent(survey, area, item.code(), "net");
        return new Figure(net.value(), net.lower(), net.upper(), Unit.POINTS, net.flag());
    }

    /** A released proportion as percent. */
    private Figure percent(Survey survey, Area area, String item, String statistic) {
        return issue.release()
                .estimate(issue.key().wave(), survey, area, item, statistic)
                .map(AttitudeCharts::percent)
                .orElse(Figure.missing(Unit.PERCENT, ":"));
    }

    static Figure percent(ReleasedEstimate e) {
        return new Figure(
                hundredfold(e.estimate()),
                hundredfold(e.lower()),
                hundredfold(e.upper()),
                Unit.PERCENT,
                e.flag().text());
    }

    private static OptionalDouble hundredfold(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(100 * value.getAsDouble()) : OptionalDouble.empty();
    }

    private Figure apart(Survey survey, Area area, Item item) {
        Optional<ReleasedNonResponse> missing =
                issue.release().nonResponse(survey, issue.key().wave(), area, item.code());
        if (missing.isEmpty()
                || missing.get().dontKnow().isEmpty()
                || missing.get().noAnswer().isEmpty()) {
            return Figure.missing(
                    Unit.PERCENT, missing.map(m -> m.flag().text()).orElse(":"));
        }
        return Figure.of(
                100
                        * (missing.get().dontKnow().getAsDouble()
                                + missing.get().noAnswer().getAsDouble()),
                Unit.PERCENT);
    }

    /** Shares of the options of a distribution, largest first; none when it was not computed. */
    Optional<Chart> options(Slot slot, String code, Survey survey, Item item, double share) {
        Area area = issue.figures();
        List<ReleasedShare> shares = issue.release().shares(issue.key().wave(), area, code);
        List<Named> named = named(shares, item);
        if (named.stream().noneMatch(n -> n.figure().known())) {
            return Optional.empty();
        }
        List<Named> partners = named(issue.release().shares(issue.key().wave(), Area.PARTNERS, code), item);
        List<DotPlot.Row> rows = new ArrayList<>();
        List<DataTable.Row> lines = new ArrayList<>();
        for (Named option : named) {
            Figure partner = partners.stream()
                    .filter(p -> p.name().equals(option.name()))
                    .map(Named::figure)
                    .findFirst()
                    .orElse(Figure.missing(Unit.PERCENT, ":"));
            rows.add(new DotPlot.Row(
                    option.name(),
                    Issue.reading(option.figure()),
                    issue.single() ? partner.value() : OptionalDouble.empty(),
                    "",
                    false));
            lines.add(maker.beside(option.name(), option.figure(), partner));
        }
        String title = issue.text(
                "finding.top",
                "names",
                issue.list(named.stream().limit(3).map(Named::name).toList()));
        return Optional.of(maker.chart(
                slot,
                title,
                issue.names().of(item),
                SourceLine.ofShares(issue, area, survey),
                issue.text("axes.percent"),
                named,
                share,
                (caption, style) -> new DotPlot(
                                caption,
                                issue.text("legend.share"),
                                issue.text("legend.interval"),
                                issue.single() ? issue.text("legend.partner") : "",
                                "",
                                rows)
                        .draw(style),
                maker.table(slot, title, issue.text("column.answer"), maker.beside(issue.name(area)), lines)));
    }

    private List<Named> named(List<ReleasedShare> shares, Item item) {
        return shares.stream()
                .map(s -> new Named(
                        item.option(s.option()).map(issue.names()::of).orElse(s.option()),
                        new Figure(
                                s.percent(),
                                s.lower(),
                                s.upper(),
                                Unit.PERCENT,
                                s.flag().text())))
                .sorted(Comparator.comparingDouble(n -> -n.figure().value().orElse(-1)))
                .toList();
    }
}
