package eu.regiometer.report.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables set in two columns that stay together on a page, or one table across the page. Read the left column first.
 *
 * @param left tables of the left column, or the one table
 * @param right tables of the right column; empty for a table across the page
 * @param lines about how many lines it takes
 */
public record Spread(List<Block> left, List<Block> right, int lines) {

    /** Longest column in lines: two columns of this length leave less than a third of a page white. */
    static final int LONGEST = 20;

    /** A table with fewer rows stays whole. */
    private static final int SHORT = 12;

    private static final int MOST_ROWS = 16;

    public Spread {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** The lines of tables of two columns, a name and a text, as notes; the templates set them by their length. */
    public static List<Spread> notes(List<TextTable> tables) {
        List<Block> notes =
                tables.stream().map(Block::notes).flatMap(List::stream).toList();
        return notes.isEmpty() ? List.of() : List.of(new Spread(notes, List.of(), notes.size()));
    }

    /** Sets tables that are known to be narrow in two columns, each whole. */
    public static List<Spread> columns(List<TextTable> tables) {
        List<Spread> spreads = new ArrayList<>();
        List<Block> narrow = new ArrayList<>();
        tables.forEach(table -> add(Block.of(table), narrow, spreads));
        set(narrow, spreads);
        return List.copyOf(spreads);
    }

    /** Sets two tables beside each other. */
    public static Spread beside(TextTable left, DataTable right) {
        Block first = Block.of(left);
        Block second = Block.of(right);
        return new Spread(List.of(first), List.of(second), Math.max(first.lines(), second.lines()));
    }

    /** Sets tables in their order: narrow ones in two columns of about the same length, wide ones across the page. */
    public static List<Spread> of(List<TextTable> words, List<DataTable> figures) {
        return of(words, figures, Block.NARROW);
    }

    /**
     * The same for tables whose rows have short names.
     *
     * @param most columns of figures of a narrow table at most
     */
    public static List<Spread> of(List<TextTable> words, List<DataTable> figures, int most) {
        List<Spread> spreads = new ArrayList<>();
        List<Block> narrow = new ArrayList<>();
        Stream.concat(words.stream().map(Block::of), figures.stream().map(Block::of))
                .forEach(block -> {
                    List<Block> parts = parts(block, most);
                    if (parts.isEmpty()) {
                        set(narrow, spreads);
                        spreads.add(new Spread(List.of(block), List.of(), block.lines()));
                    } else {
                        for (Block part : parts) {
                            add(part, narrow, spreads);
                        }
                    }
                });
        set(narrow, spreads);
        return List.copyOf(spreads);
    }

    /** The parts in which a narrow table is set, by its rows, which are the same in every language; none of a wide one. */
    private static List<Block> parts(Block block, int most) {
        if (!block.narrow(most)) {
            return List.of();
        }
        int pairs = (block.rows() + 2 * MOST_ROWS - 1) / (2 * MOST_ROWS);
        return block.parts(block.rows() < SHORT ? 1 : 2 * pairs);
    }

    private static void add(Block block, List<Block> narrow, List<Spread> spreads) {
        if (!narrow.isEmpty() && lines(narrow) + block.lines() > 2 * LONGEST) {
            set(narrow, spreads);
        }
        narrow.add(block);
    }

    /** Sets what has been collected: the left column ends where the two are most alike. */
    private static void set(List<Block> narrow, List<Spread> spreads) {
        if (narrow.isEmpty()) {
            return;
        }
        List<Block> blocks = List.copyOf(narrow);
        int best = blocks.size();
        int length = lines(blocks);
        for (int i = 1; i < blocks.size(); i++) {
            int longer = Math.max(lines(blocks.subList(0, i)), lines(blocks.subList(i, blocks.size())));
            if (longer < length) {
                best = i;
                length = longer;
            }
        }
        List<Block> left = blocks.subList(0, best);
        List<Block> right = blocks.subList(best, blocks.size());
        spreads.add(new Spread(left, right, right.isEmpty() ? left.getFirst().lines() : length));
        narrow.clear();
    }

    private static int lines(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::lines).sum();
    }
}
