package eu.regiometer.cli;

import eu.regiometer.jobs.ReviewLists;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the workbook that reviewers fill in up to date. */
@Command(
        name = "reviews",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the drop-down lists of reviews/overrides.xlsx up to date with the programme.",
            "What reviewers wrote, their remarks and colours stay; lines whose codes are gone are named. Writes nothing",
            "while the workbook is open in a spreadsheet program. Without the workbook an empty one is made."
        },
        footer = {"", "Example:", "  regiometer rules reviews"})
final class RulesReviewsCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ReviewLists.renew(folders.input).forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE.code();
    }
}
