package eu.regiometer.aggregation;

import eu.regiometer.questionnaire.Band;
import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.statistics.exact.FixedPoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The category of each unit in an item: its band, else its option.
 *
 * @param item the item
 * @param answers answers of all units to it
 * @param byNumber category by the number of the answer; empty for answers without one
 */
record ItemCategories(Item item, AnswerColumn answers, List<Optional<String>> byNumber) {

    static ItemCategories of(Item item, AnswerColumn answers) {
        return new ItemCategories(
                item,
                answers,
                IntStream.range(0, answers.size())
                        .mapToObj(number -> answers.present(number)
                                ? category(item, answers.micro(number))
                                : Optional.<String>empty())
                        .toList());
    }

    Optional<String> of(int unit) {
        return byNumber.get(answers.numbers()[unit]);
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
