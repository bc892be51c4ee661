package eu.regiometer.pdf;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was written.
 *
 * @param pages number of pages, at least 1
 * @param missingGlyphs Unicode code points that the fonts have no glyph for; a square was printed in their place
 * @param brokenLinks links inside the document whose target does not exist, for example {@code #annex}
 */
public record PdfResult(int pages, SortedSet<Integer> missingGlyphs, SortedSet<String> brokenLinks) {

    public PdfResult {
        missingGlyphs = Collections.unmodifiableSortedSet(new TreeSet<>(missingGlyphs));
        brokenLinks = Collections.unmodifiableSortedSet(new TreeSet<>(brokenLinks));
    }
}
