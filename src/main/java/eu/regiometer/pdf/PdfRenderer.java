package eu.regiometer.pdf;

import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import org.openpdf.text.ExceptionConverter;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.util.XRLog;

/**
 * Renders XHTML as PDF that is accessible (PDF/UA-1) and archival (PDF/A-3a) at once.
 *
 * <p>The same source gives the same bytes, on any day, in any zone, locale and folder, with one version of Java and its
 * zlib. Nothing is loaded from outside. One instance may be used by several threads at the same time.
 */
public final class PdfRenderer {

    /**
     * Reading a style sheet numbers its selectors with a counter that all renderers share and that is not made for
     * threads; two at once could give a rule the number of another.
     */
    private static final ReentrantLock STYLES = new ReentrantLock();

    static {
        XRLog.setLoggerImpl(new RendererLog());
    }

    private final FontSet fonts;

    public PdfRenderer(FontSet fonts) {
        this.fonts = fonts;
    }

    /**
     * Renders one document.
     *
     * @param out receives the PDF; flushed, not closed. After an exception its content is worthless, so write to a
     *     temporary place and rename
     * @throws PdfException if the document is not well-formed XHTML, lacks language or title, refers to anything
     *     outside itself or to an unknown drawing, or cannot be written
     */
    public PdfResult render(PdfSource source, OutputStream out) {
        PrintableText printable = new PrintableText(fonts.metrics());
        XhtmlDocument document = XhtmlDocument.read(source, printable);
        QuietLinks links = new QuietLinks();
        TaggingDevice device = new TaggingDevice(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                links,
                printable,
                source.watermark().map(text -> new Watermark(text, fonts, printable)));
        LockedUserAgent userAgent =
                new LockedUserAgent(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL, source.pictures());
        ITextRenderer renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                userAgent,
                new ReportFonts(fonts),
                new DrawingElements(device, source.drawings(), fonts, printable),
                new PrintedText());
        try {
            readStyles(renderer, document, links);
            userAgent.failIfAsked();
            renderer.setListener(new ArchiveListener(device, document, source));
            renderer.layout();
            userAgent.failIfAsked();
            renderer.createPDF(out, false);
            userAgent.failIfAsked();
            renderer.finishPDF();
        } catch (PdfException e) {
            throw e;
        } catch (RuntimeException e) {
            Throwable cause = e instanceof ExceptionConverter wrapper ? wrapper.getException() : e;
            throw new PdfException("document " + source.id() + " cannot be rendered: " + cause, cause);
        }
        BlockBox root = renderer.getRootBox();
        Layer layer = root == null ? null : root.getLayer();
        int pages = layer == null ? 0 : layer.getPages().size();
        return new PdfResult(pages, printable.missing(), device.brokenLinks());
    }

    private static void readStyles(ITextRenderer renderer, XhtmlDocument document, QuietLinks links) {
        STYLES.lock();
        try {
            renderer.setDocument(document.dom(), "", links);
        } finally {
            STYLES.unlock();
        }
    }
}
