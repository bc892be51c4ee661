package eu.regiometer.questionnaire;

/** How an answer enters a score. */
public enum Direction {
    /** More is better. */
    POSITIVE,
    /** Less is better: reversed before scoring. */
    NEGATIVE,
    /** Not scored. */
    NONE
}
