package eu.regiometer.publication;

import java.util.List;
import java.util.stream.Stream;

/** Tables of the site, each in a part that scrolls by itself and can be reached by the keyboard. */
final class PageTable {

    private final Markup page;

    PageTable(Markup page) {
        this.page = page;
    }

    /** Opens a table with a head up to its body. */
    void open(String caption, String style, List<Column> columns) {
        page.start("div", "class", "wide", "tabindex", "0", "role", "group", "aria-label", caption)
                .start("table", "class", style)
                .element("caption", caption)
                .start("thead")
                .start("tr");
        columns.forEach(column ->
                page.element("th", column.title(), "scope", "col", "class", column.number() ? "number" : "text"));
        page.end().end();
    }

    /** Closes a table whose bodies are closed. */
    void close() {
        page.end().end();
    }

    /**
     * A column.
     *
     * @param title heading
     * @param number whether it holds numbers
     */
    record Column(String title, boolean number) {

        static Column text(String title) {
            return new Column(title, false);
        }

        /** Columns of words with the headings that these keys name. */
        static List<Column> texts(Texts texts, String... keys) {
            return Stream.of(keys).map(key -> text(texts.text(key))).toList();
        }

        static Column number(String title) {
            return new Column(title, true);
        }
    }
}
