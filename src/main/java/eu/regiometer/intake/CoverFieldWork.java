package eu.regiometer.intake;

import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import eu.regiometer.territory.Wave;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Dates and counts of the field work on a cover: one that cannot be right is told and left out, and refuses nothing. */
final class CoverFieldWork {

    private static final int MOST_DIGITS = 12;

    private final CoverSheet sheet;
    private final List<Finding> findings;

    /**
     * Reads from a cover.
     *
     * @param findings where faults are added
     */
    CoverFieldWork(CoverSheet sheet, List<Finding> findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    /** A date within a wave, and not before another one. */
    Optional<LocalDate> date(CoverField field, Wave window, Optional<LocalDate> notBefore) {
        String found = sheet.text(field);
        try {
            LocalDate date = LocalDate.parse(found);
            if (window.covers(date) && notBefore.filter(date::isBefore).isEmpty()) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // told below, like a date outside the wave
        }
        findings.add(warning(FindingCode.COVER_DATES, field, found)
                .with("expected", notBefore.orElse(window.from()) + " .. " + window.to()));
        return Optional.empty();
    }

    OptionalLong count(CoverField field, OptionalLong most) {
        String found = sheet.text(field).replaceAll("[\\p{Z}\\s]", "");
        if (found.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            long count = Long.parseLong(found);
            if (count > 0 && (most.isEmpty() || count <= most.getAsLong())) {
                return OptionalLong.of(count);
            }
        }
        findings.add(warning(FindingCode.COVER_COUNTS, field, sheet.text(field)));
        return OptionalLong.empty();
    }

    private Finding warning(FindingCode code, CoverField field, String found) {
        return Finding.of(code, sheet.at(field)).with("cell", field.cell()).with("found", found);
    }
}
