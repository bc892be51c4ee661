package eu.regiometer.report;

import eu.regiometer.measures.Lens;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.FigureLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the rules of a lens hold, at every level of government: what the cards of one report cannot show. */
final class LensRules {

    private final Issue issue;
    private final CardMaker cards;

    LensRules(Issue issue, CardMaker cards) {
        this.issue = issue;
        this.cards = cards;
    }

    /** Rules that fired or are indicative somewhere, from the European level down; those that nowhere do are left out. */
    Section section(Lens lens) {
        List<List<String>> rows = new ArrayList<>();
        issue.recommendations().rulebook().rules().values().stream()
                .filter(rule -> EuBases.concerns(issue.recommendations().rulebook(), rule, lens))
                .sorted(Comparator.comparing(Rule::level).reversed().thenComparing(Rule::id))
                .forEach(rule -> {
                    String fired = areas(rule, OutcomeKind.FIRED);
                    String indicative = areas(rule, OutcomeKind.INDICATIVE);
                    if (!fired.isEmpty() || !indicative.isEmpty()) {
                        rows.add(List.of(
                                rule.id(),
                                issue.text("level." + rule.level().name()),
                                cards.text(rule).title(),
                                fired.isEmpty() ? issue.text("word.none") : fired,
                                indicative.isEmpty() ? issue.text("word.none") : indicative));
                    }
                });
        return rows.isEmpty()
                ? Section.text("lens-rules", "", List.of(issue.text("lens.rules.none")))
                : Section.tables(
                        "lens-rules",
                        "",
                        List.of(issue.text("lens.rules.intro")),
                        List.of(TextTable.of(
                                "lens-rules",
                                issue.text("lens.rules.table"),
                                List.of(
                                        issue.text("column.rule"),
                                        issue.text("lens.rules.level"),
                                        issue.text("column.action"),
                                        issue.text("lens.rules.fired"),
                                        issue.text("lens.rules.indicative")),
                                rows)));
    }

    private String areas(Rule rule, OutcomeKind kind) {
        List<String> names = issue.recommendations().outcomes().stream()
                .filter(outcome -> outcome.rule().id().equals(rule.id())
                        && outcome.kind() == kind
                        && outcome.placement() != Outcome.Placement.HELD_BACK
                        && isShown(outcome.area()))
                .map(outcome -> issue.name(outcome.area()))
                .toList();
        return names.isEmpty() ? "" : issue.list(names);
    }

    /** All regions and the partners in the European annex; in that of a region its own places and the partners. */
    private boolean isShown(Area area) {
        if (area.level() == FigureLevel.EU) {
            return true;
        }
        return issue.region()
                .map(region -> issue.territory()
                        .regionOf(area)
                        .filter(own -> own.code().equals(region.code()))
                        .isPresent())
                .orElse(area.level() == FigureLevel.REGIONAL);
    }
}
