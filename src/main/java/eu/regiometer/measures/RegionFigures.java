package eu.regiometer.measures;

import java.util.OptionalDouble;

/** Weighted figures over the valid answers of a region, for formulas of grain region. */
public interface RegionFigures {

    /**
     * A figure over the values of a term; empty when no unit has one.
     *
     * @param pooling which figure
     * @param inner the term evaluated per unit; its {@link Term#text()} is the name under which unit rows carry it
     */
    OptionalDouble pooled(Pooling pooling, Term inner);

    /**
     * Largest minus smallest average of a term over the categories of an item that have values; empty for fewer than
     * two such categories.
     */
    OptionalDouble spread(Term inner, String grouping);
}
