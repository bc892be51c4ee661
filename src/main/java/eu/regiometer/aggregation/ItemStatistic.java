package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A statistic of an item: the weighted mean of a score of its answers. Items keep the coding of the questionnaire, also
 * those worded the other way round.
 *
 * @param name {@code mean}, {@code proportion=VALUE}, {@code top2}, {@code bottom2}, {@code net} or {@code score}
 * @param proportion whether it is a share, from 0 to 1
 * @param score score of an answer
 */
record ItemStatistic(String name, boolean proportion, DoubleUnaryOperator score) {

    private static final int FIVE_POINTS = 5;
    private static final String CURRENCIES = "currencies";

    /**
     * The statistics of a column, in the order of their names; none for texts, codes and dates, and none for amounts in
     * a currency of their own, whose mean over units with different currencies has no meaning.
     */
    static List<ItemStatistic> of(Column column, Questionnaire questionnaire) {
        Item item = column.item();
        List<ItemStatistic> all = new ArrayList<>();
        switch (item.type()) {
            case LIKERT5 -> {
                all.add(share("bottom2", 1, 2));
                all.add(mean());
                all.add(new ItemStatistic("net", false, value -> value >= 4 ? 1 : value <= 2 ? -1 : 0));
                for (int k = 1; k <= FIVE_POINTS; k++) {
                    all.add(proportion(k));
                }
                all.add(score(1, FIVE_POINTS));
                all.add(share("top2", 4, 5));
            }
            case SCALE11 -> {
                all.add(mean());
                all.add(score(0, 10));
            }
            case SINGLE, BINARY -> {
                List<Long> values =
                        item.options().stream().map(Option::value).sorted().toList();
                (values.isEmpty() ? List.of(0L, 1L) : values).forEach(value -> all.add(proportion(value)));
            }
            case MULTI -> all.add(proportion(1));
            case INTEGER, DECIMAL, VECTOR -> {
                if (!inVaryingCurrency(item, questionnaire)) {
                    all.add(mean());
                }
            }
            case TEXT, CODE, CODES, DATE -> {}
        }
        return all;
    }

    /** The statistic of a column with a name. */
    static Optional<ItemStatistic> named(Column column, String name, Questionnaire questionnaire) {
        return of(column, questionnaire).stream()
                .filter(statistic -> statistic.name().equals(name))
                .findFirst();
    }

    /** Whether amounts of different units are in different currencies. */
    static boolean inVaryingCurrency(Item item, Questionnaire questionnaire) {
        return questionnaire.items().stream()
                .filter(other -> other.registry().filter(CURRENCIES::equals).isPresent())
                .anyMatch(currency -> item.unit().contains(currency.code()));
    }

    private static ItemStatistic mean() {
        return new ItemStatistic("mean", false, value -> value);
    }

    private static ItemStatistic score(double low, double high) {
        return new ItemStatistic("score", false, value -> 100 * (value - low) / (high - low));
    }

    private static ItemStatistic proportion(long wanted) {
        return new ItemStatistic("proportion=" + wanted, true, value -> value == wanted ? 1 : 0);
    }

    private static ItemStatistic share(String name, double low, double high) {
        return new ItemStatistic(name, true, value -> low <= value && value <= high ? 1 : 0);
    }
}
