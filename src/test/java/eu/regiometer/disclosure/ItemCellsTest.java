package eu.regiometer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.regiometer.aggregation.Estimate;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Area;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Which cells the estimates of items make, and what they hold. */
class ItemCellsTest {

    private static final Survey ORGANISATIONS = Survey.INNOVATION_CAPACITY;
    private static final String STATEMENT = Cell.item(ORGANISATIONS, "C1");
    private static final String ANSWERS = Cell.answers(ORGANISATIONS, "C1");
    private static final String SUM = Cell.item(ORGANISATIONS, "C2");

    private static Figures statement(double top2, double se) {
        return new Figures()
                .estimate(ORGANISATIONS, Figures.SE1, "", "", "C1", "mean", 3, se, 12)
                .estimate(ORGANISATIONS, Figures.SE1, "", "", "C1", "top2", top2, 0.1, 12)
                .estimate(ORGANISATIONS, Figures.SE1, "", "", "C1", "net", 0.1, 0.1, 12)
                .estimate(ORGANISATIONS, Figures.SE1, "", "", "C1", "proportion=1", 0.2, 0.1, 12);
    }

    private static ItemCells cells(Figures figures) {
        return new ItemCells(figures.unreleased(), DisclosureRules.defaults());
    }

    private static Content content(ItemCells cells, String column, Area area) {
        return Objects.requireNonNull(
                Objects.requireNonNull(cells.columns().get(column)).get(Cell.of(column, area)));
    }

    @Test
    void theAnswersOfOrganisationsToAScaleHaveACellOfTheirOwn() {
        Figures figures = statement(0.5, 0.2);
        ItemCells cells = cells(figures);

        assertThat(cells.columns().keySet()).containsExactly(STATEMENT, ANSWERS);
        for (Estimate row : figures.estimates()) {
            assertThat(cells.cell(row).column()).isEqualTo(row.statistic().equals("mean") ? STATEMENT : ANSWERS);
        }
        assertThat(cells.survey(ANSWERS)).isEqualTo(ORGANISATIONS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cells.survey("other"))
                .withMessageContaining("other");
    }

    @Test
    void itemsWithoutAScaleHaveOneCell() {
        Figures figures = new Figures()
                .estimate(ORGANISATIONS, Figures.SE1, "", "", "C9", "proportion=1", 0.5, 0.1, 12)
                .estimate(ORGANISATIONS, Figures.SE1, "", "", "C9", "mean", 0.5, 0.1, 12)
                .citizens(Figures.SE1, "", "", 300)
                .estimate(Survey.PUBLIC_ATTITUDE, Figures.SE1, "", "", "P4", "top2", 0.5, 0.1, 300);

        assertThat(cells(figures).columns().keySet())
                .containsExactlyInAnyOrder(Cell.item(ORGANISATIONS, "C9"), Cell.item(Survey.PUBLIC_ATTITUDE, "P4"));
    }

    @Test
    void aCountryWithOneRegionSharesItsCell() {
        ItemCells cells = cells(new Figures().citizensOfRegions("", "", 300, 310, 320, 330));
        String column = Cell.item(Survey.PUBLIC_ATTITUDE, "P4");

        assertThat(Objects.requireNonNull(cells.columns().get(column)).keySet())
                .containsExactlyInAnyOrder(
                        Cell.of(column, Figures.SE1),
                        Cell.of(column, Figures.SE2),
                        Cell.of(column, Figures.FI1),
                        Cell.of(column, Figures.IS1),
                        Cell.of(column, Figures.SWEDEN),
                        Cell.of(column, Area.EU),
                        Cell.of(column, Area.PARTNERS));
        assertThat(content(cells, column, Figures.FI1).n()).isEqualTo(320);
    }

    @Test
    void aBoxThatNobodyChoseIsAUniformAnswer() {
        Content nobody = content(cells(statement(0, 0.2)), ANSWERS, Figures.SE1);
        Content some = content(cells(statement(0.1, 0.2)), ANSWERS, Figures.SE1);

        assertThat(nobody.uniform()).containsExactly("top2 nobody");
        assertThat(nobody.sensitive()).isTrue();
        assertThat(nobody.n()).isEqualTo(12);
        assertThat(nobody.threshold()).isEqualTo(5);
        assertThat(some.uniform()).isEmpty();
        assertThat(some.sensitive()).isFalse();
        // equal means say what each of twelve organisations said, and so are withheld
        assertThat(content(cells(statement(0.1, 0)), STATEMENT, Figures.SE1).uniform())
                .containsExactly("mean 3.0");
    }

    private static Content sum(double largest, double total, AmountRules amounts) {
        Unreleased plain = new Figures()
                .estimate(ORGANISATIONS, Figures.SE1, "", "", "C2", "mean", 3, 0.2, 12)
                .unreleased();
        var figures = new Unreleased(
                plain.wave(),
                plain.estimates(),
                plain.values(),
                plain.groupGaps(),
                plain.distributions(),
                plain.coherence(),
                plain.criteria(),
                plain.reach(),
                plain.sums(),
                plain.received(),
                plain.bothSums(),
                (survey, area, breakdown, category, measure) -> Optional.of(new Contributions(
                        true, false, BigDecimal.valueOf(total), List.of(BigDecimal.valueOf(largest), BigDecimal.ONE))),
                plain.indicative(),
                plain.evaluable());
        var rules = new DisclosureRules(20, 50, 5, 10, 10, 20, amounts);
        return content(new ItemCells(figures, rules), SUM, Figures.SE1);
    }

    @Test
    void aSumIsAsSensitiveAsItsLargestContributionIsLarge() {
        Content dominated = sum(70, 100, AmountRules.defaults());
        Content shared = sum(50, 100, AmountRules.defaults());

        assertThat(dominated.sensitive()).isTrue();
        assertThat(shared.sensitive()).isFalse();
        assertThat(shared.amount().orElseThrow().total()).isEqualTo(100);
        // the second largest gave 1, so that 29 of 100 are others: more than 10 % of 70
        assertThat(dominated.amount().orElseThrow().margin()).isZero();
        // 98 and 1 of 100: others gave 1, and 9.8 is wanted
        assertThat(sum(98, 100, new AmountRules(1, 99.5, OptionalDouble.of(10)))
                        .amount()
                        .orElseThrow()
                        .margin())
                .isEqualTo(8.8);
    }
}
