package eu.regiometer.report;

import eu.regiometer.measures.Unit;
import eu.regiometer.recommendation.ActionProgress;
import eu.regiometer.recommendation.PlannedAction;
import eu.regiometer.recommendation.Target;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists the agreed actions of a region by objective, with what their measures were and are. */
final class ActionTables {

    private final Issue issue;

    ActionTables(Issue issue) {
        this.issue = issue;
    }

    Section section(String region) {
        List<ActionProgress> actions = issue.recommendations().actions(region);
        String heading = issue.text("plan.registered");
        if (actions.isEmpty()) {
            return Section.text("plan-registered", heading, List.of(issue.text("plan.none")));
        }
        SortedMap<String, List<ActionProgress>> byObjective = actions.stream()
                .collect(Collectors.groupingBy(a -> a.action().objective(), TreeMap::new, Collectors.toList()));
        List<TextTable> tables = new ArrayList<>();
        byObjective.forEach((objective, list) -> tables.add(table(objective, list)));
        return Section.tables(
                "plan-registered", heading, List.of(new RegisterWords(issue).after(sums(actions))), tables);
    }

    /** How many actions there are, how costly they are, and how many reached their target. */
    private String sums(List<ActionProgress> actions) {
        long reached = actions.stream()
                .filter(a -> a.state() == ActionProgress.State.REACHED)
                .count();
        return issue.text(
                "plan.sums",
                "count",
                issue.numbers().whole(actions.size()),
                "costs",
                new PlanMaker(issue)
                        .costs(actions.stream().map(a -> a.action().cost()).toList()),
                "reached",
                issue.numbers().whole(reached));
    }

    private TextTable table(String objective, List<ActionProgress> actions) {
        return TextTable.of(
                "plan-" + objective,
                issue.text(
                        "plan.objective",
                        "objective",
                        issue.names().objective(issue.recommendations().rulebook(), objective)),
                List.of(
                        issue.text("column.action"),
                        issue.text("column.owner"),
                        issue.text("column.time"),
                        issue.text("column.funding"),
                        issue.text("column.progress")),
                actions.stream()
                        .map(a -> List.of(
                                action(a.action()),
                                who(a.action()),
                                when(a.action()),
                                funding(a.action()),
                                progress(a)))
                        .toList());
    }

    private String action(PlannedAction action) {
        RegisterWords words = new RegisterWords(issue);
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < action.steps().size(); i++) {
            steps.add(issue.numbers().whole(i + 1L) + "\u00A0"
                    + words.entry(action.steps().get(i)));
        }
        return issue.text(
                "plan.action",
                "id",
                action.id(),
                "title",
                words.entry(action.title()),
                "steps",
                String.join(issue.between(), steps));
    }

    private String who(PlannedAction action) {
        RegisterWords words = new RegisterWords(issue);
        return action.partners().isEmpty()
                ? words.entry(action.owner())
                : issue.text(
                        "plan.who", "owner", words.entry(action.owner()), "partners", words.entry(action.partners()));
    }

    private String when(PlannedAction action) {
        RegisterWords words = new RegisterWords(issue);
        return issue.text(
                "plan.when",
                "period",
                issue.text("period", "from", action.start(), "to", action.end()),
                "status",
                issue.text("status." + action.status().toLowerCase(Locale.ROOT)));
    }

    private String funding(PlannedAction action) {
        String cost = issue.text("cost." + action.cost().name());
        String hook = action.hook().isEmpty()
                ? cost
                : issue.text("plan.funding", "cost", cost, "hook", new RegisterWords(issue).entry(action.hook()));
        return action.rule().isEmpty() ? hook : issue.text("plan.answers", "funding", hook, "rule", action.rule());
    }

    private String progress(ActionProgress progress) {
        String code = progress.action().kpiCode();
        if (code.isEmpty()) {
            return progress.action().target().isEmpty()
                    ? issue.text("progress.owner.plain")
                    : issue.text(
                            "progress.owner",
                            "target",
                            AimMaker.typeset(progress.action().target()));
        }
        Unit unit = issue.unit(code);
        return issue.text(
                key(progress),
                "measure",
                issue.name(code),
                "before",
                progress.baselineWave().orElse(issue.text("word.nofigure")),
                "then",
                said(progress.then(), unit),
                "wave",
                issue.key().wave(),
                "now",
                said(progress.now(), unit),
                "target",
                target(progress, unit),
                "state",
                issue.text("progress." + progress.state().name()));
    }

    private static String key(ActionProgress progress) {
        if (progress.then().isEmpty() && progress.now().isEmpty()) {
            return "progress.missing";
        }
        return progress.state() == ActionProgress.State.TOO_EARLY ? "progress.start" : "progress";
    }

    private String target(ActionProgress progress, Unit unit) {
        String entered = AimMaker.typeset(progress.action().target());
        boolean change = Target.of(progress.action().target())
                .filter(t -> t.kind() == Target.Kind.CHANGE)
                .isPresent();
        return change && progress.level().isPresent()
                ? issue.text(
                        "progress.level",
                        "target",
                        entered,
                        "level",
                        issue.printer().value(progress.level().getAsDouble(), unit))
                : entered;
    }

    private String said(OptionalDouble value, Unit unit) {
        return value.isPresent() ? issue.printer().value(value.getAsDouble(), unit) : issue.text("word.nofigure");
    }
}
