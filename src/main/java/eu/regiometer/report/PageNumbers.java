package eu.regiometer.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the paragraphs of a page the numbers and ids that they have in print, so that a reviewer quotes the same place
 * whichever of the two is read. Paragraphs are known again by what they say; what only the page says has no number.
 */
final class PageNumbers {

    private static final Pattern PRINTED =
            Pattern.compile("<p id=\"(p-[^\"]+)\"[^>]*><span class=\"pn\">([^<]*)</span>(.*?)</p>", Pattern.DOTALL);
    private static final Pattern ON_PAGE = Pattern.compile("<p( class=\"[^\"]*\")?>(.*?)</p>", Pattern.DOTALL);

    private PageNumbers() {}

    /**
     * The page with numbers and ids.
     *
     * @param xhtml the report as it is printed, well-formed
     * @param page the same report as a page, well-formed
     */
    static String of(String xhtml, String page) {
        Map<String, Deque<Printed>> printed = new HashMap<>();
        PRINTED.matcher(xhtml)
                .results()
                .forEach(found -> printed.computeIfAbsent(found.group(3), words -> new ArrayDeque<>())
                        .add(new Printed(
                                found.group(1),
                                found.group(2).replace("&#160;", "").strip())));
        return ON_PAGE.matcher(page).replaceAll(found -> {
            Printed place =
                    printed.getOrDefault(found.group(2), new ArrayDeque<>()).poll();
            return Matcher.quoteReplacement(place == null ? found.group() : place.on(found.group(1), found.group(2)));
        });
    }

    /** Id and number of a paragraph. */
    private record Printed(String id, String number) {

        String on(String type, String words) {
            return "<p id=\"" + id + "\"" + (type == null ? "" : type) + "><span class=\"pn\">" + number + "</span> "
                    + words + "</p>";
        }
    }
}
