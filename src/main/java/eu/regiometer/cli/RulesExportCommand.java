package eu.regiometer.cli;

import eu.regiometer.jobs.RulebookExchange;
import eu.regiometer.recommendation.rulebook.RulebookText;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.OutputFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the rulebook as sorted text. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the whole rulebook as sorted text, for comparing versions.",
            "One cell a line, in YAML. The same rulebook always gives the same text."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer rules export rulebook.yaml",
            "  regiometer rules export | diff old.yaml -",
            "  regiometer rules export --driver AGEING"
        })
final class RulesExportCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "File to write, replaced if it is there (default: standard output).")
    @Nullable
    Path file;

    @Option(
            names = "--driver",
            paramLabel = "DRIVER",
            description = "Only the rules and practices that answer to this driver of change: AGEING, AUTOMATION, "
                    + "GLOBALISATION or TECHNOLOGY. For reading; it cannot be imported.")
    @Nullable
    String driver;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String text = RulebookExchange.export(folders.input, known());
        if (file == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            OutputFiles.write(file, text);
            spec.commandLine().getOut().println("Written: " + file);
        }
        return ExitCode.DONE.code();
    }

    private Optional<String> known() {
        if (driver == null || RulebookText.drivers().contains(driver)) {
            return Optional.ofNullable(driver);
        }
        throw new ParameterException(
                spec.commandLine(),
                "--driver: found \"" + driver + "\", expected one of " + String.join(", ", RulebookText.drivers())
                        + NearestName.of(driver, RulebookText.drivers())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""));
    }
}
