package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.findings.Severity;
import eu.regiometer.intake.Confirmations.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which submissions are in force. A pure function of its entries: their order has no influence.
 *
 * <p>Of one scope one submission is in force. A submission first seen in a later run replaces it as a whole, unless its
 * answers are older or many rows are gone: then it waits until the secretariat confirms. Of several first seen in the
 * same run the one with the latest date inside counts; without such a date all wait. What was refused or waits displaces
 * nothing. The same content under several names counts once.
 */
public final class SubmissionLedger {

    private static final Comparator<LedgerEntry> FIRST_SEEN = Comparator.comparingInt(LedgerEntry::run)
            .thenComparing(LedgerEntry::name)
            .thenComparing(LedgerEntry::hash);
    private static final String UNKNOWN = "–";

    private final double shrinksBy;
    private final Confirmations confirmations;
    private final ChangedAnswers changed;
    private final Map<LedgerEntry, LedgerState> states = new HashMap<>();

    /** Counts the answers that differ between two submissions, where both are at hand. */
    @FunctionalInterface
    public interface ChangedAnswers {

        /** Number of answers that differ; empty when it is not known. */
        OptionalLong between(String oldHash, String newHash);
    }

    private SubmissionLedger(double shrinksBy, Confirmations confirmations, ChangedAnswers changed) {
        this.shrinksBy = shrinksBy;
        this.confirmations = confirmations;
        this.changed = changed;
    }

    /**
     * Decides about all submissions, those of earlier runs and those of this run.
     *
     * @param entries every file once; the same content under another name is another entry
     * @param rules the share of fewer rows from which a resubmission waits
     * @param confirmations what the secretariat decided
     * @param changed counts changed answers for the history
     * @return one decision per entry, by name, then hash
     */
    public static List<LedgerDecision> decide(
            Collection<LedgerEntry> entries, IntakeRules rules, Confirmations confirmations, ChangedAnswers changed) {
        var ledger = new SubmissionLedger(rules.shrinksBy(), confirmations, changed);
        SortedMap<SubmissionScope, List<LedgerEntry>> scopes = new TreeMap<>();
        for (LedgerEntry entry : entries) {
            ledger.states.put(entry, new LedgerState(entry.verdict()));
            if (entry.verdict().accepted()) {
                scopes.computeIfAbsent(entry.scope(), scope -> new ArrayList<>())
                        .add(entry);
            }
        }
        List<LedgerEntry> inForce = new ArrayList<>();
        for (List<LedgerEntry> scope : scopes.values()) {
            ledger.scope(ledger.distinct(scope)).ifPresent(inForce::add);
        }
        ledger.wholesAgainstParts(inForce);
        scopes.values().forEach(ledger::repeats);
        return entries.stream()
                .distinct()
                .sorted(Comparator.comparing(LedgerEntry::name).thenComparing(LedgerEntry::hash))
                .map(entry -> ledger.state(entry).decision(entry))
                .toList();
    }

    /** One entry per content, the one seen first, in the order of runs and names. */
    private List<LedgerEntry> distinct(List<LedgerEntry> scope) {
        Map<String, LedgerEntry> first = new TreeMap<>();
        scope.stream().sorted(FIRST_SEEN).forEach(entry -> first.putIfAbsent(entry.hash(), entry));
        return first.values().stream().sorted(FIRST_SEEN).toList();
    }

    /** The submission in force of one scope. */
    private Optional<LedgerEntry> scope(List<LedgerEntry> entries) {
        SortedMap<Integer, List<LedgerEntry>> runs =
                entries.stream().collect(Collectors.groupingBy(LedgerEntry::run, TreeMap::new, Collectors.toList()));
        LedgerEntry inForce = null;
        for (List<LedgerEntry> together : runs.values()) {
            LedgerEntry candidate = latest(together);
            if (candidate == null || inForce != null && !mayReplace(candidate, inForce)) {
                continue;
            }
            if (inForce != null) {
                replace(candidate, inForce);
            }
            inForce = candidate;
            state(candidate).inForce();
        }
        return Optional.ofNullable(inForce);
    }

    /** The one of several submissions of one run that counts; null when all wait. */
    private @Nullable LedgerEntry latest(List<LedgerEntry> together) {
        List<LedgerEntry> left = new ArrayList<>(together);
        if (together.size() > 1) {
            together.stream().filter(entry -> decided(entry, Decision.WITHDRAW)).forEach(entry -> {
                withdraw(entry, twin(entry, together));
                left.remove(entry);
            });
        }
        if (left.size() <= 1) {
            return left.isEmpty() ? null : left.getFirst();
        }
        List<LedgerEntry> confirmed =
                left.stream().filter(entry -> decided(entry, Decision.ACCEPT)).toList();
        List<LedgerEntry> best = confirmed.isEmpty() ? withLatestDate(left) : confirmed;
        if (best.size() != 1) {
            left.forEach(entry -> waits(entry, twin(entry, left)));
            return null;
        }
        LedgerEntry winner = best.getFirst();
        left.stream()
                .filter(entry -> !entry.equals(winner))
                .max(Comparator.comparing((LedgerEntry entry) -> entry.date().orElse(LocalDate.MIN))
                        .thenComparing(FIRST_SEEN))
                .ifPresent(loser -> replace(winner, loser));
        return winner;
    }

    /** Empty unless every entry has a date. */
    private static List<LedgerEntry> withLatestDate(List<LedgerEntry> entries) {
        if (entries.stream().anyMatch(entry -> entry.date().isEmpty())) {
            return List.of();
        }
        LocalDate latest = entries.stream()
                .map(entry -> entry.date().orElseThrow())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return entries.stream()
                .filter(entry -> entry.date().orElseThrow().equals(latest))
                .toList();
    }

    private boolean mayReplace(LedgerEntry candidate, LedgerEntry inForce) {
        List<Finding> doubts = new ArrayList<>();
        boolean older = candidate.date().isPresent()
                && inForce.date().isPresent()
                && candidate.date().get().isBefore(inForce.date().get());
        if (older) {
            doubts.add(about(FindingCode.SUBMISSION_OLDER, candidate).with("name", inForce.fileName()));
        }
        if (candidate.rows() < inForce.rows() * (1 - shrinksBy)) {
            doubts.add(about(FindingCode.SUBMISSION_SHRINKS, candidate)
                    .with("new", candidate.rows())
                    .with("old", inForce.rows()));
        }
        if (doubts.isEmpty() || decided(candidate, Decision.ACCEPT)) {
            return true;
        }
        for (Finding doubt : doubts) {
            if (decided(candidate, Decision.WITHDRAW)) {
                withdraw(candidate, doubt);
            } else {
                waits(candidate, doubt);
            }
        }
        return false;
    }

    private void replace(LedgerEntry winner, LedgerEntry loser) {
        state(loser).replaced();
        OptionalLong answers = changed.between(loser.hash(), winner.hash());
        Finding history = about(FindingCode.SUBMISSION_REPLACES, winner)
                .with("name", loser.fileName())
                .with("old", loser.rows())
                .with("new", winner.rows())
                .with("changed", answers.isPresent() ? Long.toString(answers.getAsLong()) : UNKNOWN);
        state(winner).replaces(loser.hash(), history);
    }

    /** A submission of the whole region and one of a part of it would count units twice: what came later waits. */
    private void wholesAgainstParts(List<LedgerEntry> inForce) {
        inForce.stream()
                .collect(Collectors.groupingBy(
                        entry -> new SubmissionScope(
                                entry.scope().region(),
                                entry.scope().survey(),
                                entry.scope().wave(),
                                ""),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .forEach(together -> {
                    List<LedgerEntry> parts = together.stream()
                            .filter(e -> !e.scope().part().isEmpty())
                            .toList();
                    if (!parts.isEmpty() && parts.size() < together.size()) {
                        LedgerEntry whole = together.stream()
                                .filter(e -> e.scope().part().isEmpty())
                                .findFirst()
                                .orElseThrow();
                        int firstPart =
                                parts.stream().mapToInt(LedgerEntry::run).min().orElseThrow();
                        together.stream()
                                .filter(e -> e.equals(whole) ? whole.run() >= firstPart : e.run() >= whole.run())
                                .forEach(e -> waits(e, twin(e, together)));
                    }
                });
    }

    /** The same content under a second name shares the fate of the first. */
    private void repeats(List<LedgerEntry> scope) {
        for (LedgerEntry first : distinct(scope)) {
            scope.stream()
                    .filter(entry -> entry.hash().equals(first.hash()) && !entry.equals(first))
                    .forEach(again -> state(again)
                            .repeats(
                                    state(first).verdict(),
                                    about(FindingCode.SUBMISSION_DUPLICATE, again)
                                            .with("name", first.fileName())));
        }
    }

    private Finding twin(LedgerEntry entry, List<LedgerEntry> together) {
        LedgerEntry other =
                together.stream().filter(e -> !e.equals(entry)).min(FIRST_SEEN).orElse(entry);
        return about(FindingCode.SUBMISSION_TWIN, entry)
                .with("a", entry.fileName())
                .with("b", other.fileName());
    }

    private void waits(LedgerEntry entry, Finding why) {
        state(entry).waits(why);
    }

    private void withdraw(LedgerEntry entry, Finding why) {
        state(entry).refused(why.severity(Severity.BLOCKING).effect(Effect.FILE));
    }

    private boolean decided(LedgerEntry entry, Decision decision) {
        return confirmations.of(entry.hash()).filter(decision::equals).isPresent();
    }

    private LedgerState state(LedgerEntry entry) {
        return Optional.ofNullable(states.get(entry)).orElseThrow();
    }

    private static Finding about(FindingCode code, LedgerEntry entry) {
        return Finding.of(code, CellAddress.file(entry.fileName()));
    }
}
