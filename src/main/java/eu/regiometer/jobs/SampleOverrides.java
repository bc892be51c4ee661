package eu.regiometer.jobs;

import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.EditorialOverride.Basis;
import eu.regiometer.recommendation.EditorialOverride.Kind;
import eu.regiometer.recommendation.FigureSpan;
import eu.regiometer.recommendation.RuleFingerprint;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.rulebook.OverrideWorkbook;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.OutputFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes synthetic decisions of reviewers: one of each kind, of which one has lapsed. */
public final class SampleOverrides {

    private static final Area REGION = Area.region("SE321");
    private static final String NAME = "Sample reviewer";
    private static final String LAPSED = "PPI-04";

    private SampleOverrides() {}

    /**
     * Writes them for the newest wave of a programme. A workbook that is there stays as it is; a programme without the
     * rules or the region of the sample gets none.
     *
     * @return the file, if one was written
     */
    public static Optional<Path> write(Path input) {
        Path target = Programme.overrides(input.resolve("programme"));
        if (Files.exists(target)) {
            return Optional.empty();
        }
        Programme programme = Programme.read(input.resolve("programme"));
        Wave wave = programme.territory().newest();
        boolean member = programme.territory().members(wave).stream()
                .anyMatch(region -> region.area().equals(REGION));
        List<EditorialOverride> decisions = decisions(programme.rulebook(), wave.code(), wave.reportDate()).stream()
                .filter(decision -> programme.rulebook().rules().containsKey(decision.rule()))
                .filter(decision ->
                        decision.language().isEmpty() || programme.languages().contains(decision.language()))
                .toList();
        if (!member || decisions.isEmpty()) {
            return Optional.empty();
        }
        OutputFiles.write(
                target,
                OverrideWorkbook.bytes(
                        programme.rulebook(), programme.territory(), RulebookBase.languagesOfDecisions(), decisions));
        return Optional.of(target);
    }

    private static List<EditorialOverride> decisions(Rulebook rulebook, String wave, LocalDate reported) {
        return List.of(
                decision(
                        "DIG-04",
                        wave,
                        Kind.SUPPRESS,
                        "Sample: shared counters opened after the field work; the next wave will tell.",
                        reported.minusDays(4)),
                new EditorialOverride(
                        "AUT-12",
                        REGION,
                        wave,
                        Kind.REWORD,
                        EditorialOverride.Part.EVIDENCE,
                        "en",
                        "Offices see little room to experiment: {ROOM} of 100 ({ROOM.ci}), against {ROOM.partner} among all"
                                + " partners. The county has asked the ministry for a clause.",
                        "Sample: says what was done since.",
                        NAME,
                        reported.minusDays(3),
                        Optional.empty()),
                lapsed(rulebook, wave, reported));
    }

    /** Rests on a figure that the sample does not have. */
    private static EditorialOverride lapsed(Rulebook rulebook, String wave, LocalDate reported) {
        EditorialOverride decision = decision(
                LAPSED,
                wave,
                Kind.PIN,
                "Sample: only four purchases were planned when this was decided.",
                reported.minusDays(60));
        return Optional.ofNullable(rulebook.rules().get(LAPSED))
                .map(rule -> RuleFingerprint.of(rule, rulebook.text(LAPSED, "en")))
                .map(fingerprint -> decision.with(new Basis(new FigureSpan(4, 4, 4), fingerprint)))
                .orElse(decision);
    }

    private static EditorialOverride decision(String rule, String wave, Kind kind, String reason, LocalDate date) {
        return new EditorialOverride(
                rule,
                REGION,
                wave,
                kind,
                EditorialOverride.Part.EVIDENCE,
                "",
                "",
                reason,
                NAME,
                date,
                Optional.empty());
    }
}
