package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.regiometer.aggregation.ShippedCubes;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadReleaseTest {

    private final SpreadRelease spreads =
            new SpreadRelease(ShippedCubes.read().definitions().questionnaires());
    private final List<ReleasedEstimate> estimates = new ArrayList<>();

    private void shares(String area, String category, String item, Flag flag, double... shares) {
        for (int k = 0; k < shares.length; k++) {
            Flag own = k == 0 || flag != Flag.UNRELIABLE ? flag : Flag.NONE;
            estimates.add(EstimateDraft.of(
                            Survey.PUBLIC_ATTITUDE, "2026", Area.region(area), item, "proportion=" + (k + 1), shares[k])
                    .group(category.isEmpty() ? "" : "D1_AGE", category)
                    .told(own));
        }
    }

    @Test
    void releasedSharesGiveTheSpread() {
        shares("SE332", "", "P1", Flag.NONE, 0.1, 0.2, 0.4, 0.2, 0.1);
        ReleasedSpread spread = spreads.of(estimates).getFirst();
        assertThat(spread.item()).isEqualTo("P1");
        assertThat(spread.flag()).isEqualTo(Flag.NONE);
        // F 0.1 0.3 0.7 0.9: Leik 2 (0.1 + 0.3 + 0.3 + 0.1) / 4, variation 4 (0.09 + 0.21 + 0.21 + 0.09) / 4
        assertThat(spread.spread().orElseThrow().leik()).isCloseTo(0.4, within(1e-15));
        assertThat(spread.spread().orElseThrow().variation()).isCloseTo(0.6, within(1e-15));
        // 1 + 0.4 log2(3/4) + 0.2 log2(1/2)
        assertThat(spread.consensus().orElseThrow())
                .isCloseTo(1 + 0.4 * (Math.log(0.75) / Math.log(2)) - 0.2, within(1e-14));
    }

    @Test
    void everyItemOfEveryAreaHasItsOwnSpreadInOrder() {
        for (String area : List.of("SE332", "FI1D")) {
            for (String item : List.of("P2", "P1")) {
                shares(area, "", item, Flag.NONE, 0.1, 0.2, 0.4, 0.2, 0.1);
            }
        }
        assertThat(spreads.of(estimates))
                .extracting(spread -> spread.area().code() + " " + spread.item())
                .containsExactly("FI1D P1", "FI1D P2", "SE332 P1", "SE332 P2");
    }

    @Test
    void oneWithheldShareWithholdsTheSpread() {
        shares("SE332", "", "P1", Flag.NONE, 0.1, 0.2, 0.4, 0.2);
        shares("SE332", "", "P1", Flag.CONFIDENTIAL, 0.1);
        assertThat(spreads.of(estimates)).singleElement().satisfies(spread -> {
            assertThat(spread.flag()).isEqualTo(Flag.CONFIDENTIAL);
            assertThat(spread.spread()).isEmpty();
        });
    }

    @Test
    void anUnreliableShareMakesItUnreliable() {
        shares("SE332", "", "P1", Flag.UNRELIABLE, 0.1, 0.2, 0.4, 0.2, 0.1);
        assertThat(spreads.of(estimates)).singleElement().satisfies(spread -> {
            assertThat(spread.flag()).isEqualTo(Flag.UNRELIABLE);
            assertThat(spread.spread()).isPresent();
        });
    }

    @Test
    void itemsNobodyAnsweredAreNotAvailable() {
        shares("SE332", "", "P1", Flag.NOT_AVAILABLE, 0, 0, 0, 0, 0);
        assertThat(spreads.of(estimates))
                .singleElement()
                .satisfies(spread -> assertThat(spread.flag()).isEqualTo(Flag.NOT_AVAILABLE));
    }

    @Test
    void groupsAndQuestionsWithoutFivePointsHaveNone() {
        shares("SE332", "15-29", "P1", Flag.NONE, 0.1, 0.2, 0.4, 0.2, 0.1);
        shares("SE332", "", "D2_GENDER", Flag.NONE, 0.5, 0.5);
        assertThat(spreads.of(estimates)).isEmpty();
    }
}
