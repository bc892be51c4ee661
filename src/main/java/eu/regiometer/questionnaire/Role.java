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
    /** How many clusters the population of the stratum has; without clusters, how many units. */
    STRATUM_POPULATION,
    /** How many units the population of the cluster has. */
    CLUSTER_POPULATION,
    /** A class of the design whose population is known, and to which weights can be brought in line. */
    WEIGHTING_CLASS,
    /** Whether the person agreed to take part; a row without a yes is no response. */
    CONSENT
}
