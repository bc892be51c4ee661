package eu.regiometer.report;

import eu.regiometer.measures.Unit;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.ConditionResult;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.Statistic;
import eu.regiometer.recommendation.Target;
import eu.regiometer.report.part.Figure;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures around the evidence of a card: its measure with what it aims at, its leading figure, and the answers behind
 * them. A figure that the evidence gives with its interval is not given so again.
 */
final class CardBasis {

    private final Issue issue;

    CardBasis(Issue issue) {
        this.issue = issue;
    }

    /** Value of the measure today; without its interval where the evidence has it. */
    Optional<Figure> measure(Outcome outcome) {
        return outcome.rule()
                .kpiCode()
                .filter(code -> issue.tree().indicator(code).isPresent())
                .map(code -> {
                    Figure now = issue.figure(outcome.area(), code);
                    return told(outcome, code, now) ? now.withoutInterval() : now;
                })
                .filter(Figure::known);
    }

    /** The target in words: the level that a change leads to, or a level and whether it is reached. */
    String target(Outcome outcome) {
        Rule rule = outcome.rule();
        Unit unit = rule.kpiCode().map(issue::unit).orElse(Unit.SCORE);
        OptionalDouble now = measure(outcome).map(Figure::value).orElse(OptionalDouble.empty());
        return Target.of(rule.kpiTarget())
                .map(target -> reached(outcome) ? kept(outcome, target, unit) : target(target, now, unit))
                .orElseGet(() -> typeset(rule.kpiTarget()));
    }

    private String target(Target target, OptionalDouble now, Unit unit) {
        String words = words(target, unit);
        if (now.isEmpty()) {
            return words;
        }
        if (target.kind() != Target.Kind.CHANGE) {
            return words;
        }
        double level = target.level(now).getAsDouble();
        boolean bounded = unit == Unit.SCORE || unit == Unit.PERCENT;
        return issue.text(
                "target.level",
                "level",
                issue.printer().value(bounded ? Math.clamp(level, 0.0, 100.0) : level, unit),
                "value",
                issue.numbers().signed(target.number()));
    }

    private String words(Target target, Unit unit) {
        return switch (target.kind()) {
            case AT_LEAST -> issue.text("target.least", "value", issue.printer().value(target.number(), unit));
            case AT_MOST -> issue.text("target.most", "value", issue.printer().value(target.number(), unit));
            case CHANGE -> issue.text("target.change", "value", issue.numbers().signed(target.number()));
        };
    }

    /** Whether the level that the recommendation aims at is reached already on the best estimate. */
    boolean reached(Outcome outcome) {
        Optional<Target> level =
                Target.of(outcome.rule().kpiTarget()).filter(target -> target.kind() != Target.Kind.CHANGE);
        return level.isPresent()
                && measure(outcome)
                        .map(figure -> level.get()
                                .reached(level.get().number(), figure.value().getAsDouble()))
                        .orElse(false);
    }

    /** A reached level, and the figure that called for the recommendation all the same with the level it should get to. */
    private String kept(Outcome outcome, Target target, Unit unit) {
        String words = issue.text("target.reached", "target", words(target, unit));
        Condition leading = outcome.rule().leading();
        Figure figure = issue.figure(outcome.area(), leading.indicator());
        boolean level =
                EnumSet.of(Statistic.VALUE, Statistic.CI_LOW, Statistic.CI_HIGH).contains(leading.statistic());
        if (!level || !figure.known()) {
            return words;
        }
        String bound = issue.printer().value(leading.threshold(), issue.unit(leading.indicator()));
        return switch (leading.comparison()) {
            case BELOW, AT_MOST -> next(words, outcome, figure, issue.text("target.least", "value", bound));
            case ABOVE, AT_LEAST -> next(words, outcome, figure, issue.text("target.most", "value", bound));
            case EQUAL, UNEQUAL -> words;
        };
    }

    private String next(String words, Outcome outcome, Figure figure, String bound) {
        return issue.text(
                "target.next",
                "reached",
                words,
                "name",
                issue.borrowing().label(outcome.area(), outcome.rule().leading().indicator()),
                "value",
                issue.printer().value(figure),
                "bound",
                bound);
    }

    /** A target as it is entered, with true signs: a minus sign and "at least" and "at most" as one sign. */
    static String typeset(String target) {
        return target.strip()
                .replaceFirst("^>=\\s*", "\u2265\u00A0")
                .replaceFirst("^<=\\s*", "\u2264\u00A0")
                .replaceFirst("(^|\u00A0)-(?=[0-9])", "$1\u2212");
    }

    /** The leading figure unless the card has it already, the answers, the wave and its field dates. */
    String line(Outcome outcome) {
        List<String> sentences = new ArrayList<>();
        leading(outcome).ifPresent(sentences::add);
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
        Optional<ConditionResult> first = outcome.conditions().stream().findFirst();
        return first.map(result -> result.condition().indicator())
                .filter(code -> issue.tree().indicator(code).isPresent())
                .filter(code -> !outcome.rule().kpiCode().equals(Optional.of(code)))
                .map(code -> new Extremes.Named(code, issue.figure(outcome.area(), code)))
                .filter(named -> named.figure().known() && !told(outcome, named.name(), named.figure()))
                .map(named -> issue.text(
                        "card.leading",
                        "figure",
                        issue.text(
                                "named",
                                "name",
                                issue.borrowing().label(outcome.area(), named.name()),
                                "value",
                                issue.printer().full(named.figure()))));
    }

    /** Whether the evidence gives all that is known of a figure. */
    private boolean told(Outcome outcome, String code, Figure figure) {
        String evidence = issue.recommendations()
                .rulebook()
                .text(outcome.rule().id(), issue.language())
                .evidence();
        return evidence.contains("{" + code + (figure.hasInterval() ? ".ci}" : "}"));
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
        return supplier.equals(area)
                ? answers
                : issue.text("answers.borrowed", "n", answers, "area", issue.name(supplier));
    }
}
