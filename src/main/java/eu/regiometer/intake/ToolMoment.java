package eu.regiometer.intake;

import eu.regiometer.workbook.RawCell;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A moment that a survey tool wrote in ISO 8601, with {@code T} or a blank before the time, with or without a zone. */
final class ToolMoment {

    private static final int DAY = 10;

    private ToolMoment() {}

    /** Seconds from one moment to a later one; empty when a cell holds none, or only one of them has a zone. */
    static OptionalLong seconds(@Nullable RawCell from, @Nullable RawCell to) {
        Optional<Duration> between = zoned(from)
                .flatMap(start -> zoned(to).map(end -> Duration.between(start, end)))
                .or(() -> local(from).flatMap(start -> local(to).map(end -> Duration.between(start, end))));
        return between.filter(duration -> !duration.isNegative())
                .map(duration -> OptionalLong.of(duration.toSeconds()))
                .orElse(OptionalLong.empty());
    }

    private static Optional<OffsetDateTime> zoned(@Nullable RawCell cell) {
        try {
            return text(cell).map(OffsetDateTime::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> local(@Nullable RawCell cell) {
        try {
            return text(cell).map(LocalDateTime::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(@Nullable RawCell cell) {
        String text = cell == null ? "" : LabelText.strip(cell.text());
        boolean blank = text.length() > DAY && text.charAt(DAY) == ' ';
        return text.length() <= DAY
                ? Optional.empty()
                : Optional.of(blank ? text.substring(0, DAY) + "T" + text.substring(DAY + 1) : text);
    }
}
