package eu.regiometer.cli;

import eu.regiometer.jobs.FigureTrace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows a printed figure back to the submissions behind it. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Follows a figure of the last run back to the submissions behind it, with their hashes.",
            "A figure is WAVE/AREA/CODE: an indicator, a rule, or an item with its statistic."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer trace 2026/SE322/FIN_LEVEL",
            "  regiometer trace 2026/PARTNERS/PPI-11",
            "  regiometer trace 2026/SE322/P1/top2"
        })
final class TraceCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(paramLabel = "FIGURE", description = "WAVE/AREA/CODE or WAVE/AREA/ITEM/STATISTIC.")
    String figure = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        FigureTrace.trace(figure, folders.input, folders.output)
                .forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE.code();
    }
}
