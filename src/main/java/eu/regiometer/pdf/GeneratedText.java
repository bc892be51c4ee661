package eu.regiometer.pdf;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;

/**
 * Tells {@code ::before} from {@code ::after}. The renderer forgets it for inline boxes, so the boxes of the element are
 * asked whether the generated text comes before or after its own text.
 */
final class GeneratedText {

    private GeneratedText() {}

    static boolean isBefore(InlineText text, Box box, Element element) {
        if (box.getPseudoElementOrClass() != null) {
            return "before".equals(box.getPseudoElementOrClass());
        }
        return firstOf(outermost(box, element), text).orElse(true);
    }

    /** The outermost box of the element around {@code box}. */
    private static Box outermost(Box box, Element element) {
        Box top = box;
        while (belongs(top, element) && top.getParent() != null && belongs(top.getParent(), element)) {
            top = top.getParent();
        }
        return top;
    }

    private static boolean belongs(Box box, Element element) {
        return box.getElement() == null || box.getElement() == element;
    }

    /** True when the text is met before any text of the document, false when after, empty when neither is met. */
    private static Optional<Boolean> firstOf(@Nullable Object part, InlineText target) {
        if (part == target) {
            return Optional.of(true);
        }
        if (part instanceof InlineText text) {
            boolean own = text.getTextNode() != null && !text.getSubstring().isBlank();
            return own ? Optional.of(false) : Optional.empty();
        }
        return children(part)
                .map(child -> firstOf(child, target))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<?> children(@Nullable Object part) {
        Stream<?> inline = part instanceof InlineLayoutBox box
                ? IntStream.range(0, box.getInlineChildCount()).mapToObj(box::getInlineChild)
                : Stream.empty();
        Stream<?> blocks = part instanceof Box box
                ? IntStream.range(0, box.getChildCount()).mapToObj(box::getChild)
                : Stream.empty();
        return Stream.concat(inline, blocks);
    }
}
