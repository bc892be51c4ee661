package eu.regiometer.pdf;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;

/**
 * Tells {@code ::before} from {@code ::after}. The renderer forgets it for inline boxes, so the boxes of the element
 * are asked whether the generated text comes before or after its own text.
 */
final class GeneratedText {

    private GeneratedText() {}

    static boolean isBefore(InlineText text, Box box, Element element) {
        if (box.getPseudoElementOrClass() != null) {
            return "before".equals(box.getPseudoElementOrClass());
        }
        return firstOf(outermost(box, element), text, element).orElse(true);
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

    /** True when the text is met before any text inside the element, false when after, empty when neither is met. */
    private static Optional<Boolean> firstOf(@Nullable Object part, InlineText target, Element element) {
        if (part == target) {
            return Optional.of(true);
        }
        if (part instanceof InlineText text) {
            boolean own = !text.getSubstring().isBlank() && isInside(text.getTextNode(), element);
            return own ? Optional.of(false) : Optional.empty();
        }
        return children(part)
                .map(child -> firstOf(child, target, element))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isInside(@Nullable Node inner, Element element) {
        for (Node node = inner; node != null; node = node.getParentNode()) {
            if (node == element) {
                return true;
            }
        }
        return false;
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
