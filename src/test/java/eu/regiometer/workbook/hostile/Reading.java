package eu.regiometer.workbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.UnreadableWorkbookException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a file at a gate.
 *
 * @param verdict {@link HostileCase#READABLE} or the code of the refusal
 * @param rows what its rows hold when they were asked for, see {@link #cells}
 * @param told everything that the refusal tells, to be searched for what it must not tell
 */
public record Reading(String verdict, List<String> rows, String told) {

    /** Reads a file to its end, keeping nothing. */
    public static Reading verdict(Gate gate, Path file) {
        return read(gate, file, false);
    }

    /** Reads a file to its end, keeping its rows. */
    public static Reading of(Gate gate, Path file) {
        return read(gate, file, true);
    }

    private static Reading read(Gate gate, Path file, boolean keep) {
        List<String> rows = new ArrayList<>();
        try (Delivery delivery = gate.open(file, file.getFileName().toString())) {
            for (Delivery.Member member : delivery.members()) {
                for (SheetInfo sheet : member.file().sheets()) {
                    member.file().read(sheet.name(), row -> {
                        if (keep) {
                            rows.add(cells(row.cells()));
                        }
                    });
                }
            }
            return new Reading(HostileCase.READABLE, List.copyOf(rows), "");
        } catch (UnreadableWorkbookException e) {
            return new Reading(e.finding().code(), List.of(), e.getMessage() + " " + e.finding());
        }
    }

    /** Types and texts of a row, for example {@code TEXT hello | NUMBER 3 (formula)}. */
    public static String cells(List<RawCell> cells) {
        return cells.stream()
                .map(cell -> cell.type() + " " + cell.text() + (cell.formula() ? " (formula)" : ""))
                .collect(Collectors.joining(" | "));
    }

    /** The gate says of a file what the case expects and, of one that it reads, hands out what the case holds. */
    static void assertAsExpected(Gate gate, HostileCase hostile, Path folder) {
        Reading reading = of(gate, hostile.write(folder));

        assertThat(reading.verdict()).as(reading.told()).isEqualTo(hostile.verdict());
        if (hostile.verdict().equals(HostileCase.READABLE)) {
            assertThat(reading.rows()).containsExactly(hostile.cells());
        }
    }
}
