package eu.regiometer.validation;

import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.ChoiceFilter;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Option;
import eu.regiometer.questionnaire.Truth;
import eu.regiometer.validation.SurveyPlan.ItemPlan;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Options that the other answers close: a choice filter of the questionnaire does not offer them to this unit. */
final class OpenOptionsCheck implements ItemCheck {

    private final SurveyPlan plan;
    private final CellContext context;

    OpenOptionsCheck(SurveyPlan plan, CellContext context) {
        this.plan = plan;
        this.context = context;
    }

    @Override
    public void check(ItemPlan item, Truth asked, RowInHand row) {
        Optional<ChoiceFilter> filter = item.item().particulars().choiceFilter();
        if (filter.isEmpty()) {
            return;
        }
        long[] values = row.values();
        for (int column = item.first(); column < item.end(); column++) {
            Optional<Option> chosen = chosen(item, column, values[column]);
            if (chosen.isPresent() && filter.get().offers(chosen.get(), row.answers()) == Truth.FALSE) {
                values[column] = context.reject(context.finding(FindingCode.VALUE_CONFLICT, row.row(), column)
                        .value(row.row().text(column))
                        .with("cell", row.row().at(column).reference())
                        .with("other", others(filter.get(), row)));
            }
        }
    }

    private Optional<Option> chosen(ItemPlan item, int column, long value) {
        List<Option> options = item.item().options();
        if (item.item().type() == ItemType.MULTI) {
            return value == Responses.MICRO
                    ? item.item().option(plan.columns().get(column).option())
                    : Optional.empty();
        }
        return Coded.missing(value)
                ? Optional.empty()
                : options.stream()
                        .filter(option -> option.value() * Responses.MICRO == value)
                        .findFirst();
    }

    /** Cells of the answers that the filter looks at. */
    private String others(ChoiceFilter filter, RowInHand row) {
        SortedSet<String> names = filter.condition().references();
        return String.join(
                ", ",
                names.stream()
                        .flatMap(name -> Optional.ofNullable(plan.item(name)).stream())
                        .map(other -> row.row().at(other.first()).reference())
                        .toList());
    }
}
