package eu.regiometer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Finding;
import eu.regiometer.questionnaire.Survey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubmissionLedgerTest {

    private static final SubmissionScope SCOPE = new SubmissionScope("SE332", Survey.PUBLIC_ATTITUDE, "2026", "");
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);

    private Confirmations confirmations = Confirmations.NONE;

    @Test
    void theSameContentUnderAnotherNameIsAcceptedAndCountedOnce() {
        List<LedgerDecision> decided =
                decide(entry(A, "second.xlsx", 100, "2026-05-01", 1), entry(A, "first.xlsx", 100, "2026-05-01", 1));

        assertThat(shown(decided))
                .containsExactly("first.xlsx ACCEPTED counts", "second.xlsx ACCEPTED SUBMISSION-DUPLICATE");
        assertThat(decided.get(1).findings().getFirst().arguments()).containsEntry("name", "first.xlsx");
    }

    @Test
    void theNameUnderWhichAContentWasSeenFirstIsTheOriginal() {
        List<LedgerDecision> decided =
                decide(entry(A, "z.xlsx", 100, "2026-05-01", 1), entry(A, "a.xlsx", 100, "2026-05-01", 2));

        assertThat(shown(decided)).containsExactly("a.xlsx ACCEPTED SUBMISSION-DUPLICATE", "z.xlsx ACCEPTED counts");
    }

    @Test
    void aRefusedContentMayComeAgain() {
        LedgerEntry refused = new LedgerEntry(A, "a.xlsx", SCOPE, Optional.empty(), 0, Verdict.REFUSED, false, 1);
        LedgerEntry again = entry(A, "b.xlsx", 100, "2026-05-01", 2);

        assertThat(shown(decide(refused, again))).containsExactly("a.xlsx REFUSED", "b.xlsx ACCEPTED counts");
    }

    @Test
    void aNewSubmissionReplacesTheOlderOneAsAWhole() {
        List<LedgerDecision> decided =
                decide(entry(A, "old.xlsx", 100, "2026-05-01", 1), entry(B, "new.xlsx", 99, "2026-05-02", 2));

        assertThat(shown(decided)).containsExactly("new.xlsx ACCEPTED counts SUBMISSION-REPLACES", "old.xlsx ACCEPTED");
        LedgerDecision newer = decided.getFirst();
        assertThat(newer.replaces()).contains(A);
        assertThat(newer.findings().getFirst().arguments())
                .isEqualTo(Map.of("name", "old.xlsx", "old", "100", "new", "99", "changed", "7"));
    }

    @Test
    void oldAndNewVersionDroppedTogetherAreDecidedByTheDateInside() {
        List<LedgerDecision> decided =
                decide(entry(A, "b.xlsx", 100, "2026-06-01", 1), entry(B, "a.xlsx", 40, "2026-06-20", 1));

        assertThat(shown(decided)).containsExactly("a.xlsx ACCEPTED counts SUBMISSION-REPLACES", "b.xlsx ACCEPTED");
    }

    @Test
    void twinsWithoutDatesBothWait() {
        List<LedgerDecision> decided = decide(entry(A, "a.xlsx", 100, "", 1), entry(B, "b.xlsx", 100, "2026-05-01", 1));

        assertThat(shown(decided)).containsExactly("a.xlsx WAITING SUBMISSION-TWIN", "b.xlsx WAITING SUBMISSION-TWIN");
        assertThat(decided.getFirst().findings().getFirst().arguments())
                .containsEntry("a", "a.xlsx")
                .containsEntry("b", "b.xlsx");
    }

    @Test
    void twinsOfOneDateWaitAndLeaveTheEarlierSubmissionInForce() {
        List<LedgerDecision> decided = decide(
                entry(A, "a.xlsx", 100, "2026-05-01", 1),
                entry(B, "b.xlsx", 100, "2026-05-02", 2),
                entry(C, "c.xlsx", 100, "2026-05-02", 2));

        assertThat(shown(decided))
                .containsExactly(
                        "a.xlsx ACCEPTED counts", "b.xlsx WAITING SUBMISSION-TWIN", "c.xlsx WAITING SUBMISSION-TWIN");
    }

    @Test
    void theSecretariatDecidesBetweenTwins() {
        confirmations = Confirmations.of(Map.of(B.substring(0, 12), Confirmations.Decision.WITHDRAW));

        List<LedgerDecision> decided = decide(entry(A, "a.xlsx", 100, "", 1), entry(B, "b.xlsx", 100, "", 1));

        assertThat(shown(decided)).containsExactly("a.xlsx ACCEPTED counts", "b.xlsx REFUSED SUBMISSION-TWIN");
    }

    @Test
    void aCorrectionWithFarFewerRowsWaits() {
        List<LedgerDecision> decided =
                decide(entry(A, "a.xlsx", 100, "2026-05-01", 1), entry(B, "b.xlsx", 89, "2026-05-02", 2));

        assertThat(shown(decided)).containsExactly("a.xlsx ACCEPTED counts", "b.xlsx WAITING SUBMISSION-SHRINKS");
        assertThat(decided.get(1).findings().getFirst().arguments())
                .containsEntry("new", "89")
                .containsEntry("old", "100");
    }

    @Test
    void tenPercentFewerRowsAreNotFarFewer() {
        assertThat(shown(decide(entry(A, "a.xlsx", 100, "2026-05-01", 1), entry(B, "b.xlsx", 90, "2026-05-02", 2))))
                .containsExactly("a.xlsx ACCEPTED", "b.xlsx ACCEPTED counts SUBMISSION-REPLACES");
    }

    @Test
    void aConfirmedCorrectionCounts() {
        confirmations = Confirmations.of(Map.of(B, Confirmations.Decision.ACCEPT));

        assertThat(shown(decide(entry(A, "a.xlsx", 100, "2026-05-03", 1), entry(B, "b.xlsx", 50, "2026-05-02", 2))))
                .containsExactly("a.xlsx ACCEPTED", "b.xlsx ACCEPTED counts SUBMISSION-REPLACES");
    }

    @Test
    void answersOlderThanThoseInForceWait() {
        assertThat(shown(decide(entry(A, "a.xlsx", 100, "2026-05-03", 1), entry(B, "b.xlsx", 100, "2026-05-02", 2))))
                .containsExactly("a.xlsx ACCEPTED counts", "b.xlsx WAITING SUBMISSION-OLDER");
    }

    @Test
    void aRefusedOrWaitingSubmissionNeverDisplacesAnAcceptedOne() {
        LedgerEntry refused = new LedgerEntry(B, "b.xlsx", SCOPE, date("2026-06-01"), 0, Verdict.REFUSED, false, 2);
        LedgerEntry waiting = new LedgerEntry(C, "c.xlsx", SCOPE, date("2026-06-01"), 0, Verdict.WAITING, false, 2);

        assertThat(shown(decide(entry(A, "a.xlsx", 100, "2026-05-03", 1), refused, waiting)))
                .containsExactly("a.xlsx ACCEPTED counts", "b.xlsx REFUSED", "c.xlsx WAITING");
    }

    @Test
    void partsCountBesideEachOtherAndAWholeThatComesLaterWaits() {
        LedgerEntry north = part(entry(A, "n.xlsx", 50, "2026-05-01", 1), "north");
        LedgerEntry south = part(entry(B, "s.xlsx", 50, "2026-05-01", 1), "south");
        LedgerEntry whole = entry(C, "w.xlsx", 100, "2026-05-02", 2);

        assertThat(shown(decide(north, south, whole)))
                .containsExactly("n.xlsx ACCEPTED counts", "s.xlsx ACCEPTED counts", "w.xlsx WAITING SUBMISSION-TWIN");
    }

    @Test
    void theOrderOfTheFilesHasNoInfluence() {
        List<LedgerEntry> entries = new ArrayList<>();
        var random = new Random(20260607);
        for (int i = 0; i < 60; i++) {
            String hash = String.format("%064x", random.nextInt(30));
            String date = random.nextInt(4) == 0 ? "" : "2026-05-%02d".formatted(1 + random.nextInt(9));
            var scope = new SubmissionScope(
                    "R" + random.nextInt(3),
                    Survey.values()[random.nextInt(2)],
                    "2026",
                    random.nextInt(5) == 0 ? "p" : "");
            entries.add(new LedgerEntry(
                    hash,
                    "f" + i + ".xlsx",
                    scope,
                    date(date),
                    80 + random.nextInt(40),
                    Verdict.values()[random.nextInt(4)],
                    false,
                    1 + random.nextInt(4)));
        }
        List<LedgerDecision> expected = decide(entries);
        assertThat(expected).hasSize(60);

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(entries, new Random(seed));
            assertThat(decide(entries)).isEqualTo(expected);
        }
    }

    @Test
    void syntheticAndOtherSubmissionsMustNotBeMixed() {
        LedgerEntry synthetic = new LedgerEntry(
                B,
                "s.xlsx",
                new SubmissionScope("PL22", Survey.PUBLIC_ATTITUDE, "2026", ""),
                date("2026-05-01"),
                100,
                Verdict.ACCEPTED,
                true,
                1);
        List<LedgerDecision> mixed = decide(entry(A, "a.xlsx", 100, "2026-05-01", 1), synthetic);

        assertThat(SyntheticMixture.of(mixed).orElseThrow().message())
                .contains("synthetic are s.xlsx; not synthetic are a.xlsx; remove");
        assertThat(SyntheticMixture.of(decide(synthetic))).isEmpty();
        assertThat(SyntheticMixture.of(decide(entry(A, "a.xlsx", 100, "2026-05-01", 1))))
                .isEmpty();
    }

    private List<LedgerDecision> decide(LedgerEntry... entries) {
        return decide(List.of(entries));
    }

    private List<LedgerDecision> decide(List<LedgerEntry> entries) {
        return SubmissionLedger.decide(entries, IntakeRules.defaults(), confirmations, (a, b) -> OptionalLong.of(7));
    }

    private static LedgerEntry entry(String hash, String name, int rows, String date, int run) {
        return new LedgerEntry(hash, name, SCOPE, date(date), rows, Verdict.ACCEPTED, false, run);
    }

    private static LedgerEntry part(LedgerEntry entry, String part) {
        return new LedgerEntry(
                entry.hash(),
                entry.name(),
                new SubmissionScope("SE332", Survey.PUBLIC_ATTITUDE, "2026", part),
                entry.date(),
                entry.rows(),
                entry.verdict(),
                false,
                entry.run());
    }

    private static Optional<LocalDate> date(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }

    private static List<String> shown(List<LedgerDecision> decisions) {
        return decisions.stream()
                .map(d -> d.entry().name() + " " + d.verdict() + (d.counts() ? " counts" : "")
                        + d.findings().stream()
                                .map(Finding::code)
                                .map(c -> " " + c)
                                .reduce("", String::concat))
                .toList();
    }
}
