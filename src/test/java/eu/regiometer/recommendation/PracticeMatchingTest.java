package eu.regiometer.recommendation;

import static eu.regiometer.recommendation.Fixtures.WAVE;
import static eu.regiometer.recommendation.Fixtures.condition;
import static eu.regiometer.recommendation.Fixtures.country;
import static eu.regiometer.recommendation.Fixtures.indicator;
import static eu.regiometer.recommendation.Fixtures.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.disclosure.EstimateDraft;
import eu.regiometer.disclosure.Release;
import eu.regiometer.disclosure.ReleasedEstimate;
import eu.regiometer.disclosure.ReleasedIndicator;
import eu.regiometer.disclosure.TablesDraft;
import eu.regiometer.measures.Challenge;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Contact;
import eu.regiometer.territory.Experience;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.SettlementMix;
import eu.regiometer.territory.Territory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PracticeMatchingTest {

    private static final Rule FIN_01 =
            rule("FIN-01", Challenge.C1, condition(1, "FIN_LEVEL", Statistic.CI_HIGH, "<", 50));
    private static final Rule DIG_01 = rule("DIG-01", Challenge.C2, condition(1, "GAP_DS", Statistic.CI_LOW, ">", 10));

    /** Six features: another tier and half the range of bands give (1 + 0.5) / 6 = 0.25. */
    private static final Region RECEIVER = region("AA", 3, 0, new SettlementMix(0, 0, 1), false, "COUNTY", "de");

    private static final Region NEIGHBOUR = region("BB", 5, 0, new SettlementMix(0, 0, 1), false, "REGION", "fr", "AA");

    /** Tier, remote flag and density differ wholly, the settlement mix by 0.7, the band by half: 4.2 / 6 = 0.7. */
    private static final Region CHAMPION = region("CC", 1, 100, new SettlementMix(0.7, 0, 0.3), true, "CITY", "el");

    @Test
    void aSimilarNeighbourScoresHigherThanADistantChampion() {
        // worked example of the recommendation logic: 0.375 + 0.270 + 0.100 and 0.150 + 0.300 + 0
        List<PracticeMatch> matches = match(
                FIN_01,
                List.of(),
                indicator(RECEIVER.area(), "FIN_LEVEL", 41, 2),
                indicator(NEIGHBOUR.area(), "FIN_LEVEL", 68, 2),
                indicator(CHAMPION.area(), "FIN_LEVEL", 85, 2));

        assertThat(matches).extracting(m -> m.practice().id()).containsExactly("GP-B", "GP-C", "GP-X");
        assertThat(matches.get(0).distance()).isCloseTo(0.25, within(1e-12));
        assertThat(matches.get(0).score()).isCloseTo(0.745, within(1e-12));
        assertThat(matches.get(1).distance()).isCloseTo(0.70, within(1e-12));
        assertThat(matches.get(1).score()).isCloseTo(0.450, within(1e-12));
        assertThat(matches.get(2).external()).isTrue();
    }

    @Test
    void theMixOfOrganisationTypesIsASeventhFeature() {
        List<PracticeMatch> matches = match(
                FIN_01,
                List.of(
                        type(RECEIVER, 1, 0.5),
                        type(RECEIVER, 2, 0.5),
                        type(NEIGHBOUR, 1, 0.5),
                        type(NEIGHBOUR, 2, 0.5)),
                indicator(RECEIVER.area(), "FIN_LEVEL", 41, 2),
                indicator(NEIGHBOUR.area(), "FIN_LEVEL", 68, 2));

        assertThat(matches.getFirst().distance()).isCloseTo(1.5 / 7, within(1e-12));
    }

    @Test
    void aDonorMustLieAboveTheReceiverBeyondBothIntervals() {
        List<PracticeMatch> matches = match(
                FIN_01,
                List.of(),
                indicator(RECEIVER.area(), "FIN_LEVEL", 41, 4),
                indicator(NEIGHBOUR.area(), "FIN_LEVEL", 50, 4));

        assertThat(matches).extracting(m -> m.practice().id()).containsExactly("GP-X", "GP-Y");
    }

    @Test
    void whereAGapIsTooWideADonorHasASmallerOne() {
        List<PracticeMatch> matches = match(
                DIG_01,
                List.of(),
                indicator(RECEIVER.area(), "GAP_DS", 25, 2),
                indicator(NEIGHBOUR.area(), "GAP_DS", 2, 2),
                indicator(CHAMPION.area(), "GAP_DS", 45, 2));

        assertThat(matches).extracting(m -> m.practice().id()).containsExactly("GP-B", "GP-X", "GP-Y");
    }

    @Test
    void noMoreArePrintedThanTheProgrammeSays() {
        assertThat(match(
                        FIN_01,
                        List.of(),
                        indicator(RECEIVER.area(), "FIN_LEVEL", 10, 2),
                        indicator(NEIGHBOUR.area(), "FIN_LEVEL", 68, 2),
                        indicator(CHAMPION.area(), "FIN_LEVEL", 85, 2)))
                .hasSize(3);
    }

    /** Feature CCIC-4e: two regions alike in all that counts, the practice of the learning one registered first. */
    @Test
    void ofTwoEqualMatchesThatOfAnAdvancedPartnerComesFirst() {
        Region learning = region("DD", 4, 30, new SettlementMix(0, 1, 0), false, "REGION", "de");
        Region advanced = advanced(region("EE", 4, 30, new SettlementMix(0, 1, 0), false, "REGION", "de"));

        List<PracticeMatch> matches = match(
                List.of(RECEIVER, learning, advanced),
                List.of(practice("GP-1", "DD"), practice("GP-2", "EE")),
                FIN_01,
                List.of(),
                indicator(RECEIVER.area(), "FIN_LEVEL", 41, 2),
                indicator(learning.area(), "FIN_LEVEL", 68, 2),
                indicator(advanced.area(), "FIN_LEVEL", 68, 2));
        List<PracticeMatch> ahead = match(
                List.of(RECEIVER, learning, advanced),
                List.of(practice("GP-1", "DD"), practice("GP-2", "EE")),
                FIN_01,
                List.of(),
                indicator(RECEIVER.area(), "FIN_LEVEL", 41, 2),
                indicator(learning.area(), "FIN_LEVEL", 69, 2),
                indicator(advanced.area(), "FIN_LEVEL", 68, 2));

        assertThat(matches).extracting(m -> m.practice().id()).containsExactly("GP-2", "GP-1");
        assertThat(matches.get(0).score()).isEqualTo(matches.get(1).score());
        // being advanced never outweighs a better match
        assertThat(ahead).extracting(m -> m.practice().id()).containsExactly("GP-1", "GP-2");
    }

    private static Region advanced(Region r) {
        return new Region(
                r.code(),
                r.names(),
                r.country(),
                r.languages(),
                r.neighbours(),
                r.tileColumn(),
                r.tileRow(),
                r.population(),
                r.density(),
                r.settlement(),
                r.gdpBand(),
                r.tier(),
                r.legalFamily(),
                r.remote(),
                Experience.ADVANCED,
                r.shortName(),
                r.contact());
    }

    private static List<PracticeMatch> match(
            Rule rule, List<ReleasedEstimate> estimates, ReleasedIndicator... indicators) {
        return match(
                List.of(RECEIVER, NEIGHBOUR, CHAMPION),
                List.of(
                        practice("GP-A", "AA"),
                        practice("GP-B", "BB"),
                        practice("GP-C", "CC"),
                        practice("GP-X", ""),
                        practice("GP-Y", "")),
                rule,
                estimates,
                indicators);
    }

    private static List<PracticeMatch> match(
            List<Region> regions,
            List<Practice> practices,
            Rule rule,
            List<ReleasedEstimate> estimates,
            ReleasedIndicator... indicators) {
        var territory = new Territory(regions, Map.of(), List.of(), List.of());
        Release release = TablesDraft.of(WAVE)
                .estimates(estimates)
                .indicators(List.of(indicators))
                .release();
        var rulebook = RulebookDraft.empty().practices(practices).done();
        return new PracticeMatching(release, territory, Shipped.TREE, rulebook, WAVE).match(rule, RECEIVER.area());
    }

    private static Practice practice(String id, String region) {
        return new Practice(
                id, id, region, "2020–", "", "", "", "", new TreeSet<>(List.of("tag")), new TreeSet<>(), "in use", "");
    }

    private static ReleasedEstimate type(Region region, int type, double share) {
        return EstimateDraft.of(Survey.INNOVATION_CAPACITY, WAVE, region.area(), "ORGTYPE", "proportion=" + type, share)
                .n(20)
                .told();
    }

    private static Region region(
            String code,
            int band,
            double density,
            SettlementMix settlement,
            boolean remote,
            String tier,
            String language,
            String... neighbours) {
        return new Region(
                code,
                new TreeMap<>(Map.of("en", code)),
                country(code, 1),
                List.of(language),
                new TreeSet<>(List.of(neighbours)),
                1,
                1,
                100_000,
                density,
                settlement,
                band,
                tier,
                "FAMILY " + code,
                remote,
                Experience.LEARNING,
                code,
                new Contact("unit", "unit@example.org", "https://example.org"));
    }
}
