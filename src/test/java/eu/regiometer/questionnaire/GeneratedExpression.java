package eu.regiometer.questionnaire;

import java.util.List;
import java.util.Random;

/**
 * An expression made by chance, written for both evaluators: the names of answers become paths, and the report date
 * stands in place of {@code today()}, for which the other one asks the clock.
 *
 * @param ours as an author writes it
 * @param theirs the same over paths
 */
record GeneratedExpression(String ours, String theirs) {

    static final List<String> NUMBERS = List.of("INT", "DEC", "AGE");
    static final List<String> CHOICES = List.of("ONE", "TWO");
    static final List<String> TEXTS = List.of("TXT", "WORD");
    static final List<String> LISTS = List.of("MANY", "SOME");
    static final List<String> DAYS = List.of("DAY", "BORN");
    static final String OWN = "OWN";

    private static final List<String> WORDS = List.of("a", "ab", "SE321", "4", "2.5", "x1");
    private static final List<String> PATTERNS = List.of("[a-z]+", "[A-Z]{2}[0-9]{3}", "a.*", "[0-9]+", "(a|b|ab)*");
    private static final List<String> COMPARISONS = List.of("=", "!=", "<", "<=", ">", ">=");

    /** A condition of some depth. */
    static GeneratedExpression condition(Random chance, int depth) {
        if (depth == 0) {
            return comparison(chance, 0);
        }
        return switch (chance.nextInt(9)) {
            case 0 -> both(condition(chance, depth - 1), " or ", condition(chance, depth - 1));
            case 1 -> both(condition(chance, depth - 1), " and ", condition(chance, depth - 1));
            case 2 -> call("not", condition(chance, depth - 1));
            case 3 -> bracketed(condition(chance, depth - 1));
            case 4 -> call("selected", answer(chance, chance.nextBoolean() ? LISTS : CHOICES), code(chance));
            case 5 -> call("regex", text(chance, depth - 1), quoted(pick(chance, PATTERNS)));
            case 6 ->
                call("if", condition(chance, depth - 1), condition(chance, depth - 1), condition(chance, depth - 1));
            default -> comparison(chance, depth - 1);
        };
    }

    private static GeneratedExpression comparison(Random chance, int depth) {
        String sign = " " + pick(chance, COMPARISONS) + " ";
        return switch (chance.nextInt(8)) {
            case 0 ->
                both(text(chance, depth), " " + pick(chance, COMPARISONS.subList(0, 2)) + " ", text(chance, depth));
            case 1 -> both(day(chance, depth), sign, day(chance, depth));
            case 2 -> both(answer(chance, CHOICES), sign, chance.nextBoolean() ? code(chance) : number(chance, depth));
            case 3 -> both(text(chance, depth), sign, number(chance, depth));
            case 4 ->
                both(
                        bracketed(condition(chance, depth)),
                        " = ",
                        pick(chance, List.of(same("1"), same("true()"), same("'x'"), same("0"))));
            default -> both(number(chance, depth), sign, number(chance, depth));
        };
    }

    private static GeneratedExpression number(Random chance, int depth) {
        if (depth <= 0) {
            return switch (chance.nextInt(4)) {
                case 0 -> same(Integer.toString(chance.nextInt(12)));
                case 1 -> same(chance.nextInt(40) / 4.0 + "");
                case 2 -> new GeneratedExpression(".", "/data/" + OWN);
                default -> answer(chance, NUMBERS);
            };
        }
        return switch (chance.nextInt(12)) {
            case 0 -> both(number(chance, depth - 1), " + ", number(chance, depth - 1));
            case 1 -> both(number(chance, depth - 1), " - ", number(chance, depth - 1));
            case 2 -> both(factor(chance, depth), " * ", factor(chance, depth));
            case 3 -> both(factor(chance, depth), " div ", factor(chance, depth));
            case 4 -> both(factor(chance, depth), " mod ", factor(chance, depth));
            case 5 -> {
                GeneratedExpression inner = factor(chance, depth);
                yield new GeneratedExpression("-" + inner.ours, "-" + inner.theirs);
            }
            case 6 -> call("int", number(chance, depth - 1));
            case 7 -> call("number", chance.nextBoolean() ? text(chance, depth - 1) : condition(chance, depth - 1));
            case 8 -> call("coalesce", number(chance, depth - 1), number(chance, depth - 1));
            case 9 -> call(pick(chance, List.of("min", "max")), number(chance, depth - 1), number(chance, depth - 1));
            case 10 -> call("string-length", text(chance, 0));
            default ->
                chance.nextBoolean()
                        ? call("count-selected", answer(chance, LISTS))
                        : both(day(chance, 0), " - ", day(chance, 0));
        };
    }

    private static GeneratedExpression factor(Random chance, int depth) {
        return bracketed(number(chance, depth - 1));
    }

    private static GeneratedExpression text(Random chance, int depth) {
        return switch (chance.nextInt(depth > 0 ? 4 : 2)) {
            case 0 -> answer(chance, TEXTS);
            case 1 -> quoted(pick(chance, WORDS));
            case 2 -> call("coalesce", text(chance, depth - 1), text(chance, depth - 1));
            default -> call("if", condition(chance, depth - 1), text(chance, depth - 1), text(chance, depth - 1));
        };
    }

    private static GeneratedExpression day(Random chance, int depth) {
        return switch (chance.nextInt(4)) {
            case 0 -> new GeneratedExpression("today()", "date('" + ExpressionOracleTest.TODAY + "')");
            case 1 ->
                call(
                        "date",
                        quoted("20%02d-0%d-1%d"
                                .formatted(20 + chance.nextInt(8), 1 + chance.nextInt(9), chance.nextInt(9))));
            default -> answer(chance, DAYS);
        };
    }

    private static GeneratedExpression code(Random chance) {
        int code = 1 + chance.nextInt(4);
        return quoted(Integer.toString(code));
    }

    private static GeneratedExpression answer(Random chance, List<String> names) {
        String name = pick(chance, names);
        return new GeneratedExpression("${" + name + "}", "/data/" + name);
    }

    private static GeneratedExpression quoted(String text) {
        return same("'" + text + "'");
    }

    private static GeneratedExpression same(String text) {
        return new GeneratedExpression(text, text);
    }

    private static GeneratedExpression bracketed(GeneratedExpression inner) {
        return new GeneratedExpression("(" + inner.ours + ")", "(" + inner.theirs + ")");
    }

    private static GeneratedExpression both(GeneratedExpression left, String sign, GeneratedExpression right) {
        return new GeneratedExpression(left.ours + sign + right.ours, left.theirs + sign + right.theirs);
    }

    private static GeneratedExpression call(String function, GeneratedExpression... arguments) {
        return new GeneratedExpression(
                function + "("
                        + String.join(
                                ", ",
                                List.of(arguments).stream().map(a -> a.ours).toList()) + ")",
                function + "("
                        + String.join(
                                ", ",
                                List.of(arguments).stream().map(a -> a.theirs).toList()) + ")");
    }

    private static <T> T pick(Random chance, List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
