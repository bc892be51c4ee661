package eu.regiometer.report.part;

import java.util.List;

/**
 * A piece of a chapter or annex: sentences, charts and tables in this order.
 *
 * @param id stable id, target of links
 * @param heading heading, empty without one
 * @param paragraphs sentences
 * @param charts charts
 * @param figures tables of figures
 * @param tables tables of words
 * @param spreads the same tables of words and figures as they are set on the page
 */
public record Section(
        String id,
        String heading,
        List<String> paragraphs,
        List<Chart> charts,
        List<DataTable> figures,
        List<TextTable> tables,
        List<Spread> spreads) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
        charts = List.copyOf(charts);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        spreads = List.copyOf(spreads);
    }

    /** A section whose tables are set by their widths. */
    public Section(
            String id,
            String heading,
            List<String> paragraphs,
            List<Chart> charts,
            List<DataTable> figures,
            List<TextTable> tables) {
        this(id, heading, paragraphs, charts, figures, tables, Spread.of(tables, figures));
    }

    /** The same with other charts. */
    public Section with(List<Chart> other) {
        return new Section(id, heading, paragraphs, other, figures, tables, spreads);
    }

    /** Sentences only. */
    public static Section text(String id, String heading, List<String> paragraphs) {
        return new Section(id, heading, paragraphs, List.of(), List.of(), List.of());
    }

    /** Sentences and charts. */
    public static Section charts(String id, String heading, List<String> paragraphs, List<Chart> charts) {
        return new Section(id, heading, paragraphs, charts, List.of(), List.of());
    }

    /** Sentences and tables of words. */
    public static Section tables(String id, String heading, List<String> paragraphs, List<TextTable> tables) {
        return new Section(id, heading, paragraphs, List.of(), List.of(), tables);
    }

    /** Sentences and tables of figures. */
    public static Section figures(String id, String heading, List<String> paragraphs, List<DataTable> figures) {
        return new Section(id, heading, paragraphs, List.of(), figures, List.of());
    }
}
