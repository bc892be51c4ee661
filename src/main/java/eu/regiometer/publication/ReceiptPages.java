package eu.regiometer.publication;

import eu.regiometer.report.template.TemplateFolder;
import java.util.List;

/** A receipt as plain text and as a page. */
final class ReceiptPages {

    private static final String INDENT = "    ";

    private final PageFrame frame;

    ReceiptPages(TemplateFolder templates) {
        this.frame = new PageFrame(templates);
    }

    /**
     * Plain text.
     *
     * @param note note on the translation; empty when it was reviewed
     */
    static String text(Receipt receipt, List<ReceiptLine> lines, String note) {
        var out = new StringBuilder(receipt.title()).append('\n');
        out.append("=".repeat(receipt.title().length())).append('\n');
        if (!note.isEmpty()) {
            out.append('(').append(note).append(")\n");
        }
        out.append('\n');
        for (ReceiptLine line : lines) {
            if (line.label().isEmpty()) {
                line.values().forEach(value -> out.append(plain(value)).append('\n'));
            } else if (line.values().size() == 1) {
                out.append(line.label())
                        .append(": ")
                        .append(plain(line.values().getFirst()))
                        .append('\n');
            } else {
                out.append(line.label()).append(":\n");
                line.values()
                        .forEach(
                                value -> out.append(INDENT).append(plain(value)).append('\n'));
            }
        }
        return out.toString();
    }

    /** A page; its fonts are those of the site, else those of the machine. */
    String html(Receipt receipt, List<ReceiptLine> lines, String note, String language) {
        Markup page = frame.open(language, receipt.title(), "../../")
                .start("header")
                .start("div", "class", "inner")
                .element("p", lines.getFirst().values().getFirst(), "class", "over")
                .element("h1", receipt.title() + ": " + receipt.verdict())
                .end()
                .end()
                .start("main", "class", "inner");
        if (!note.isEmpty()) {
            page.element("p", note, "class", "notice");
        }
        lines.stream()
                .filter(line -> line.label().isEmpty())
                .flatMap(line -> line.values().stream())
                .forEach(value -> page.element("p", value, "class", "notice"));
        page.start("dl");
        for (ReceiptLine line : lines) {
            if (!line.label().isEmpty()) {
                page.element("dt", line.label());
                line.values().forEach(value -> page.element("dd", value));
            }
        }
        return page.end().end().end().end().done();
    }

    /** A value on one line. */
    private static String plain(String value) {
        return value.replaceAll("[\\x00-\\x1F\\x7F]", " ");
    }
}
