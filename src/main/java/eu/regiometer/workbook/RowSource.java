package eu.regiometer.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet, pulled one by one. */
interface RowSource {

    /** The next row that holds something; null at the end of the sheet, which is then checked to its end. */
    @Nullable
    RawRow next();

    /** Merged ranges; complete once {@link #next()} has returned null. */
    default List<String> merges() {
        return List.of();
    }
}
