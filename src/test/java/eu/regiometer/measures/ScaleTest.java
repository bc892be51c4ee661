package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.findings.Defects;
import eu.regiometer.questionnaire.Survey;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static List<Scale> scales(Survey survey) {
        var questionnaires = ShippedProgramme.questionnaires();
        var tree = IndicatorTree.read(ShippedProgramme.FOLDER, questionnaires, new Defects());
        return Scale.of(tree, Objects.requireNonNull(questionnaires.get(survey)));
    }

    @Test
    void shippedScalesAreTheMeansOfFiveAndElevenPointItems() {
        List<Scale> scales = scales(Survey.PUBLIC_ATTITUDE);
        assertThat(scales)
                .extracting(scale -> scale.code() + " " + String.join(" ", scale.items()))
                .containsExactly(
                        "ATT_OPEN P1 P2 P3",
                        "ATT_TRUST P4 P5 P6",
                        "ATT_FIN F1 F2 F3 F4",
                        "ATT_AUT A1 A2 A3 A4 A5",
                        "ATT_PPI B1 B2 B3");
        assertThat(scales.getFirst().members().getLast()).isEqualTo(new Scale.Member("P3", 1, 5, true));
        assertThat(scales.get(1).members().getFirst()).isEqualTo(new Scale.Member("P4", 0, 10, false));
    }

    @Test
    void sharesAndAmountsMakeNoScale() {
        assertThat(scales(Survey.INNOVATION_CAPACITY)).isEmpty();
    }

    @Test
    void everyItemIsStretchedToTheSamePoints() {
        var five = new Scale.Member("P1", 1, 5, false);
        assertThat(List.of(five.points(1), five.points(2), five.points(5))).containsExactly(0L, 5L, 20L);
        var eleven = new Scale.Member("P4", 0, 10, false);
        assertThat(List.of(eleven.points(0), eleven.points(3), eleven.points(10)))
                .containsExactly(0L, 6L, 20L);
    }

    @Test
    void anItemWordedTheOtherWayRoundIsTurned() {
        var turned = new Scale.Member("P3", 1, 5, true);
        assertThat(List.of(turned.points(1), turned.points(4), turned.points(5)))
                .containsExactly(20L, 5L, 0L);
    }

    @Test
    void answersOffTheScaleAndScalesOfOneItemAreRefused() {
        var five = new Scale.Member("P1", 1, 5, false);
        assertThatIllegalArgumentException().isThrownBy(() -> five.points(0));
        assertThatIllegalArgumentException().isThrownBy(() -> five.points(6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale.Member("X", 1, 4, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scale("ONE", List.of(five)));
    }
}
