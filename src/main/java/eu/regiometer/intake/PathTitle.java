package eu.regiometer.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes the titles of exports of XLSForm tools apart: names or labels, names of groups before them, options of a
 * multiple choice behind them. The whole title counts first; what stands behind the name of a group counts only as long
 * as no other title means the same, since two titles for one question refuse the file.
 */
final class PathTitle {

    private static final String OPTION = "/";
    private static final int DEEPEST = 8;

    private PathTitle() {}

    /**
     * A title with its possible readings.
     *
     * @param separators signs that may stand between groups and questions, in the order in which they are tried
     */
    static Title of(Heading heading, List<String> separators) {
        String text = LabelText.strip(heading.text());
        Set<Claim> claims = new LinkedHashSet<>();
        add(claims, text, List.of(OPTION));
        for (String separator : separators) {
            List<String> parts = parts(text, separator);
            for (int from = 0; from < parts.size(); from++) {
                String tail = String.join(separator, parts.subList(from, parts.size()));
                add(claims, tail, separator.equals(OPTION) ? List.of(OPTION) : List.of(separator, OPTION));
            }
        }
        return new Title(heading, List.copyOf(claims), false);
    }

    private static void add(Set<Claim> claims, String text, List<String> beforeOption) {
        claims.add(Claim.either(text));
        for (String separator : beforeOption) {
            List<String> parts = parts(text, separator);
            for (int cut = parts.size() - 1; cut > 0; cut--) {
                String question = String.join(separator, parts.subList(0, cut));
                claims.add(Claim.either(question).option(String.join(separator, parts.subList(cut, parts.size()))));
            }
        }
    }

    /** The parts between separators; one part when there are more than groups could be nested. */
    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator, 1); at > 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts.size() > DEEPEST ? List.of(text) : parts;
    }
}
