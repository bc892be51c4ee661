package eu.regiometer.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Looks over the pages of a report for what a reader would stumble over. */
final class PageLook extends PDFTextStripper {

    /** Body of a page between its running lines, in points from its top. */
    private static final double TOP = 42;

    private static final double BOTTOM = 808;

    /** Outer margins of text with what may hang into them, in points. */
    private static final double LEFT = 5;

    private static final double RIGHT = 595 - 34;

    /** Smallest type of a heading; text and labels of charts are smaller. */
    private static final double HEADING = 9.7;

    private static final double OVERLAP = 1.5;

    /** A stretch of text on a page. */
    private record Word(String text, double left, double right, double base, double size) {}

    private final List<Word> words = new ArrayList<>();
    private final double mostWhite;

    private PageLook(double mostWhite) {
        this.mostWhite = mostWhite;
        setSortByPosition(false);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty() || text.isBlank()) {
            return;
        }
        // a passage in another language is written after the text around it, which leaves room for it
        int from = 0;
        for (int i = 1; i <= positions.size(); i++) {
            if (i == positions.size() || apart(positions.get(i - 1), positions.get(i))) {
                add(positions.subList(from, i));
                from = i;
            }
        }
    }

    private static boolean apart(TextPosition one, TextPosition next) {
        double gap = next.getXDirAdj() - one.getXDirAdj() - one.getWidthDirAdj();
        return gap > one.getFontSizeInPt() || gap < -one.getFontSizeInPt();
    }

    private void add(List<TextPosition> positions) {
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        words.add(new Word(
                positions.stream().map(TextPosition::getUnicode).collect(Collectors.joining()),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                first.getFontSizeInPt()));
    }

    /**
     * What is wrong with the pages, a line each: words beyond the margin or over others, headings without text, empty pages.
     *
     * @param mostWhite share of a page that may stay white below its text, other than on the first and the last
     */
    static List<String> faults(byte[] pdf, double mostWhite) throws IOException {
        var faults = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                var look = new PageLook(mostWhite);
                look.setStartPage(page);
                look.setEndPage(page);
                look.getText(document);
                look.faults(page, pages, faults);
            }
        }
        return faults;
    }

    private void faults(int page, int pages, List<String> faults) {
        List<Word> body =
                words.stream().filter(w -> w.base > TOP && w.base < BOTTOM).toList();
        if (body.isEmpty()) {
            faults.add("page " + page + " is empty");
            return;
        }
        Word lowest = body.stream().reduce((a, b) -> b.base > a.base ? b : a).orElseThrow();
        double white = (BOTTOM - lowest.base) / (BOTTOM - TOP);
        if (page > 1 && page < pages && white > mostWhite) {
            faults.add(String.format(Locale.ROOT, "page %d is white by %.0f %%", page, 100 * white));
        }
        if (page > 1 && lowest.size > HEADING) {
            faults.add("page " + page + " ends with the heading " + lowest.text);
        }
        for (Word word : words) {
            if (word.left < LEFT || word.right > RIGHT) {
                faults.add("page " + page + ": beyond the margin: " + word.text);
            }
        }
        for (int i = 0; i < body.size(); i++) {
            for (Word other : body.subList(i + 1, body.size())) {
                Word word = body.get(i);
                if (Math.abs(word.base - other.base) < 1
                        && Math.min(word.right, other.right) - Math.max(word.left, other.left) > OVERLAP) {
                    faults.add("page " + page + ": " + word.text + " runs into " + other.text);
                }
            }
        }
    }
}
