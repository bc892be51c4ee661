package eu.regiometer.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Worst;
import org.junit.jupiter.api.Test;

class DistributionsTest {

    @Test
    void everyPointAgreesWithR() {
        var worst = Worst.relative("distributions", 1e-10);
        for (Row row : Reference.rows("distributions")) {
            worst.compare(row.cells().toString(), value(row), row.number("value"));
        }
        worst.assertAll(270);
    }

    @Test
    void aStrongEffectKeepsAPositiveP() {
        assertThat(Distributions.tTwoSided(40, 100)).isPositive().isLessThan(1e-60);
        assertThat(Distributions.normalSurvival(20)).isPositive();
    }

    private static double value(Row row) {
        double a = row.number("p1");
        double b = row.number("p2");
        double x = row.number("x");
        return switch (row.text("fn")) {
            case "qt" -> Distributions.tQuantile(x, a);
            case "pt" -> Distributions.tCdf(x, a);
            case "qbeta" -> Distributions.betaQuantile(x, a, b);
            case "pbeta" -> Distributions.betaCdf(x, a, b);
            case "qnorm" -> Distributions.normalQuantile(x);
            case "pnorm" -> Distributions.normalCdf(x);
            case "pf_upper" -> Distributions.fSurvival(x, a, b);
            case "pchisq_upper" -> Distributions.chiSquareSurvival(x, a);
            default -> throw new IllegalArgumentException(row.toString());
        };
    }
}
