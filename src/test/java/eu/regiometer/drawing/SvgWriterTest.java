package eu.regiometer.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.drawing.Shape.Circle;
import eu.regiometer.drawing.Shape.Line;
import eu.regiometer.drawing.Shape.Polygon;
import eu.regiometer.drawing.Shape.Polyline;
import eu.regiometer.drawing.Shape.Rectangle;
import eu.regiometer.drawing.Shape.Text;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgWriterTest {

    private static final Colour NAVY = Colour.of("#12355b");

    private static final Drawing DRAWING = new Drawing(
            200,
            100.5,
            List.of(
                    Rectangle.rounded(1, 2, 30.12345, 10, 3, NAVY),
                    new Line(0, 1, 2, 3, Stroke.dashed(NAVY, 0.5, 2)),
                    Circle.ringed(5, 6, 3, Colour.WHITE, Stroke.of(NAVY, 1)),
                    new Polyline(List.of(new Point(0, 0), new Point(1, 1)), Stroke.of(NAVY, 1)),
                    Polygon.filled(List.of(new Point(0, 0), new Point(1, 0), new Point(-0.0004, 1)), NAVY),
                    new Text(10, 20, Anchor.END, "R&D < 3 %\u00AD\u0007", Face.BOLD, 8.25, NAVY)),
            "Finance & \"more\"",
            "Highest 71, lowest <38>");

    @Test
    void writesEachShape() {
        assertThat(SvgWriter.write(DRAWING, "en")).isEqualTo("""
                <svg xmlns="http://www.w3.org/2000/svg" role="img" lang="en" width="200" height="100.5" \
                viewBox="0 0 200 100.5" font-family="'Source Sans 3', sans-serif">
                <title>Finance &amp; &quot;more&quot;</title>
                <desc>Highest 71, lowest &lt;38&gt;</desc>
                <rect x="1" y="2" width="30.123" height="10" rx="3" fill="#12355b"/>
                <line x1="0" y1="1" x2="2" y2="3" stroke="#12355b" stroke-width="0.5" stroke-dasharray="2 2"/>
                <circle cx="5" cy="6" r="3" fill="#ffffff" stroke="#12355b" stroke-width="1"/>
                <polyline points="0,0 1,1" fill="none" stroke="#12355b" stroke-width="1"/>
                <polygon points="0,0 1,0 0,1" fill="#12355b"/>
                <text x="10" y="20" text-anchor="end" font-size="8.25" font-weight="700" fill="#12355b">\
                R&amp;D &lt; 3 % </text>
                </svg>
                """);
    }

    @Test
    void isWellFormed() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(SvgWriter.write(DRAWING, "lv"))));

        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Highest 71, lowest <38>");
    }

    @Test
    void numbersHaveAPointAndAtMostThreeDecimals() {
        assertThat(List.of(-0.0001, -1.5, 1234567.8914, 0.05, 10.0, -0.9996))
                .extracting(SvgWriter::number)
                .containsExactly("0", "-1.5", "1234567.891", "0.05", "10", "-1");
    }
}
