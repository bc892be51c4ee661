package eu.regiometer.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one formula by recursive descent. */
final class FormulaParser {

    private static final int DECIMALS = 6;
    private static final String FUNCTIONS =
            "mean, share, likert, rev, count, goalpost, tent, if, total, average, median, spread or gap";

    private final List<FormulaToken> tokens;
    private final Function<String, List<String>> columns;
    private int next;

    private FormulaParser(String formula, Function<String, List<String>> columns) {
        this.tokens = FormulaToken.split(formula);
        this.columns = columns;
    }

    /**
     * Reads a formula.
     *
     * @param formula text as in the programme
     * @param columns data columns of an item; empty for an unknown one
     * @throws FormulaSyntaxException if the text does not follow the grammar
     */
    static Formula parse(String formula, Function<String, List<String>> columns) throws FormulaSyntaxException {
        var parser = new FormulaParser(formula, columns);
        Formula read = parser.formula();
        parser.expectEnd();
        return read;
    }

    private Formula formula() throws FormulaSyntaxException {
        if (peek().isName("computed") && tokens.get(next + 1).is(":")) {
            next += 2;
            return new Formula.Computed(computation());
        }
        if (peek().isName("distribution")) {
            next++;
            expect("(");
            String item = name("the code of an item");
            expect(")");
            return new Formula.Distribution(item);
        }
        Term term = expression();
        return term instanceof Term.NodeGap(String first, String second)
                ? new Formula.Gap(first, second)
                : new Formula.Calculation(term);
    }

    private Computation computation() throws FormulaSyntaxException {
        FormulaToken token = peek();
        for (Computation computation : Computation.values()) {
            if (token.isName(computation.name())) {
                next++;
                return computation;
            }
        }
        throw new FormulaSyntaxException(
                token,
                "one of "
                        + Arrays.stream(Computation.values())
                                .map(Computation::name)
                                .collect(Collectors.joining(", ")));
    }

    private Term expression() throws FormulaSyntaxException {
        Term left = product();
        while (peek().is("+") || peek().is("-")) {
            Operator operator = take().is("+") ? Operator.PLUS : Operator.MINUS;
            left = new Term.Operation(left, operator, product());
        }
        return left;
    }

    private Term product() throws FormulaSyntaxException {
        Term left = factor();
        while (peek().is("*") || peek().is("/")) {
            Operator operator = take().is("*") ? Operator.TIMES : Operator.OVER;
            left = new Term.Operation(left, operator, factor());
        }
        return left;
    }

    private Term factor() throws FormulaSyntaxException {
        FormulaToken token = peek();
        if (token.kind() == FormulaToken.Kind.NUMBER) {
            return new Term.Constant(number());
        }
        if (token.is("-")) {
            next++;
            return new Term.Operation(new Term.Constant(Score.ZERO), Operator.MINUS, factor());
        }
        if (token.is("(")) {
            next++;
            Term inner = expression();
            expect(")");
            return inner;
        }
        if (token.kind() == FormulaToken.Kind.NAME) {
            next++;
            return peek().is("(") ? call(token) : new Term.Answer(token.text());
        }
        throw new FormulaSyntaxException(token, "a number, \"-\", \"(\", the code of an item or a function");
    }

    private Term call(FormulaToken function) throws FormulaSyntaxException {
        expect("(");
        Term term = switch (function.text()) {
            case "mean" -> new Term.Mean(arguments());
            case "share" -> share();
            case "likert" -> new Term.Likert(name("the code of an item"));
            case "rev" -> new Term.Rev(name("the code of an item"));
            case "count" -> count();
            case "goalpost" -> goalpost();
            case "tent" -> tent();
            case "if" -> choice();
            case "total", "average", "median" ->
                new Term.Pooled(Pooling.valueOf(function.text().toUpperCase(Locale.ROOT)), expression());
            case "spread" -> spread();
            case "gap" -> gap();
            default -> throw new FormulaSyntaxException(function, FUNCTIONS);
        };
        expect(")");
        return term;
    }

    private List<Term> arguments() throws FormulaSyntaxException {
        List<Term> arguments = new ArrayList<>();
        arguments.add(expression());
        while (peek().is(",")) {
            next++;
            arguments.add(expression());
        }
        if (!peek().is(")")) {
            throw new FormulaSyntaxException(peek(), "\",\" or \")\"");
        }
        return arguments;
    }

    private Term share() throws FormulaSyntaxException {
        String item = name("the code of an item");
        if (!peek().isName("in")) {
            throw new FormulaSyntaxException(peek(), "\"in\"");
        }
        next++;
        expect("{");
        SortedSet<Long> values = new TreeSet<>();
        values.add(whole());
        while (peek().is(",")) {
            next++;
            values.add(whole());
        }
        expect("}");
        return new Term.Share(item, values);
    }

    private Term count() throws FormulaSyntaxException {
        String item = name("the code of an item");
        return new Term.Count(item, columns.apply(item));
    }

    private Term goalpost() throws FormulaSyntaxException {
        Term of = expression();
        expect(",");
        Score low = signed();
        expect(",");
        FormulaToken second = peek();
        Score high = signed();
        if (low.equals(high)) {
            throw new FormulaSyntaxException(second, "a number other than the first goalpost");
        }
        return new Term.Goalpost(of, low, high);
    }

    private Term tent() throws FormulaSyntaxException {
        Term of = expression();
        expect(",");
        FormulaToken at = peek();
        Score peak = number();
        if (peak.compareTo(Score.ZERO) <= 0 || peak.compareTo(Score.HUNDRED) >= 0) {
            throw new FormulaSyntaxException(at, "a number between 0 and 100");
        }
        return new Term.Tent(of, peak);
    }

    private Term choice() throws FormulaSyntaxException {
        Term left = expression();
        Comparison comparison = Comparison.of(peek().text())
                .orElseThrow(() -> new FormulaSyntaxException(peek(), "=, !=, <, <=, > or >="));
        next++;
        Term right = expression();
        expect(",");
        Term then = expression();
        expect(",");
        return new Term.Choice(left, comparison, right, then, expression());
    }

    private Term spread() throws FormulaSyntaxException {
        Term of = expression();
        expect(",");
        return new Term.Spread(of, name("the code of the grouping item"));
    }

    private Term gap() throws FormulaSyntaxException {
        String first = name("the code of a node");
        expect(",");
        return new Term.NodeGap(first, name("the code of a node"));
    }

    private Score signed() throws FormulaSyntaxException {
        if (peek().is("-")) {
            next++;
            return number().negate();
        }
        return number();
    }

    private Score number() throws FormulaSyntaxException {
        FormulaToken token = peek();
        if (token.kind() != FormulaToken.Kind.NUMBER) {
            throw new FormulaSyntaxException(token, "a number");
        }
        BigDecimal value = new BigDecimal(token.text());
        if (value.scale() > DECIMALS || value.precision() - value.scale() > DECIMALS + DECIMALS) {
            throw new FormulaSyntaxException(token, "a number below 1e12 with at most six decimals");
        }
        next++;
        return Score.ofMicro(value.movePointRight(DECIMALS).longValueExact());
    }

    private long whole() throws FormulaSyntaxException {
        FormulaToken token = peek();
        Score value = signed();
        if (value.denominator() != 1) {
            throw new FormulaSyntaxException(token, "a whole number");
        }
        return value.numerator();
    }

    private String name(String expected) throws FormulaSyntaxException {
        if (peek().kind() != FormulaToken.Kind.NAME) {
            throw new FormulaSyntaxException(peek(), expected);
        }
        return take().text();
    }

    private void expect(String sign) throws FormulaSyntaxException {
        if (!peek().is(sign)) {
            throw new FormulaSyntaxException(peek(), "\"" + sign + "\"");
        }
        next++;
    }

    private void expectEnd() throws FormulaSyntaxException {
        if (peek().kind() != FormulaToken.Kind.END) {
            throw new FormulaSyntaxException(peek(), "an operator or the end of the formula");
        }
    }

    private FormulaToken peek() {
        return tokens.get(next);
    }

    private FormulaToken take() {
        return tokens.get(next++);
    }
}
