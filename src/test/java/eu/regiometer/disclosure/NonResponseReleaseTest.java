package eu.regiometer.disclosure;

import static eu.regiometer.disclosure.SmallRelease.CITIZENS;
import static eu.regiometer.disclosure.SmallRelease.WAVE;
import static eu.regiometer.disclosure.SmallRelease.release;
import static eu.regiometer.disclosure.SmallRelease.survey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.statistics.scale.NonResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers that are missing, by kind, as far as they are told. */
class NonResponseReleaseTest {

    @Test
    void nonResponseIsToldByKind() {
        Release release = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
            String kind =
                    row < 10 ? "DONT_KNOW" : row < 16 ? "NO_ANSWER" : row < 20 ? "" : row < 40 ? "NOT_ASKED" : "3";
            unit.put("Q1", kind);
        }));
        ReleasedNonResponse told =
                release.nonResponse(CITIZENS, WAVE, Figures.SE1, "Q1").orElseThrow();
        // both genders are alike, so that weights are
        NonResponse shares = NonResponse.of(60, 10, 6, 4, 20).orElseThrow();

        assertThat(told.flag()).isEqualTo(Flag.NONE);
        assertThat(told.valid().orElseThrow()).isCloseTo(shares.valid(), within(1e-12));
        assertThat(told.dontKnow().orElseThrow()).isCloseTo(shares.dontKnow(), within(1e-12));
        assertThat(told.noAnswer().orElseThrow()).isCloseTo(shares.missing(), within(1e-12));
        assertThat(told.blank().orElseThrow()).isCloseTo(shares.blank(), within(1e-12));
        assertThat(told.notAsked().orElseThrow()).isCloseTo(shares.notAsked(), within(1e-12));
        assertThat(release.nonResponse(CITIZENS, WAVE, Figures.SE1, "LANG")).isEmpty();
    }

    @Test
    void nonResponseOfFewIsWithheldAndOfMoreMarked() {
        assertThat(nonResponse(19).flag()).isEqualTo(Flag.CONFIDENTIAL);
        assertThat(nonResponse(19).dontKnow()).isEmpty();
        assertThat(nonResponse(20).flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(nonResponse(20).valid()).hasValue(0);
        assertThat(nonResponse(49).flag()).isEqualTo(Flag.UNRELIABLE);
        assertThat(nonResponse(50).flag()).isEqualTo(Flag.NONE);
        assertThat(nonResponse(0).flag()).isNotIn(Flag.CONFIDENTIAL, Flag.NONE);
    }

    /** Of a hundred citizens so many were asked, and none knew an answer. */
    private static ReleasedNonResponse nonResponse(int asked) {
        return release(survey().citizens(
                                WAVE,
                                "SE1",
                                100,
                                Map.of(),
                                (row, unit) -> unit.put("Q1", row < asked ? "DONT_KNOW" : "NOT_ASKED")))
                .nonResponse(CITIZENS, WAVE, Figures.SE1, "Q1")
                .orElseThrow();
    }

    @Test
    void nonResponseIsWithheldWithItsQuestion() {
        Release release = release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> {
            if (row >= 12) {
                unit.put("Q1", row < 80 ? "NOT_ASKED" : "DONT_KNOW");
            }
        }));

        // 32 were asked, 12 answered
        assertThat(release.nonResponse(CITIZENS, WAVE, Figures.SE1, "Q1")
                        .orElseThrow()
                        .flag())
                .isEqualTo(Flag.CONFIDENTIAL);
        assertThat(release.nonResponse(CITIZENS, WAVE, Figures.SE1, "Q2")
                        .orElseThrow()
                        .flag())
                .isEqualTo(Flag.NONE);
    }
}
