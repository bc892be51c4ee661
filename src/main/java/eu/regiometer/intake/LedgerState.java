package eu.regiometer.intake;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is decided about one entry so far. */
final class LedgerState {

    private final List<Finding> findings = new ArrayList<>();
    private Verdict verdict;
    private boolean counts;
    private @Nullable String replaces;

    LedgerState(Verdict verdict) {
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }

    void inForce() {
        counts = true;
    }

    void replaced() {
        counts = false;
    }

    void replaces(String hash, Finding history) {
        replaces = hash;
        findings.removeIf(finding -> finding.is(FindingCode.SUBMISSION_REPLACES));
        findings.add(history);
    }

    void waits(Finding why) {
        verdict = Verdict.WAITING;
        counts = false;
        replaces = null;
        findings.removeIf(finding -> finding.is(FindingCode.SUBMISSION_REPLACES));
        findings.add(why);
    }

    void refused(Finding why) {
        waits(why);
        verdict = Verdict.REFUSED;
    }

    /** Shares the fate of the same content seen before. */
    void repeats(Verdict first, Finding note) {
        verdict = first == Verdict.ACCEPTED_IN_PART ? Verdict.ACCEPTED : first;
        findings.add(note);
    }

    LedgerDecision decision(LedgerEntry entry) {
        return new LedgerDecision(entry, verdict, counts, Optional.ofNullable(replaces), findings);
    }
}
