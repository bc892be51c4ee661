package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Shape;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.OutcomeKind;
import eu.regiometer.recommendation.Priority;
import eu.regiometer.recommendation.RegionCount;
import eu.regiometer.report.PrintedReports.Edition;
import eu.regiometer.report.PrintedReports.Kind;
import eu.regiometer.territory.Area;
import eu.regiometer.territory.GovernanceLevel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixMakerTest {

    private static final Pattern CARD = Pattern.compile("class=\"tag w\">([A-Z]+-\\d+)<");

    private static ReportDocument document(Kind kind) {
        return PrintedReports.of(new Edition(kind, "en")).document();
    }

    @ParameterizedTest
    @EnumSource(
            value = GovernanceLevel.class,
            names = {"REGIONAL", "EU"})
    void everyRecommendationStandsInTheMatrixAndInItsTable(GovernanceLevel level) {
        String xhtml = report(level).xhtml();
        List<String> cards = CARD.matcher(xhtml)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        String table = xhtml.substring(xhtml.indexOf("id=\"t-matrix\""));

        assertThat(cards).hasSizeGreaterThan(1);
        assertThat(texts(matrix(report(level)))).containsAll(cards);
        assertThat(table.substring(0, table.indexOf("</table>")))
                .contains(cards)
                .contains("cost");
    }

    @ParameterizedTest
    @EnumSource(
            value = GovernanceLevel.class,
            names = {"REGIONAL", "EU"})
    void theTitleNamesWhatIsPressingAndCheap(GovernanceLevel level) {
        Drawing matrix = matrix(report(level));
        List<Shape.Text> all = matrix.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .toList();
        Shape.Rectangle first = matrix.shapes().stream()
                .filter(Shape.Rectangle.class::isInstance)
                .map(Shape.Rectangle.class::cast)
                .findFirst()
                .orElseThrow();
        List<String> there = all.stream()
                .filter(text -> text.x() > first.x()
                        && text.x() < first.x() + first.width()
                        && text.baseline() > first.y()
                        && text.baseline() < first.y() + first.height())
                .map(Shape.Text::text)
                .filter(text -> text.matches("[A-Z]+-\\d+"))
                .toList();
        if (there.isEmpty()) {
            assertThat(matrix.title()).startsWith("Nothing is both of high priority and low in cost");
        } else {
            assertThat(matrix.title())
                    .isEqualTo("High priority at low cost, so start with: " + String.join(", ", there));
        }
        assertThat(matrix.description()).contains(matrix.title(), "cheap at the left");
    }

    @Test
    void shortReportsHaveNone() {
        assertThat(document(Kind.LOCAL).drawings()).doesNotContainKey("matrix");
    }

    /** The made-up figures call for nothing at the European level, hence two recommendations put there. */
    private static ReportDocument report(GovernanceLevel level) {
        return level == GovernanceLevel.REGIONAL
                ? document(Kind.REGIONAL)
                : RecommendationReports.RENDERER.render(
                        new ReportKey(
                                level,
                                Area.PARTNERS,
                                RecommendationReports.SOURCES.release().wave(),
                                "en"),
                        RecommendationReports.withOutcomes(
                                european("PPI-11", 71, Priority.Band.HIGH),
                                european("DIG-06", 52, Priority.Band.MEDIUM)));
    }

    private static Outcome european(String rule, double value, Priority.Band band) {
        Outcome outcome = RecommendationReports.counted(
                rule, OutcomeKind.FIRED, Outcome.Placement.CARD, new RegionCount(6, 1, 0, 13, 5, 5));
        return new Outcome(
                outcome.wave(),
                outcome.area(),
                outcome.rule(),
                outcome.kind(),
                outcome.reason(),
                outcome.conditions(),
                Optional.of(new Priority(0.7, 1, 0.5, 0.6, 0.5, 1, value, band)),
                outcome.evidence(),
                outcome.placement(),
                outcome.practices(),
                outcome.count(),
                outcome.overrides());
    }

    private static Drawing matrix(ReportDocument document) {
        return Objects.requireNonNull(document.drawings().get("matrix"));
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }
}
