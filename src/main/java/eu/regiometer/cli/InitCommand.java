package eu.regiometer.cli;

import eu.regiometer.jobs.NewProgramme;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a new programme. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a new programme from the shipped one, without its sample.",
            "Writes the folders programme, surveys and reviews; a folder that holds something is left as it is."
        },
        footer = {"", "Example:", "  regiometer init new-programme"})
final class InitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Input folder to make: a new name, or an empty folder.")
    Path folder = Path.of("");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        int files = NewProgramme.start(folder).size();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Files written to " + folder + ": " + files);
        out.println("Edit " + folder.resolve("programme") + " as its README.md says, then: regiometer lint --input "
                + folder);
        return ExitCode.DONE.code();
    }
}
