package eu.regiometer.report;

import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Statistic;
import eu.regiometer.report.part.Figure;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures under a card: its leading one, and the answers behind it. A figure that the evidence or the measure gives with
 * its interval is not given so again.
 */
final class CardBasis {

    private static final String COHERENCE = "CLU_COH";

    private final Issue issue;
    private final ToldFigures evidence;

    CardBasis(Issue issue) {
        this.issue = issue;
        this.evidence = new ToldFigures(issue);
    }

    /** The leading figure unless the card has it already, the most alike region, the answers, the wave and its field dates. */
    String line(Outcome outcome) {
        List<String> sentences = new ArrayList<>();
        leading(outcome).ifPresent(sentences::add);
        alike(outcome).ifPresent(sentences::add);
        sentences.add(answers(outcome));
        sentences.add(issue.text(
                "card.fielded",
                "wave",
                outcome.wave(),
                "dates",
                SourceLine.dates(
                        issue,
                        issue.surveys().getFirst(),
                        issue.borrowing().supplier(issue.surveys().getFirst(), outcome.area()))));
        return String.join(" ", sentences);
    }

    private Optional<String> leading(Outcome outcome) {
        Condition leading = outcome.rule().leading();
        String code = leading.indicator();
        if (issue.tree().indicator(code).isEmpty()) {
            return Optional.empty();
        }
        Statistic statistic = leading.statistic();
        boolean measured = statistic.level() && outcome.rule().kpiCode().equals(Optional.of(code));
        Figure figure = statistic.level() ? issue.figure(outcome.area(), code) : difference(outcome);
        if (measured || !figure.known() || told(outcome, code, statistic, figure)) {
            return Optional.empty();
        }
        String name = issue.borrowing().label(outcome.area(), code);
        return Optional.of(issue.text(
                "card.leading",
                "figure",
                issue.text(
                        "named",
                        "name",
                        statistic.level() ? name : issue.text("leading." + kind(statistic), "name", name),
                        "value",
                        issue.printer().full(figure))));
    }

    /** The difference that the leading condition read, as the open data have it. */
    private static Figure difference(Outcome outcome) {
        return outcome.leading()
                .map(span -> Figure.of(span.value(), span.lower(), span.upper(), Unit.POINTS))
                .orElseGet(() -> Figure.missing(Unit.POINTS, ":"));
    }

    /** Whether the evidence gives all that is known of the figure; it never has the interval of a gap. */
    private boolean told(Outcome outcome, String code, Statistic statistic, Figure figure) {
        if (statistic.trend()) {
            return evidence.has(outcome, code, "trend_ci");
        }
        return statistic.level() && evidence.has(outcome, code, figure.hasInterval() ? "ci" : "");
    }

    private static String kind(Statistic statistic) {
        return statistic.trend() ? "trend" : statistic.text();
    }

    /** A recommendation that rests on how alike regions are says which one is the most alike. */
    private Optional<String> alike(Outcome outcome) {
        boolean rests = outcome.rule().conditions().stream()
                .anyMatch(condition -> condition.indicator().equals(COHERENCE));
        return issue.territory()
                .region(outcome.area().code())
                .filter(region -> rests)
                .flatMap(region -> new LikenessTable(issue).mostAlike(region))
                .map(other -> issue.text("card.alike", "region", other));
    }

    private String answers(Outcome outcome) {
        Area area = outcome.area();
        boolean withheld = issue.surveys().stream()
                .allMatch(survey -> SourceLine.answers(
                                issue, survey, issue.borrowing().supplier(survey, area), true)
                        .equals(issue.text("answers.withheld")));
        if (withheld) {
            return issue.text("card.answers.withheld", "area", issue.name(area));
        }
        return issue.surveyed(
                area.equals(Area.PARTNERS) ? "card.answers.partners" : "card.answers",
                "area",
                issue.name(area),
                "citizens",
                answers(Survey.PUBLIC_ATTITUDE, area, counted(outcome, "N_RESP")),
                "organisations",
                answers(Survey.INNOVATION_CAPACITY, area, counted(outcome, "N_ORG")));
    }

    /** Whether the recommendation is about a number of answers, and so gives it as it is. */
    private static boolean counted(Outcome outcome, String code) {
        return outcome.conditions().stream()
                .anyMatch(result -> result.condition().indicator().equals(code));
    }

    /** Number of answers, with the area that supplied them where it is another one. */
    private String answers(Survey survey, Area area, boolean exact) {
        Area supplier = issue.borrowing().supplier(survey, area);
        String answers = SourceLine.answers(issue, survey, supplier, !exact);
        if (supplier.equals(area)) {
            return answers;
        }
        return answers.equals(issue.text("answers.withheld"))
                ? issue.text("answers.borrowed.withheld", "area", issue.name(supplier))
                : issue.text("answers.borrowed", "n", answers, "area", issue.name(supplier));
    }
}
