package eu.regiometer.cli;

import eu.regiometer.jobs.BlankTemplates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes blank templates. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Writes blank workbooks for regions to fill in, made from the questionnaires.",
        footer = {
            "",
            "Examples:",
            "  regiometer template",
            "  regiometer template --region SE321 --survey public-attitude --language sv --to to-send"
        })
final class TemplateCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Option(
            names = "--survey",
            paramLabel = "SURVEY",
            description = "public-attitude or innovation-capacity (default: both).")
    List<String> surveys = new ArrayList<>();

    @Option(names = "--region", paramLabel = "CODE", description = "Region (default: all); may be repeated.")
    List<String> regions = new ArrayList<>();

    @Option(names = "--wave", paramLabel = "WAVE", description = "Wave (default: the newest).")
    @Nullable
    String wave;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description = "Language (default: the region's own, else English).")
    @Nullable
    String language;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            defaultValue = "templates",
            description = "Folder (default: templates).")
    Path target = Path.of("templates");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BlankTemplates.write(
                        folders.input,
                        target,
                        new TreeSet<>(surveys),
                        new TreeSet<>(regions),
                        Optional.ofNullable(wave),
                        Optional.ofNullable(language))
                .forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE.code();
    }
}
