package eu.regiometer.report.language;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order in which readers of a language look for names: Ö stands beside O in English and after Z in Swedish. */
public final class NameOrder {

    private NameOrder() {}

    /**
     * The order of a language. Names that it takes for equal are in the order of their code points, so that the same names
     * always come in the same order.
     *
     * @param language ISO 639-1 code
     */
    public static Comparator<String> of(String language) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        Comparator<String> byLanguage = collator::compare;
        return byLanguage.thenComparing(Comparator.naturalOrder());
    }
}
