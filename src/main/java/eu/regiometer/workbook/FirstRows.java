package eu.regiometer.workbook;

import eu.regiometer.findings.FindingCode;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a sheet. They are kept in memory, unlike all others, and one shared text may stand in every cell of
 * a small file: so they may only hold so much text.
 */
final class FirstRows {

    /** Four million characters; twenty rows of a survey with many long texts hold a tenth of that. */
    static final int MOST_CHARACTERS = 1 << 22;

    private final Refusal refusal;
    private final List<RawRow> rows = new ArrayList<>();
    private long characters;

    FirstRows(Refusal refusal) {
        this.refusal = refusal;
    }

    /** Takes the next row, unless there is too much text. */
    void add(RawRow row) {
        for (RawCell cell : row.cells()) {
            characters += cell.text().length();
        }
        if (characters > MOST_CHARACTERS) {
            throw refusal.limit(FindingCode.SHEET_TEXT, "characters", characters, MOST_CHARACTERS);
        }
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    List<RawRow> list() {
        return List.copyOf(rows);
    }
}
