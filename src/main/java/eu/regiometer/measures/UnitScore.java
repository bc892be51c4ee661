package eu.regiometer.measures;

import eu.regiometer.questionnaire.Missing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a term on the answers of one response, exactly.
 *
 * <p>A term with a missing answer is missing, so is a choice with a missing condition and a division by 0; a mean
 * leaves missing arguments out. An outer mean needs at least 60 % of its applicable arguments; an argument that is
 * missing because an item in it was not asked is not applicable.
 */
public final class UnitScore {

    private static final long NEEDED = 60;
    private static final long OF = 100;
    private static final long MICRO = 1_000_000;

    private final AnswerSource answers;

    private UnitScore(AnswerSource answers) {
        this.answers = answers;
    }

    /**
     * Value of an indicator of grain unit for one response.
     *
     * @return the value in the indicator's unit; empty if it is missing
     * @throws IllegalArgumentException if the formula of the indicator is no term over answers
     */
    public static Optional<Score> score(Indicator indicator, AnswerSource answers) {
        if (indicator.formula() instanceof Formula.Calculation(Term term)) {
            return value(term, answers);
        }
        throw new IllegalArgumentException(indicator.code() + " has no formula for one response");
    }

    /**
     * Value of a term for one response.
     *
     * @return the value; empty if it is missing
     * @throws IllegalArgumentException if the term pools a region or reads nodes
     */
    public static Optional<Score> value(Term term, AnswerSource answers) {
        return Optional.ofNullable(new UnitScore(answers).value(term, true));
    }

    private @Nullable Score value(Term term, boolean outer) {
        return switch (term) {
            case Term.Constant(Score value) -> value;
            case Term.Answer(String item) -> answer(item);
            case Term.Operation operation -> operation(operation, outer);
            case Term.Mean mean -> mean(mean, outer);
            case Term.Share(String item, var values) -> {
                Score answer = answer(item);
                yield answer == null
                        ? null
                        : answer.denominator() == 1 && values.contains(answer.numerator()) ? Score.HUNDRED : Score.ZERO;
            }
            case Term.Likert(String item) -> {
                Score answer = answer(item);
                yield answer == null ? null : likert(answer);
            }
            case Term.Rev(String item) -> {
                Score answer = answer(item);
                yield answer == null ? null : Score.HUNDRED.minus(likert(answer));
            }
            case Term.Count count -> count(count);
            case Term.Goalpost(Term of, Score low, Score high) -> {
                Score value = value(of, outer);
                yield value == null ? null : goalpost(value, low, high);
            }
            case Term.Tent(Term of, Score peak) -> {
                Score value = value(of, outer);
                yield value == null ? null : tent(value, peak);
            }
            case Term.Choice choice -> choice(choice, outer);
            case Term.Pooled pooled -> throw new IllegalArgumentException("not for one response: " + pooled.text());
            case Term.Spread spread -> throw new IllegalArgumentException("not for one response: " + spread.text());
            case Term.NodeGap gap -> throw new IllegalArgumentException("not for one response: " + gap.text());
        };
    }

    private @Nullable Score answer(String column) {
        if (answers.missing(column) != null) {
            return null;
        }
        long micro = answers.micro(column);
        return micro % MICRO == 0 ? Score.of(micro / MICRO) : Score.ofMicro(micro);
    }

    private @Nullable Score operation(Term.Operation operation, boolean outer) {
        Score left = value(operation.left(), outer);
        Score right = left == null ? null : value(operation.right(), outer);
        if (left == null || right == null) {
            return null;
        }
        return switch (operation.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case OVER -> right.isZero() ? null : left.dividedBy(right);
        };
    }

    private @Nullable Score mean(Term.Mean mean, boolean outer) {
        Score sum = Score.ZERO;
        long present = 0;
        long applicable = 0;
        for (Term argument : mean.arguments()) {
            Score value = value(argument, false);
            if (value != null) {
                sum = sum.plus(value);
                present++;
                applicable++;
            } else if (!routedOut(argument)) {
                applicable++;
            }
        }
        boolean enough = present > 0 && (!outer || present * OF >= NEEDED * applicable);
        return enough ? sum.dividedBy(Score.of(present)) : null;
    }

    private boolean routedOut(Term term) {
        if (term instanceof Term.Count(String item, var columns)) {
            return columns.stream().anyMatch(this::notAsked);
        }
        return term.ownItems().stream().anyMatch(this::notAsked)
                || term.parts().stream().anyMatch(this::routedOut);
    }

    private boolean notAsked(String column) {
        return answers.missing(column) == Missing.NOT_ASKED;
    }

    private @Nullable Score count(Term.Count count) {
        Score chosen = Score.ZERO;
        for (String column : count.columns()) {
            Score answer = answer(column);
            if (answer == null) {
                return null;
            }
            chosen = chosen.plus(answer);
        }
        return chosen;
    }

    private @Nullable Score choice(Term.Choice choice, boolean outer) {
        Score left = value(choice.left(), outer);
        Score right = value(choice.right(), outer);
        if (left == null || right == null) {
            return null;
        }
        return value(choice.comparison().holds(left.compareTo(right)) ? choice.then() : choice.otherwise(), outer);
    }

    private static Score likert(Score answer) {
        return answer.minus(Score.of(1)).times(Score.of(25));
    }

    private static Score goalpost(Score value, Score low, Score high) {
        Score scaled = value.minus(low).dividedBy(high.minus(low)).times(Score.HUNDRED);
        return scaled.compareTo(Score.ZERO) < 0
                ? Score.ZERO
                : scaled.compareTo(Score.HUNDRED) > 0 ? Score.HUNDRED : scaled;
    }

    private static Score tent(Score value, Score peak) {
        return value.compareTo(peak) <= 0
                ? Score.HUNDRED.times(value).dividedBy(peak)
                : Score.HUNDRED.minus(value).times(Score.HUNDRED).dividedBy(Score.HUNDRED.minus(peak));
    }
}
