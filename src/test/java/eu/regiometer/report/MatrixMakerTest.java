package eu.regiometer.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Shape;
import eu.regiometer.report.PrintedReports.Edition;
import eu.regiometer.report.PrintedReports.Kind;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MatrixMakerTest {

    private static final Pattern CARD = Pattern.compile("class=\"tag w\">([A-Z]+-\\d+)<");

    private static ReportDocument document(Kind kind) {
        return PrintedReports.of(new Edition(kind, "en")).document();
    }

    @Test
    void everyRecommendationStandsInTheMatrixAndInItsTable() {
        String xhtml = document(Kind.REGIONAL).xhtml();
        List<String> cards = CARD.matcher(xhtml)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        String table = xhtml.substring(xhtml.indexOf("id=\"t-matrix\""));

        assertThat(cards).hasSizeGreaterThan(1);
        assertThat(texts(matrix())).containsAll(cards);
        assertThat(table.substring(0, table.indexOf("</table>")))
                .contains(cards)
                .contains("cost");
    }

    @Test
    void theTitleNamesWhatIsPressingAndCheap() {
        Drawing matrix = matrix();
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

    private static Drawing matrix() {
        return Objects.requireNonNull(document(Kind.REGIONAL).drawings().get("matrix"));
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }
}
