package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.statistics.Reference;
import eu.regiometer.statistics.Reference.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The rules for amounts against the hand-worked cases, each of which is compared. */
class AmountRulesTest {

    private static final AmountRules ONE = AmountRules.defaults();
    private static final AmountRules TWO = new AmountRules(2, 85, OptionalDouble.empty());
    // nothing is dominated by more than the whole, so that the p % rule decides alone
    private static final AmountRules CLOSE = new AmountRules(1, 1_000_000, OptionalDouble.of(10));

    private static Contributions sum(String... contributors) {
        List<BigDecimal> amounts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (String contributor : contributors) {
            String[] parts = contributor.split("[:x]", -1);
            amounts.add(new BigDecimal(parts[1]));
            total = total.add(amounts.getLast().multiply(new BigDecimal(parts[2])));
        }
        amounts.sort(Comparator.reverseOrder());
        return new Contributions(true, false, total, amounts);
    }

    @Test
    void theHandWorkedCasesAreDecidedAsTheyShould() {
        List<Row> cases = Reference.rows("cases_disclosure_primary");
        assertThat(cases).hasSize(12);
        for (Row row : cases) {
            String contributors = row.text("contributors");
            Contributions sum = contributors.isEmpty() ? sum() : sum(contributors.split(" ", -1));
            assertThat(List.of(ONE.isSensitive(sum), TWO.isSensitive(sum), CLOSE.isSensitive(sum)))
                    .as(row.text("cell"))
                    .containsExactly(
                            row.text("dominance_1_60").equals("yes"),
                            row.text("dominance_2_85").equals("yes"),
                            row.text("p_percent_10").equals("yes"));
            double margin = row.has("p_percent_margin") ? Math.max(0, row.number("p_percent_margin")) : 0;
            assertThat(CLOSE.margin(sum)).as(row.text("cell")).isEqualTo(margin);
            // 10 is also the margin where the p % rule is not applied
            assertThat(ONE.margin(sum)).as(row.text("cell")).isEqualTo(margin);
        }
    }

    @Test
    void aContributorWhoStandsForManyDominatesLessThanHisOwnWeightOfTheTotal() {
        assertThat(ONE.isSensitive(sum("a:70x1", "b:30x1"))).isTrue();
        assertThat(ONE.isSensitive(sum("a:70x3", "b:30x3"))).isFalse();
    }

    @Test
    void rulesWithoutAContributorOrAShareAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AmountRules(0, 60, OptionalDouble.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AmountRules(1, 0, OptionalDouble.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AmountRules(1, 60, OptionalDouble.of(0)));
    }
}
