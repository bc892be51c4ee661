package eu.regiometer.questionnaire;

/** How far the wording in one language has come. */
public enum TranslationStatus {
    SOURCE,
    AUTOMATIC,
    TRANSLATED,
    REVIEWED,
    APPROVED,
    OUTDATED
}
