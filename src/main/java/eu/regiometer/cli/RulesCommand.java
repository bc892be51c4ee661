package eu.regiometer.cli;

import picocli.CommandLine.Command;

/** Commands for those who own the rulebook. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks, tries out and compares the rulebook, recommendations.xlsx.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RulesLintCommand.class,
            RulesWhatIfCommand.class,
            RulesExportCommand.class,
            RulesImportCommand.class,
            RulesReviewsCommand.class
        })
final class RulesCommand {}
