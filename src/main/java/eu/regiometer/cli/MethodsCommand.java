package eu.regiometer.cli;

import eu.regiometer.jobs.ProgrammeMethods;
import eu.regiometer.report.language.NumberStyle;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells how each figure is made. */
@Command(
        name = "methods",
        mixinStandardHelpOptions = true,
        description = {
            "Tells in plain words how each figure of the programme is made, with its settings and sources, as in the"
                    + " annex of the reports. Formulas stand in docs/methods.md."
        },
        footer = {"", "Examples:", "  regiometer methods", "  regiometer methods --input new-programme --language sv"})
final class MethodsCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Option(
            names = "--language",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language (default: en); the templates must hold its texts.")
    String language = "en";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<String> known = NumberStyle.languages();
        if (!known.contains(language)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--language: found \"" + language + "\", expected one of " + String.join(", ", known));
        }
        spec.commandLine()
                .getOut()
                .print(ProgrammeMethods.describe(folders.input, folders.templatesFolder(), language));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE.code();
    }
}
