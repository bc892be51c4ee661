package eu.regiometer.statistics.scale;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.RegionsSample;
import eu.regiometer.statistics.Worst;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NonResponseTest {

    // R 4.2.2 with w = w_rake of regions_weights: tapply(w, ifelse(is.na(Q), "missing", ifelse(Q == 99, "dk",
    // "valid")),
    // sum) / sum(w) per region
    @Test
    void everyRegionAndItemIsAnsweredAsInTheReference() {
        Map<String, List<Row>> regions = RegionsSample.respondents();
        Worst worst = Worst.relative("non-response", 1e-10);
        for (Row expected : Reference.rows("regions_nonresponse")) {
            String at = expected.text("region") + " " + expected.text("item") + " ";
            double[] weights = new double[3];
            long[] n = new long[3];
            for (Row row : regions.getOrDefault(expected.text("region"), List.of())) {
                String answer = row.text(expected.text("item"));
                int kind = answer.isEmpty() ? 2 : answer.equals("99") ? 1 : 0;
                n[kind]++;
                weights[kind] += row.number("w_rake");
            }
            NonResponse actual =
                    NonResponse.of(weights[0], weights[1], 0, weights[2], 0).orElseThrow();
            worst.compare(at + "n", n[0] + n[1] + n[2], expected.number("n"));
            worst.compare(at + "valid", n[0], expected.number("n_valid"));
            worst.compare(at + "dk", n[1], expected.number("n_dk"));
            worst.compare(at + "missing", n[2], expected.number("n_missing"));
            worst.compare(at + "valid", actual.valid(), expected.number("rate_valid"));
            worst.compare(at + "dk", actual.dontKnow(), expected.number("rate_dk"));
            worst.compare(at + "missing", actual.missing(), expected.number("rate_missing"));
        }
        worst.assertAll(78 * 7);
    }

    @Test
    void thoseNotAskedAreOutsideTheBase() {
        NonResponse shares = NonResponse.of(6, 1, 2, 1, 30).orElseThrow();
        assertThat(shares).isEqualTo(new NonResponse(0.6, 0.1, 0.3, 0.1, 0.75));
    }

    @Test
    void aQuestionPutToNobodyHasNoShares() {
        assertThat(NonResponse.of(0, 0, 0, 0, 12)).isEmpty();
    }
}
