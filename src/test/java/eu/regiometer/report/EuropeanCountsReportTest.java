package eu.regiometer.report;

import static eu.regiometer.report.RecommendationReports.SOURCES;
import static eu.regiometer.report.RecommendationReports.area;
import static eu.regiometer.report.RecommendationReports.counted;
import static eu.regiometer.report.RecommendationReports.render;
import static eu.regiometer.report.RecommendationReports.with;
import static eu.regiometer.report.RecommendationReports.withOutcomes;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Recommendations;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the European report says of the regions that were counted, and of those that could not be. */
class EuropeanCountsReportTest {

    /** Regions that could not be evaluated are not guessed, and a reader of the European report is told how many. */
    @Test
    void theEuropeanReportSaysHowManyRegionsCouldNotBeEvaluated() {
        // rows of the table on the cascade: 6 fired of 13 with one unknown; 5 fired with one that could tip it
        ReportSources counted = withOutcomes(
                counted("DIG-06", OutcomeKind.FIRED, Outcome.Placement.CARD, new RegionCount(6, 2, 1, 13, 4, 5)),
                counted(
                        "PPI-11",
                        OutcomeKind.NOT_EVALUABLE,
                        Outcome.Placement.NOT_EVALUABLE_LIST,
                        new RegionCount(5, 0, 1, 13, 4, 5)));

        String report = render(counted, GovernanceLevel.EU, Area.PARTNERS, "en").replace('\u202F', ' ');
        String card = report.substring(report.indexOf("id=\"r-DIG-06\""));

        assertThat(card.substring(0, card.indexOf("</div>")))
                .contains("Could not be evaluated: 1 of 13 regions, so the share lies between 46 % and 54 %.");
        assertThat(report.substring(report.indexOf("id=\"annex-rules\"")))
                .contains("1 of 13 regions could not be evaluated: the share lies between 38 % and 46 %");
        assertThat(render(
                        withOutcomes(counted(
                                "DIG-06",
                                OutcomeKind.FIRED,
                                Outcome.Placement.CARD,
                                new RegionCount(6, 2, 0, 13, 4, 4))),
                        GovernanceLevel.EU,
                        Area.PARTNERS,
                        "en"))
                .doesNotContain("Could not be evaluated:");
    }

    /** A region with one rule indicative and another not evaluable is counted as not evaluable, and not named as indicative. */
    @Test
    void aRegionThatCouldNotBeEvaluatedIsNotNamedAsIndicative() {
        List<String> bases =
                EuBases.of(SOURCES.recommendations().rulebook().rules().get("FIN-08"));
        assertThat(bases).hasSizeGreaterThan(1);
        var regions = SOURCES.territory().regions();
        Area unknown = regions.get(0).area();
        Area indicative = regions.get(1).area();
        Recommendations all = SOURCES.recommendations();
        var outcomes = new ArrayList<>(List.of(
                counted("FIN-08", OutcomeKind.FIRED, Outcome.Placement.CARD, new RegionCount(6, 1, 1, 13, 4, 4)),
                regional(bases.get(0), unknown, OutcomeKind.INDICATIVE),
                regional(bases.get(1), unknown, OutcomeKind.NOT_EVALUABLE),
                regional(bases.get(0), indicative, OutcomeKind.INDICATIVE)));
        String report = render(
                with(new Recommendations(all.rulebook(), outcomes, all.pilots(), all.pilotNote(), all.actions())),
                GovernanceLevel.EU,
                Area.PARTNERS,
                "en");

        assertThat(report)
                .contains("Counted rules: " + String.join(", ", bases) + ". Fired in: none. Indicative in: "
                        + regions.get(1).name("en") + ".");
    }

    private static Outcome regional(String rule, Area area, OutcomeKind kind) {
        return new Outcome(
                SOURCES.release().wave(),
                area,
                SOURCES.recommendations().rulebook().rules().get(rule),
                kind,
                kind == OutcomeKind.NOT_EVALUABLE ? "TOO_FEW_ANSWERS" : "",
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                Outcome.Placement.NONE,
                List.of(),
                Optional.empty(),
                List.of());
    }
}
