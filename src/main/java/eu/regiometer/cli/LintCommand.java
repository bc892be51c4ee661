package eu.regiometer.cli;

import eu.regiometer.findings.Defect;
import eu.regiometer.jobs.ProgrammeLint;
import eu.regiometer.jobs.TemplatesLint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists everything that is wrong with the programme and with the templates. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Lists everything that is wrong with a programme at once: settings, registers, questionnaires,",
            "indicators, recommendations, confirmations, overrides of reviewers; and with the templates: unknown",
            "figures and texts, numbers not in the form of the language, missing alternative texts, headings",
            "that skip a level; with --only templates also letters below 8 pt. Nothing is done with it.",
            "One line each: file [sheet!cell], what was found, what was expected, how to mend it. Lines that end",
            "with (warning) or (note) stop nothing. Ends with 4 if something has to be mended, else with 0."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer lint",
            "  regiometer lint --input new-programme",
            "  regiometer lint --only templates --templates my-templates"
        })
final class LintCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--only", paramLabel = "WHAT", description = "Look only at ${COMPLETION-CANDIDATES}.")
    @Nullable
    What only;

    /** What can be looked at alone. */
    enum What {
        programme,
        templates
    }

    @Override
    public Integer call() {
        List<Defect> defects = new ArrayList<>();
        List<String> places = new ArrayList<>();
        if (only != What.templates) {
            defects.addAll(ProgrammeLint.lint(folders.input));
            places.add(folders.input.resolve("programme").toString());
        }
        if (only != What.programme) {
            TemplatesLint.lint(folders.templatesFolder()).stream()
                    .filter(defect -> defect.blocking() || only == What.templates)
                    .forEach(defects::add);
            places.add(TemplatesLint.place(folders.templatesFolder()));
        }
        return LintAnswer.print(
                defects, String.join(" and ", places), spec.commandLine().getOut());
    }
}
