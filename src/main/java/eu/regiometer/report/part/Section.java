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
 */
public record Section(
        String id,
        String heading,
        List<String> paragraphs,
        List<Chart> charts,
        List<DataTable> figures,
        List<TextTable> tables) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
        charts = List.copyOf(charts);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }

    /** The same with other charts. */
    public Section with(List<Chart> other) {
        return new Section(id, heading, paragraphs, other, figures, tables);
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
