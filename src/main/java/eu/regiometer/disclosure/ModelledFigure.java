package eu.regiometer.disclosure;

import java.util.Optional;

/**
 * A figure that small areas are modelled for.
 *
 * @param code column of an item, or node of the indicator tree
 * @param statistic statistic of the item; empty for an indicator
 */
public record ModelledFigure(String code, Optional<String> statistic) {

    /** Between item and statistic. */
    private static final char BETWEEN = '.';

    /** Reads {@code P1.top2} or {@code ATT_C3}. */
    public static ModelledFigure parse(String text) {
        int at = text.indexOf(BETWEEN);
        return at < 0
                ? new ModelledFigure(text.strip(), Optional.empty())
                : new ModelledFigure(
                        text.substring(0, at).strip(),
                        Optional.of(text.substring(at + 1).strip()));
    }

    /** As it is written in the programme. */
    public String text() {
        return statistic.map(name -> code + BETWEEN + name).orElse(code);
    }
}
