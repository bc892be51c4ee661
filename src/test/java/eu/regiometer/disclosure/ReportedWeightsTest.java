package eu.regiometer.disclosure;

import static eu.regiometer.disclosure.SmallRelease.CITIZENS;
import static eu.regiometer.disclosure.SmallRelease.ORGANISATIONS;
import static eu.regiometer.disclosure.SmallRelease.WAVE;
import static eu.regiometer.disclosure.SmallRelease.release;
import static eu.regiometer.disclosure.SmallRelease.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is told of the weights of a region. */
class ReportedWeightsTest {

    @Test
    void weightsOfARegionAreReported() {
        Release release = release(survey().citizens(WAVE, "SE1", 100)
                .citizens(WAVE, "SE2", 60)
                .citizens(WAVE, "FI1", 12)
                .citizens(WAVE, "IS1", 80));

        ReleasedWeighting told = release.weighting(CITIZENS, WAVE, "SE1").orElseThrow();
        assertThat(told.method()).isEqualTo(ReleasedWeighting.Method.RAKED);
        assertThat(told.flag()).isEqualTo(Flag.NONE);
        assertThat(told.population()).hasValue(1000);
        assertThat(told.total().orElseThrow()).isCloseTo(1000, within(1e-6));
        assertThat(told.smallest().orElseThrow()).isCloseTo(10, within(1e-8));
        assertThat(told.largest().orElseThrow()).isCloseTo(10, within(1e-8));
        assertThat(told.largestRatio().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(told.deff().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(told.nEff().orElseThrow()).isCloseTo(100, within(1e-9));
        assertThat(told.withoutMargin()).hasValue(0);
        assertThat(told.margins()).hasSize(2).allSatisfy(line -> {
            assertThat(line.margin()).isEqualTo("D2_GENDER");
            assertThat(line.persons()).hasValue(500);
            assertThat(line.before().orElseThrow()).isCloseTo(0.5, within(1e-12));
            assertThat(line.after().orElseThrow()).isCloseTo(0.5, within(1e-12));
            assertThat(line.target()).hasValue(0.5);
        });
        ReleasedWeighting few = release.weighting(CITIZENS, WAVE, "FI1").orElseThrow();
        assertThat(few.flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(List.of(few.total(), few.smallest(), few.largest(), few.largestRatio(), few.deff(), few.nEff()))
                .allMatch(OptionalDouble::isEmpty);
        assertThat(few.margins())
                .containsExactly(
                        ReleasedWeighting.Margin.withheld("D2_GENDER", "1"),
                        ReleasedWeighting.Margin.withheld("D2_GENDER", "2"));
    }

    @Test
    void aFewRespondentsWithoutAMarginAreNotCounted() {
        for (int without : new int[] {19, 20}) {
            ReleasedWeighting told = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
                        if (row < without) {
                            unit.put("D2_GENDER", "NO_ANSWER");
                        }
                    }))
                    .weighting(CITIZENS, WAVE, "SE1")
                    .orElseThrow();
            boolean few = without == 19;
            assertThat(told.flag()).isEqualTo(few ? Flag.CONFIDENTIAL : Flag.NONE);
            assertThat(told.withoutMargin()).isEqualTo(few ? OptionalLong.empty() : OptionalLong.of(20));
            assertThat(told.total().isEmpty()).isEqualTo(few);
            assertThat(told.largest()).isPresent();
        }
    }

    @Test
    void weightsThatWereRefusedHaveNoSharesAfterwards() {
        ReleasedWeighting told = release(
                        survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> unit.put("D2_GENDER", "1")))
                .weighting(CITIZENS, WAVE, "SE1")
                .orElseThrow();

        assertThat(told.method()).isEqualTo(ReleasedWeighting.Method.REFUSED);
        assertThat(told.margins())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.after()).isEmpty());
        assertThat(told.margins()).anySatisfy(line -> assertThat(line.before()).hasValue(1));
    }

    @Test
    void organisationsHaveTheirDesignWeights() {
        Release release = release(survey().organisations(WAVE, "SE1", "1", "2", "3", "4", "5", "6"));

        ReleasedWeighting told = release.weighting(ORGANISATIONS, WAVE, "SE1").orElseThrow();
        assertThat(told.method()).isEqualTo(ReleasedWeighting.Method.DESIGN);
        assertThat(told.population()).isEmpty();
        assertThat(told.total()).hasValue(6);
        assertThat(release.weighting()).containsExactly(told);
    }
}
