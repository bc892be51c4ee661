package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Use;
import java.util.ArrayList;
import java.util.List;

/** A statistic of an amount that is no mean of a score of its answers. */
sealed interface AmountStatistic {

    /** Below, in the middle of and above the middle half of the population. */
    List<Double> QUARTILES = List.of(0.25, 0.5, 0.75);

    /** As the results tables call it. */
    String name();

    /** Sum over the population. */
    record Total() implements AmountStatistic {

        @Override
        public String name() {
            return "total";
        }
    }

    /**
     * A quantile by the rule {@code invcdf}: the smallest value that at least a share p of the population reaches or
     * stays below.
     *
     * @param p strictly between 0 and 1
     */
    record Quantile(double p) implements AmountStatistic {

        @Override
        public String name() {
            return "quantile=" + p;
        }
    }

    /**
     * Sum over the population by that of another item, of units with both.
     *
     * @param item what is above the line
     * @param base code of the item below the line
     */
    record Ratio(String item, String base) implements AmountStatistic {

        @Override
        public String name() {
            return "ratio=" + base;
        }

        /** The measure of a cube that counts both together. */
        String measure() {
            return item + "/" + base;
        }
    }

    /**
     * The statistics of a column, in the order of their names; none for anything but amounts, and none in currencies
     * that differ between units.
     */
    static List<AmountStatistic> of(Column column, Questionnaire questionnaire) {
        Item item = column.item();
        if (item.type() != ItemType.INTEGER && item.type() != ItemType.DECIMAL
                || ItemStatistic.inVaryingCurrency(item, questionnaire)) {
            return List.of();
        }
        List<AmountStatistic> all = new ArrayList<>();
        QUARTILES.forEach(p -> all.add(new Quantile(p)));
        item.base()
                .filter(base -> questionnaire
                        .item(base)
                        .filter(below -> below.published() && !ItemStatistic.inVaryingCurrency(below, questionnaire))
                        .isPresent())
                .ifPresent(base -> all.add(new Ratio(item.code(), base)));
        if (item.is(Use.TOTAL)) {
            all.add(new Total());
        }
        return all;
    }

    /** The ratios of a questionnaire, whose two amounts are counted together. */
    static List<Ratio> ratios(Questionnaire questionnaire) {
        return questionnaire.columns().stream()
                .filter(MeasurePlan::counted)
                .flatMap(column -> of(column, questionnaire).stream())
                .filter(Ratio.class::isInstance)
                .map(Ratio.class::cast)
                .toList();
    }
}
