package eu.regiometer.jobs;

import eu.regiometer.findings.Defects;
import eu.regiometer.recommendation.Condition;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.rulebook.OverrideSheet;
import eu.regiometer.recommendation.rulebook.Variation;
import eu.regiometer.recommendation.rulebook.WhatIf;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.Decimals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what another threshold, other local weights or other numbers of cards would change. Writes nothing. */
public final class RulebookTrial {

    private final Rulebook rulebook;
    private final WhatIf whatIf;
    private final List<String> lines = new ArrayList<>();

    private RulebookTrial(Rulebook rulebook, WhatIf whatIf) {
        this.rulebook = rulebook;
        this.whatIf = whatIf;
    }

    /**
     * Evaluates the rulebook of the programme, as it is and varied, on the released figures of the last run.
     *
     * @return lines for the person who asks
     * @throws NothingToReadException if no run stored figures, or the request names what does not exist
     * @throws eu.regiometer.findings.ProgrammeException with everything that is wrong in the programme
     */
    public static List<String> run(WhatIfRequest request) {
        var defects = new Defects();
        RulebookBase base = RulebookBase.read(request.input().resolve("programme"), defects);
        Rulebook rulebook = base.rulebook(defects);
        List<EditorialOverride> overrides = OverrideSheet.read(
                Programme.overrides(base.folder()),
                rulebook,
                base.territory(),
                RulebookBase.languagesOfDecisions(),
                defects);
        defects.throwIfAny();
        Wave wave = request.wave()
                .map(code -> base.territory()
                        .wave(code)
                        .orElseThrow(
                                () -> new NothingToReadException("there is no wave " + code + " in programme.yaml")))
                .orElseGet(() -> base.territory().waves().getLast());
        Variation variation = new VariationReading(rulebook, base.territory(), base.tree()).read(request);
        StoredFigures stored = stored(request.state(), wave.code());
        var trial = new RulebookTrial(
                rulebook,
                new WhatIf(
                        stored.release(),
                        rulebook,
                        variation,
                        base.territory(),
                        base.tree(),
                        new StateFolder(request.state()).decisions().complete(overrides)));
        trial.lines.add("Figures as released for wave " + wave.code() + " by the run "
                + stored.identity().substring(0, Math.min(12, stored.identity().length())) + "; rulebook "
                + rulebook.version());
        variation.threshold().ifPresent(trial::threshold);
        variation.threshold().ifPresent(tried -> trial.moves(tried.rule().id()));
        if (!variation.weights().isEmpty() || !variation.caps().isEmpty()) {
            trial.cards();
        }
        trial.lines.add("Nothing was changed.");
        return List.copyOf(trial.lines);
    }

    private static StoredFigures stored(Path state, String wave) {
        Path file = new StateFolder(state).released(wave);
        if (!Files.isRegularFile(file)) {
            throw new NothingToReadException("no run stored released figures of wave " + wave + " in " + state
                    + "; run the main job first (with --force if nothing changed), or give --state");
        }
        try {
            return StoredFigures.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private void threshold(Variation.Threshold tried) {
        Condition condition = tried.condition();
        String id = tried.rule().id();
        GovernanceLevel level = tried.rule().level();
        lines.add(id + " (" + level + ") " + rulebook.text(id, "en").title());
        lines.add("condition " + condition.sequence() + ": " + condition.indicator() + " "
                + condition.statistic().text()
                + (condition.argument().isEmpty() ? "" : " " + condition.argument()) + " "
                + condition.comparison().sign() + " threshold");
        WhatIf.Shift shift = level == GovernanceLevel.EU ? whatIf.overPartners(id) : whatIf.inRegions(id);
        lines.add(row("", "now", "what if"));
        lines.add(row("threshold", Decimals.text(condition.threshold()), Decimals.text(tried.value())));
        if (level == GovernanceLevel.EU) {
            lines.add(row(
                    "outcome", kind(shift.now()).name(), kind(shift.otherwise()).name()));
        } else {
            tallies(shift);
            areas("regions gained", shift.gained());
            areas("regions lost", shift.lost());
            areas("regions newly indicative", shift.newlyIndicative());
        }
        if (level == GovernanceLevel.LOCAL) {
            WhatIf.Shift municipalities = whatIf.inMunicipalities(id);
            lines.add("in municipalities:");
            tallies(municipalities);
            areas("municipalities gained", municipalities.gained());
            areas("municipalities lost", municipalities.lost());
            areas("municipalities newly indicative", municipalities.newlyIndicative());
        }
        List<WhatIf.Tipped> tipped =
                whatIf.tipped().stream().filter(t -> !t.rule().equals(id)).toList();
        lines.add("EU rules that would tip: "
                + (tipped.isEmpty()
                        ? "none"
                        : tipped.stream().map(RulebookTrial::tipped).collect(Collectors.joining("; "))));
    }

    private void tallies(WhatIf.Shift shift) {
        WhatIf.Tally now = shift.now();
        WhatIf.Tally otherwise = shift.otherwise();
        lines.add(row("fired", of(now.fired(), now), of(otherwise.fired(), otherwise)));
        lines.add(row("indicative", of(now.indicative(), now), of(otherwise.indicative(), otherwise)));
        lines.add(row("not evaluable", of(now.notEvaluable(), now), of(otherwise.notEvaluable(), otherwise)));
    }

    private static String tipped(WhatIf.Tipped rule) {
        return rule.rule() + " from " + rule.now() + share(rule.shareNow()) + " to " + rule.otherwise()
                + share(rule.shareOtherwise());
    }

    private static OutcomeKind kind(WhatIf.Tally one) {
        return one.fired() > 0
                ? OutcomeKind.FIRED
                : one.indicative() > 0
                        ? OutcomeKind.INDICATIVE
                        : one.notEvaluable() > 0 ? OutcomeKind.NOT_EVALUABLE : OutcomeKind.NOT_FIRED;
    }

    /** Cards gained and lost, those of the rule itself first. */
    private void moves(String id) {
        List<WhatIf.Moves> moves = whatIf.moves();
        list(
                "reports that gain the card of " + id,
                moves.stream().filter(m -> m.gained().contains(id)).map(RulebookTrial::report));
        list(
                "reports that lose the card of " + id,
                moves.stream().filter(m -> m.lost().contains(id)).map(RulebookTrial::report));
        lines.add("reports that gain or lose any card: " + moves.size());
        for (WhatIf.Moves report : moves) {
            lines.add("  " + report(report) + ":"
                    + rules(" gains ", report.gained())
                    + rules(" loses ", report.lost())
                    + rules(" open: ", report.open()));
        }
        if (moves.stream().anyMatch(report -> !report.open().isEmpty())) {
            lines.add("open: the priority depends on how many units the threshold reaches, which only a run can tell");
        }
    }

    private static String report(WhatIf.Moves moves) {
        return moves.wholeRegion()
                ? "municipalities of " + moves.area().code() + " without own figures"
                : moves.area().code();
    }

    private static String rules(String what, List<String> rules) {
        return rules.isEmpty() ? "" : what + String.join(", ", rules) + ";";
    }

    private void cards() {
        List<WhatIf.Cards> changed = whatIf.cards();
        lines.add("reports whose cards would change: " + changed.size());
        for (WhatIf.Cards cards : changed) {
            lines.add("  " + cards.area().code());
            lines.add("    now:     " + cards(cards.now()));
            lines.add("    what if: " + cards(cards.otherwise()));
        }
    }

    private static String cards(List<Outcome> cards) {
        return cards.isEmpty()
                ? "none"
                : cards.stream()
                        .map(card -> card.rule().id()
                                + (card.kind() == OutcomeKind.INDICATIVE ? " (indicative)" : "")
                                + card.priority()
                                        .map(p -> String.format(Locale.ROOT, " %.1f", p.value()))
                                        .orElse(""))
                        .collect(Collectors.joining(", "));
    }

    private void areas(String what, List<Area> areas) {
        list(what, areas.stream().map(Area::code));
    }

    private void list(String what, Stream<String> found) {
        List<String> names = found.toList();
        lines.add(what + ": " + (names.isEmpty() ? "none" : names.size() + " (" + String.join(", ", names) + ")"));
    }

    private static String of(int count, WhatIf.Tally tally) {
        return count + " of " + tally.areas();
    }

    private static String row(String what, String now, String otherwise) {
        return String.format(Locale.ROOT, "%-14s %13s %13s", what, now, otherwise);
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, " (%.1f %% of the regions)", share.getAsDouble()) : "";
    }
}
