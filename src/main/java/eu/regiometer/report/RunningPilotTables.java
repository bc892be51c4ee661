package eu.regiometer.report;

import eu.regiometer.recommendation.RunningPilot;
import eu.regiometer.report.part.Section;
import eu.regiometer.report.part.TextTable;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists pilots that run already, with the stage of their life and what they have reached. */
final class RunningPilotTables {

    private final Issue issue;

    RunningPilotTables(Issue issue) {
        this.issue = issue;
    }

    /** The pilots that meet a condition; none without any. */
    Optional<Section> section(Predicate<RunningPilot> shown) {
        List<RunningPilot> pilots = issue.recommendations().rulebook().pilots().stream()
                .filter(shown)
                .toList();
        if (pilots.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        words.add(issue.text("running.intro"));
        pilots.stream().filter(RunningPilotTables::success).map(this::story).forEach(words::add);
        return Optional.of(Section.tables(
                "running",
                issue.text("running.heading"),
                words,
                List.of(TextTable.of(
                        "running",
                        issue.text("running.table"),
                        List.of(
                                issue.text("running.pilot"),
                                issue.text("column.lens"),
                                issue.text("column.regions"),
                                issue.text("running.start"),
                                issue.text("running.stage"),
                                issue.text("running.reached")),
                        pilots.stream().map(this::row).toList()))));
    }

    /** A success is told only of what was bought or run, with users and a measured result. */
    private static boolean success(RunningPilot pilot) {
        return pilot.carriedOut()
                && pilot.users().orElse(0) > 0
                && !pilot.result().isEmpty();
    }

    private String story(RunningPilot pilot) {
        return issue.text(
                "running.story",
                "title",
                new RegisterWords(issue).english(pilot.title()),
                "users",
                issue.numbers().whole(pilot.users().orElseThrow()),
                "result",
                new RegisterWords(issue).english(pilot.result()));
    }

    private List<String> row(RunningPilot pilot) {
        return List.of(
                new RegisterWords(issue).english(pilot.title()),
                issue.text("lens." + pilot.lens().name()),
                issue.list(List.of(issue.name(Area.region(pilot.first())), issue.name(Area.region(pilot.second())))),
                pilot.start(),
                life(pilot),
                reached(pilot));
    }

    /** All stages in order, the present one named as such. */
    private String life(RunningPilot pilot) {
        return String.join(
                " \u2192 ",
                pilot.life().stream()
                        .map(stage -> stage.equals(pilot.stage())
                                ? issue.text("running.now", "stage", issue.text("stage." + stage))
                                : issue.text("stage." + stage))
                        .toList());
    }

    private String reached(RunningPilot pilot) {
        List<String> parts = new ArrayList<>();
        pilot.users()
                .ifPresent(n -> parts.add(
                        issue.text("running.users", "users", issue.numbers().whole(n))));
        pilot.relations()
                .ifPresent(n -> parts.add(issue.text(
                        n == 1 ? "running.relation" : "running.relations",
                        "n",
                        issue.numbers().whole(n))));
        List<String> sentences = new ArrayList<>();
        if (!parts.isEmpty()) {
            sentences.add(String.join(issue.between(), parts));
        }
        if (!pilot.result().isEmpty()) {
            sentences.add(new RegisterWords(issue).english(pilot.result()));
        }
        return sentences.isEmpty() ? issue.text("running.nothing") : String.join(". ", sentences);
    }
}
