package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Band;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.statistics.exact.FixedPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The category of each unit in an item: its band, else its option, else the text itself.
 *
 * @param item the item
 * @param numbers number of the answer of each unit, from 0
 * @param byNumber category by the number of the answer; empty for answers without one
 */
record ItemCategories(Item item, int[] numbers, List<Optional<String>> byNumber) {

    /** By the answers of all units, which are numbers or codes. */
    static ItemCategories of(Item item, AnswerColumn answers) {
        return new ItemCategories(
                item,
                answers.numbers(),
                IntStream.range(0, answers.size())
                        .mapToObj(number -> answers.present(number)
                                ? category(item, answers.micro(number))
                                : Optional.<String>empty())
                        .toList());
    }

    /** By the texts that the units have in the column of the item. */
    static ItemCategories ofTexts(Item item, UnitTable units) {
        Map<String, Integer> known = new HashMap<>();
        List<Optional<String>> categories = new ArrayList<>();
        int[] numbers = new int[units.size()];
        for (int unit = 0; unit < numbers.length; unit++) {
            String text = units.missing(unit, item.code()) == null ? units.text(unit, item.code()) : "";
            numbers[unit] = known.computeIfAbsent(text, first -> {
                categories.add(Optional.of(MarginVariables.printable(text)).filter(category -> !category.isEmpty()));
                return known.size();
            });
        }
        return new ItemCategories(item, numbers, List.copyOf(categories));
    }

    Optional<String> of(int unit) {
        return byNumber.get(numbers[unit]);
    }

    /** Category of an answer in millionths. */
    static Optional<String> category(Item item, long micro) {
        if (!item.bands().isEmpty()) {
            return item.band(micro / FixedPoint.ONE).map(Band::code);
        }
        return item.options().stream()
                .filter(option -> option.value() * FixedPoint.ONE == micro)
                .map(Option::code)
                .findFirst();
    }
}
