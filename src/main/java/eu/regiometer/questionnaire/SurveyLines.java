package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.questionnaire.ChoicesSheet.Choice;
import eu.regiometer.workbook.NearestName;
import eu.regiometer.workbook.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The lines of the sheet {@code survey}: types, names and groups. */
final class SurveyLines {

    static final FormColumns COLUMNS = new FormColumns(
            Set.of(
                    "type",
                    "name",
                    "required",
                    "relevant",
                    "constraint",
                    "calculation",
                    "choice_filter",
                    "default",
                    "x_block",
                    "x_scale",
                    "x_direction",
                    "x_reverse",
                    "x_unit",
                    "x_bands",
                    "x_missing",
                    "x_role",
                    "x_registry",
                    "x_ratio",
                    "x_use",
                    "x_public",
                    "x_aliases",
                    "x_severity",
                    "x_source"),
            Set.of("label", "hint", "constraint_message", "required_message"));

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

    private final FormSheet sheet;
    private final Names names;
    private final Optional<ChoicesSheet> choices;
    private final Defects defects;
    private final Map<String, String> namesByKey = new HashMap<>();
    private final List<FormQuestion> questions = new ArrayList<>();
    private final Deque<FormQuestion> open = new ArrayDeque<>();

    SurveyLines(FormSheet sheet, Names names, Optional<ChoicesSheet> choices, Defects defects) {
        this.sheet = sheet;
        this.names = names;
        this.choices = choices;
        this.defects = defects;
        List<FormQuestion> lines = sheet.rows().stream().map(this::line).toList();
        tellOldSpelling(lines);
        open.forEach(group -> group.line()
                .wrong(FindingCode.QUESTIONNAIRE_TYPE, "type", "an end_group below", "add the line end_group"));
        names.checkCalculations();
    }

    /** Questions in the order of the form, composite groups among them. */
    List<FormQuestion> questions() {
        return List.copyOf(questions);
    }

    private FormQuestion line(Row row) {
        var line = new SurveyLine(sheet, row, defects);
        List<SurveyLine> around = new ArrayList<>();
        open.descendingIterator().forEachRemaining(group -> around.add(group.line()));
        FormQuestion question = FormQuestion.of(line, around);
        checkType(question);
        checkName(question);
        switch (question.type()) {
            case FormQuestion.END -> close(line);
            case FormQuestion.NOTE -> {
                // shown to people, never answered
            }
            case FormQuestion.CALCULATE -> calculation(line);
            default -> place(question);
        }
        if (question.type().equals(FormQuestion.BEGIN)) {
            open.push(question);
        }
        return question;
    }

    private void place(FormQuestion question) {
        if (!open.isEmpty() && open.peek().composite()) {
            open.peek().parts().add(question.line());
            names.add(question.line().name());
        } else if (question.asked()) {
            questions.add(question);
            names.add(question.line().name());
            columns(question).forEach(names::add);
        }
    }

    /** Columns of a multiple choice, one per option. */
    private List<String> columns(FormQuestion question) {
        return question.type().equals(FormQuestion.MULTIPLE)
                ? choices.map(sheet -> sheet.list(question.list())).orElse(List.of()).stream()
                        .map(Choice::name)
                        .map(option -> question.line().name() + "_" + option)
                        .toList()
                : List.of();
    }

    private void close(SurveyLine line) {
        if (open.isEmpty()) {
            line.wrong(
                    FindingCode.QUESTIONNAIRE_TYPE,
                    "type",
                    "an open group",
                    "delete the line or add a begin_group above");
        } else {
            open.pop();
        }
    }

    private void calculation(SurveyLine line) {
        String text = line.text("calculation");
        if (text.isEmpty()) {
            line.wrong(FindingCode.QUESTIONNAIRE_EXPRESSION, "calculation", "an expression", "write the calculation");
        }
        names.add(line.name(), new Names.Calculation(text.isEmpty() ? "''" : text, line.at("calculation")));
    }

    private void checkType(FormQuestion question) {
        if (question.type().isEmpty()) {
            question.line().required("type", FindingCode.QUESTIONNAIRE_TYPE);
            return;
        }
        if (!question.known()) {
            question.line()
                    .wrong(
                            FindingCode.QUESTIONNAIRE_TYPE,
                            "type",
                            "one of " + String.join(", ", FormQuestion.TYPES),
                            NearestName.of(question.type().split(" ")[0], FormQuestion.TYPES)
                                    .map(near -> "write " + near)
                                    .orElse("choose one of them, or delete the line"));
        }
        if (question.select()
                && choices.map(c -> c.list(question.list())).orElse(List.of()).isEmpty()) {
            Set<String> lists = choices.map(ChoicesSheet::names).orElse(Set.of());
            question.line()
                    .wrong(
                            FindingCode.QUESTIONNAIRE_LIST,
                            "type",
                            "the name of a list of the sheet choices"
                                    + (lists.isEmpty() ? "" : ": " + String.join(", ", new TreeSet<>(lists))),
                            NearestName.of(question.list(), lists)
                                    .map(near -> "write " + question.type() + " " + near)
                                    .orElse("add the list, or correct its name"));
        }
    }

    /** Every line needs a name of its own but the end of a group. */
    private void checkName(FormQuestion question) {
        SurveyLine line = question.line();
        if (question.type().equals(FormQuestion.END)
                || question.type().isEmpty() && line.name().isEmpty()) {
            return;
        }
        String name = line.required("name", FindingCode.QUESTIONNAIRE_REFERENCE);
        if (name.isEmpty()) {
            return;
        }
        if (!name.matches(NAME)) {
            line.wrong(
                    FindingCode.QUESTIONNAIRE_REFERENCE,
                    "name",
                    "letters, digits and _ , a letter first",
                    "rename the question");
        }
        String first = namesByKey.putIfAbsent(name.toUpperCase(Locale.ROOT), name);
        if (first != null) {
            line.wrong(
                    FindingCode.QUESTIONNAIRE_REFERENCE,
                    "name",
                    "a name of its own; there is \"" + first + "\" already",
                    "rename one of the two");
        }
    }

    private void tellOldSpelling(List<FormQuestion> lines) {
        List<FormQuestion> old = lines.stream()
                .filter(question -> question.known() && question.oldSpelling())
                .toList();
        if (!old.isEmpty()) {
            FormQuestion first = old.getFirst();
            defects.note(
                    FindingCode.QUESTIONNAIRE_TYPE,
                    first.line().at("type"),
                    "types in another spelling, the first \"" + first.line().text("type") + "\"; lines: " + old.size(),
                    (first.type() + " " + first.list()).strip(),
                    "rewrite them when you next edit the sheet");
        }
    }
}
