package eu.regiometer.pdf;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** Hides links from the renderer, which would write them as annotations without a tag; {@link LinkAnnotations} asks. */
final class QuietLinks extends XhtmlNamespaceHandler {

    private boolean quiet;

    /** Runs the renderer's painting while links are hidden. */
    void whileQuiet(Runnable painting) {
        quiet = true;
        try {
            painting.run();
        } finally {
            quiet = false;
        }
    }

    Optional<String> target(@Nullable Element element) {
        return element == null ? Optional.empty() : Optional.ofNullable(super.getLinkUri(element));
    }

    @Override
    public @Nullable String getLinkUri(Element element) {
        return quiet ? null : super.getLinkUri(element);
    }
}
