package eu.regiometer.validation;

/** Looks at all rows of a file together. */
@FunctionalInterface
interface FileCheck {

    /** Tells what only all rows together show. */
    void check(FileInHand file);
}
