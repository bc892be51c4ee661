package eu.regiometer.report.part;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One table in a layout: figures or words.
 *
 * @param figures table of figures, if it is one
 * @param words table of words, if it is one
 */
public record Block(Optional<DataTable> figures, Optional<TextTable> words) {

    /** Columns that fit in half a page beside names of any length. */
    static final int NARROW = 2;

    /** Lines of a caption and a head. */
    private static final int HEAD = 3;

    static Block of(DataTable table) {
        return new Block(Optional.of(table), Optional.empty());
    }

    static Block of(TextTable table) {
        return new Block(Optional.empty(), Optional.of(table));
    }

    /** Rows of the table. */
    int rows() {
        return figures.map(t -> t.rows().size()).orElse(0)
                + words.map(t -> t.rows().size()).orElse(0);
    }

    /**
     * Whether it fits in half a page; by its columns and by whether its figures have notes, and not by its words, so that
     * every language is set alike.
     *
     * @param most columns of figures at most
     */
    boolean narrow(int most) {
        return figures.map(t -> t.columns().size())
                                .orElseGet(() -> words.orElseThrow().columns().size())
                        <= most
                && figures.stream()
                        .flatMap(t -> t.rows().stream())
                        .flatMap(row -> row.figures().stream())
                        .allMatch(figure -> figure.note().isEmpty());
    }

    /** About how many lines it takes, by its rows and not by its words. */
    int lines() {
        return HEAD + rows();
    }

    /** The same table in so many parts of about the same number of rows. */
    List<Block> parts(int count) {
        return IntStream.range(0, count).mapToObj(i -> part(i, count)).toList();
    }

    private Block part(int i, int count) {
        int from = rows() * i / count;
        int to = rows() * (i + 1) / count;
        String mark = count == 1 ? "" : " (" + (i + 1) + "/" + count + ")";
        String suffix = i == 0 ? "" : "-" + (i + 1);
        return new Block(
                figures.map(t -> new DataTable(
                        t.id() + suffix,
                        t.title() + mark,
                        t.rowHeader(),
                        t.columns(),
                        t.rows().subList(from, to))),
                words.map(t -> new TextTable(
                        t.id() + suffix, t.title() + mark, t.columns(), t.rows().subList(from, to))));
    }

    /** The lines of a table of two columns as notes; the first has the title. */
    static List<Block> notes(TextTable table) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(i -> of(new TextTable(
                        table.id() + (i == 0 ? "" : "-" + (i + 1)),
                        i == 0 ? table.title() : "",
                        List.of(),
                        table.rows().subList(i, i + 1))))
                .toList();
    }
}
