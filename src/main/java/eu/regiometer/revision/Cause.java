package eu.regiometer.revision;

/** Why something in a report differs from the last issue; the first that applies is named. */
public enum Cause {
    /** A submission of the area itself is new, replaced or withdrawn. */
    NEW_DATA,
    /** A submission of another region moved a mean, a rank or a count. */
    NEW_DATA_ELSEWHERE,
    /** Population figures or the weighting plan changed. */
    WEIGHTS,
    /** A figure was withheld, or no longer is. */
    DISCLOSURE,
    /** The rulebook changed. */
    RULEBOOK,
    /** A reviewer held back or pinned a recommendation, or took that back. */
    OVERRIDE,
    /** Something else in the programme changed: registers, questionnaires, indicators, settings. */
    PROGRAMME,
    /** Templates or texts changed. */
    TEMPLATE,
    /** The product itself changed. */
    PRODUCT
}
