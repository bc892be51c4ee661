package eu.regiometer.questionnaire;

import eu.regiometer.questionnaire.Node.Operator;
import eu.regiometer.questionnaire.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Parser by recursive descent; one method per line of the grammar.
 *
 * <pre>
 * or-expr := and-expr ("or" and-expr)*     and-expr := cmp ("and" cmp)*
 * cmp := sum (("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") sum)?      sum := term (("+" | "-") term)*
 * term := unary (("*" | "div" | "mod") unary)*      unary := "-"? atom
 * atom := number | 'text' | "text" | . | ${name} | function "(" args ")" | "(" or-expr ")"
 * </pre>
 */
final class ExpressionParser {

    private static final int DEEPEST = 100;
    private static final int MOST_TOKENS = 2_000;
    private static final int LONGEST_PATTERN = 200;
    private static final String OPERAND = "a number, 'text', ${NAME}, . , function or (";
    private static final List<Operator> COMPARISONS = List.of(
            Operator.EQUAL, Operator.UNEQUAL, Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST);

    private final List<Token> tokens;
    private final Set<String> columns;
    private final SortedSet<String> references = new TreeSet<>();
    private int next;
    private int depth;

    /**
     * Cuts a text into tokens.
     *
     * @param columns names of columns that may stand by themselves; empty outside of choice filters
     */
    ExpressionParser(String text, Set<String> columns) throws SyntaxException {
        this.tokens = Tokens.of(text);
        if (tokens.size() > MOST_TOKENS) {
            throw new SyntaxException(
                    tokens.get(MOST_TOKENS).position(), "more than " + MOST_TOKENS + " parts", "a simpler rule");
        }
        this.columns = columns;
    }

    /** The whole text as one expression. */
    Node parse() throws SyntaxException {
        Node node = or();
        if (peek().kind() != Kind.END) {
            throw new SyntaxException(peek(), "an operator or the end");
        }
        return node;
    }

    /** Names of the answers that were met. */
    SortedSet<String> references() {
        return references;
    }

    private Node or() throws SyntaxException {
        if (++depth > DEEPEST) {
            throw new SyntaxException(peek().position(), "more than " + DEEPEST + " nested parts", "a simpler rule");
        }
        Node left = and();
        for (Optional<Operator> sign = operator(List.of(Operator.OR)); sign.isPresent(); ) {
            left = new Node.Binary(sign.get(), left, and());
            sign = operator(List.of(Operator.OR));
        }
        depth--;
        return left;
    }

    private Node and() throws SyntaxException {
        Node left = comparison();
        for (Optional<Operator> sign = operator(List.of(Operator.AND)); sign.isPresent(); ) {
            left = new Node.Binary(sign.get(), left, comparison());
            sign = operator(List.of(Operator.AND));
        }
        return left;
    }

    private Node comparison() throws SyntaxException {
        Node left = sum();
        Optional<Operator> sign = operator(COMPARISONS);
        return sign.isPresent() ? new Node.Binary(sign.get(), left, sum()) : left;
    }

    private Node sum() throws SyntaxException {
        List<Operator> signs = List.of(Operator.PLUS, Operator.MINUS);
        Node left = term();
        for (Optional<Operator> sign = operator(signs); sign.isPresent(); ) {
            left = new Node.Binary(sign.get(), left, term());
            sign = operator(signs);
        }
        return left;
    }

    private Node term() throws SyntaxException {
        List<Operator> signs = List.of(Operator.TIMES, Operator.DIVIDED, Operator.MODULO);
        Node left = unary();
        for (Optional<Operator> sign = operator(signs); sign.isPresent(); ) {
            left = new Node.Binary(sign.get(), left, unary());
            sign = operator(signs);
        }
        return left;
    }

    private Node unary() throws SyntaxException {
        return accept("-") ? new Node.Negative(atom()) : atom();
    }

    private Node atom() throws SyntaxException {
        Token token = tokens.get(next++);
        return switch (token.kind()) {
            case NUMBER -> new Node.Literal(Value.of(Double.parseDouble(token.text())));
            case TEXT -> new Node.Literal(new Value.Text(token.text()));
            case SELF -> new Node.Reference(Expression.SELF);
            case REFERENCE -> {
                references.add(token.text());
                yield new Node.Reference(token.text());
            }
            case WORD -> call(token);
            case SIGN -> {
                if (!token.text().equals("(")) {
                    throw new SyntaxException(token, OPERAND);
                }
                Node inner = or();
                expect(")");
                yield inner;
            }
            case END -> throw new SyntaxException(token, OPERAND);
        };
    }

    private Node call(Token name) throws SyntaxException {
        if (!peek().is(Kind.SIGN, "(")) {
            if (columns.contains(FormHeader.name(name.text()))) {
                return new Node.Reference(Expression.CHOICE + FormHeader.name(name.text()));
            }
            if (!columns.isEmpty()) {
                throw new SyntaxException(name, "${NAME} or a column of the sheet choices: " + shownColumns());
            }
            throw new SyntaxException(name, OPERAND + "; the names of questions stand as ${NAME}");
        }
        Builtin function = Builtin.named(name.text())
                .orElseThrow(() -> new SyntaxException(name, "one of the functions " + Builtin.all()));
        next++;
        var arguments = new ArrayList<Node>();
        if (!accept(")")) {
            do {
                arguments.add(or());
            } while (accept(","));
            expect(")");
        }
        if (!function.takes(arguments.size())) {
            String found = function.spelling() + " with arguments: " + arguments.size();
            throw new SyntaxException(name.position(), found, "arguments: " + function.arity());
        }
        return function == Builtin.REGEX ? match(name, arguments) : new Node.Call(function, List.copyOf(arguments));
    }

    private String shownColumns() {
        return String.join(", ", new TreeSet<>(columns));
    }

    private static Node match(Token name, List<Node> arguments) throws SyntaxException {
        if (!(arguments.get(1) instanceof Node.Literal literal) || !(literal.value() instanceof Value.Text text)) {
            throw new SyntaxException(name.position(), "regex with a computed pattern", "a 'text' as second argument");
        }
        if (text.value().length() > LONGEST_PATTERN) {
            throw new SyntaxException(
                    name.position(), "a pattern of " + text.value().length() + " signs", "at most " + LONGEST_PATTERN);
        }
        try {
            return new Node.Match(arguments.get(0), new BoundedPattern(Pattern.compile(text.value())));
        } catch (PatternSyntaxException e) {
            throw new SyntaxException(
                    name.position(),
                    "the pattern '" + text.value() + "' (" + e.getDescription() + ")",
                    "a regular expression");
        }
    }

    private Optional<Operator> operator(List<Operator> allowed) {
        Token token = peek();
        if (token.kind() != Kind.SIGN && token.kind() != Kind.WORD) {
            return Optional.empty();
        }
        Optional<Operator> operator =
                allowed.stream().filter(o -> o.spelling().equals(token.text())).findFirst();
        operator.ifPresent(o -> next++);
        return operator;
    }

    private boolean accept(String sign) {
        if (peek().is(Kind.SIGN, sign)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String sign) throws SyntaxException {
        if (!accept(sign)) {
            throw new SyntaxException(peek(), sign);
        }
    }

    private Token peek() {
        return tokens.get(next);
    }
}
