package eu.regiometer.report;

import eu.regiometer.measures.Unit;
import eu.regiometer.recommendation.Outcome;
import eu.regiometer.recommendation.Quantity;
import eu.regiometer.recommendation.Rulebook;
import eu.regiometer.report.language.NumberStyle;
import eu.regiometer.report.template.TextBundle;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of evidence sentences with figures in the forms of one language. */
public final class EvidenceWriter {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.]*)}");

    private final NumberStyle numbers;
    private final FigurePrinter printer;
    private final String language;

    /** A writer in the language of the texts. */
    public EvidenceWriter(TextBundle texts) {
        this.language = texts.language();
        this.numbers = NumberStyle.of(language);
        this.printer = new FigurePrinter(numbers, texts);
    }

    /**
     * The evidence of a fired or indicative outcome.
     *
     * @throws IllegalArgumentException if a placeholder of the sentence has no quantity
     */
    public String sentence(Outcome outcome, Rulebook rulebook) {
        String id = outcome.rule().id();
        return sentence(id, rulebook.text(id, language).evidence(), outcome.evidence());
    }

    /**
     * Fills a sentence.
     *
     * @param rule rule id, for the message
     * @param sentence text with placeholders such as <code>{FIN_LEVEL.ci}</code>
     * @param quantities quantities by placeholder, without braces
     */
    String sentence(String rule, String sentence, Map<String, Quantity> quantities) {
        return PLACEHOLDER.matcher(sentence).replaceAll(match -> {
            Quantity quantity = quantities.get(match.group(1));
            if (quantity == null) {
                throw new IllegalArgumentException("the evidence of " + rule + " has no figure for {" + match.group(1)
                        + "}: " + quantities.keySet());
            }
            return Matcher.quoteReplacement(write(quantity));
        });
    }

    /** One quantity as it is printed. */
    public String write(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value v -> printer.value(v.value(), v.unit());
            case Quantity.Difference d -> numbers.signed(d.value());
            case Quantity.Span s -> printer.interval(s.lower(), s.upper(), s.unit());
            case Quantity.DifferenceSpan s -> printer.interval(s.lower(), s.upper(), Unit.POINTS);
            case Quantity.Count c -> numbers.whole(c.value());
            case Quantity.MarginOfError m -> "±\u00A0" + numbers.number(m.points(), 1);
            case Quantity.Name n -> n.text();
        };
    }
}
