package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sheet {@code survey}: questions, one per line, and groups. A group whose {@code x_scale} says {@code vector} or
 * {@code codes} is one item, its lines are the options; other groups only order the form.
 */
final class SurveySheet {

    static final Set<String> COLUMNS = Set.of(
            "type",
            "name",
            "required",
            "relevant",
            "constraint",
            "default",
            "x_block",
            "x_scale",
            "x_direction",
            "x_unit",
            "x_bands",
            "x_missing",
            "x_role",
            "x_registry",
            "x_use",
            "x_source");

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String BEGIN = "begin_group";
    private static final String END = "end_group";
    private static final List<String> TYPES = List.of(
            "select_one LIST",
            "select_multiple LIST",
            "integer",
            "decimal",
            "text",
            "date",
            "note",
            "calculate",
            BEGIN,
            END);
    private static final Set<String> UNASKED = Set.of("note", "calculate");
    private static final Set<Role> INDISPENSABLE = Set.of(Role.KEY, Role.WAVE, Role.REGION);

    private final FormSheet sheet;
    private final Set<String> languages;
    private final ChoiceLists choices;
    private final Defects defects;
    private final Map<String, String> namesByKey = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();

    SurveySheet(FormSheet sheet, Set<String> languages, ChoiceLists choices, Defects defects) {
        this.sheet = sheet;
        this.languages = languages;
        this.choices = choices;
        this.defects = defects;
        if (sheet.require("type", "name")) {
            checkLanguages();
            List<FormQuestion> questions = questions();
            Set<String> names = names(questions);
            questions.forEach(question -> new ItemBuilder(question, languages, names, choices, defects)
                    .build()
                    .ifPresent(items::add));
            checkRoles(questions);
        }
    }

    /** Items in the order of the sheet. */
    List<Item> items() {
        return items;
    }

    /** Names that an expression may use: of items and of their columns. */
    Set<String> names() {
        var names = new TreeSet<String>();
        for (Item item : items) {
            names.add(item.code());
            item.columns().forEach(column -> names.add(column.name()));
        }
        return names;
    }

    private Set<String> names(List<FormQuestion> questions) {
        var names = new TreeSet<String>();
        for (FormQuestion question : questions) {
            names.add(question.line().name());
            question.parts().forEach(part -> names.add(part.name()));
            choices.list(question.list())
                    .filter(list -> question.type().equals("select_multiple"))
                    .ifPresent(list -> list.options()
                            .forEach(option -> names.add(question.line().name() + "_" + option.code())));
        }
        return names;
    }

    private List<FormQuestion> questions() {
        var questions = new ArrayList<FormQuestion>();
        Deque<FormQuestion> groups = new ArrayDeque<>();
        for (Row row : sheet.rows()) {
            var line = new SurveyLine(sheet, row, defects);
            FormQuestion question = FormQuestion.of(line);
            if (!known(question) || UNASKED.contains(question.type())) {
                continue;
            }
            if (question.type().equals(END)) {
                if (groups.isEmpty()) {
                    line.wrong("type", "an open group", "delete the line or add a begin_group above");
                } else {
                    groups.pop();
                }
                continue;
            }
            checkName(line);
            if (!groups.isEmpty() && groups.peek().composite()) {
                groups.peek().parts().add(line);
            } else if (!question.type().equals(BEGIN) || question.composite()) {
                questions.add(question);
            } else if (!line.text("relevant").isEmpty()) {
                line.wrong("relevant", "no condition on a group", "write it in the lines of its questions");
            }
            if (question.type().equals(BEGIN)) {
                groups.push(question);
            }
        }
        groups.forEach(group -> group.line().wrong("type", "an end_group below", "add the line end_group"));
        return questions;
    }

    private boolean known(FormQuestion question) {
        if (question.type().isEmpty()) {
            question.line().required("type");
            return false;
        }
        boolean known = TYPES.stream().anyMatch(type -> type.split(" ")[0].equals(question.type()));
        if (!known) {
            question.line()
                    .wrong(
                            "type",
                            "one of " + String.join(", ", TYPES),
                            NearestName.of(question.type(), TYPES)
                                    .map(near -> "write " + near)
                                    .orElse("choose one of them, or delete the line"));
        }
        return known;
    }

    private void checkName(SurveyLine line) {
        String name = line.required("name");
        if (name.isEmpty()) {
            return;
        }
        if (!name.matches(NAME)) {
            line.wrong("name", "letters, digits and _ , a letter first", "rename the question");
        }
        String first = namesByKey.putIfAbsent(name.toUpperCase(Locale.ROOT), name);
        if (first != null) {
            line.wrong("name", "a name of its own; there is \"" + first + "\" already", "rename one of the two");
        }
    }

    private void checkLanguages() {
        if (languages.isEmpty()) {
            sheet.rows().stream()
                    .findFirst()
                    .ifPresent(row -> defects.add(
                            row.at(1),
                            "no column \"label\"",
                            "a column such as \"label::English (en)\"",
                            "add the column"));
        }
    }

    private void checkRoles(List<FormQuestion> questions) {
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
        for (Role role : new TreeSet<>(INDISPENSABLE)) {
            if (!taken.containsKey(role) && !questions.isEmpty()) {
                questions
                        .get(0)
                        .line()
                        .wrong(
                                "x_role",
                                "a line with the role " + role.name().toLowerCase(Locale.ROOT),
                                "add the role");
            }
        }
    }
}
