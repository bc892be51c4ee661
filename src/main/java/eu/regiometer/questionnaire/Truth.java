package eu.regiometer.questionnaire;

/** Three-valued truth after Kleene: what hangs on a missing answer is unknown. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** False where either is false, true where both are, else unknown. */
    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    /** True where either is true, false where both are false, else unknown. */
    Truth or(Truth other) {
        return negated().and(other.negated()).negated();
    }

    Truth negated() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
