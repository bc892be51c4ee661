package eu.regiometer.validation;

import eu.regiometer.questionnaire.Answers;
import eu.regiometer.questionnaire.Expression;
import eu.regiometer.questionnaire.ItemType;
import eu.regiometer.questionnaire.Value;
import java.time.LocalDate;
import java.util.TreeSet;

/** The answers of one row, as the expressions of the questionnaire ask for them. */
final class RowAnswers implements Answers {

    private final SurveyPlan plan;
    private final CellContext context;
    private final long[] values;

    RowAnswers(SurveyPlan plan, CellContext context, long[] values) {
        this.plan = plan;
        this.context = context;
        this.values = values;
    }

    @Override
    public Value of(String name) {
        if (name.equals(Expression.TODAY)) {
            return Value.of(context.wave().reportDate());
        }
        SurveyPlan.ItemPlan item = plan.item(name);
        if (item == null || item.count() == 1 && !item.item().spread()) {
            int column = plan.column(name);
            return column < 0 ? Value.MISSING : of(column);
        }
        return item.item().type() == ItemType.MULTI ? chosen(item) : Value.MISSING;
    }

    private Value of(int column) {
        long value = values[column];
        if (Coded.missing(value)) {
            return Value.MISSING;
        }
        return switch (plan.item(column).type()) {
            case TEXT, CODE, CODES -> Value.of(context.pool(column).text(value));
            case DATE -> Value.of(LocalDate.ofEpochDay(value / Responses.MICRO));
            case INTEGER, DECIMAL, SCALE11, MULTI, VECTOR -> Value.of(value / (double) Responses.MICRO);
            case SINGLE, BINARY, LIKERT5 -> code(column, value);
        };
    }

    /** Conditions speak of codes, answers are kept as scores; most lists have no scores besides their codes. */
    private Value code(int column, long value) {
        String code = plan.recoded(column).get(value / Responses.MICRO);
        return code == null ? Value.of(value / (double) Responses.MICRO) : Value.of(code);
    }

    private Value chosen(SurveyPlan.ItemPlan item) {
        var codes = new TreeSet<String>();
        boolean answered = false;
        for (int column = item.first(); column < item.end(); column++) {
            answered |= !Coded.missing(values[column]);
            if (values[column] == Responses.MICRO) {
                codes.add(plan.columns().get(column).option());
            }
        }
        return answered ? new Value.Chosen(codes) : Value.MISSING;
    }
}
