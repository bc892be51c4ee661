package eu.regiometer.questionnaire;

/** Part that an item plays in the design of a survey. */
public enum Role {
    NONE,
    KEY,
    WAVE,
    REGION,
    MUNICIPALITY,
    LANGUAGE,
    FIELD_DATE,
    MODE,
    DESIGN_WEIGHT,
    FINAL_WEIGHT,
    STRATUM,
    CLUSTER,
    /** Whether the person agreed to take part; a row without a yes is no response. */
    CONSENT
}
