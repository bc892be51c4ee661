package eu.regiometer.cli;

import eu.regiometer.jobs.RulebookTrial;
import eu.regiometer.jobs.WhatIfRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries another threshold, other local weights or other numbers of cards. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what another threshold would change, and changes nothing.",
            "Reads the released figures of the last run again and tells how many regions fire and are indicative,",
            "which would be gained and lost, and which EU rules would tip. With --priority and --cap it tells",
            "which reports would print other recommendations, or in another order; a threshold is not needed then."
        },
        footer = {
            "",
            "Examples:",
            "  regiometer rules what-if PPI-05 45",
            "  regiometer rules what-if FIN-01 45 --condition 2 --wave 2024",
            "  regiometer rules what-if --priority SE321:C1=1.2 --cap regional=8"
        })
final class RulesWhatIfCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULE", description = "Rule whose threshold is varied.")
    @Nullable
    String rule;

    @Parameters(index = "1", arity = "0..1", paramLabel = "THRESHOLD", description = "Threshold to try.")
    @Nullable
    Double threshold;

    @Option(
            names = "--condition",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Condition that has the threshold (default: 1, the leading one).")
    int condition = 1;

    @Option(names = "--wave", paramLabel = "WAVE", description = "Wave (default: the newest).")
    @Nullable
    String wave;

    @Option(
            names = "--priority",
            paramLabel = "REGION:C1=1.2",
            description = "Weight, 0.8 to 1.2, that a region gives a challenge; may be given several times.")
    List<String> priorities = List.of();

    @Option(
            names = "--cap",
            paramLabel = "LEVEL=NUMBER",
            description = "Most cards of local, regional or eu reports; may be given several times.")
    List<String> caps = List.of();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if ((rule == null) != (threshold == null)) {
            throw new ParameterException(spec.commandLine(), "A rule and its threshold belong together");
        }
        if (rule == null && priorities.isEmpty() && caps.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name a rule and a threshold, or --priority or --cap");
        }
        RulebookTrial.run(new WhatIfRequest(
                        folders.input,
                        folders.state,
                        Optional.ofNullable(wave),
                        Optional.ofNullable(rule),
                        threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold),
                        condition,
                        priorities,
                        caps))
                .forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE.code();
    }
}
