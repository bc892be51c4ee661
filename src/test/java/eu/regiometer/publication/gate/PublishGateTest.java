package eu.regiometer.publication.gate;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.DerivableCells;
import eu.regiometer.drawing.FontSource;
import eu.regiometer.pdf.FontSet;
import eu.regiometer.pdf.PdfRenderer;
import eu.regiometer.pdf.PdfSource;
import eu.regiometer.publication.Visibility;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.OverrideResult;
import eu.regiometer.recommendation.OverrideResult.State;
import eu.regiometer.recommendation.PlannedAction;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.recommendation.Shipped;
import eu.regiometer.report.ReportKey;
import eu.regiometer.revision.review.Answer;
import eu.regiometer.revision.review.CommentStatus;
import eu.regiometer.revision.review.Decision;
import eu.regiometer.revision.review.DocumentLife;
import eu.regiometer.revision.review.ReviewComment;
import eu.regiometer.revision.review.ReviewState;
import eu.regiometer.revision.review.Standing;
import eu.regiometer.revision.review.Tally;
import eu.regiometer.revision.review.Weight;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublishGateTest {

    private static final ReportKey KEY = new ReportKey(GovernanceLevel.REGIONAL, Area.region("SE321"), "2026", "sv");
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final byte[] PDF = {1, 2, 3};

    @Test
    void onlyWhatIsApprovedOrPublicPasses() {
        assertThat(new StateGate().refusal(candidate(ReviewState.APPROVED, null)))
                .isEmpty();
        assertThat(new StateGate().refusal(candidate(ReviewState.WITHDRAWN, null)))
                .isEmpty();
        assertThat(told(new StateGate(), candidate(ReviewState.IN_REVIEW, DAY)))
                .isEqualTo(
                        "RM-2026-REGIONAL-SE321-sv [state]: found the state IN_REVIEW of version 1; expected APPROVED;"
                                + " mend: decide in a workbook of input/reviews, or with regiometer review --to");
    }

    @Test
    void aPublicDocumentWhoseContentChangedNeedsAnErratum() {
        DocumentLife life = life(ReviewState.PUBLISHED, null).issued("b".repeat(64), DAY);
        assertThat(told(new StateGate(), candidate(life.standing(DAY, Tally.NONE), List.of(), PDF)))
                .contains("DRAFT of version 2, since its content changed", "CORRECTED, with an erratum");
    }

    @Test
    void anOpenMustCommentKeepsADocumentBack() {
        ReviewComment must = comment(Weight.MUST);
        assertThat(told(new CommentsGate(), with(must, comment(Weight.SHOULD))))
                .contains("[comments]: found open must-comments: 7; expected an answer to each");
        assertThat(new CommentsGate()
                        .refusal(with(
                                must.answered(new Answer(CommentStatus.DONE, "Said now.")), comment(Weight.SHOULD))))
                .isEmpty();
    }

    @Test
    void anEmbargoHoldsUntilItsDay() {
        Candidate approved = candidate(ReviewState.APPROVED, DAY);
        assertThat(told(new EmbargoGate(DAY.minusDays(1)), approved))
                .contains("[embargo]: found an embargo until 2026-12-01", "--date");
        assertThat(new EmbargoGate(DAY).refusal(approved)).isEmpty();
        assertThat(new EmbargoGate(DAY.minusDays(1)).refusal(candidate(ReviewState.APPROVED, null)))
                .isEmpty();
        assertThat(told(new EmbargoGate(DAY.minusDays(1)), candidate(ReviewState.CORRECTED, DAY)))
                .contains("[embargo]: found an embargo until 2026-12-01");
    }

    @Test
    void nothingButItsFormKeepsAWithdrawalFromThePublic() {
        Standing withdrawn = life(ReviewState.WITHDRAWN, null).standing(DAY, Tally.NONE);
        var open = new Candidate(KEY, withdrawn, List.of(comment(Weight.MUST)), PDF, new byte[] {1, 2, 4});

        assertThat(new CommentsGate().refusal(open)).isEmpty();
        assertThat(new DataGate(new TreeMap<>(Map.of("SE321", List.of("SE321/new.xlsx")))).refusal(open))
                .isEmpty();
        assertThat(new ReproducibilityGate().refusal(open)).isPresent();
    }

    @Test
    void aSecondMakingGivesTheSameBytes() {
        Standing standing = life(ReviewState.APPROVED, null).standing(DAY, Tally.NONE);
        assertThat(told(new ReproducibilityGate(), new Candidate(KEY, standing, List.of(), PDF, new byte[] {1, 2, 4})))
                .contains("[reproducibility]: found other bytes when made a second time, from byte 2 on");
        assertThat(new ReproducibilityGate().refusal(new Candidate(KEY, standing, List.of(), PDF, PDF.clone())))
                .isEmpty();
    }

    @Test
    void aSubmissionThatWaitsKeepsItsAreaBack() {
        Candidate approved = candidate(ReviewState.APPROVED, null);
        assertThat(told(new DataGate(new TreeMap<>(Map.of("SE321", List.of("SE321/new.xlsx")))), approved))
                .contains("[data]: found submissions that wait: SE321/new.xlsx");
        assertThat(new DataGate(new TreeMap<>(Map.of("SE332", List.of("SE332/new.xlsx")))).refusal(approved))
                .isEmpty();
    }

    @Test
    void aLanguageOfTheAreaWithoutTextsIsRefusedUnlessTheProgrammeExcusesIt() {
        Candidate approved = candidate(ReviewState.APPROVED, null);
        var lacking = new TreeMap<>(Map.of("SE321", List.of("fi", "se")));
        assertThat(told(new LanguagesGate(lacking, List.of("se"), new TreeMap<>(), true), approved))
                .contains("[languages]: found no texts in fi;", "publishing.may_lack");
        assertThat(new LanguagesGate(lacking, List.of("fi", "se"), new TreeMap<>(), true).refusal(approved))
                .isEmpty();
    }

    private static SortedMap<String, SortedMap<String, Long>> counts(String... languages) {
        SortedMap<String, SortedMap<String, Long>> counts = new TreeMap<>();
        List.of(languages)
                .forEach(language -> counts.put(language, new TreeMap<>(Map.of("reports", 3L, "rules", 59L))));
        return counts;
    }

    @Test
    void unreviewedTextsPassOnlyWhereTheProgrammeAllowsThem() {
        Candidate approved = candidate(ReviewState.APPROVED, null);
        assertThat(told(new LanguagesGate(new TreeMap<>(), List.of(), counts("hu", "sv"), false), approved))
                .contains(
                        "[languages]: found texts in sv that nobody reviewed: reports 3, rules 59",
                        "publishing.unreviewed_texts");
        assertThat(new LanguagesGate(new TreeMap<>(), List.of(), counts("sv"), true).refusal(approved))
                .isEmpty();
        assertThat(new LanguagesGate(new TreeMap<>(), List.of(), counts("hu"), false).refusal(approved))
                .isEmpty();
    }

    @Test
    void aWithheldCellThatFollowsKeepsItsAreaBack() {
        Candidate approved = candidate(ReviewState.APPROVED, null);
        var found = new DerivableCells(new TreeMap<>(Map.of(Area.region("SE321"), List.of("2026/SE321/B2/top2"))));
        assertThat(told(new DisclosureGate(found), approved))
                .contains("[disclosure]: found withheld cells that follow from published ones: 1, first"
                        + " 2026/SE321/B2/top2");
        assertThat(new DisclosureGate(new DerivableCells(new TreeMap<>())).refusal(approved))
                .isEmpty();
    }

    @Test
    void anOverrideThatLapsedKeepsTheDocumentsOfItsAreaAndLevelBack() {
        Candidate approved = candidate(ReviewState.APPROVED, null);
        assertThat(told(new OverridesGate(overridden("SE321", State.FIGURE_MOVED)), approved))
                .contains("[overrides]: found overrides that lapsed: PPI-03 (FIGURE_MOVED)", "overrides.xlsx");
        assertThat(new OverridesGate(overridden("SE321", State.IN_FORCE)).refusal(approved))
                .isEmpty();
        assertThat(new OverridesGate(overridden("SE332", State.RULE_CHANGED)).refusal(approved))
                .isEmpty();
    }

    private static Recommendations overridden(String region, State state) {
        Area area = Area.region(region);
        var override = new EditorialOverride(
                "PPI-03",
                area,
                "2026",
                EditorialOverride.Kind.SUPPRESS,
                EditorialOverride.Part.EVIDENCE,
                "",
                "",
                "Reason",
                "Name",
                DAY,
                Optional.empty());
        var outcome = new Outcome(
                "2026",
                area,
                Objects.requireNonNull(Shipped.RULEBOOK.rules().get("PPI-03")),
                OutcomeKind.FIRED,
                "",
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                Outcome.Placement.CARD,
                List.of(),
                Optional.empty(),
                List.of(new OverrideResult(override, state, Optional.empty())));
        return new Recommendations(Shipped.RULEBOOK, List.of(outcome), List.of(), "", List.of());
    }

    @Test
    void anActionWithoutAnAgreedObjectiveKeepsItsRegionBack() {
        Candidate approved = candidate(ReviewState.APPROVED, null);
        PlannedAction agreed = Shipped.RULEBOOK.actions().getFirst();
        assertThat(told(new ActionPlansGate(planning(agreed, "SE321", "O-NONE")), approved))
                .contains("[action plans]: found actions without an agreed objective: " + agreed.id() + " (O-NONE)");
        assertThat(new ActionPlansGate(planning(agreed, "SE332", "O-NONE")).refusal(approved))
                .isEmpty();
        assertThat(new ActionPlansGate(planning(agreed, "SE321", agreed.objective())).refusal(approved))
                .isEmpty();
    }

    private static Rulebook planning(PlannedAction action, String region, String objective) {
        Rulebook shipped = Shipped.RULEBOOK;
        var planned = new PlannedAction(
                action.id(),
                region,
                objective,
                action.rule(),
                action.title(),
                action.owner(),
                action.partners(),
                action.steps(),
                action.start(),
                action.end(),
                action.cost(),
                action.hook(),
                action.status(),
                action.kpiCode(),
                action.target());
        return new Rulebook(
                shipped.version(),
                shipped.hash(),
                shipped.rules(),
                shipped.texts(),
                shipped.hooks(),
                shipped.practices(),
                List.of(planned),
                shipped.purchases(),
                shipped.centres(),
                shipped.frameworks(),
                shipped.objectives(),
                shipped.inventory(),
                shipped.localWeights(),
                shipped.settings(),
                shipped.objectiveTexts(),
                shipped.agreement(),
                shipped.pilots(),
                shipped.frame());
    }

    @Test
    void theStatementIsLookedForInTheFinishedPdf() {
        Candidate candidate = candidate(
                life(ReviewState.APPROVED, null).standing(DAY, Tally.NONE),
                List.of(),
                pdf("Medfinansieras av Unionen"));
        assertThat(new VisibilityGate(language -> new Visibility("Medfinansieras av Unionen", "", List.of()))
                        .refusal(candidate))
                .isEmpty();
        assertThat(told(new VisibilityGate(language -> new Visibility("Co-funded", "", List.of())), candidate))
                .contains("[visibility]: found pages 1 and 2 do not say \"Co-funded\"");
    }

    private static byte[] pdf(String text) {
        var out = new ByteArrayOutputStream();
        new PdfRenderer(FontSet.read(FontSource.shipped()))
                .render(
                        new PdfSource(
                                "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"sv\"><head><title>T</title></head><body><p>"
                                        + text + "</p></body></html>",
                                List.of("body { font-family: 'Source Sans 3' }"),
                                Map.of(),
                                KEY.documentId(),
                                DAY,
                                List.of()),
                        out);
        return out.toByteArray();
    }

    private static String told(PublishGate gate, Candidate candidate) {
        return gate.refusal(candidate).map(Object::toString).orElse("");
    }

    private static Candidate candidate(ReviewState state, LocalDate until) {
        return candidate(life(state, until).standing(DAY, Tally.NONE), List.of(), PDF);
    }

    private static Candidate candidate(Standing standing, List<ReviewComment> comments, byte[] pdf) {
        return new Candidate(KEY, standing, comments, pdf, pdf);
    }

    private static Candidate with(ReviewComment... comments) {
        return candidate(life(ReviewState.APPROVED, null).standing(DAY, Tally.NONE), List.of(comments), PDF);
    }

    private static DocumentLife life(ReviewState state, LocalDate until) {
        return DocumentLife.begin(KEY.documentId())
                .issued("a".repeat(64), DAY)
                .with(new Decision(
                        KEY.documentId(), state, "Office", DAY, Optional.ofNullable(until), false, "", "a".repeat(64)));
    }

    private static ReviewComment comment(Weight weight) {
        return new ReviewComment(KEY.documentId(), 7, "ALL", "Why?", "Anna", weight, 1, List.of());
    }
}
