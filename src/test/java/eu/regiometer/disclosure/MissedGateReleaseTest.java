package eu.regiometer.disclosure;

import static eu.regiometer.disclosure.SmallRelease.CITIZENS;
import static eu.regiometer.disclosure.SmallRelease.WAVE;
import static eu.regiometer.disclosure.SmallRelease.release;
import static eu.regiometer.disclosure.SmallRelease.survey;
import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.territory.Area;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a region is told of the answers that it lacks. */
class MissedGateReleaseTest {

    private static Optional<MissedGate> gate(Release release, Area area, MissedGate.Gate gate) {
        return release.missedGates().stream()
                .filter(missed -> missed.survey() == CITIZENS
                        && missed.wave().equals(WAVE)
                        && missed.area().equals(area)
                        && missed.gate() == gate)
                .findFirst();
    }

    @Test
    void missingAnswersAreToldUnlessTheyTellTheNumberOfFew() {
        Release release = release(survey().citizens(WAVE, "SE1", 41)
                .citizens(WAVE, "SE2", 12)
                .citizens(WAVE, "FI1", 26)
                .citizens(WAVE, "IS1", 42));

        // thirty citizens make a statement: of the twelve it is said that they are fewer than thirty
        assertThat(gate(release, Figures.SE2, MissedGate.Gate.STATEMENT))
                .contains(missed(Figures.SE2, MissedGate.Gate.STATEMENT, "", 30, 18));
        assertThat(gate(release, Figures.FI1, MissedGate.Gate.STATEMENT))
                .contains(missed(Figures.FI1, MissedGate.Gate.STATEMENT, "", 4, 4));
        // fifty go unmarked; the number of SE1 would tell that of SE2
        assertThat(gate(release, Figures.SE1, MissedGate.Gate.UNMARKED))
                .contains(missed(Figures.SE1, MissedGate.Gate.UNMARKED, "", 50, 9));
        assertThat(gate(release, Figures.IS1, MissedGate.Gate.UNMARKED))
                .contains(missed(Figures.IS1, MissedGate.Gate.UNMARKED, "", 8, 8));
    }

    private static MissedGate missed(Area area, MissedGate.Gate gate, String subject, long missing, long toRegion) {
        return new MissedGate(
                CITIZENS,
                WAVE,
                area,
                gate,
                subject,
                OptionalLong.of(missing),
                missing != toRegion,
                OptionalLong.of(toRegion));
    }

    @Test
    void missingAnswersOfGroupsAndQuestionsAreRoundedUpToFive() {
        Release release = release(survey().citizens(
                        WAVE, "FI1", 100, Map.of(), (row, unit) -> unit.put("D2_GENDER", row < 3 ? "1" : "2"))
                .citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> unit.put("Q1", row < 49 ? "3" : "NO_ANSWER"))
                .citizens(WAVE, "SE2", 100, Map.of(), (row, unit) -> unit.put("Q1", row < 50 ? "3" : "NO_ANSWER")));

        // five are needed of a group, and 60 % of all who were asked
        assertThat(gate(release, Figures.FI1, MissedGate.Gate.GROUP))
                .contains(missed(Figures.FI1, MissedGate.Gate.GROUP, "D2_GENDER=1", 5, 5));
        assertThat(gate(release, Figures.SE1, MissedGate.Gate.ITEM))
                .contains(missed(Figures.SE1, MissedGate.Gate.ITEM, "Q1", 15, 15));
        assertThat(gate(release, Figures.SE2, MissedGate.Gate.ITEM))
                .contains(missed(Figures.SE2, MissedGate.Gate.ITEM, "Q1", 10, 10));
        assertThat(gate(release, Area.PARTNERS, MissedGate.Gate.REGIONS))
                .contains(missed(Area.PARTNERS, MissedGate.Gate.REGIONS, "", 2, 2));
    }

    @Test
    void aMarginThatWeightsCannotMeetIsNamedWithoutANumber() {
        Release release =
                release(survey().citizens(WAVE, "SE1", 100, Map.of(), (row, unit) -> unit.put("D2_GENDER", "1")));

        assertThat(gate(release, Figures.SE1, MissedGate.Gate.WEIGHTS)).hasValueSatisfying(missed -> {
            assertThat(missed.missing()).isEmpty();
            assertThat(missed.toRegion()).isEmpty();
        });
    }
}
