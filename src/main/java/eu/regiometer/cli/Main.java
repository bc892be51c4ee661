package eu.regiometer.cli;

import eu.regiometer.aggregation.analysis.UnusableDataException;
import eu.regiometer.aggregation.analysis.WrongOptionException;
import eu.regiometer.findings.Defect;
import eu.regiometer.findings.ProgrammeException;
import eu.regiometer.jobs.AnotherRunException;
import eu.regiometer.jobs.FolderInUseException;
import eu.regiometer.jobs.NothingToReadException;
import eu.regiometer.jobs.RunFailedException;
import eu.regiometer.jobs.TemplatesWrongException;
import eu.regiometer.workbook.NoFenceException;
import eu.regiometer.workbook.UnwritableOutputException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Entry point of every command. */
@Command(
        name = "regiometer",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        description = "Turns survey workbooks of regions into recommendation reports.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            InitCommand.class,
            LintCommand.class,
            RulesCommand.class,
            CheckCommand.class,
            EstimateCommand.class,
            MethodsCommand.class,
            TextsCommand.class,
            TemplateCommand.class,
            PreviewCommand.class,
            SampleCommand.class,
            ForgetCommand.class,
            TraceCommand.class,
            ReviewCommand.class,
            PublishCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 unexpected; 2 usage; 3 done, some files refused or waiting;",
            "4 programme, templates or input wrong, nothing done; 5 another run is active;",
            "6 run failed, can be started again."
        })
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, Terminal.writer(System.out), Terminal.writer(System.err)));
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Main::explain)
                .setExitCodeExceptionMapper(
                        e -> (e instanceof ParameterException ? ExitCode.USAGE : ExitCode.UNEXPECTED).code());
        // thresholds such as -10 are numbers, not options
        CommandLine rules = Objects.requireNonNull(line.getSubcommands().get("rules"), "declared above");
        Objects.requireNonNull(rules.getSubcommands().get("what-if"), "declared there")
                .setUnmatchedOptionsArePositionalParams(true);
        if (arguments.length == 0) {
            line.usage(err);
            return ExitCode.USAGE.code();
        }
        return line.execute(arguments);
    }

    private static int explain(Exception e, CommandLine line, CommandLine.ParseResult result) {
        PrintWriter err = line.getErr();
        return switch (e) {
            case ProgrammeException wrong -> {
                for (Defect defect : wrong.defects()) {
                    err.println(defect);
                }
                err.println("Nothing was done. Things to mend in the programme: "
                        + wrong.defects().size());
                yield ExitCode.PROGRAMME_WRONG.code();
            }
            case TemplatesWrongException wrong -> told(err, wrong, ExitCode.PROGRAMME_WRONG);
            case WrongOptionException wrong -> told(err, wrong, ExitCode.USAGE);
            case UnusableDataException unusable -> {
                unusable.defects().forEach(err::println);
                err.println("Nothing was computed and nothing written. Lines above: "
                        + unusable.defects().size());
                yield ExitCode.PROGRAMME_WRONG.code();
            }
            case FolderInUseException used -> told(err, used, ExitCode.PROGRAMME_WRONG);
            case NothingToReadException nothing -> told(err, nothing, ExitCode.PROGRAMME_WRONG);
            case AnotherRunException another -> told(err, another, ExitCode.ANOTHER_RUN);
            case RunFailedException failed -> told(err, failed, ExitCode.RUN_FAILED);
            case NoFenceException unfenced -> told(err, unfenced, ExitCode.RUN_FAILED);
            case UnwritableOutputException unwritable -> told(err, unwritable, ExitCode.RUN_FAILED);
            case UncheckedIOException io -> told(err, io, ExitCode.RUN_FAILED);
            default -> {
                err.println("Unexpected: " + e.getClass().getSimpleName() + ": " + e.getMessage());
                err.println("Please report this with the file run.log of the state folder.");
                yield ExitCode.UNEXPECTED.code();
            }
        };
    }

    private static int told(PrintWriter err, Exception e, ExitCode code) {
        err.println(e.getMessage());
        return code.code();
    }
}
