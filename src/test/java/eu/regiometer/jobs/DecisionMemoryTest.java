package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Reason;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.recommendation.ConditionResult;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.EditorialOverride.Basis;
import eu.regiometer.recommendation.EditorialOverride.Kind;
import eu.regiometer.recommendation.FigureSpan;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.OverrideResult;
import eu.regiometer.recommendation.Rule;
import eu.regiometer.recommendation.RuleFingerprint;
import eu.regiometer.recommendation.Shipped;
import eu.regiometer.territory.Area;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a decision rests on whose line leaves the figures blank. */
class DecisionMemoryTest {

    private static final Area REGION = Area.region("SE321");
    private static final Rule RULE = Shipped.RULEBOOK.rules().get("FIN-03");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final FigureSpan FIRST = new FigureSpan(28.25, 21, 35.5);
    private static final FigureSpan LATER = new FigureSpan(61, 55, 67);

    @TempDir
    private Path folder;

    private DecisionMemory memory = new DecisionMemory(Path.of(""), Path.of(""));

    @BeforeEach
    void start() {
        memory = new DecisionMemory(folder.resolve("leading"), folder.resolve("decisions"));
    }

    @Test
    void withoutAnIssueItRestsOnNothingYet() {
        assertThat(memory.complete(List.of(blank(DAY)))).containsExactly(blank(DAY));
    }

    @Test
    void itRestsOnTheLastIssueBeforeItWasRead() {
        memory.remember(List.of(outcome(FIRST, Optional.empty())), Shipped.RULEBOOK);

        assertThat(memory.complete(List.of(blank(DAY))))
                .extracting(EditorialOverride::basis)
                .containsExactly(basis(FIRST));
    }

    @Test
    void itKeepsWhatItRestsOnWhileIssuesGoOnUntilItIsDecidedAnew() {
        memory.remember(List.of(outcome(FIRST, Optional.empty())), Shipped.RULEBOOK);
        EditorialOverride known = memory.complete(List.of(blank(DAY))).getFirst();
        memory.remember(List.of(outcome(LATER, Optional.of(known))), Shipped.RULEBOOK);

        assertThat(memory.complete(List.of(blank(DAY), blank(DAY.plusDays(1)))))
                .extracting(EditorialOverride::basis)
                .containsExactly(basis(FIRST), basis(LATER));
    }

    @Test
    void withoutAnEarlierIssueItRestsOnTheFirstRunThatReadIt() {
        memory.remember(List.of(outcome(FIRST, Optional.of(blank(DAY)))), Shipped.RULEBOOK);
        memory.remember(
                List.of(outcome(
                        LATER, Optional.of(memory.complete(List.of(blank(DAY))).getFirst()))),
                Shipped.RULEBOOK);

        assertThat(memory.complete(List.of(blank(DAY))))
                .extracting(EditorialOverride::basis)
                .containsExactly(basis(FIRST));
    }

    @Test
    void figuresInTheWorkbookComeFirst() {
        memory.remember(List.of(outcome(FIRST, Optional.empty())), Shipped.RULEBOOK);
        EditorialOverride filled = blank(DAY).with(new Basis(LATER, "r123456789abc"));

        assertThat(memory.complete(List.of(filled))).containsExactly(filled);
    }

    private static Optional<Basis> basis(FigureSpan figure) {
        return Optional.of(new Basis(figure, RuleFingerprint.of(RULE, Shipped.RULEBOOK.text(RULE.id(), "en"))));
    }

    private static EditorialOverride blank(LocalDate date) {
        return new EditorialOverride(
                RULE.id(),
                REGION,
                "2026",
                Kind.SUPPRESS,
                EditorialOverride.Part.EVIDENCE,
                "",
                "",
                "reason",
                "name",
                date,
                Optional.empty());
    }

    private static Outcome outcome(FigureSpan figure, Optional<EditorialOverride> decision) {
        return new Outcome(
                "2026",
                REGION,
                RULE,
                OutcomeKind.FIRED,
                "",
                List.of(new ConditionResult(
                        RULE.leading(),
                        Truth.TRUE,
                        Truth.TRUE,
                        OptionalDouble.of(figure.value()),
                        Optional.of(figure),
                        Reason.VALUE)),
                Optional.empty(),
                new TreeMap<>(),
                Outcome.Placement.CARD,
                List.of(),
                Optional.empty(),
                decision.stream()
                        .map(d -> new OverrideResult(d, OverrideResult.State.IN_FORCE, Optional.of(figure)))
                        .toList());
    }
}
