package eu.regiometer.questionnaire;

import eu.regiometer.findings.Effect;
import eu.regiometer.findings.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the column {@code constraint} of a question says. */
final class LineConstraint {

    private final FormQuestion question;
    private final SurveyLine line;
    private final Form form;
    private final List<Check> rules = new ArrayList<>();

    LineConstraint(FormQuestion question, Form form) {
        this.question = question;
        this.line = question.line();
        this.form = form;
    }

    /** Rules that are neither a range nor a pattern; known after {@link #of}. */
    List<Check> rules() {
        return List.copyOf(rules);
    }

    /**
     * A range of numbers or a pattern of texts that blocks stays with the item; whatever else a constraint says becomes
     * a rule of the questionnaire.
     */
    Constraint of(ItemType type) {
        List<SurveyLine> stating = question.parts().isEmpty() ? List.of(line) : question.parts();
        Optional<Expression> stated = stating.getFirst().constraint(form.names());
        Severity severity = stating.getFirst().severity();
        Optional<Constraint> simple =
                stated.flatMap(Constraint::of).filter(found -> severity == Severity.BLOCKING && fits(found, type));
        if (simple.isPresent() || stated.isEmpty() || !stated.get().parsed()) {
            return simple.orElse(Constraint.NONE);
        }
        for (SurveyLine part : stating) {
            rules.add(new Check(
                    ChecksSheet.PREFIX + part.name() + "-CONSTRAINT",
                    Expression.ALWAYS,
                    stated.get().about(part.name()),
                    severity,
                    severity == Severity.BLOCKING ? Effect.CELL : Effect.NONE,
                    Scope.ROW,
                    message(stated.get()),
                    message(stated.get()),
                    Optional.of(part.name())));
        }
        return Constraint.NONE;
    }

    private static boolean fits(Constraint constraint, ItemType type) {
        return switch (type) {
            case TEXT, CODE, CODES -> constraint.pattern().isPresent();
            case INTEGER, DECIMAL, SCALE11, VECTOR -> constraint.pattern().isEmpty();
            case DATE, SINGLE, BINARY, LIKERT5, MULTI -> false;
        };
    }

    private SortedMap<String, String> message(Expression rule) {
        var message = new TreeMap<String, String>();
        String words = rule.readable();
        boolean plain = words.chars().noneMatch(sign -> "[]{}".indexOf(sign) >= 0);
        form.languages().forEach(language -> message.put(language, plain ? words : line.name()));
        message.putAll(line.optionalTexts("constraint_message", form.languages()));
        return message;
    }
}
