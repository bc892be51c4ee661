package eu.regiometer.statistics.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.RegionsSample;
import eu.regiometer.statistics.Worst;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrdinalSpreadTest {

    private static OrdinalSpread spread(Double... weights) {
        return OrdinalSpread.of(List.of(weights)).orElseThrow();
    }

    // R 4.2.2 with w = w_rake of regions_weights: p <- tapply(w, factor(Q, 1:5), sum) / sum(w); m <- sum(p * 1:5);
    // 1 + sum(p * log2(1 - abs(1:5 - m) / 4)) and so on, as written in the comments of OrdinalSpread
    @Test
    void everyRegionAndItemIsSpreadAsInTheReference() {
        Map<String, List<Row>> regions = RegionsSample.respondents();
        Worst worst = Worst.relative("spread", 1e-10);
        Worst balances = Worst.absolute("balance", 1e-10);
        for (Row expected : Reference.rows("regions_dispersion")) {
            String item = expected.text("item");
            String at = expected.text("region") + " " + item + " ";
            List<Double> weights = new ArrayList<>();
            long n = 0;
            for (int answer = 1; answer <= 5; answer++) {
                double weight = 0;
                for (Row row : regions.getOrDefault(expected.text("region"), List.of())) {
                    if (row.text(item).equals(Integer.toString(answer))) {
                        weight += row.number("w_rake");
                        n++;
                    }
                }
                weights.add(weight);
            }
            OrdinalSpread actual = OrdinalSpread.of(weights).orElseThrow();
            worst.compare(at + "n", n, expected.number("n_valid"));
            for (int k = 0; k < 5; k++) {
                worst.compare(at + k, actual.shares().get(k), expected.number("p" + (k + 1)));
            }
            worst.compare(at + "mean", actual.mean(), expected.number("mean"));
            worst.compare(at + "sd", actual.sd(), expected.number("sd"));
            worst.compare(at + "consensus", actual.consensus(), expected.number("consensus"));
            worst.compare(at + "leik", actual.leik(), expected.number("leik_d"));
            worst.compare(at + "variation", actual.variation(), expected.number("ordinal_variation"));
            worst.compare(at + "polarisation", actual.polarisation(), expected.number("esteban_ray"));
            worst.compare(at + "entropy", actual.entropy(), expected.number("entropy"));
            balances.compare(at + "balance", actual.balance(), expected.number("ec_balance"));
        }
        worst.assertAll(78 * 13);
        balances.assertAll(78);
    }

    @Test
    void oneMindHasFullConsensus() {
        OrdinalSpread one = spread(0.0, 0.0, 0.0, 0.0, 7.0);
        assertThat(one.consensus()).isEqualTo(1);
        assertThat(one.leik()).isZero();
        assertThat(one.variation()).isZero();
        assertThat(one.polarisation()).isZero();
        assertThat(one.entropy()).isZero();
        assertThat(one.sd()).isZero();
        assertThat(one.balance()).isEqualTo(100);
        assertThat(spread(3.0, 0.0, 0.0, 0.0, 0.0).balance()).isEqualTo(-100);
    }

    @Test
    void twoCampsAtTheEndsHaveNone() {
        OrdinalSpread camps = spread(2.0, 0.0, 0.0, 0.0, 2.0);
        assertThat(camps.consensus()).isCloseTo(0, within(1e-15));
        assertThat(camps.leik()).isEqualTo(1);
        assertThat(camps.variation()).isEqualTo(1);
        // 2 x 1/4 x 1/2 x 4
        assertThat(camps.polarisation()).isEqualTo(1);
        assertThat(camps.sd()).isEqualTo(2);
        assertThat(camps.balance()).isZero();
    }

    @Test
    void evenAnswersHaveFullEntropy() {
        assertThat(spread(1.0, 1.0, 1.0, 1.0).entropy()).isCloseTo(1, within(1e-15));
    }

    @Test
    void nobodyHasNoSpread() {
        assertThat(OrdinalSpread.of(List.of(0.0, 0.0, 0.0))).isEmpty();
    }

    @Test
    void oneCategoryAndNegativeWeightsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OrdinalSpread.of(List.of(1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> OrdinalSpread.of(List.of(1.0, -1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> OrdinalSpread.of(List.of(1.0, Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> OrdinalSpread.of(List.of(1.0, Double.POSITIVE_INFINITY)));
    }
}
