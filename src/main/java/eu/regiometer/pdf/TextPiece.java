package eu.regiometer.pdf;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.PageBox;

/** What a piece of one line of text, as the renderer paints it, is part of. */
final class TextPiece {

    /** The row of dots of a list of contents. */
    private static final Pattern LEADER = Pattern.compile("[. _]{4,}");

    private TextPiece() {}

    /** The element whose text it is or, for generated text, whose style generated it. */
    static @Nullable Element element(InlineText text) {
        if (text.getTextNode() != null && text.getTextNode().getParentNode() instanceof Element parent) {
            return parent;
        }
        for (Box box = text.getParent(); box != null; box = box.getParent()) {
            if (box.getElement() != null) {
                return box.getElement();
            }
        }
        return null;
    }

    /** Whether a box is part of a running head or foot. */
    static boolean isInMargin(@Nullable Box inner) {
        return inner != null && inner.isContainedInMarginBox();
    }

    /**
     * Whether the line of a text lies on another page than the one being painted. A line that is lower than its letters,
     * first on its page, also touches the page before, where it would be clipped: unseen there, yet read and searched.
     */
    static boolean isBesidePage(InlineText text, @Nullable PageBox page) {
        InlineLayoutBox parent = text.getParent();
        if (page == null || parent == null || isInMargin(parent)) {
            return false;
        }
        int top = parent.getLineBox().getAbsY();
        return top >= page.getBottom() || top + parent.getLineBox().getHeight() <= page.getTop();
    }

    /** Whether a space was dropped at the end of the line; without it two words would be read as one. */
    static boolean isSpaceTrimmed(InlineText text) {
        String all = text.getMasterText();
        int end = text.getEnd();
        if (end == 0 || all.charAt(end - 1) == ' ') {
            return false;
        }
        return end < all.length() ? all.charAt(end) == ' ' : isBeforeLineBreak(text.getTextNode());
    }

    /** Whether the next thing in the document is {@code <br/>}. */
    private static boolean isBeforeLineBreak(@Nullable Node text) {
        Node last = text;
        while (last != null && last.getNextSibling() == null) {
            last = last.getParentNode();
        }
        return last != null && "br".equals(last.getNextSibling().getNodeName());
    }

    /** What to read aloud, or to copy, where it is not what is printed. */
    static Optional<String> spoken(InlineText text) {
        String characters = text.getSubstring();
        if (text.getTextNode() == null && LEADER.matcher(characters).matches()) {
            return Optional.of(" ");
        }
        return PrintedText.isHyphenated(characters) ? Optional.of(PrintedText.spoken(characters)) : Optional.empty();
    }
}
