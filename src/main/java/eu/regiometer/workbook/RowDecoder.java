package eu.regiometer.workbook;

import eu.regiometer.workbook.WireInput.GarbledException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Unpacks the rows of a {@link RowEncoder} and checks that they keep what {@link RawRow} promises. */
final class RowDecoder {

    private static final CellType[] TYPES = CellType.values();
    private static final String LEAP_DAY_THAT_NEVER_WAS = "1900-02-29";

    private final WireInput in;
    private final ReadLimits limits;
    private final String[] texts = new String[RowEncoder.SLOTS];

    /** For each slot, one bit for each type that its text was found to fit. */
    private final byte[] fits = new byte[RowEncoder.SLOTS];

    RowDecoder(WireInput in, ReadLimits limits) {
        this.in = in;
        this.limits = limits;
        Arrays.fill(texts, "");
    }

    /** Reads a row that comes after the row with another number. */
    RawRow read(int after) throws IOException {
        int number = after + 1 + in.count(Integer.MAX_VALUE - 1 - after);
        RawCell[] cells = new RawCell[in.count(limits.columns())];
        int column = 0;
        for (int i = 0; i < cells.length; i++) {
            int head = in.octet();
            int step = head >>> RowEncoder.STEP_SHIFT;
            column += step == 0 ? in.count(limits.columns()) : step;
            int type = head & RowEncoder.TYPE;
            if (type >= TYPES.length || column > limits.columns() || i > 0 && column <= cells[i - 1].column()) {
                throw new GarbledException("cell");
            }
            cells[i] = new RawCell(
                    column,
                    TYPES[type],
                    text(type),
                    (head & RowEncoder.FORMULA) != 0,
                    (head & RowEncoder.PERCENT) != 0);
        }
        if (cells.length == 0 || cells[0].column() == 0) {
            throw new GarbledException("row");
        }
        return new RawRow(number, List.of(cells));
    }

    private String text(int type) throws IOException {
        int mark = in.count(RowEncoder.SLOTS - 1 + RowEncoder.KNOWN);
        if (mark == RowEncoder.ONCE) {
            String text = in.text(limits.text());
            check(TYPES[type], text);
            return text;
        }
        int slot = mark - RowEncoder.KNOWN;
        if (mark == RowEncoder.NEW) {
            slot = in.count(RowEncoder.SLOTS - 1);
            texts[slot] = in.text(RowEncoder.LONGEST_KEPT);
            fits[slot] = 0;
        }
        if ((fits[slot] & 1 << type) == 0) {
            check(TYPES[type], texts[slot]);
            fits[slot] |= (byte) (1 << type);
        }
        return texts[slot];
    }

    private static boolean canonical(String text) {
        try {
            return Decimals.canonical(text).equals(text);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void check(CellType type, String text) throws GarbledException {
        boolean fits = switch (type) {
            case TEXT, BLANK, FORMULA_WITHOUT_VALUE, ERROR -> true;
            case NUMBER -> canonical(text);
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case DATE -> text.startsWith(LEAP_DAY_THAT_NEVER_WAS) || SerialDate.checked(text) != null;
        };
        if (!fits) {
            throw new GarbledException("value of a cell");
        }
    }
}
