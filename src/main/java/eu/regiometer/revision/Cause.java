package eu.regiometer.revision;

/** Why something in a report differs from the last issue. */
public enum Cause {
    /** A submission of the area itself is new, replaced or withdrawn; details are ids of receipts. */
    NEW_DATA,
    /** A submission of another region moved a mean, a rank or a count; details are ids of receipts. */
    NEW_DATA_ELSEWHERE,
    /** Population figures or the weighting plan changed; details are codes of regions. */
    WEIGHTS,
    /** A figure was withheld, or no longer is. */
    DISCLOSURE,
    /** The rulebook changed; details are the version before and after. */
    RULEBOOK,
    /** A reviewer held back, reworded or pinned a recommendation, or took that back. */
    OVERRIDE,
    /** Something else in the programme changed: registers, questionnaires, indicators, settings; details are their names. */
    PROGRAMME,
    /** Templates or texts changed. */
    TEMPLATE,
    /** The product itself changed. */
    PRODUCT,
    /** Nothing that is recorded differs. */
    UNKNOWN
}
