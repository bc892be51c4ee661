package eu.regiometer.cli;

import eu.regiometer.jobs.TextStatus;
import eu.regiometer.questionnaire.TranslationStatus;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells how far the translations have come, and notes what a translator or reviewer finished. */
@Command(
        name = "texts",
        mixinStandardHelpOptions = true,
        description = {
            "Tells per language how many texts of reports, site and receipts are automatic, translated, reviewed, approved",
            "or outdated.",
            "A text is outdated when its English was changed after it was translated. With --language and --status",
            "it notes that texts were translated or reviewed from today's English."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer texts",
            "  regiometer texts --language fi --status REVIEWED",
            "  regiometer texts --language fi --status TRANSLATED --key quality.",
            "  regiometer texts --language fi --status REVIEWED --key site_"
        })
final class TextsCommand implements Callable<Integer> {

    private static final Path HERE = Path.of("report-templates");

    @Mixin
    Folders folders = new Folders();

    @Option(names = "--language", paramLabel = "LANG", description = "Language whose texts get a status.")
    @Nullable
    String language;

    @Option(names = "--status", paramLabel = "STATUS", description = "One of ${COMPLETION-CANDIDATES}.")
    @Nullable
    TranslationStatus status;

    @Option(names = "--key", paramLabel = "BEGIN", description = "Only texts whose keys begin with this.")
    String key = "";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if ((language == null) != (status == null)) {
            throw new ParameterException(spec.commandLine(), "--language and --status belong together");
        }
        Path templates = folders.templatesFolder().orElse(HERE);
        PrintWriter out = spec.commandLine().getOut();
        if (language != null && status != null) {
            out.println(TextStatus.mark(templates, language, key, status));
        }
        TextStatus.tell(templates).forEach(out::println);
        out.flush();
        return ExitCode.DONE.code();
    }
}
