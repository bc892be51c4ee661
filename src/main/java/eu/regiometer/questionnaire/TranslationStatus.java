package eu.regiometer.questionnaire;

/** How far the wording in one language has come. */
public enum TranslationStatus {
    SOURCE,
    AUTOMATIC,
    TRANSLATED,
    REVIEWED,
    APPROVED,
    OUTDATED;

    /** Whether somebody has looked at the wording as it is now, or nobody has to, as all others are made from it. */
    public boolean reviewed() {
        return this == SOURCE || this == REVIEWED || this == APPROVED;
    }
}
