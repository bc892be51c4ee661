package eu.regiometer.questionnaire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Functions of the expression language with the number of their arguments: those of XLSForm that questionnaires use,
 * and {@code min}, {@code max}, {@code count-non-empty} for rules over many answers.
 */
enum Builtin {
    NOT(1, 1),
    TRUE(0, 0),
    FALSE(0, 0),
    SELECTED(2, 2),
    COUNT_SELECTED(1, 1),
    REGEX(2, 2),
    IF(3, 3),
    COALESCE(2, Builtin.ANY_NUMBER),
    STRING_LENGTH(1, 1),
    NUMBER(1, 1),
    INT(1, 1),
    TODAY(0, 0),
    DATE(1, 1),
    MIN(1, Builtin.ANY_NUMBER),
    MAX(1, Builtin.ANY_NUMBER),
    COUNT_NON_EMPTY(1, Builtin.ANY_NUMBER);

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private final int fewest;
    private final int most;

    Builtin(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean takes(int arguments) {
        return fewest <= arguments && arguments <= most;
    }

    /** Number of arguments in words, for example {@code 2} or {@code 1 or more}. */
    String arity() {
        return most == ANY_NUMBER ? fewest + " or more" : Integer.toString(fewest);
    }

    static Optional<Builtin> named(String name) {
        return Arrays.stream(values()).filter(f -> f.spelling().equals(name)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Builtin::spelling).collect(Collectors.joining(", "));
    }
}
