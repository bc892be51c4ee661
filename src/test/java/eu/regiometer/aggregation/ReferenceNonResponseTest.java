package eu.regiometer.aggregation;

import static eu.regiometer.aggregation.RegionsFixture.WAVE;
import static eu.regiometer.aggregation.RegionsFixture.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.questionnaire.Missing;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.statistics.scale.NonResponse;
import eu.regiometer.statistics.scale.OrdinalSpread;
import eu.regiometer.territory.Area;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Missing answers and spread of the 13 regions, from the answers through the cube. */
class ReferenceNonResponseTest {

    private final Aggregate aggregate = Aggregates.withStoredWeights();

    private AnswerTable table(Map<String, String> row) {
        return aggregate
                .answers(Survey.PUBLIC_ATTITUDE, WAVE, Area.region(cell(row, "region")), "", "", cell(row, "item"))
                .orElseThrow();
    }

    private static long n(AnswerTable table, Missing kind) {
        return table.missing().getOrDefault(kind.name(), AnswerTable.Base.NONE).n();
    }

    // R 4.2.2 with w = w_rake: tapply(w, ifelse(is.na(Q), "missing", ifelse(Q == 99, "dk", "valid")), sum) / sum(w)
    @Test
    void sharesOfMissingAnswersEqualTheReference() {
        List<Map<String, String>> rows = RegionsFixture.reference("regions_nonresponse");
        for (Map<String, String> row : rows) {
            String at = cell(row, "region") + " " + cell(row, "item");
            AnswerTable table = table(row);
            NonResponse shares = table.nonResponse().orElseThrow();
            assertThat(table.n()).as(at).isEqualTo(Long.parseLong(cell(row, "n_valid")));
            assertThat(n(table, Missing.DONT_KNOW)).as(at).isEqualTo(Long.parseLong(cell(row, "n_dk")));
            assertThat(n(table, Missing.BLANK)).as(at).isEqualTo(Long.parseLong(cell(row, "n_missing")));
            near(at, shares.valid(), row, "rate_valid");
            near(at, shares.dontKnow(), row, "rate_dk");
            near(at, shares.missing(), row, "rate_missing");
            assertThat(shares.blank()).as(at).isEqualTo(shares.missing());
            assertThat(shares.notAsked()).as(at).isZero();
        }
        assertThat(rows).hasSize(78);
    }

    // regions_dispersion.csv: R 4.2.2, formulas of Tastle and Wierman 2007, Leik 1966, Esteban and Ray 1994
    @Test
    void spreadOfAnswersEqualsTheReference() {
        List<Map<String, String>> rows = RegionsFixture.reference("regions_dispersion");
        for (Map<String, String> row : rows) {
            String at = cell(row, "region") + " " + cell(row, "item");
            AnswerTable table = table(row);
            OrdinalSpread spread = OrdinalSpread.of(
                            IntStream.range(0, 5).mapToObj(table::weight).toList())
                    .orElseThrow();
            near(at, spread.consensus(), row, "consensus");
            near(at, spread.leik(), row, "leik_d");
            near(at, spread.variation(), row, "ordinal_variation");
            near(at, spread.polarisation(), row, "esteban_ray");
            near(at, spread.entropy(), row, "entropy");
        }
        assertThat(rows).hasSize(78);
    }

    private static void near(String at, double actual, Map<String, String> row, String column) {
        double expected = Double.parseDouble(cell(row, column));
        assertThat(actual)
                .as(at + " " + column)
                .isCloseTo(expected, within(1e-10 * Math.max(Math.abs(expected), 1e-3)));
    }
}
