package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.Derivation;
import eu.regiometer.recommendation.EditorialOverride;
import eu.regiometer.recommendation.EditorialOverride.Basis;
import eu.regiometer.recommendation.EditorialOverride.Kind;
import eu.regiometer.recommendation.EditorialOverride.Part;
import eu.regiometer.recommendation.FigureSpan;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Outcome.Placement;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.RuleFingerprint;
import eu.regiometer.recommendation.RuleText;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Editorial overrides as they are printed (acceptance case 20 of the mission: listed in the annex). */
class OverrideReportTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(TemplateFolder.shipped(), DrawingChecks.METRICS);
    private static final ReportSources SOURCES = Fixture.sources(true, false, 7);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** The region with the most cards. */
    private static final Area REGION = SOURCES.territory().regions().stream()
            .map(Region::area)
            .reduce((a, b) -> cards(a).size() >= cards(b).size() ? a : b)
            .orElseThrow();

    @Test
    void decisionsInForceChangeTheCardsAndAreListed() {
        List<Outcome> cards = cards(REGION);
        Outcome suppressed = cards.getFirst();
        Outcome reworded = cards.get(1);
        String placeholder = reworded.evidence().firstKey();

        String report = report(
                "en",
                List.of(
                        decision(suppressed, Kind.SUPPRESS, ""),
                        decision(reworded, Kind.REWORD, "In our words {" + placeholder + "}."),
                        decision(reworded, Kind.PIN, "")));

        assertThat(report)
                .doesNotContain("id=\"r-" + suppressed.rule().id() + "\"")
                .contains("id=\"r-" + reworded.rule().id() + "\"")
                .doesNotContain("{" + placeholder)
                .contains("In our words ", "reworded by reviewers", "Generated: ", "placed first by reviewers")
                .doesNotContain("None: all texts are as the rulebook made them.");
        assertThat(annex(report))
                .contains(suppressed.rule().id(), "held back", "placed first", "reworded: evidence (en)", "in force")
                .contains("A. Reviewer, 20", "The reason");
    }

    @Test
    void aRewordedTitleAndFirstStepStandMarkedWithTheGeneratedOnesBesideThem() {
        Outcome outcome = cards(REGION).getFirst();
        RuleText generated =
                SOURCES.recommendations().rulebook().text(outcome.rule().id(), "en");

        String report = report(
                "en",
                List.of(
                        decision(outcome, Kind.REWORD, Part.TITLE, "Our own title"),
                        decision(outcome, Kind.REWORD, Part.FIRST_STEP, "Our own first step.")));

        int start = report.indexOf("id=\"r-" + outcome.rule().id() + "\"");
        String card = report.substring(start, report.indexOf("</div>", start));
        assertThat(card)
                .contains(". Our own title</h3>", "Generated: " + generated.title(), "Our own first step. <span")
                .contains("Generated: " + generated.firstStep());
        // the political page says what the card says
        assertThat(report.substring(0, start)).contains("Our own title", "Our own first step.");
        assertThat(annex(report)).contains("reworded: title (en)", "reworded: first step (en)");
        assertThat(report("sv", List.of(decision(outcome, Kind.REWORD, Part.TITLE, "Our own title"))))
                .doesNotContain("Our own title");
    }

    @Test
    void aRewordedSentenceIsPrintedInItsLanguageOnlyAndListedInAll() {
        Outcome reworded = cards(REGION).getFirst();
        List<EditorialOverride> overrides = List.of(decision(reworded, Kind.REWORD, "In our words."));

        assertThat(report("sv", overrides))
                .doesNotContain("In our words.")
                .doesNotContain("omformulerad av granskare")
                .contains("omformulerad: underlag (en)", "gäller");
    }

    @Test
    void whatLapsedReturnsToReviewWithTheFigureThenAndNow() {
        Outcome moved = cards(REGION).getFirst();
        Outcome changed = cards(REGION).get(1);
        String fingerprint = RuleFingerprint.of(
                moved.rule(),
                SOURCES.recommendations().rulebook().text(moved.rule().id(), "en"));
        FigureSpan now = moved.leading().orElseThrow();
        var then = new FigureSpan(now.value() + 30, now.value() + 20, now.value() + 40);

        String report = report(
                "en",
                List.of(
                        decision(moved, Kind.SUPPRESS, "").with(new Basis(then, fingerprint)),
                        decision(changed, Kind.SUPPRESS, "").with(new Basis(now, "r000000000000"))));

        assertThat(report)
                .contains(
                        "id=\"r-" + moved.rule().id() + "\"",
                        "id=\"r-" + changed.rule().id() + "\"");
        assertThat(annex(report))
                .contains("lapsed, returned to review: the leading figure is now ")
                .contains("lapsed, returned to review: the rule has changed since");
    }

    @Test
    void anExactFigureThatMovedHasNoInterval() {
        Outcome moved = cards(REGION).getFirst();
        String fingerprint = RuleFingerprint.of(
                moved.rule(),
                SOURCES.recommendations().rulebook().text(moved.rule().id(), "en"));
        double other = Math.rint(moved.leading().orElseThrow().value() + 30);

        String report = report(
                "en",
                List.of(decision(moved, Kind.SUPPRESS, "")
                        .with(new Basis(new FigureSpan(other, other, other), fingerprint))));

        assertThat(annex(report)).containsPattern("the leading figure is now [^;]+; it was [−0-9]+<");
    }

    @Test
    void whatCouldNotBeEvaluatedHasNoEffectAndNoText() {
        Outcome unknown = SOURCES.recommendations().placed(REGION, Placement.NOT_EVALUABLE_LIST).stream()
                .findFirst()
                .orElseThrow();

        String report = report("en", List.of(decision(unknown, Kind.REWORD, "In our words.")));

        assertThat(report).doesNotContain("In our words.").contains("id=\"w-notevaluable\"");
        assertThat(annex(report)).contains("had no effect: the rule could not be evaluated");
    }

    @Test
    void aSentenceOnTheWatchListIsPrintedBesideTheGeneratedOne() {
        Outcome watched = SOURCES.recommendations().outcomes().stream()
                .filter(o -> o.placement() == Placement.WATCH_LIST && o.rule().level() == GovernanceLevel.REGIONAL)
                .findFirst()
                .orElseThrow();

        assertThat(report(watched.area(), "en", List.of(decision(watched, Kind.REWORD, "In our words."))))
                .contains("In our words. [reworded by reviewers; generated: ");
    }

    @Test
    void recommendationsWithoutAPlaceAreCountedAndNamed() {
        List<String> told = new ArrayList<>();
        for (Region region : SOURCES.territory().regions()) {
            Area area =
                    SOURCES.territory().municipalities(region.code()).getFirst().area();
            List<String> reserve = SOURCES.recommendations().placed(area, Placement.RESERVE).stream()
                    .map(o -> o.rule().id())
                    .toList();
            boolean own = !SOURCES.recommendations().cards(area).isEmpty();
            if (own) {
                String sentence = switch (reserve.size()) {
                    case 0 -> "";
                    case 1 -> "One further recommendation holds and is not printed: " + reserve.getFirst() + ".";
                    default ->
                        reserve.size() + " further recommendations hold and are not printed: "
                                + String.join(", ", reserve) + ".";
                };
                assertThat(report(GovernanceLevel.LOCAL, area, "en", List.of())).contains(sentence);
                told.add(sentence);
            }
        }
        assertThat(told).anyMatch(s -> s.startsWith("One")).anyMatch(s -> s.matches("[2-9] further.*"));
    }

    private static List<Outcome> cards(Area area) {
        return SOURCES.recommendations().cards(area).stream()
                .filter(o -> o.kind() == OutcomeKind.FIRED)
                .toList();
    }

    private static EditorialOverride decision(Outcome outcome, Kind kind, String text) {
        return decision(outcome, kind, Part.EVIDENCE, text);
    }

    private static EditorialOverride decision(Outcome outcome, Kind kind, Part part, String text) {
        return new EditorialOverride(
                outcome.rule().id(),
                outcome.area(),
                outcome.wave(),
                kind,
                part,
                text.isEmpty() ? "" : "en",
                text,
                "The reason",
                "A. Reviewer",
                DAY,
                Optional.empty());
    }

    private static String report(String language, List<EditorialOverride> overrides) {
        return report(REGION, language, overrides);
    }

    private static String report(Area area, String language, List<EditorialOverride> overrides) {
        return report(GovernanceLevel.REGIONAL, area, language, overrides);
    }

    private static String report(GovernanceLevel level, Area area, String language, List<EditorialOverride> overrides) {
        var sources = new ReportSources(
                SOURCES.release(),
                Derivation.derive(
                        SOURCES.release(),
                        SOURCES.recommendations().rulebook(),
                        SOURCES.territory(),
                        SOURCES.tree(),
                        new ArrayList<>(overrides)),
                SOURCES.territory(),
                SOURCES.tree(),
                SOURCES.questionnaires(),
                SOURCES.branding(),
                SOURCES.methods(),
                SOURCES.date());
        return RENDERER.render(new ReportKey(level, area, SOURCES.release().wave(), language), sources)
                .xhtml();
    }

    private static String annex(String report) {
        int start = report.indexOf("id=\"w-overrides\"");
        assertThat(start).isPositive();
        return report.substring(start, report.indexOf("</table>", start));
    }
}
