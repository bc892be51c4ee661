package eu.regiometer.cli;

import eu.regiometer.jobs.Withdrawal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws a submission. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "Withdraws a submission: removes the kept copy, what was read of it and everything made from it.",
            "The file in the drop folder stays where it is and is left out from now on; the next run makes",
            "everything again without it."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer forget input/surveys/SE322/SE322-public-attitude-2026.xlsx",
            "  regiometer forget 3fa2b81c9d0e"
        })
final class ForgetCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(paramLabel = "SUBMISSION", description = "The file, or the beginning of its SHA-256 as on the receipt.")
    String submission = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Withdrawal.forget(submission, folders.state, folders.output)
                .forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE.code();
    }
}
