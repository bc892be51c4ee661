package eu.regiometer.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/** Loads the renderer's own style sheet and pictures that stand in the document itself; refuses all else. */
final class LockedUserAgent extends ITextUserAgent {

    private static final String DEFAULT_STYLES = "/resources/css/XhtmlNamespaceHandler.css";
    private static final String PNG = "data:image/png;base64,";

    private final SortedSet<String> refused = new TreeSet<>();
    private final SortedMap<String, Picture> pictures = new TreeMap<>();

    LockedUserAgent(ITextOutputDevice device, int dotsPerPixel, List<Picture> pictures) {
        super(device, dotsPerPixel);
        pictures.forEach(picture -> this.pictures.put(picture.name(), picture));
    }

    /** Throws if the document or a style asked for something from outside. */
    void failIfAsked() {
        if (!refused.isEmpty()) {
            throw new PdfException("the document refers to " + String.join(", ", refused)
                    + ", but nothing is loaded from outside: write styles into <style>, pictures as drawing:ID, by"
                    + " the name of a PNG of the templates" + (pictures.isEmpty() ? "" : " " + pictures.keySet())
                    + ", or as " + PNG + "...");
        }
    }

    private void refuse(@Nullable String uri) {
        String address = String.valueOf(uri);
        refused.add(address.length() > 80 ? address.substring(0, 80) + "..." : address);
    }

    @Override
    public CSSResource getCSSResource(String uri) {
        URL own = ITextUserAgent.class.getResource(DEFAULT_STYLES);
        if (own != null && own.toString().equals(uri)) {
            return new CSSResource(ITextUserAgent.class.getResourceAsStream(DEFAULT_STYLES));
        }
        refuse(uri);
        return new CSSResource(new ByteArrayInputStream(new byte[0]));
    }

    @Override
    public ImageResource getImageResource(String uri) {
        Picture picture = pictures.get(uri);
        if (picture != null) {
            return super.getImageResource(PNG + Base64.getEncoder().encodeToString(picture.png()));
        }
        if (uri.startsWith(PNG)) {
            Picture.require(
                    "a picture in the document, " + uri.substring(0, Math.min(60, uri.length())) + ",", dots(uri));
            return super.getImageResource(uri);
        }
        refuse(uri);
        return new ImageResource(uri, null);
    }

    private static byte[] dots(String uri) {
        try {
            return Base64.getMimeDecoder().decode(uri.substring(PNG.length()));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        refuse(uri);
        throw new IllegalArgumentException("nothing is loaded from outside: " + uri);
    }

    @Override
    public byte @Nullable [] getBinaryResource(String uri) {
        refuse(uri);
        return null;
    }

    @Override
    protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
        refuse(uri);
        return null;
    }

    @Override
    protected InputStream openStream(String uri) throws IOException {
        refuse(uri);
        throw new IOException("nothing is loaded from outside: " + uri);
    }

    @Override
    protected URLConnection openConnection(String uri) throws IOException {
        refuse(uri);
        throw new IOException("nothing is loaded from outside: " + uri);
    }

    /** Addresses stay as written; resolving them would look at the file system. */
    @Override
    public @Nullable String resolveURI(@Nullable String uri) {
        return uri;
    }
}
