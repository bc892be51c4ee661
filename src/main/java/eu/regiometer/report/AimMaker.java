package eu.regiometer.report;

import eu.regiometer.measures.Comparison;
import eu.regiometer.measures.Unit;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.recommendation.Target;
import eu.regiometer.report.part.Figure;
import java.util.Optional;

/** Words what a recommendation aims at: its measure, where it stands today, and where it should get to. */
final class AimMaker {

    /** Points of an interval on which a level to reach says nothing any more. */
    private static final double HALF_THE_SCALE = 50;

    /**
     * What a recommendation aims at.
     *
     * @param measure measure in words, starred when its figure is the region's
     * @param now value of the measure today; without its interval where the evidence has it
     * @param target target in words
     * @param reached whether the level aimed at is reached on the best estimate
     * @param next what to do where it is reached, in words; empty where it is not, or nothing follows
     */
    record Aim(String measure, Optional<Figure> now, String target, boolean reached, String next) {}

    /** A figure that should get beyond a level. */
    private record Step(String name, String value, String bound) {}

    private final Issue issue;

    AimMaker(Issue issue) {
        this.issue = issue;
    }

    /**
     * The aim of a recommendation.
     *
     * @param measure words of the rulebook for its measure
     */
    Aim of(Outcome outcome, String measure) {
        Optional<String> code = outcome.rule()
                .kpiCode()
                .filter(known -> issue.tree().indicator(known).isPresent());
        Optional<Target> target = Target.of(outcome.rule().kpiTarget());
        if (code.isEmpty()) {
            return outcome.count()
                    .map(count -> counted(outcome, count, measure))
                    .orElseGet(() -> new Aim(
                            measure, Optional.empty(), typeset(outcome.rule().kpiTarget()), false, ""));
        }
        String starred = issue.borrowing().starred(outcome.area(), code.get(), measure);
        Figure now = issue.figure(outcome.area(), code.get());
        boolean told = new ToldFigures(issue).has(outcome, code.get(), now.hasInterval() ? "ci" : "");
        Optional<Figure> shown = Optional.of(told ? now.withoutInterval() : now).filter(Figure::known);
        Unit unit = issue.unit(code.get());
        if (target.isEmpty()) {
            return new Aim(starred, shown, typeset(outcome.rule().kpiTarget()), false, "");
        }
        boolean reached = target.get().kind() != Target.Kind.CHANGE
                && now.known()
                && target.get().reached(target.get().number(), now.value().getAsDouble());
        if (!reached) {
            return new Aim(starred, shown, target(target.get(), now, unit), false, "");
        }
        String words = issue.text("target.reached", "target", words(target.get(), unit));
        return step(outcome)
                .map(step -> new Aim(starred, shown, after(words, step), true, next(measure, step)))
                .orElseGet(() -> new Aim(starred, shown, words, true, ""));
    }

    /** A rule that counts regions is measured by its count. */
    private Aim counted(Outcome outcome, RegionCount count, String measure) {
        Condition leading = outcome.rule().leading();
        String bound = issue.printer().value(leading.threshold(), Unit.PERCENT);
        return new Aim(
                issue.text(
                        "measure.count",
                        "measure",
                        measure,
                        "k",
                        issue.numbers().whole(count.fired()),
                        "n",
                        issue.numbers().whole(count.regions())),
                Optional.empty(),
                issue.text(
                        leading.comparison() == Comparison.ABOVE ? "target.count.most" : "target.count.below",
                        "value",
                        bound),
                false,
                "");
    }

    private String target(Target target, Figure now, Unit unit) {
        String words = words(target, unit);
        if (target.kind() != Target.Kind.CHANGE || !now.known()) {
            return words;
        }
        boolean bounded = unit == Unit.SCORE || unit == Unit.PERCENT;
        if (bounded
                && now.hasInterval()
                && now.upper().getAsDouble() - now.lower().getAsDouble() > HALF_THE_SCALE) {
            return issue.text("target.wide", "target", words);
        }
        double level = target.level(now.value()).getAsDouble();
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

    /** The figure that called for a recommendation, with the level it should get to; none where it is no level. */
    private Optional<Step> step(Outcome outcome) {
        Condition leading = outcome.rule().leading();
        Figure figure = issue.figure(outcome.area(), leading.indicator());
        if (!leading.statistic().level() || !figure.known()) {
            return Optional.empty();
        }
        String threshold = issue.printer().value(leading.threshold(), issue.unit(leading.indicator()));
        Optional<String> bound = switch (leading.comparison()) {
            case BELOW, AT_MOST -> Optional.of("target.least");
            case ABOVE, AT_LEAST -> Optional.of("target.most");
            case EQUAL, UNEQUAL -> Optional.empty();
        };
        return bound.map(key -> new Step(
                issue.borrowing().label(outcome.area(), leading.indicator()),
                issue.printer().value(figure),
                issue.text(key, "value", threshold)));
    }

    private String after(String reached, Step step) {
        return issue.text(
                "target.next", "reached", reached, "name", step.name(), "value", step.value(), "bound", step.bound());
    }

    private String next(String measure, Step step) {
        return issue.text(
                "card.next", "measure", measure, "name", step.name(), "value", step.value(), "bound", step.bound());
    }

    /** A target as it is entered, with true signs: a minus sign and "at least" and "at most" as one sign. */
    static String typeset(String target) {
        return target.strip()
                .replaceFirst("^>=\\s*", "\u2265\u00A0")
                .replaceFirst("^<=\\s*", "\u2264\u00A0")
                .replaceFirst("(^|\u00A0)-(?=[0-9])", "$1\u2212");
    }
}
