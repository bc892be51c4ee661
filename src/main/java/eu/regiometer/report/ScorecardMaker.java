package eu.regiometer.report;

import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.measures.Indicator;
import eu.regiometer.measures.NodeLevel;
import eu.regiometer.report.part.Figure;
import eu.regiometer.report.part.Scorecard;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lists the indices of an area beside the partner mean. */
final class ScorecardMaker {

    private final Issue issue;

    ScorecardMaker(Issue issue) {
        this.issue = issue;
    }

    /** The composite, each challenge with its sub-indices, each lens with its own. */
    Scorecard scorecard() {
        List<Scorecard.Line> lines = new ArrayList<>();
        issue.tree().at(NodeLevel.COMPOSITE).forEach(i -> lines.add(line(i, true)));
        issue.tree().at(NodeLevel.CHALLENGE, NodeLevel.LENS).forEach(head -> {
            lines.add(line(head, true));
            List<Indicator> parts = issue.tree().children(head.code());
            if (parts.size() > 1) {
                parts.forEach(part -> lines.add(line(part, false)));
            }
        });
        return new Scorecard(lines, issue.previousWave().isPresent(), issue.single());
    }

    private Scorecard.Line line(Indicator indicator, boolean head) {
        Area area = issue.figures();
        String code = indicator.code();
        Figure value = issue.figure(area, code);
        Figure partner = issue.figure(Area.PARTNERS, code);
        return new Scorecard.Line(
                code,
                issue.name(code),
                head,
                value,
                partner,
                issue.single() ? value.minus(partner) : Figure.missing(partner.unit(), ":"),
                issue.change(area, code),
                issue.indicator(area, code)
                        .flatMap(ReleasedIndicator::band)
                        .map(this::band)
                        .orElse(""),
                issue.indicator(area, code)
                        .flatMap(ReleasedIndicator::rank)
                        .map(r -> issue.text(
                                "rank",
                                "rank",
                                issue.numbers().whole(r.rank()),
                                "interval",
                                issue.numbers().interval(r.lower(), r.upper())))
                        .orElse(""));
    }

    /** Name of a performance group, or of the two that an interval touches. */
    String band(String code) {
        return Arrays.stream(code.split("/"))
                .map(c -> issue.texts().has("band." + c) ? issue.text("band." + c) : c)
                .collect(Collectors.joining(" / "));
    }
}
