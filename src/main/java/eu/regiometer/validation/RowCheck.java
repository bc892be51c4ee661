package eu.regiometer.validation;

/** Looks at several answers of one row. */
@FunctionalInterface
interface RowCheck {

    /** Tells what is wrong and sets aside what cannot be used. */
    void check(RowInHand row);
}
