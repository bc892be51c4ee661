package eu.regiometer.workbook;

import java.io.IOException;

/**
 * Packs the rows of one process. Answers repeat: a short text travels once and is then a number, its slot in a table that
 * both sides keep alike.
 */
final class RowEncoder {

    /** Slots of the table. */
    static final int SLOTS = 1 << 12;

    /** Characters of a text that gets a slot. */
    static final int LONGEST_KEPT = 64;

    /** In place of a slot: a text follows that gets none. */
    static final int ONCE = 0;

    /** In place of a slot: the slot and its new text follow. */
    static final int NEW = 1;

    /** Added to a slot that is known. */
    static final int KNOWN = 2;

    static final int TYPE = 7;
    static final int FORMULA = 8;
    static final int PERCENT = 16;
    static final int STEP_SHIFT = 5;
    static final int LARGEST_STEP = 7;

    private final WireOutput out;
    private final String[] texts = new String[SLOTS];

    RowEncoder(WireOutput out) {
        this.out = out;
        java.util.Arrays.fill(texts, "");
    }

    /** Writes a row that comes after the row with another number. */
    void write(RawRow row, int after) throws IOException {
        out.number((long) row.number() - after - 1);
        out.number(row.cells().size());
        int column = 0;
        for (RawCell cell : row.cells()) {
            int step = cell.column() - column;
            int head = cell.type().ordinal() | (cell.formula() ? FORMULA : 0) | (cell.percent() ? PERCENT : 0);
            if (step <= LARGEST_STEP) {
                out.octet(head | step << STEP_SHIFT);
            } else {
                out.octet(head);
                out.number(step);
            }
            column = cell.column();
            text(cell.text());
        }
    }

    private void text(String text) throws IOException {
        if (text.length() > LONGEST_KEPT) {
            out.number(ONCE);
            out.text(text);
            return;
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 12 ^ hash >>> 24) & SLOTS - 1;
        if (texts[slot].equals(text)) {
            out.number((long) slot + KNOWN);
        } else {
            texts[slot] = text;
            out.number(NEW);
            out.number(slot);
            out.text(text);
        }
    }
}
