package eu.regiometer.questionnaire;

import eu.regiometer.findings.FindingCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The items of a form. A group whose {@code x_scale} says {@code vector} or {@code codes} is one item, its lines are the
 * options; other groups order the form, and their conditions are those of the questions within.
 */
final class SurveySheet {

    private static final Set<Role> INDISPENSABLE = Set.of(Role.KEY, Role.WAVE, Role.REGION);

    private static final Set<Role> COUNTS = Set.of(Role.STRATUM_POPULATION, Role.CLUSTER_POPULATION);

    private final List<FormQuestion> questions;
    private final List<Item> items = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    SurveySheet(Form form, OptionLists lists) {
        this.questions = form.questions();
        for (FormQuestion question : questions) {
            var builder = new ItemBuilder(question, form, lists);
            builder.build()
                    .filter(item ->
                            items.stream().noneMatch(other -> other.code().equals(item.code())))
                    .ifPresent(items::add);
            checks.addAll(builder.checks());
        }
        checkRoles();
        questions.forEach(this::checkAmounts);
    }

    /** Items in the order of the sheet. */
    List<Item> items() {
        return items;
    }

    /** Rules that lines of the sheet state, in its order. */
    List<Check> checks() {
        return checks;
    }

    private void checkAmounts(FormQuestion question) {
        Optional<Item> item = named(question.line().name());
        if (item.isEmpty()) {
            return;
        }
        if (item.get().is(Use.TOTAL) && !isAmount(item.get())) {
            question.line().wrong("x_use", "total for lines of type integer or decimal only", "delete the word total");
        }
        item.flatMap(Item::base).ifPresent(base -> {
            if (!isAmount(item.get())
                    || base.equals(item.get().code())
                    || named(base).filter(SurveySheet::isAmount).isEmpty()) {
                question.line()
                        .wrong(
                                "x_ratio",
                                "the name of another line of type integer or decimal, in such a line",
                                "correct the name");
            }
        });
    }

    private static boolean isAmount(Item item) {
        return item.role() == Role.NONE && (item.type() == ItemType.INTEGER || item.type() == ItemType.DECIMAL);
    }

    private Optional<Item> named(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    private void checkRoles() {
        var taken = new EnumMap<Role, String>(Role.class);
        for (FormQuestion question : questions) {
            Role role = items.stream()
                    .filter(item -> item.code().equals(question.line().name()))
                    .findFirst()
                    .map(Item::role)
                    .orElse(Role.NONE);
            String first = role == Role.NONE
                    ? null
                    : taken.putIfAbsent(role, question.line().name());
            if (first != null) {
                question.line()
                        .wrong("x_role", "each role once; " + first + " has it already", "delete one of the two");
            }
        }
        for (FormQuestion question : questions) {
            items.stream()
                    .filter(item -> item.code().equals(question.line().name()))
                    .filter(item -> COUNTS.contains(item.role()) && item.type() != ItemType.INTEGER)
                    .forEach(item -> question.line()
                            .wrong("x_role", "a line of type integer for a population count", "correct the type"));
        }
        for (Role role : new TreeSet<>(INDISPENSABLE)) {
            if (!taken.containsKey(role) && !questions.isEmpty()) {
                questions
                        .get(0)
                        .line()
                        .wrong(
                                FindingCode.QUESTIONNAIRE_COLUMN,
                                "x_role",
                                "a line with the role " + role.name().toLowerCase(Locale.ROOT),
                                "add the role");
            }
        }
    }
}
