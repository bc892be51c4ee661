package eu.regiometer.pdf;

import eu.regiometer.drawing.Anchor;
import eu.regiometer.drawing.Colour;
import eu.regiometer.drawing.Drawing;
import eu.regiometer.drawing.Face;
import eu.regiometer.drawing.Shape;
import eu.regiometer.drawing.Stroke;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document of 31 pages with everything that a report has: a cover, a list of contents with page numbers, chapters of
 * paragraphs, lists, drawings, cards, and ten tables that break over pages, running heads and an attachment. It never
 * changes with the reports, so that figures of speed can be compared over time.
 */
final class ReferenceDocument {

    static final int PAGES = 31;

    private static final int CHAPTERS = 10;

    private static final String STYLE = """
            @page { size: A4; margin: 17mm 15mm 15mm 15mm; @top-left { content: element(running) }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font-size: 7.4pt; color: #55657a } }
            @page :first { @top-left { content: none } @bottom-right { content: none } }
            body { font-size: 9.6pt; line-height: 1.38; color: #1f2933; margin: 0 }
            .running { position: running(running); font-size: 7.4pt; color: #55657a }
            .cover { background-image: linear-gradient(to right, #12355b, #0f766e); color: #fff; height: 180mm;
              padding: 20mm; page-break-after: always }
            h1 { font-size: 30pt } h2 { font-size: 16.4pt; color: #12355b; page-break-after: avoid }
            h3 { font-size: 12pt; color: #12355b; page-break-after: avoid }
            .chapter { page-break-before: always }
            .contents li { list-style: none } .contents a::after { content: leader('.') target-counter(attr(href), page) }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; margin: 2mm 0 4mm 0 }
            th, td { border-bottom: .4pt solid #dfe5ec; padding: .8mm 1.4mm; text-align: left; font-size: 8.6pt }
            thead th { background: #e8eff5; color: #12355b } td.n { text-align: right }
            .card { border: .5pt solid #dbe3ec; border-top: 2pt solid #0f766e; background: #f7fafc; padding: 3mm;
              page-break-inside: avoid; margin: 3mm 0 }
            .tag { color: #fff; background: #12355b; font-size: 7pt; padding: .3mm 1.5mm }
            ol { counter-reset: step; list-style: none } ol li::before { counter-increment: step; content: counter(step) ". " }
            """;

    private ReferenceDocument() {}

    static PdfSource source() {
        StringBuilder body = new StringBuilder();
        body.append("<div class=\"running\">Regional report · Wave 2026</div>")
                .append("<div class=\"cover\"><h1>A region of reference</h1><p>Report of 31 pages</p></div>")
                .append("<h2>Contents</h2><nav class=\"contents\"><ul>");
        Map<String, Drawing> drawings = new TreeMap<>();
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            body.append("<li><a href=\"#c")
                    .append(chapter)
                    .append("\">Chapter ")
                    .append(chapter)
                    .append("</a></li>");
        }
        body.append("</ul></nav>");
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            drawings.put("chart" + chapter, drawing(chapter));
            chapter(body, chapter);
        }
        String xhtml = "<html lang=\"en\"><head><title>Reference</title></head><body>" + body + "</body></html>";
        byte[] data = "area,value\nPL81,52.4\n".repeat(500).getBytes(StandardCharsets.UTF_8);
        return new PdfSource(
                xhtml,
                List.of(STYLE),
                drawings,
                "reference",
                LocalDate.of(2026, 11, 12),
                List.of(new Attachment("figures.csv", "Figures", "text/csv", data)));
    }

    private static void chapter(StringBuilder body, int chapter) {
        body.append("<section class=\"chapter\" id=\"c")
                .append(chapter)
                .append("\"><h2>Chapter ")
                .append(chapter);
        body.append("</h2>");
        for (int i = 0; i < 3; i++) {
            body.append("<p>Citizens of the region are more open to new services than their offices are ready to offer")
                    .append(" them, and the <strong>difference</strong> is larger than the margin of error in three of")
                    .append(
                            " the four challenges that the partnership observes; see <a href=\"#c1\">chapter 1</a>.</p>");
        }
        body.append("<figure><img src=\"drawing:chart")
                .append(chapter)
                .append("\"/><figcaption>Source: survey, wave 2026,")
                .append(" 1 204 answers, weighted.</figcaption></figure>");
        body.append(
                "<h3>What to do</h3><ol><li>Publish the result of every pilot.</li><li>Share what was bought.</li></ol>");
        body.append(
                        "<table><thead><tr><th>Indicator</th><th>Value</th><th>Interval</th><th>Partners</th><th>Band</th></tr>")
                .append("</thead><tbody>");
        for (int row = 0; row < 58; row++) {
            body.append("<tr><th>Level of innovation money, part ")
                    .append(row)
                    .append("</th><td class=\"n\">")
                    .append(row)
                    .append(".4</td><td class=\"n\">")
                    .append(row)
                    .append(" to ")
                    .append(row + 9)
                    .append("</td><td class=\"n\">48</td><td>moderate</td></tr>");
        }
        body.append("</tbody></table>");
        for (int card = 0; card < 4 && chapter < CHAPTERS; card++) {
            body.append("<div class=\"card\"><p><span class=\"tag\">FIN-0")
                    .append(card)
                    .append("</span></p><h3>Open the budget line to small pilots</h3><table><tr><th>Decides</th>")
                    .append(
                            "<td>regional government</td><th>First step</th><td>Reserve one per cent of the budget.</td>")
                    .append(
                            "</tr><tr><th>Effort</th><td>low cost · 12 months</td><th>Measure</th><td>28 to 36</td></tr>")
                    .append("</table></div>");
        }
        body.append("</section>");
    }

    /** Dots with intervals, as charts have them. */
    private static Drawing drawing(int chapter) {
        Colour navy = Colour.of("#12355b");
        List<Shape> shapes = new ArrayList<>();
        for (int row = 0; row < 13; row++) {
            double y = 10 + 13.5 * row;
            double x = 200 + (row * 37 + chapter * 11) % 250;
            shapes.add(new Shape.Text(150, y + 3, Anchor.END, "Region number " + row, Face.REGULAR, 8.4, Colour.INK));
            shapes.add(new Shape.Line(x - 20, y, x + 20, y, Stroke.of(navy, 1.3)));
            shapes.add(Shape.Circle.filled(x, y, 3.7, navy));
            shapes.add(new Shape.Text(505, y + 3, Anchor.END, "" + row * 7, Face.SEMIBOLD, 8.4, navy));
        }
        return new Drawing(510, 186, shapes, "Regions", "Regions from 0 to 84");
    }
}
