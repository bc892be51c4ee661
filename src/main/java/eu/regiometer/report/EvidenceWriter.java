package eu.regiometer.report;

import eu.regiometer.measures.Unit;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Quantity;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.template.TextBundle;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of evidence sentences with figures in the forms of one language. */
public final class EvidenceWriter {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");

    private static final String NOT_THERE = ":";

    private final NumberStyle numbers;
    private final FigurePrinter printer;
    private final TextBundle texts;
    private final String language;

    /** A writer in the language of the texts. */
    public EvidenceWriter(TextBundle texts) {
        this.texts = texts;
        this.language = texts.language();
        this.numbers = NumberStyle.of(language);
        this.printer = new FigurePrinter(numbers, texts);
    }

    /** The evidence of an outcome; a figure that is withheld or not available prints as a colon. */
    public String sentence(Outcome outcome, Rulebook rulebook) {
        String id = outcome.rule().id();
        return sentence(rulebook.text(id, language).evidence(), outcome.evidence());
    }

    /**
     * Fills a sentence.
     *
     * @param sentence text with placeholders such as <code>{FIN_LEVEL.ci}</code>
     * @param quantities quantities by placeholder, without braces
     */
    String sentence(String sentence, Map<String, Quantity> quantities) {
        return sentence(sentence, quantities, placeholder -> false);
    }

    /**
     * Fills a sentence.
     *
     * @param sentence text with placeholders
     * @param quantities quantities by placeholder, without braces
     * @param starred placeholders, without braces, whose figures get a star
     */
    String sentence(String sentence, Map<String, Quantity> quantities, Predicate<String> starred) {
        return NumberStyle.bound(PLACEHOLDER.matcher(sentence).replaceAll(match -> {
            Quantity quantity = quantities.get(match.group(1));
            String star = starred.test(match.group(1)) ? "\u00A0*" : "";
            return Matcher.quoteReplacement(quantity == null ? NOT_THERE : write(quantity) + star);
        }));
    }

    /** One quantity as it is printed. */
    public String write(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value v -> printer.value(v.value(), v.unit());
            case Quantity.Difference d -> numbers.signed(d.value());
            case Quantity.Span s -> printer.interval(s.lower(), s.upper(), s.unit());
            case Quantity.DifferenceSpan s -> printer.interval(s.lower(), s.upper(), Unit.POINTS);
            case Quantity.Count c -> numbers.whole(c.value());
            case Quantity.MarginOfError m ->
                texts.text("unit.margin", "value", "±\u00A0" + numbers.number(m.points(), 1));
            case Quantity.Name n -> n.text();
        };
    }
}
