package eu.regiometer.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.FontMetrics;
import eu.regiometer.drawing.FontSource;
import eu.regiometer.drawing.Shape;
import eu.regiometer.drawing.TrueTypeMetrics;
import java.util.ArrayList;
import java.util.List;

/** What holds for every drawing: text inside the frame, large enough and not over another, enough contrast. */
public final class DrawingChecks {

    public static final FontMetrics METRICS = TrueTypeMetrics.read(FontSource.shipped());

    /** Letters in points that can be read in print; a chart may go a little below the 8 points of other text. */
    private static final double SMALLEST = 7.5;

    private record Box(String text, double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            double slack = 0.05;
            return left < other.right - slack
                    && other.left < right - slack
                    && top < other.bottom - slack
                    && other.top < bottom - slack;
        }
    }

    private DrawingChecks() {}

    public static void check(Drawing drawing) {
        assertThat(drawing.title()).isNotBlank();
        assertThat(drawing.description()).isNotBlank();
        new MarkChecks(drawing).check();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < drawing.shapes().size(); i++) {
            if (drawing.shapes().get(i) instanceof Shape.Text text) {
                assertThat(text.size()).as("letters of '%s'", text.text()).isGreaterThanOrEqualTo(SMALLEST);
                Box box = box(text);
                assertThat(box.left()).as("left of %s", box).isGreaterThanOrEqualTo(-0.01);
                assertThat(box.right()).as("right of %s", box).isLessThanOrEqualTo(drawing.width() + 0.01);
                assertThat(box.top()).as("top of %s", box).isGreaterThanOrEqualTo(-0.01);
                assertThat(box.bottom()).as("bottom of %s", box).isLessThanOrEqualTo(drawing.height() + 0.01);
                Colour ground = MarkChecks.ground(
                        drawing.shapes().subList(0, i), (box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2);
                assertThat(text.colour().contrast(ground))
                        .as("contrast of '%s' %s on %s", text.text(), text.colour(), ground)
                        .isGreaterThanOrEqualTo(Colour.TEXT_CONTRAST);
                for (Box other : boxes) {
                    assertThat(box.meets(other))
                            .as("%s over %s in %s", box, other, drawing.title())
                            .isFalse();
                }
                boxes.add(box);
            }
        }
    }

    private static Box box(Shape.Text text) {
        double width = METRICS.width(text.text(), text.face(), text.size());
        double left = text.x() - (text.anchor() == Anchor.END ? width : text.anchor() == Anchor.MIDDLE ? width / 2 : 0);
        return new Box(
                text.text(),
                left,
                text.baseline() - 0.72 * text.size(),
                left + width,
                text.baseline() + 0.22 * text.size());
    }
}
