package eu.regiometer.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.recommendation.ActionProgress.State;
import eu.regiometer.territory.Wave;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next wave tells whether the measure of an action moved towards its target. */
class ProgressReaderTest {

    private static final List<Wave> WAVES = Shipped.TERRITORY.waves();
    private static final Wave FIRST = WAVES.getFirst();
    private static final Wave LAST = WAVES.getLast();

    @ParameterizedTest
    @CsvSource({
        "+20,  47, 70, 67, REACHED",
        "+20,  47, 67, 67, REACHED",
        "+20,  47, 51, 67, NEARER",
        "+20,  47, 47, 67, NOT_NEARER",
        "+20,  47, 40, 67, FURTHER",
        "-10,  60, 50, 50, REACHED",
        "-10,  60, 55, 50, NEARER",
        "-10,  60, 61, 50, FURTHER",
        ">=30, 20, 30, 30, REACHED",
        ">=30, 20, 25, 30, NEARER",
        "<=15, 20, 18, 15, NEARER",
        "<=15, 20, 15, 15, REACHED"
    })
    void comparesTheMeasureThenAndNow(String target, double then, double now, double level, State state) {
        ActionProgress progress = progress("2025-01", target, Map.of(FIRST.code(), then, LAST.code(), now));

        assertThat(progress.baselineWave()).contains(FIRST.code());
        assertThat(progress.then()).hasValue(then);
        assertThat(progress.now()).hasValue(now);
        assertThat(progress.level()).hasValue(level);
        assertThat(progress.state()).isEqualTo(state);
    }

    @Test
    void anActionThatBeginsAfterTheWaveHasItAsBaselineAndNothingToCompareWith() {
        ActionProgress progress = progress("2026-11", "+20", Map.of(FIRST.code(), 30.0, LAST.code(), 47.0));

        assertThat(progress.baselineWave()).contains(LAST.code());
        assertThat(progress.then()).hasValue(47);
        assertThat(progress.now()).isEmpty();
        assertThat(progress.level()).hasValue(67);
        assertThat(progress.state()).isEqualTo(State.TOO_EARLY);
    }

    @Test
    void anActionThatBeginsDuringTheFieldWorkIsNotJudgedByIt() {
        ActionProgress progress = progress("2026-06", "+20", Map.of(FIRST.code(), 30.0, LAST.code(), 47.0));

        assertThat(progress.baselineWave()).contains(LAST.code());
        assertThat(progress.state()).isEqualTo(State.TOO_EARLY);
    }

    @Test
    void aWithheldFigureLeavesTheProgressOpen() {
        assertThat(progress("2025-01", "+20", Map.of(FIRST.code(), 30.0)).state())
                .isEqualTo(State.UNKNOWN);
        assertThat(progress("2025-01", "+20", Map.of(LAST.code(), 30.0)))
                .satisfies(p -> assertThat(p.state()).isEqualTo(State.UNKNOWN))
                .satisfies(p -> assertThat(p.level()).isEmpty());
        assertThat(progress("2026-11", "+20", Map.of()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void anActionOlderThanTheSurveyIsHeldToALevelOnly() {
        Map<String, Double> values = Map.of(FIRST.code(), 20.0, LAST.code(), 35.0);

        assertThat(progress("2019-01", ">=30", values).state()).isEqualTo(State.REACHED);
        assertThat(progress("2019-01", "+5", values).state()).isEqualTo(State.UNKNOWN);
        assertThat(progress("2019-01", ">=40", values).baselineWave()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"20", "'= 30'", "'+'", "'>=x'", "''"})
    void whatIsNoTargetIsNone(String entered) {
        assertThat(Target.of(entered)).isEmpty();
    }

    private static ActionProgress progress(String start, String target, Map<String, Double> values) {
        var action = new PlannedAction(
                "SE321-A1",
                "SE321",
                "O1",
                "",
                "Budget line",
                "Office",
                "",
                List.of("a", "b", "c"),
                start,
                "2027-12",
                Cost.M,
                "",
                "RUNNING",
                "SH_LINE",
                target);
        return new ProgressReader(
                        (wave, region, code) -> values.containsKey(wave) && code.equals("SH_LINE")
                                ? OptionalDouble.of(values.get(wave))
                                : OptionalDouble.empty(),
                        WAVES,
                        LAST)
                .of(action);
    }
}
