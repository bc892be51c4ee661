package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.disclosure.Flag;
import eu.regiometer.disclosure.ReleasedWeighting;
import eu.regiometer.disclosure.ReleasedWeighting.Margin;
import eu.regiometer.disclosure.ReleasedWeighting.Method;
import eu.regiometer.questionnaire.Survey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WeightingTablesTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static List<String> rows(DataTable table) {
        try (var rows = table.rows().get()) {
            return rows.map(row -> String.join(",", row)).toList();
        }
    }

    private static OpenData data(ReleasedWeighting... weighting) {
        return Sample.weighted(List.of(weighting));
    }

    private static ReleasedWeighting weighting(Method method, boolean figures, boolean sum, Flag flag) {
        return new ReleasedWeighting(
                Survey.PUBLIC_ATTITUDE,
                "2026",
                "SE332",
                method,
                OptionalLong.of(209_907),
                figures && sum ? OptionalDouble.of(209_907) : NONE,
                0,
                figures ? OptionalDouble.of(0.0004) : NONE,
                figures ? OptionalDouble.of(187.5) : NONE,
                figures ? OptionalDouble.of(690.25) : NONE,
                figures ? OptionalDouble.of(3.5) : NONE,
                figures ? OptionalDouble.of(1.25) : NONE,
                figures ? OptionalDouble.of(400) : NONE,
                List.of("D1_AGE: 15-29 + 30-44"),
                sum ? OptionalLong.of(0) : OptionalLong.empty(),
                Optional.empty(),
                List.of(Margin.withheld("D3_EDU", "1"), Margin.of("D3_EDU", "2", 50_000, 0.25, 0.5, 0.4)),
                flag);
    }

    @Test
    void aRowWithSomeFiguresNamesTheColumnsThatAreWithheld() {
        assertThat(rows(WeightingTables.weighting(data(weighting(Method.RAKED, true, false, Flag.CONFIDENTIAL)))))
                .containsExactly("2026,public-attitude,SE332,RAKED,209907,,0,0.0004,187.5,690.25,3.5,1.25,400,"
                        + "D1_AGE: 15-29 + 30-44,,,,,,weight_sum without_margin,");
        assertThat(rows(WeightingTables.weighting(data(weighting(Method.RAKED, true, true, Flag.NONE)))))
                .containsExactly("2026,public-attitude,SE332,RAKED,209907,209907,0,0.0004,187.5,690.25,3.5,1.25,400,"
                        + "D1_AGE: 15-29 + 30-44,0,,,,,,");
    }

    @Test
    void aRegionWithoutWeightsIsFlaggedAndAWithheldOneSaysOnlyWhatWasTried() {
        assertThat(rows(WeightingTables.weighting(data(weighting(Method.REFUSED, false, true, Flag.NONE)))))
                .containsExactly("2026,public-attitude,SE332,REFUSED,209907,,0,,,,,,,D1_AGE: 15-29 + 30-44,0,,,,,,:");
        assertThat(rows(WeightingTables.weighting(data(weighting(Method.REFUSED, false, true, Flag.CONFIDENTIAL)))))
                .containsExactly("2026,public-attitude,SE332,REFUSED,,,,,,,,,,D1_AGE: 15-29 + 30-44,,,,,,,:c");
    }

    @Test
    void aWithheldMarginKeepsItsKeyAndFlag() {
        // 0.5 / 0.4 - 1
        assertThat(rows(WeightingTables.margins(data(weighting(Method.RAKED, true, true, Flag.NONE)))))
                .containsExactly(
                        "2026,public-attitude,SE332,D3_EDU,1,,,,,,:c",
                        "2026,public-attitude,SE332,D3_EDU,2,50000,0.4,0.25,0.5,0.25,");
    }
}
