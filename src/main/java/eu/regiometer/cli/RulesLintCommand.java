package eu.regiometer.cli;

import eu.regiometer.jobs.RulebookLint;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists everything that is wrong with the rulebook. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Lists everything that is wrong with the rulebook, with sheet and cell.",
            "That is: unknown codes with the nearest valid one, statistics that an indicator does not have,",
            "thresholds out of range, conditions that are never true or contradict each other, rules that repeat",
            "each other, missing languages, tags and relations that lead nowhere, practices that are never offered,",
            "placeholders without a condition, EU rules on relative ones, formulas, rules without examples, and",
            "examples that come out otherwise. Lines that end with (note) stop nothing. Ends with 4 if something",
            "has to be mended, else with 0."
        },
        footer = {"", "Examples:", "  regiometer rules lint", "  regiometer rules lint --input new-programme"})
final class RulesLintCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return LintAnswer.print(
                RulebookLint.lint(folders.input),
                "the rulebook of " + folders.input.resolve("programme"),
                spec.commandLine().getOut());
    }
}
