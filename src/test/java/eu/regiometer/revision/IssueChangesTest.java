package eu.regiometer.revision;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.Shipped;
import eu.regiometer.revision.Change.Kind;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IssueChangesTest {

    private static final Area REGION = Area.region("SE321");
    private static final Area OTHER = Area.region("HU21");
    private static final String FIGURE = "REGIONAL/SE321/FIN_MIX";
    private static final String RULE = "REGIONAL/SE321/FIN-03";

    /** An issue that can be varied part by part. */
    private static final class Draft {

        private final SortedMap<String, List<String>> data =
                new TreeMap<>(Map.of("SE321", List.of("aaa"), "HU21", List.of("bbb")));
        private final SortedMap<String, String> weights = new TreeMap<>(Map.of("SE321", "w", "HU21", "w"));
        private final SortedMap<String, String> methods = new TreeMap<>(Map.of("indicators.csv", "m"));
        private final SortedMap<String, String> figures = new TreeMap<>(Map.of(FIGURE, "61"));
        private final SortedMap<String, CardState> cards = new TreeMap<>(Map.of(RULE, card("HIGH", "69.4", 1)));
        private final SortedMap<String, String> measured = new TreeMap<>(Map.of(RULE, "m"));
        private final SortedMap<String, String> decisions = new TreeMap<>();
        private final SortedMap<String, String> rules = new TreeMap<>(Map.of("FIN-03", "f"));
        private String rulebook = "1 (a)";
        private String templates = "1 (t)";
        private String wave = "2026";
        private String product = "1.0";

        IssueRecord issue() {
            return new IssueRecord(
                    "identity",
                    wave,
                    "2026-11-05",
                    new Grounds(data, weights, methods, new TreeMap<>(), rulebook, templates, product),
                    figures,
                    cards,
                    measured,
                    decisions,
                    rules);
        }

        Draft moved() {
            figures.put(FIGURE, "58");
            measured.put(RULE, "n");
            cards.put(RULE, card("MEDIUM", "58.2", 1));
            return this;
        }
    }

    private static CardState card(String band, String priority, int place) {
        return new CardState("FIRED", band, priority, place, "words");
    }

    private static Changes since(Draft now) {
        return Changes.between(Optional.of(new Draft().issue()), now.issue(), Shipped.TERRITORY);
    }

    private static Origin origin(Cause cause, String... details) {
        return new Origin(cause, List.of(details));
    }

    @Test
    void theSameAgainIsNoChange() {
        Changes changes = since(new Draft());

        assertThat(changes.none()).isTrue();
        assertThat(changes.firstIssue()).isFalse();
        assertThat(changes.since()).isEqualTo(new Changes.Since.Run("2026-11-05"));
    }

    @Test
    void withoutAnIssueOfTheWaveThereIsNothingToCompareWith() {
        var now = new Draft();
        now.wave = "2028";

        assertThat(since(now).firstIssue()).isTrue();
        assertThat(Changes.between(Optional.empty(), now.issue(), Shipped.TERRITORY)
                        .firstIssue())
                .isTrue();
    }

    @Test
    void aCorrectedFileIsNamedByItsReceiptForItsRegionAndAsAnothersForTheOthers() {
        Draft now = new Draft().moved();
        now.data.put("SE321", List.of("ccc"));
        now.figures.put("REGIONAL/HU21/FIN_MIX", "40");

        Changes changes = since(now);

        assertThat(changes.of(REGION))
                .containsExactly(
                        new Change.OfCard(
                                "FIN-03",
                                Kind.PRIORITY,
                                Optional.of(card("HIGH", "69.4", 1)),
                                Optional.of(card("MEDIUM", "58.2", 1)),
                                List.of(origin(Cause.NEW_DATA, "ccc"))),
                        new Change.OfFigure("FIN_MIX", "61", "58", List.of(origin(Cause.NEW_DATA, "ccc"))));
        assertThat(changes.of(OTHER))
                .containsExactly(
                        new Change.OfFigure("FIN_MIX", "", "40", List.of(origin(Cause.NEW_DATA_ELSEWHERE, "ccc"))));
    }

    @Test
    void theMeanOfThePartnersRestsOnTheFileOfEveryRegion() {
        var now = new Draft();
        now.data.put("SE321", List.of("ccc"));
        now.figures.put("EU/PARTNERS/FIN_MIX", "50");

        assertThat(since(now).of(Area.PARTNERS))
                .containsExactly(new Change.OfFigure("FIN_MIX", "", "50", List.of(origin(Cause.NEW_DATA, "ccc"))));
    }

    @Test
    void aWithdrawnFileIsNamedToo() {
        Draft now = new Draft().moved();
        now.data.put("SE321", List.of());

        assertThat(since(now).of(REGION))
                .allSatisfy(change -> assertThat(change.origins()).containsExactly(origin(Cause.NEW_DATA, "aaa")));
    }

    @Test
    void anotherThresholdIsTheRulebooksDoing() {
        var now = new Draft();
        now.rulebook = "2 (b)";
        now.rules.put("FIN-03", "g");
        now.cards.clear();

        assertThat(since(now).of(REGION))
                .containsExactly(new Change.OfCard(
                        "FIN-03",
                        Kind.DROPPED,
                        Optional.of(card("HIGH", "69.4", 1)),
                        Optional.empty(),
                        List.of(origin(Cause.RULEBOOK, "1 (a)", "2 (b)"))));
    }

    @Test
    void aRulebookWithAnotherRuleDoesNotExplainAFigureThatNewDataMoved() {
        Draft now = new Draft().moved();
        now.data.put("SE321", List.of("ccc"));
        now.rulebook = "2 (b)";
        now.rules.put("FIN-04", "g");

        assertThat(since(now).of(REGION))
                .allSatisfy(change -> assertThat(change.origins()).containsExactly(origin(Cause.NEW_DATA, "ccc")));
    }

    @Test
    void twoCausesAtOnceAreBothNamed() {
        Draft now = new Draft().moved();
        now.data.put("SE321", List.of("ccc"));
        now.weights.put("SE321", "x");
        now.rulebook = "2 (b)";
        now.rules.put("FIN-03", "g");

        assertThat(since(now).of(REGION))
                .extracting(Change::origins)
                .containsExactly(
                        List.of(
                                origin(Cause.NEW_DATA, "ccc"),
                                origin(Cause.WEIGHTS, "SE321"),
                                origin(Cause.RULEBOOK, "1 (a)", "2 (b)")),
                        List.of(origin(Cause.NEW_DATA, "ccc"), origin(Cause.WEIGHTS, "SE321")));
    }

    @Test
    void anotherPopulationOfTheRegionIsAMatterOfWeights() {
        Draft now = new Draft().moved();
        now.weights.put("SE321", "x");

        assertThat(since(now).of(REGION))
                .allSatisfy(change -> assertThat(change.origins()).containsExactly(origin(Cause.WEIGHTS, "SE321")));
    }

    @Test
    void anotherPartOfTheProgrammeIsNamed() {
        Draft now = new Draft().moved();
        now.methods.put("indicators.csv", "n");

        assertThat(since(now).of(REGION))
                .allSatisfy(change ->
                        assertThat(change.origins()).containsExactly(origin(Cause.PROGRAMME, "indicators.csv")));
    }

    @Test
    void aCardThatAReviewerHeldBackNamesTheReviewerAsTheCause() {
        var now = new Draft();
        now.cards.clear();
        now.decisions.put(RULE, "held back");

        assertThat(since(now).of(REGION))
                .singleElement()
                .satisfies(change -> assertThat(change.origins()).containsExactly(origin(Cause.OVERRIDE)));
    }

    @Test
    void noReviewerChangesAFigure() {
        var now = new Draft();
        now.figures.put(FIGURE, "58");
        now.decisions.put(RULE, "reworded");

        assertThat(since(now).of(REGION))
                .singleElement()
                .satisfies(change -> assertThat(change.origins()).containsExactly(origin(Cause.UNKNOWN)));
    }

    @Test
    void theProductIsNamedOnlyWhereItIsAnother() {
        var now = new Draft();
        now.product = "1.1";
        now.figures.put(FIGURE, "58");

        assertThat(since(now).of(REGION))
                .singleElement()
                .satisfies(change -> assertThat(change.origins()).containsExactly(origin(Cause.PRODUCT)));
    }

    @Test
    void anAreaIsUnmovedWhateverOtherRegionsSend() {
        var now = new Draft();
        now.data.put("HU21", List.of("ccc"));
        now.figures.put("REGIONAL/HU21/FIN_MIX", "40");
        now.figures.put("EU/PARTNERS/FIN_MIX", "50");
        now.product = "1.1";

        assertThat(since(now).unmoved(List.of(REGION))).isTrue();
        assertThat(since(now).unmoved(List.of(OTHER))).isFalse();
        assertThat(since(now).unmoved(List.of(REGION, OTHER))).isFalse();
    }

    @Test
    void anAreaHasMovedWithItsFileItsFiguresItsDecisionsOrTheTemplates() {
        var file = new Draft();
        file.data.put("SE321", List.of("ccc"));
        var figure = new Draft();
        figure.figures.put(FIGURE, "58");
        var decision = new Draft();
        decision.decisions.put(RULE, "reworded");
        var templates = new Draft();
        templates.templates = "2 (u)";

        var withheld = new Draft();
        withheld.measured.put("REGIONAL/SE321/*", "a share withheld");

        assertThat(since(withheld).of(REGION)).isEmpty();
        assertThat(List.of(file, figure, decision, templates, withheld))
                .noneMatch(now -> since(now).unmoved(List.of(REGION)));
        assertThat(Changes.ofFirstIssue().unmoved(List.of(REGION))).isFalse();
    }

    @Test
    void aPublicVersionIsNamedAsWhatWasComparedWith() {
        Changes changes = Changes.sincePublic(
                3, "2026-11-22", new Draft().issue(), new Draft().moved().issue(), Shipped.TERRITORY);

        assertThat(changes.since()).isEqualTo(new Changes.Since.PublicVersion(3, "2026-11-22"));
        assertThat(changes.of(REGION)).isNotEmpty();
    }

    @Test
    void whatIsWithheldNowIsNotRepeatedFromTheLastIssue() {
        var now = new Draft();
        now.data.put("SE321", List.of("ccc"));
        now.figures.put(FIGURE, ":c");

        assertThat(since(now).of(REGION))
                .containsExactly(new Change.OfFigure(
                        "FIN_MIX", "released", ":c", List.of(origin(Cause.DISCLOSURE), origin(Cause.NEW_DATA, "ccc"))));
    }

    @Test
    void otherTemplatesConcernEveryReportAndNoFigure() {
        var now = new Draft();
        now.templates = "2 (u)";

        assertThat(since(now).all()).isEmpty();
        assertThat(since(now).reports()).containsExactly(new Change.OfReports(Cause.TEMPLATE, "1 (t)", "2 (u)"));
        assertThat(since(now).none()).isFalse();
    }

    @Test
    void aNewCardInFrontReRanksNoneOfTheOthers() {
        Draft now = new Draft();
        now.cards.put("REGIONAL/SE321/AUT-01", card("HIGH", "80.0", 1));
        now.cards.put(RULE, card("HIGH", "69.4", 2));
        now.rulebook = "2 (b)";
        now.rules.put("AUT-01", "new");

        assertThat(since(now).of(REGION))
                .extracting(Change::code, change -> ((Change.OfCard) change).kind())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("AUT-01", Kind.ADDED));
    }

    @Test
    void asFewCardsAsPossibleAreSaidToHaveMoved() {
        assertThat(Ranking.moved(List.of("a", "b", "c", "d"), List.of("d", "a", "b", "c")))
                .containsExactly("d");
        assertThat(Ranking.moved(List.of("a", "b"), List.of("a", "b"))).isEmpty();
        assertThat(Ranking.moved(List.of("a", "b", "c", "d", "e"), List.of("e", "b", "c", "d", "a")))
                .containsExactly("a", "e");
    }

    @Test
    void aPinnedCardOvertakesByDecisionOfAReviewer() {
        IssueRecord before = two(1, 2, "");
        IssueRecord after = two(2, 1, "pinned");

        List<Change> changes =
                Changes.between(Optional.of(before), after, Shipped.TERRITORY).of(REGION);

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(((Change.OfCard) change).kind()).isEqualTo(Kind.RANK);
            assertThat(change.origins()).containsExactly(origin(Cause.OVERRIDE));
        });
    }

    private static IssueRecord two(int first, int second, String decision) {
        Draft draft = new Draft();
        draft.cards.put("REGIONAL/SE321/AUT-01", card("HIGH", "80.0", first));
        draft.cards.put(RULE, card("HIGH", "69.4", second));
        if (!decision.isEmpty()) {
            draft.decisions.put("REGIONAL/SE321/AUT-01", decision);
            draft.decisions.put(RULE, decision);
        }
        return draft.issue();
    }

    @Test
    void anIssueIsReadAsItWasWrittenAndOneOfAnEarlierFormIsNone() {
        Draft draft = new Draft();
        draft.decisions.put(RULE, "d");
        draft.data.put("FI1D7", List.of("x", "y"));
        IssueRecord issue = draft.issue();

        assertThat(IssueRecord.read(issue.write())).contains(issue);
        assertThat(IssueRecord.read("regiometer-issue\t1\nidentity\tx\n")).isEmpty();
    }
}
