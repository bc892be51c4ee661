package eu.regiometer.cli;

import eu.regiometer.jobs.RulebookExchange;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a workbook of the text form of a rulebook. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a workbook of what \"rules export\" wrote, without loss.",
            "Its drop-down lists offer the codes of the programme. Check the result with \"rules lint\"."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer rules import rulebook.yaml --out recommendations.xlsx",
            "  regiometer rules import rulebook.yaml --out input/programme/recommendations.xlsx --overwrite"
        })
final class RulesImportCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(paramLabel = "FILE", description = "Text form of a rulebook (YAML).")
    Path file = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Workbook to write (.xlsx).")
    Path out = Path.of("");

    @Option(names = "--overwrite", description = "Replace the workbook if it is there.")
    boolean overwrite;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RulebookExchange.read(file, folders.input, out, overwrite);
        spec.commandLine().getOut().println("Written: " + out);
        return ExitCode.DONE.code();
    }
}
