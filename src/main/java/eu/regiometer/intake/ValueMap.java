package eu.regiometer.intake;

import eu.regiometer.workbook.RawCell;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the values below a title mean.
 *
 * @param codes code by value, the values {@link LabelText#normalise normalised}
 * @param separator sign between values in a cell that joins several; 0 where a cell holds one
 */
record ValueMap(Map<String, String> codes, char separator) {

    static final char NONE = 0;

    ValueMap {
        codes = Map.copyOf(codes);
    }

    /** The cell as the codes say it; values that nothing is said of stay. */
    RawCell read(RawCell cell) {
        String code = codes.get(LabelText.normalise(cell.text()));
        if (code != null) {
            return RawCell.text(cell.column(), code);
        }
        return separator == NONE || cell.text().indexOf(separator) < 0 ? cell : joined(cell);
    }

    private RawCell joined(RawCell cell) {
        String sign = String.valueOf(separator);
        String read = Arrays.stream(cell.text().split(Pattern.quote(sign)))
                .map(LabelText::strip)
                .map(value -> codes.getOrDefault(LabelText.normalise(value), value))
                .collect(Collectors.joining(sign));
        return RawCell.text(cell.column(), read);
    }
}
