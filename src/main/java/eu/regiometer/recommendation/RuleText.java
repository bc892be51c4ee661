package eu.regiometer.recommendation;

/**
 * The wording of a rule in one language.
 *
 * @param title what to do, at most 90 characters in English
 * @param evidence sentence with placeholders such as <code>{FIN_LEVEL.ci}</code>
 * @param firstStep first step
 * @param addressee who decides
 * @param owner who carries it out
 * @param kpi measure in words
 * @param status SOURCE, AUTOMATIC, TRANSLATED, REVIEWED, APPROVED or OUTDATED
 */
public record RuleText(
        String title, String evidence, String firstStep, String addressee, String owner, String kpi, String status) {}
