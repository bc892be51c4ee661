package eu.regiometer.questionnaire;

/** Why there is no substantive answer. */
public enum Missing {
    /** Routed past the question, or it does not apply. */
    NOT_ASKED,
    /** An answer: no opinion or unknown. */
    DONT_KNOW,
    /** Refused. */
    NO_ANSWER,
    /** Nothing entered. */
    BLANK
}
