package eu.regiometer.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    @Test
    void coherenceOfTwoClusterPoliciesAgreesWithTheHandCase() {
        double[] a = {30, 20, 10, 10, 10, 10, 5, 5};
        double[] b = {10, 25, 15, 10, 20, 10, 5, 5};

        double cosine = Similarity.cosine(a, b).orElseThrow();
        double jaccard =
                Similarity.jaccard(Set.of(26, 28, 62), Set.of(28, 29, 62)).orElseThrow();

        // cosine 0.837, Jaccard 2/4, 60 x cosine + 40 x Jaccard = 70.2
        assertThat(cosine).isCloseTo(0.837, within(0.0005));
        assertThat(jaccard).isEqualTo(0.5);
        assertThat(60 * cosine + 40 * jaccard).isCloseTo(70.2, within(0.05));
    }

    @Test
    void equalIsOneAndDisjointIsZero() {
        assertThat(Similarity.cosine(new double[] {1, 3}, new double[] {1, 3}).orElseThrow())
                .isCloseTo(1, within(1e-15));
        assertThat(Similarity.cosine(new double[] {1, 0}, new double[] {0, 3})).hasValue(0);
        assertThat(Similarity.cosine(new double[] {0, 0}, new double[] {0, 3})).isEmpty();
        assertThat(Similarity.jaccard(Set.of("a"), Set.of("b"))).hasValue(0);
        assertThat(Similarity.jaccard(Set.of(), Set.of())).isEmpty();
    }

    @Test
    void gowerIsTheMeanOverTheFeaturesBothHave() {
        List<OptionalDouble> features = List.of(
                OptionalDouble.of(Similarity.ofNumbers(20, 50, 120)),
                OptionalDouble.of(Similarity.ofCategories("urban", "rural")),
                OptionalDouble.empty(),
                Similarity.ofMixes(new double[] {1, 1, 2}, new double[] {50, 25, 25}));

        // (0.25 + 1 + 0.25) / 3
        assertThat(Similarity.gower(features)).hasValue(0.5);
        assertThat(Similarity.gower(List.of(OptionalDouble.empty()))).isEmpty();
        assertThat(Similarity.ofNumbers(3, 3, 0)).isZero();
        assertThat(Similarity.ofMixes(new double[] {0, 0}, new double[] {1, 0})).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Similarity.gower(List.of(OptionalDouble.of(1.5))));
        assertThat(Similarity.gower(List.of(OptionalDouble.of(0), OptionalDouble.of(1))))
                .hasValue(0.5);
        assertThat(Similarity.ofMixes(new double[] {1, 0}, new double[] {0, 0})).isEmpty();
    }

    @Test
    void unitsWithOtherFeaturesAreNotCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Similarity.ofMixes(new double[] {1}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> Similarity.cosine(new double[] {1}, new double[] {1, 2}));
        assertThat(Similarity.cosine(new double[] {1, 2}, new double[] {0, 0})).isEmpty();
    }

    @Test
    void variationIsTheStandardDeviationInPerCentOfTheMean() {
        // mean 40, standard deviation sqrt((400 + 0 + 400) / 2) = 20
        assertThat(Variation.coefficient(new double[] {20, 40, 60})).hasValue(50);
        assertThat(Variation.coefficient(new double[] {20, 40})).isEmpty();
        assertThat(Variation.coefficient(new double[] {-1, 0, 1})).isEmpty();
    }
}
