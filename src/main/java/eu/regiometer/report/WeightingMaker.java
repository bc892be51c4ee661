package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedWeighting;
import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.report.part.DataTable;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.Spread;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Tells in the quality annex how the citizens' answers were weighted. */
final class WeightingMaker {

    private static final int WEIGHT_DECIMALS = 2;
    private static final int SHARE_DECIMALS = 1;
    private static final double SMALLEST_SHARE = 0.001;
    private static final double PERCENT = 100;
    private static final String NONE = ":";

    private final Issue issue;
    private final CategoryNames names;

    WeightingMaker(Issue issue) {
        this.issue = issue;
        this.names = new CategoryNames(issue);
    }

    /** None where nobody was weighted. */
    Optional<Section> section() {
        List<Region> regions = issue.single() ? issue.region().stream().toList() : issue.regions();
        List<List<String>> rows = new ArrayList<>();
        List<TextTable> tables = new ArrayList<>();
        List<DataTable> margins = new ArrayList<>();
        for (Region region : regions) {
            issue.release()
                    .weighting(Survey.PUBLIC_ATTITUDE, issue.key().wave(), region.code())
                    .ifPresent(w -> {
                        rows.add(row(region, w));
                        if (issue.key().level() == GovernanceLevel.REGIONAL) {
                            tables.add(details(w));
                        }
                        if (issue.key().level() == GovernanceLevel.REGIONAL
                                && w.margins().stream().anyMatch(m -> m.flag().hasFigure())) {
                            margins.add(margins(w));
                        }
                    });
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        if (tables.isEmpty()) {
            tables.add(overview(rows));
        }
        return Optional.of(new Section(
                "quality-weighting",
                issue.text("quality.heading.weighting"),
                List.of(issue.text("quality.weighting", "margins", SourceLine.margins(issue))),
                List.of(),
                margins,
                tables,
                tables.size() == 1 && margins.size() == 1
                        ? List.of(Spread.beside(tables.getFirst(), margins.getFirst()))
                        : Spread.of(tables, margins)));
    }

    private TextTable overview(List<List<String>> rows) {
        return TextTable.of(
                "weighting",
                issue.text("weighting.table"),
                List.of(
                        issue.text("column.region"),
                        issue.text("column.method"),
                        issue.text("column.ratio"),
                        issue.text("column.deff"),
                        issue.text("column.neff"),
                        issue.text("column.nomargin"),
                        issue.text("column.joined")),
                rows);
    }

    private List<String> row(Region region, ReleasedWeighting w) {
        return List.of(
                issue.names().of(region),
                SourceLine.method(issue, w.method()),
                number(w, w.largestRatio(), 1),
                number(w, w.deff(), WEIGHT_DECIMALS),
                number(w, w.nEff(), 0),
                withoutMargin(w),
                joined(w));
    }

    /** All that is known of the weights of one region, a line each. */
    private TextTable details(ReleasedWeighting w) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(line("column.method", SourceLine.method(issue, w.method())));
        rows.add(line("weights.population", whole(w.population())));
        rows.add(line("weights.total", number(w, w.total(), 0)));
        rows.add(line("weights.sweeps", issue.numbers().whole(w.sweeps())));
        rows.add(line("weights.error", percent(w.worstError())));
        rows.add(line("weights.smallest", number(w, w.smallest(), WEIGHT_DECIMALS)));
        rows.add(line("weights.largest", number(w, w.largest(), WEIGHT_DECIMALS)));
        rows.add(line("column.ratio", number(w, w.largestRatio(), 1)));
        rows.add(line("column.deff", number(w, w.deff(), WEIGHT_DECIMALS)));
        rows.add(line("column.neff", number(w, w.nEff(), 0)));
        rows.add(line("column.nomargin", withoutMargin(w)));
        rows.add(line("column.joined", joined(w)));
        rows.add(line(
                "weights.trimming",
                w.trimmed()
                        .map(trimmed -> issue.text(
                                "weights.trimmed",
                                "low",
                                issue.numbers().number(trimmed.lower(), 1),
                                "high",
                                issue.numbers().number(trimmed.upper(), 1),
                                "moved",
                                percent(OptionalDouble.of(trimmed.moved()))))
                        .orElse(issue.text("word.none"))));
        return TextTable.of(
                "weighting",
                issue.text("weighting.table"),
                List.of(issue.text("weights.fact"), issue.text("weights.value")),
                rows);
    }

    private List<String> line(String key, String value) {
        return List.of(issue.text(key), value);
    }

    private String withoutMargin(ReleasedWeighting w) {
        return w.withoutMargin().isPresent()
                ? whole(w.withoutMargin())
                : w.flag().text();
    }

    private String joined(ReleasedWeighting w) {
        return w.joined().isEmpty()
                ? issue.text("word.none")
                : w.joined().stream().map(names::joined).collect(Collectors.joining(issue.between()));
    }

    private String whole(OptionalLong value) {
        return value.isPresent() ? issue.numbers().whole(value.getAsLong()) : NONE;
    }

    private String number(ReleasedWeighting w, OptionalDouble value, int decimals) {
        if (value.isEmpty()) {
            return w.flag().text().isEmpty() ? NONE : w.flag().text();
        }
        return issue.numbers().number(value.getAsDouble(), decimals);
    }

    private String percent(OptionalDouble share) {
        if (share.isEmpty()) {
            return NONE;
        }
        return share.getAsDouble() < SMALLEST_SHARE
                ? issue.text("weights.below", "share", percent(SMALLEST_SHARE))
                : percent(share.getAsDouble());
    }

    private String percent(double share) {
        return issue.numbers().percent(PERCENT * share, SHARE_DECIMALS);
    }

    private DataTable margins(ReleasedWeighting w) {
        return new DataTable(
                "margins",
                issue.text("margins.table"),
                issue.text("column.category"),
                List.of(issue.text("column.before"), issue.text("column.after"), issue.text("column.target")),
                w.margins().stream()
                        .map(m -> new DataTable.Row(
                                names.crossed(m.margin(), m.category()),
                                List.of(share(m, m.before()), share(m, m.after()), share(m, m.target()))))
                        .toList());
    }

    private static Figure share(ReleasedWeighting.Margin margin, OptionalDouble share) {
        return share.isPresent()
                ? Figure.of(PERCENT * share.getAsDouble(), Unit.PERCENT)
                : Figure.missing(
                        Unit.PERCENT,
                        margin.flag().text().isEmpty() ? NONE : margin.flag().text());
    }
}
