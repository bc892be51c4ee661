package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedGroupGap;
import eu.regiometer.measures.Formula;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.Lens;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.ChartMaker.Slot;
import eu.regiometer.report.Extremes.Named;
import eu.regiometer.report.chart.Dumbbell;
import eu.regiometer.report.chart.QuadrantScatter;
import eu.regiometer.report.part.Chart;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Charts of differences: citizens against organisations, demand against supply, group against group. */
final class GapCharts {

    private final Issue issue;
    private final CategoryNames names;
    private final ChartMaker maker;

    GapCharts(Issue issue) {
        this.names = new CategoryNames(issue);
        this.issue = issue;
        this.maker = new ChartMaker(issue);
    }

    /** The differences between citizens and organisations that the tree defines: nodes gap(a, b) of the lens MISMATCH. */
    List<Indicator> mismatches() {
        return issue.tree().at(NodeLevel.DERIVED).stream()
                .filter(i -> i.formula() instanceof Formula.Gap && i.lens().equals(Optional.of(Lens.MISMATCH)))
                .toList();
    }

    /** Citizens against organisations; none when no pair is known. */
    Optional<Chart> mismatch(Slot slot) {
        Area area = issue.figures();
        List<Dumbbell.Row> rows = new ArrayList<>();
        List<DataTable.Row> lines = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        for (Indicator indicator : mismatches()) {
            Formula.Gap gap = (Formula.Gap) indicator.formula();
            Figure citizens = issue.figure(area, gap.first());
            Figure organisations = issue.figure(area, gap.second());
            Figure difference = issue.figure(area, indicator.code());
            rows.add(new Dumbbell.Row(
                    issue.borrowing().label(area, gap.second()),
                    Issue.reading(citizens),
                    Issue.reading(organisations),
                    Issue.reading(difference)));
            lines.add(ChartMaker.row(issue.borrowing().label(area, gap.second()), citizens, organisations, difference));
            named.add(new Named(issue.borrowing().label(area, gap.second()), difference));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String title = mismatchFinding();
        return Optional.of(maker.chart(
                slot,
                title,
                issue.text("note.mismatch"),
                SourceLine.of(issue, area, Survey.values()),
                issue.text("axes.mismatch"),
                named,
                1,
                (caption, style) -> new Dumbbell(
                                caption,
                                issue.text("legend.citizens"),
                                issue.text("legend.organisations"),
                                issue.text("legend.interval"),
                                issue.text("column.gap"),
                                rows)
                        .draw(style),
                maker.table(
                        slot,
                        title,
                        issue.text("column.subject"),
                        List.of(
                                issue.text("legend.citizens"),
                                issue.text("legend.organisations"),
                                issue.text("column.gap")),
                        lines)));
    }

    /** The known differences between citizens and organisations by their subject. */
    List<Named> differences() {
        return mismatches().stream()
                .map(i -> new Named(
                        issue.borrowing().label(issue.figures(), ((Formula.Gap) i.formula()).second()),
                        issue.figure(issue.figures(), i.code())))
                .filter(named -> named.figure().known())
                .toList();
    }

    /** Where citizens or organisations are ahead beyond doubt. */
    String mismatchFinding() {
        List<String> citizens = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        boolean known = false;
        for (Indicator indicator : mismatches()) {
            Figure gap = issue.figure(issue.figures(), indicator.code());
            known |= gap.known();
            if (gap.excludesZero()) {
                String subject = issue.borrowing().label(issue.figures(), ((Formula.Gap) indicator.formula()).second());
                (gap.value().orElse(0) > 0 ? citizens : organisations).add(subject);
            }
        }
        if (!known) {
            return issue.text("finding.nothing");
        }
        if (citizens.isEmpty() && organisations.isEmpty()) {
            return issue.text("finding.mismatch.none");
        }
        if (organisations.isEmpty()) {
            return issue.text("finding.mismatch.citizens", "subjects", issue.list(citizens));
        }
        return citizens.isEmpty()
                ? issue.text("finding.mismatch.organisations", "subjects", issue.list(organisations))
                : issue.text(
                        "finding.mismatch.both",
                        "citizens",
                        issue.list(citizens),
                        "organisations",
                        issue.list(organisations));
    }

    /** Demand against supply of digital services, all regions; none when no region has both. */
    Optional<Chart> quadrant(Slot slot, double share) {
        List<QuadrantScatter.Spot> spots = new ArrayList<>();
        List<DataTable.Row> lines = new ArrayList<>();
        List<Named> gaps = new ArrayList<>();
        Optional<Region> own = issue.region();
        for (Region region : issue.regions()) {
            Figure demand = issue.figure(region.area(), "LENS_DEMAND");
            Figure supply = issue.figure(region.area(), "LENS_SUPPLY");
            Figure gap = issue.figure(region.area(), "GAP_DS");
            spots.add(new QuadrantScatter.Spot(
                    region.shortName(),
                    Issue.reading(demand),
                    Issue.reading(supply),
                    own.map(region::equals).orElse(false)));
            lines.add(ChartMaker.row(issue.names().of(region), demand, supply, gap));
            gaps.add(new Named(issue.names().of(region), gap));
        }
        if (spots.stream()
                .noneMatch(s -> s.x().value().isPresent() && s.y().value().isPresent())) {
            return Optional.empty();
        }
        String title = own.map(region -> issue.figure(region.area(), "GAP_DS"))
                .filter(Figure::known)
                .map(this::gapFinding)
                .orElseGet(() -> demandFinding(gaps));
        return Optional.of(maker.chart(
                slot,
                title,
                issue.text("note.quadrant"),
                SourceLine.of(issue, Area.PARTNERS, Survey.values()),
                issue.text("axes.quadrant"),
                gaps,
                share,
                (caption, style) -> new QuadrantScatter(
                                caption,
                                issue.text("axis.demand"),
                                issue.text("axis.supply"),
                                List.of(
                                        issue.text("quadrant.supply"), issue.text("quadrant.both"),
                                        issue.text("quadrant.neither"), issue.text("quadrant.demand")),
                                spots)
                        .draw(style),
                maker.table(
                        slot,
                        title,
                        issue.text("column.region"),
                        List.of(issue.text("axis.demand"), issue.text("axis.supply"), issue.text("column.gap")),
                        lines)));
    }

    private String demandFinding(List<Named> gaps) {
        long ahead = gaps.stream()
                .filter(g -> g.figure().excludesZero() && g.figure().value().getAsDouble() > 0)
                .count();
        long known = gaps.stream().filter(g -> g.figure().known()).count();
        return issue.text(
                "finding.demand.regions",
                "count",
                issue.numbers().whole(ahead),
                "of",
                issue.numbers().whole(known));
    }

    /** Demand minus supply in words. */
    String gapFinding(Figure gap) {
        if (!gap.known()) {
            return issue.text("finding.nothing");
        }
        String value = issue.printer().full(gap);
        if (!gap.excludesZero()) {
            return issue.text("finding.demand.balance", "gap", value);
        }
        return issue.text(gap.value().orElse(0) > 0 ? "finding.demand.ahead" : "finding.demand.behind", "gap", value);
    }

    /** Differences between groups inside the area; none when none was computed. */
    Optional<Chart> groups(Slot slot) {
        Area area = issue.figures();
        List<ReleasedGroupGap> gaps = issue.release().groupGaps().stream()
                .filter(g -> g.wave().equals(issue.key().wave()) && g.area().equals(area))
                .toList();
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        List<Dumbbell.Row> rows = new ArrayList<>();
        List<DataTable.Row> lines = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        List<String> certain = new ArrayList<>();
        for (ReleasedGroupGap gap : gaps) {
            String label = issue.text(
                    "group.pair",
                    "name",
                    issue.name(gap.code()),
                    "first",
                    names.category(gap.variable(), gap.first()),
                    "second",
                    names.category(gap.variable(), gap.second()));
            Figure first = ChartMaker.score(gap.firstValue(), gap.flag().text());
            Figure second = ChartMaker.score(gap.secondValue(), gap.flag().text());
            Figure difference = new Figure(
                    gap.gap(), gap.lower(), gap.upper(), Unit.POINTS, gap.flag().text());
            rows.add(new Dumbbell.Row(label, Issue.reading(first), Issue.reading(second), Issue.reading(difference)));
            lines.add(ChartMaker.row(label, first, second, difference));
            named.add(new Named(label, difference));
            if (difference.excludesZero()) {
                certain.add(label);
            }
        }
        String title = certain.isEmpty()
                ? issue.text("finding.groups.none")
                : issue.text("finding.groups", "groups", String.join(issue.between(), certain));
        return Optional.of(maker.chart(
                slot,
                title,
                issue.text("note.groups"),
                SourceLine.of(issue, area, Survey.PUBLIC_ATTITUDE),
                issue.text("axes.mismatch"),
                named,
                1,
                (caption, style) -> new Dumbbell(
                                caption,
                                issue.text("legend.first"),
                                issue.text("legend.second"),
                                "",
                                issue.text("column.gap"),
                                rows)
                        .draw(style),
                maker.table(
                        slot,
                        title,
                        issue.text("column.groups"),
                        List.of(issue.text("legend.first"), issue.text("legend.second"), issue.text("column.gap")),
                        lines)));
    }
}
