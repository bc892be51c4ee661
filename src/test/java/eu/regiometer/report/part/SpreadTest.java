package eu.regiometer.report.part;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.measures.Unit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables in two columns: nothing is lost, the order is kept, and no word decides. */
class SpreadTest {

    private static DataTable figures(String id, int rows, int columns, String label) {
        return new DataTable(
                id,
                "Table " + id,
                "Region",
                IntStream.range(0, columns).mapToObj(i -> "Column " + i).toList(),
                IntStream.range(0, rows)
                        .mapToObj(i -> new DataTable.Row(
                                label + i,
                                IntStream.range(0, columns)
                                        .mapToObj(c -> Figure.of(i, Unit.SCORE))
                                        .toList()))
                        .toList());
    }

    private static List<String> labels(List<Spread> spreads) {
        return spreads.stream()
                .flatMap(spread -> java.util.stream.Stream.concat(spread.left().stream(), spread.right().stream()))
                .flatMap(block -> block.figures().orElseThrow().rows().stream())
                .map(DataTable.Row::label)
                .toList();
    }

    @Test
    void aLongNarrowTableIsSetInPartsOfTwoColumnsAndLosesNoRow() {
        DataTable table = figures("a", 46, 2, "Indicator ");

        List<Spread> spreads = Spread.of(List.of(), List.of(table));

        assertThat(spreads).allSatisfy(spread -> {
            assertThat(spread.right()).isNotEmpty();
            assertThat(spread.lines()).isLessThanOrEqualTo(Spread.LONGEST);
        });
        assertThat(labels(spreads))
                .isEqualTo(table.rows().stream().map(DataTable.Row::label).toList());
        assertThat(spreads.getFirst().left().getFirst().figures().orElseThrow().id())
                .isEqualTo("a");
        assertThat(spreads.getFirst().right().getFirst().figures().orElseThrow().title())
                .startsWith("Table a (2/");
    }

    @Test
    void aWideTableStandsAcrossThePageInItsPlace() {
        List<Spread> spreads = Spread.of(
                List.of(),
                List.of(figures("a", 4, 2, "First "), figures("b", 4, 6, "Second "), figures("c", 4, 2, "Third ")));

        assertThat(spreads)
                .hasSize(3)
                .allSatisfy(spread -> assertThat(spread.right()).isEmpty());
        assertThat(labels(spreads)).startsWith("First 0").endsWith("Third 3");
    }

    @Test
    void tablesAreSetAlikeHoweverLongTheirWordsAre() {
        List<Spread> brief = Spread.of(List.of(), List.of(figures("a", 20, 2, "x"), figures("b", 9, 1, "y")));
        List<Spread> wordy =
                Spread.of(List.of(), List.of(figures("a", 20, 2, "a long label ".repeat(9)), figures("b", 9, 1, "y")));

        assertThat(wordy.stream()
                        .map(spread ->
                                spread.left().size() + ":" + spread.right().size() + ":" + spread.lines())
                        .toList())
                .isEqualTo(brief.stream()
                        .map(spread ->
                                spread.left().size() + ":" + spread.right().size() + ":" + spread.lines())
                        .toList());
    }

    @Test
    void notesKeepTheirNamesTextsAndTheTitleOfTheirList() {
        TextTable notes = TextTable.of(
                "n", "Title", List.of("What", "How"), List.of(List.of("One", "Text one"), List.of("Two", "Text two")));

        List<Block> set = Spread.notes(List.of(notes)).getFirst().left();

        assertThat(set.stream().map(block -> block.words().orElseThrow().title()))
                .containsExactly("Title", "");
        assertThat(set.stream()
                        .flatMap(block -> block.words().orElseThrow().rows().stream())
                        .map(TextTable.Line::cells))
                .containsExactly(List.of("One", "Text one"), List.of("Two", "Text two"));
        assertThat(Spread.notes(List.of())).isEmpty();
    }
}
