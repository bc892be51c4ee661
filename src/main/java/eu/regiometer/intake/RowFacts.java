package eu.regiometer.intake;

import eu.regiometer.findings.FindingCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What a survey tool says of each response beside the answers. */
interface RowFacts {

    /** A tool that says nothing. */
    RowFacts NONE = new RowFacts() {};

    /** Columns of the table that the other methods look at. */
    default Set<Integer> columns() {
        return Set.of();
    }

    /** Whether the row is a response at all, finished or not. */
    default boolean response(ExportRow row) {
        return true;
    }

    /** Why the response is left out: unfinished, a test, rejected. */
    default Optional<FindingCode> setAside(ExportRow row) {
        return Optional.empty();
    }

    /** How long the interview took. */
    default OptionalLong seconds(ExportRow row) {
        return OptionalLong.empty();
    }

    /** When the response was changed last. */
    default Optional<LocalDate> changed(ExportRow row) {
        return Optional.empty();
    }
}
