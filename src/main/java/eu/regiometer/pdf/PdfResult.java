package eu.regiometer.pdf;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was written.
 *
 * @param pages number of pages, at least 1
 * @param missingGlyphs characters that the fonts have no glyph for, by code point, each once
 * @param brokenLinks links inside the document whose target does not exist, for example {@code #annex}
 */
public record PdfResult(int pages, List<MissingGlyph> missingGlyphs, SortedSet<String> brokenLinks) {

    public PdfResult {
        missingGlyphs = List.copyOf(missingGlyphs);
        brokenLinks = Collections.unmodifiableSortedSet(new TreeSet<>(brokenLinks));
    }
}
