package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.statistics.exact.FixedPoint;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of a test, as text per column; see {@link RegionsFixture#table}. */
record MapTable(List<Map<String, String>> units) implements UnitTable {

    @Override
    public int size() {
        return units.size();
    }

    @Override
    public @Nullable Missing missing(int row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return Missing.BLANK;
        }
        return Arrays.stream(Missing.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    @Override
    public long micro(int row, String column) {
        return FixedPoint.millionths(new BigDecimal(text(row, column)));
    }

    @Override
    public String text(int row, String column) {
        return units.get(row).getOrDefault(column, "");
    }
}
