package eu.regiometer.cli;

import eu.regiometer.jobs.ProgrammeLint;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists everything that is wrong with the programme. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Lists everything that is wrong with a programme at once: settings, registers, questionnaires,",
            "indicators, recommendations, confirmations, overrides of reviewers. Nothing is done with it.",
            "One line each: file [sheet!cell], what was found, what was expected, how to mend it. Lines that end",
            "with (warning) or (note) stop nothing. Ends with 4 if something has to be mended, else with 0."
        },
        footer = {"", "Examples:", "  regiometer lint", "  regiometer lint --input new-programme"})
final class LintCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return LintAnswer.print(
                ProgrammeLint.lint(folders.input),
                folders.input.resolve("programme").toString(),
                spec.commandLine().getOut());
    }
}
