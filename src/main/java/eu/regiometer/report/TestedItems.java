package eu.regiometer.report;

import eu.regiometer.questionnaire.Item;
import eu.regiometer.questionnaire.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The questions that are compared, as the programme declares them. */
final class TestedItems {

    private final Issue issue;

    /** A tested question with its statistic. */
    record Tested(Survey survey, Item item, String statistic) {}

    TestedItems(Issue issue) {
        this.issue = issue;
    }

    /** Those that are compared region by region. */
    List<Tested> headlines() {
        return issue.release().comparisons().plan().headlines().stream()
                .flatMap(code ->
                        all().stream().filter(tested -> tested.item().code().equals(code)))
                .toList();
    }

    /** In the order of the questionnaires. */
    List<Tested> all() {
        List<Tested> all = new ArrayList<>();
        for (Survey survey : issue.surveys()) {
            SortedMap<String, String> items =
                    issue.release().comparisons().plan().items(survey);
            for (Item item : issue.questionnaire(survey).items()) {
                Optional.ofNullable(items.get(item.code()))
                        .ifPresent(statistic -> all.add(new Tested(survey, item, statistic)));
            }
        }
        return all;
    }
}
