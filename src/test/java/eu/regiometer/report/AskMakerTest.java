package eu.regiometer.report;

import static eu.regiometer.report.RecommendationReports.SOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.report.chart.DrawingChecks;
import eu.regiometer.report.part.Asks;
import eu.regiometer.report.template.TemplateFolder;
import eu.regiometer.report.template.TextBundle;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import eu.regiometer.territory.Municipality;
import eu.regiometer.territory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a report asks of other levels. */
class AskMakerTest {

    private static final Pattern CALLED = Pattern.compile("Called for (here|in the region): ([^.]+)\\.");
    private static final Pattern ID = Pattern.compile("\\(([A-Z]{3}-[0-9]{2})\\)");

    private static Issue issue(GovernanceLevel level, Area area) {
        return new Issue(
                new ReportKey(level, area, SOURCES.release().wave(), "en"),
                SOURCES,
                TextBundle.read(TemplateFolder.shipped(), "en"),
                DrawingChecks.METRICS);
    }

    private static List<Asks.Request> requests(Issue issue) {
        return new AskMaker(issue, new CardMaker(issue)).asks().requests();
    }

    private static boolean fired(Area area, String rule) {
        return SOURCES.recommendations()
                .outcome(area, rule)
                .filter(outcome -> outcome.kind() == OutcomeKind.FIRED)
                .isPresent();
    }

    /** What fired for the region as a whole is not called for in each of its municipalities. */
    @Test
    void aMunicipalityCallsForWhatFiredForItselfAndTellsApartWhatFiredForItsRegion() {
        List<String> here = new ArrayList<>();
        List<String> region = new ArrayList<>();
        List<String> ofTheRegionAlone = new ArrayList<>();
        for (Region own : SOURCES.territory().regions()) {
            for (Municipality municipality : SOURCES.territory().municipalities(own.code())) {
                Issue issue = issue(GovernanceLevel.LOCAL, municipality.area());
                for (Asks.Request request : requests(issue)) {
                    Matcher called = CALLED.matcher(request.because());
                    while (called.find()) {
                        boolean local = called.group(1).equals("here");
                        ID.matcher(called.group(2))
                                .results()
                                .map(id -> id.group(1))
                                .forEach(id -> {
                                    assertThat(fired(local ? issue.figures() : own.area(), id))
                                            .as(municipality.code() + " " + id)
                                            .isTrue();
                                    (local ? here : region).add(id);
                                });
                    }
                }
                SOURCES.recommendations().rulebook().rules().values().stream()
                        .filter(rule -> rule.level() == GovernanceLevel.LOCAL && !issue.borrowed())
                        .filter(rule -> fired(own.area(), rule.id()) && !fired(municipality.area(), rule.id()))
                        .forEach(rule -> ofTheRegionAlone.add(rule.id()));
            }
        }
        assertThat(here).isNotEmpty();
        assertThat(region).isNotEmpty();
        // without these the test would pass for the outcomes of the region as well
        assertThat(ofTheRegionAlone).isNotEmpty();
    }

    @Test
    void anAddresseeThatSaysNoMoreThanTheLevelIsNotRepeated() {
        Municipality asking = SOURCES.territory().regions().stream()
                .flatMap(region -> SOURCES.territory().municipalities(region.code()).stream())
                .filter(municipality -> requests(issue(GovernanceLevel.LOCAL, municipality.area())).stream()
                        .anyMatch(request -> request.addressee().isEmpty()))
                .findFirst()
                .orElseThrow();

        String report = RecommendationReports.render(SOURCES, GovernanceLevel.LOCAL, asking.area(), "en");
        String box = report.substring(report.indexOf("id=\"asks\""));

        assertThat(box.substring(0, box.indexOf("</section>")))
                .contains("<span class=\"tag\">Regional government</span>", "<span class=\"small\">")
                .doesNotContain("<span class=\"small\">regional government</span>");
    }
}
