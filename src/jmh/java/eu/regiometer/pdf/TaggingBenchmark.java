package eu.regiometer.pdf;

import eu.regiometer.drawing.FontSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;

/**
 * How long a document of 31 pages takes on one thread: tagged and archival, and from the same document tree with the
 * renderer alone. Targets: 50 tagged pages a second (620 ms), at most 1.4 times the time without tags.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class TaggingBenchmark {

    private final FontSet fonts = FontSet.read(FontSource.shipped());
    private final PdfRenderer renderer = new PdfRenderer(fonts);
    private final PdfSource source = ReferenceDocument.source();

    /** Makes sure that it is the document of which the targets speak. */
    @Setup(Level.Trial)
    public void count() {
        int pages = renderer.render(source, new ByteArrayOutputStream()).pages();
        if (pages != ReferenceDocument.PAGES) {
            throw new IllegalStateException("pages: " + pages);
        }
    }

    @Benchmark
    public int tagged() {
        var out = new ByteArrayOutputStream();
        renderer.render(source, out);
        return out.size();
    }

    /** The renderer as it comes, without tags, metadata and attachment. */
    @Benchmark
    public int untagged() throws IOException {
        PrintableText printable = new PrintableText(fonts.metrics());
        XhtmlDocument document = XhtmlDocument.read(source, printable);
        ITextOutputDevice device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        ITextRenderer plain = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new LockedUserAgent(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL, List.of()),
                new ReportFonts(fonts),
                new DrawingElements(device, source.drawings(), fonts, printable),
                new PrintedText());
        plain.setDocument(document.dom(), "");
        plain.layout();
        var out = new ByteArrayOutputStream();
        plain.createPDF(out);
        return out.size();
    }
}
