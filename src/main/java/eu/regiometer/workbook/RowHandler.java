package eu.regiometer.workbook;

/** Receives a sheet while it streams by. */
@FunctionalInterface
public interface RowHandler {

    /** One row that holds at least one value or formula; rows come by rising number. */
    void row(RawRow row);

    /**
     * A range of merged cells, told after all rows.
     *
     * @param range for example {@code A1:B1}
     */
    default void merged(String range) {}
}
