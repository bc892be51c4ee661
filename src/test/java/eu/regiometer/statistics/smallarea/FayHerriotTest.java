package eu.regiometer.statistics.smallarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import eu.regiometer.statistics.Worst;
import eu.regiometer.statistics.smallarea.FayHerriotResult.NotComputable;
import eu.regiometer.statistics.smallarea.FayHerriotResult.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FayHerriotTest {

    private static List<SmallArea> regions() {
        return Reference.rows("regions_fh_Q1_top2").stream()
                .map(row -> area(row.number("estimate"), row.number("V"), row.number("share_high")))
                .toList();
    }

    private static SmallArea area(double value, double variance, Double... covariates) {
        return new SmallArea(Optional.of(new SmallArea.Direct(value, variance)), List.of(covariates));
    }

    private static FayHerriot fit(List<SmallArea> areas, FitMethod method) {
        FayHerriotResult result = FayHerriot.fit(areas, method);
        assertThat(result).isInstanceOf(FayHerriot.class);
        return (FayHerriot) result;
    }

    // sae 1.3 under R 4.2.2: sae::mseFH(estimate ~ share_high, vardir = V, method = "REML"), "ML" and "FH", with
    // MAXITER = 1000 and PRECISION = 1e-12; rmse is sqrt(mse)
    @ParameterizedTest
    @EnumSource
    void everyRegionIsModelledAsInTheReference(FitMethod method) {
        List<Row> expected = Reference.rows("regions_fh_Q1_top2");
        FayHerriot model = fit(regions(), method);
        Worst worst = Worst.relative("Fay-Herriot " + method, 1e-7);
        for (int i = 0; i < expected.size(); i++) {
            Row row = expected.get(i);
            ModelledValue value = model.values().get(i);
            worst.compare(row.text("region"), value.value(), row.number("eblup_" + method));
            worst.compare(row.text("region") + " error", value.rmse(), row.number("rmse_" + method));
            assertThat(value.predictedOnly()).isFalse();
        }
        worst.assertAll(26);
    }

    // sae 1.3 under R 4.2.2: sae::eblupFH(estimate ~ share_high, vardir = V, method = ...)$fit
    @ParameterizedTest
    @EnumSource
    void varianceAndCoefficientsAreThoseOfTheReference(FitMethod method) {
        FayHerriot model = fit(regions(), method);
        Worst worst = Worst.relative("Fay-Herriot fit " + method, 1e-7);
        int coefficient = 0;
        for (Row row : Reference.rows("regions_fh_fit")) {
            if (row.text("method").equals(method.name())) {
                worst.compare("variance", model.areaVariance(), row.number("sigma2u"));
                worst.compare("beta", model.coefficients().get(coefficient), row.number("beta"));
                worst.compare("se", model.coefficientErrors().get(coefficient++), row.number("se"));
            }
        }
        worst.assertAll(6);
        assertThat(model.areas()).isEqualTo(13);
        assertThat(model.synthetic()).isFalse();
        assertThat(model.rounds()).isPositive();
    }

    @Test
    void theOrderOfAreasDoesNotMatter() {
        FayHerriot model = fit(regions(), FitMethod.REML);
        FayHerriot reversed = fit(regions().reversed(), FitMethod.REML);
        for (int i = 0; i < 13; i++) {
            assertThat(reversed.values().get(12 - i).value())
                    .isCloseTo(model.values().get(i).value(), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAreaWithoutDirectEstimateIsOnlyPredicted(FitMethod method) {
        List<SmallArea> areas = new ArrayList<>(regions());
        FayHerriot without = fit(areas, method);
        areas.add(4, new SmallArea(Optional.empty(), List.of(0.3)));
        FayHerriot model = fit(areas, method);
        ModelledValue predicted = model.values().get(4);
        assertThat(predicted.predictedOnly()).isTrue();
        assertThat(predicted.shrinkage()).isZero();
        assertThat(predicted.value())
                .isEqualTo(
                        model.coefficients().get(0) + 0.3 * model.coefficients().get(1))
                .isEqualTo(predicted.predicted());
        // it has no part in the fit
        assertThat(model.areaVariance()).isEqualTo(without.areaVariance());
        assertThat(model.areas()).isEqualTo(13);
        assertThat(model.values().get(0)).isEqualTo(without.values().get(0));
    }

    @ParameterizedTest
    @EnumSource
    void aDirectEstimateWithoutPrecisionIsWorthNothing(FitMethod method) {
        List<SmallArea> areas = new ArrayList<>(regions());
        areas.add(new SmallArea(Optional.empty(), List.of(0.3)));
        areas.add(area(0.9, 1e9, 0.3));
        FayHerriot model = fit(areas, method);
        ModelledValue unknown = model.values().get(13);
        ModelledValue vague = model.values().get(14);
        assertThat(vague.value()).isCloseTo(unknown.value(), within(1e-6));
        assertThat(vague.rmse()).isCloseTo(unknown.rmse(), within(1e-6));
        assertThat(vague.shrinkage()).isLessThan(1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void areasThatDifferLessThanTheirSamplesArePredictedAlone(FitMethod method) {
        List<SmallArea> areas = List.of(
                area(0.50, 0.01, 1.0),
                area(0.51, 0.02, 2.0),
                area(0.49, 0.01, 3.0),
                area(0.50, 0.03, 4.0),
                area(0.505, 0.01, 5.0),
                area(0.495, 0.02, 6.0));
        FayHerriot model = fit(areas, method);
        assertThat(model.areaVariance()).isZero();
        assertThat(model.synthetic()).isTrue();
        assertThat(model.values()).allSatisfy(value -> {
            assertThat(value.shrinkage()).isZero();
            assertThat(value.value()).isEqualTo(value.predicted());
            assertThat(value.rmse()).isPositive();
            assertThat(value.predictedOnly()).isFalse();
        });
    }

    @Test
    void withoutCovariatesAreasShrinkToTheirMean() {
        // equal variances 1: b is the mean 6, and A is what the variance 10 of the values exceeds that of the samples
        // by
        List<SmallArea> areas = List.of(area(2, 1), area(4, 1), area(6, 1), area(8, 1), area(10, 1));
        FayHerriot model = fit(areas, FitMethod.REML);
        assertThat(model.areaVariance()).isCloseTo(9, within(1e-9));
        assertThat(model.coefficients().getFirst()).isCloseTo(6, within(1e-12));
        assertThat(model.values().getFirst().value()).isCloseTo(6 - 0.9 * 4, within(1e-9));
        assertThat(model.values().getFirst().shrinkage()).isCloseTo(0.9, within(1e-9));
        // ML divides by 5 instead of 4: 8 - 1
        assertThat(fit(areas, FitMethod.ML).areaVariance()).isCloseTo(7, within(1e-9));
        assertThat(fit(areas, FitMethod.FH).areaVariance()).isCloseTo(9, within(1e-9));
    }

    @Test
    void asManyAreasAsCoefficientsAreTooFew() {
        List<SmallArea> areas = List.of(area(0.4, 0.01, 1.0), area(0.5, 0.01, 2.0));
        assertThat(FayHerriot.fit(areas, FitMethod.REML)).isEqualTo(new NotComputable(Reason.TOO_FEW_AREAS, 2));
        assertThat(FayHerriot.fit(List.of(), FitMethod.REML)).isEqualTo(new NotComputable(Reason.TOO_FEW_AREAS, 0));
    }

    @ParameterizedTest
    @EnumSource
    void aCovariateThatIsTheSameEverywhereIsRefused(FitMethod method) {
        List<SmallArea> areas =
                List.of(area(0.4, 0.01, 0.3), area(0.5, 0.01, 0.3), area(0.6, 0.02, 0.3), area(0.3, 0.01, 0.3));
        assertThat(FayHerriot.fit(areas, method)).isEqualTo(new NotComputable(Reason.COVARIATES_DEPENDENT, 4));
    }

    @Test
    void valuesThatMakeNoSenseAreRefused() {
        // a share of 0 has variance 0: no direct estimate for the model
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallArea.Direct(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallArea.Direct(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallArea.Direct(0.5, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmallArea(Optional.empty(), List.of(Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FayHerriot.fit(
                        List.of(area(0.4, 0.01, 0.3), area(0.4, 0.01), area(0.4, 0.01), area(0.4, 0.01)),
                        FitMethod.REML));
    }
}
