package eu.regiometer.cli;

import eu.regiometer.jobs.FileCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files without storing anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks workbooks as the main job would; nothing is stored.",
            "Prints a line per file, separated by tabs: file, verdict, code of the first finding or -, text.",
            "Ends with 0 if every file is accepted, whole or in part, else with 3."
        },
        footer = {"", "Example:", "  regiometer check input/surveys/SE322/*.xlsx"})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Workbooks to check.")
    List<Path> files = new ArrayList<>();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean all = true;
        for (FileCheck.Line line :
                FileCheck.check(files, folders.input, folders.templatesFolder(), folders.reportDate())) {
            out.println(String.join("\t", line.file().toString(), line.verdict().name(), line.code(), line.text()));
            all &= line.verdict().accepted();
        }
        return (all ? ExitCode.DONE : ExitCode.SOME_FILES_LEFT).code();
    }
}
