package eu.regiometer.validation;

import eu.regiometer.intake.AnswerKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Remembers what the last cells of each column were read as; answers repeat, and reading a cell again gives the same. */
final class CellMemo {

    /** Nothing is known; also what is never remembered. */
    static final long UNKNOWN = Coded.REJECTED;

    private static final int SLOTS = 1 << 7;

    private final @Nullable String[] texts;
    private final AnswerKind[] kinds;
    private final boolean[] percents;
    private final long[] values;

    CellMemo(int columns) {
        texts = new String[columns * SLOTS];
        kinds = new AnswerKind[columns * SLOTS];
        percents = new boolean[columns * SLOTS];
        values = new long[columns * SLOTS];
        Arrays.fill(kinds, AnswerKind.BLANK);
    }

    /** What such a cell was read as without any finding; {@link #UNKNOWN} if that is not remembered. */
    long value(int column, AnswerKind kind, String text, boolean percent) {
        int slot = slot(column, text);
        return kinds[slot] == kind && percents[slot] == percent && text.equals(texts[slot]) ? values[slot] : UNKNOWN;
    }

    void remember(int column, AnswerKind kind, String text, boolean percent, long value) {
        int slot = slot(column, text);
        texts[slot] = text;
        kinds[slot] = kind;
        percents[slot] = percent;
        values[slot] = value;
    }

    private static int slot(int column, String text) {
        int hash = text.hashCode();
        return column * SLOTS + ((hash ^ hash >>> 7 ^ hash >>> 14) & SLOTS - 1);
    }
}
