package eu.regiometer.statistics.scale;

/** How well the items of a scale agree, or why that cannot be computed. */
public sealed interface AlphaResult permits Alpha, AlphaResult.NotComputable {

    /**
     * There is no alpha.
     *
     * @param reason why
     * @param item position of the item at fault, -1 if none is
     */
    record NotComputable(Reason reason, int item) implements AlphaResult {}

    /** Why there is no alpha. */
    enum Reason {
        /** Fewer than two units answered every item. */
        TOO_FEW_UNITS,
        /** Everybody gave the same answer to an item: it says nothing of agreement. */
        ITEM_CONSTANT,
        /** The sum of all items is the same for everybody. */
        SUM_CONSTANT
    }
}
