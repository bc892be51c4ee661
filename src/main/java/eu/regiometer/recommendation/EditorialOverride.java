package eu.regiometer.recommendation;

import eu.regiometer.territory.Area;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reviewer decided about one recommendation, a line of {@code overrides.xlsx}. It changes what is printed, never
 * what was found: the outcome of the rule stays beside it.
 *
 * @param rule id of the rule
 * @param area municipality, region or {@link Area#PARTNERS}; a region with a rule of the local level means the figures
 *     that municipalities without own figures get
 * @param wave wave code
 * @param kind what is to be done
 * @param part part of the card that {@code text} replaces; {@link Part#EVIDENCE} unless something is reworded
 * @param language language of {@code text}; empty unless something is reworded
 * @param text words in place of that part, with placeholders of the sentence of evidence; empty unless something is
 *     reworded
 * @param reason why
 * @param name who decided
 * @param date when
 * @param basis what the decision rests on; empty when the workbook leaves it to the stored issue
 */
public record EditorialOverride(
        String rule,
        Area area,
        String wave,
        Kind kind,
        Part part,
        String language,
        String text,
        String reason,
        String name,
        LocalDate date,
        Optional<Basis> basis) {

    /** What an override does. */
    public enum Kind {
        /** Not printed as a card or on the watch list, only in the list of overrides. */
        SUPPRESS,
        /** The reviewer's words are printed in front of the generated ones. */
        REWORD,
        /** First among the cards of its outcome. */
        PIN
    }

    /** A part of a card that may be said in other words. */
    public enum Part {
        /** What to do. */
        TITLE,
        /** The sentence with the figures. */
        EVIDENCE,
        FIRST_STEP
    }

    /**
     * What a reviewer had before him.
     *
     * @param leading leading figure with its interval
     * @param fingerprint fingerprint of the rule, see {@link RuleFingerprint}
     */
    public record Basis(FigureSpan leading, String fingerprint) {}

    /** The same with what it rests on. */
    public EditorialOverride with(Basis found) {
        return new EditorialOverride(
                rule, area, wave, kind, part, language, text, reason, name, date, Optional.of(found));
    }
}
