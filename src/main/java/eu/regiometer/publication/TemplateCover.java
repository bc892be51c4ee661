package eu.regiometer.publication;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a template's cover sheet says.
 *
 * @param region code of the partner region
 * @param wave code of the wave
 * @param language language of the template, ISO 639-1
 * @param contact contact unit; empty: to be filled in
 * @param fieldFrom first field date
 * @param fieldTo last field date
 * @param eligible units in the population
 * @param invited units approached
 * @param part part, where parts are agreed
 * @param synthetic whether the workbook is marked as made up
 */
public record TemplateCover(
        String region,
        String wave,
        String language,
        String contact,
        Optional<LocalDate> fieldFrom,
        Optional<LocalDate> fieldTo,
        OptionalLong eligible,
        OptionalLong invited,
        Optional<String> part,
        boolean synthetic) {

    /** A cover on which the region has still to fill in contact, dates and numbers. */
    public static TemplateCover blank(String region, String wave, String language) {
        return new TemplateCover(
                region,
                wave,
                language,
                "",
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                false);
    }

    /** Without the contact. */
    @Override
    public String toString() {
        return "cover of " + region + ", wave " + wave + ", " + language;
    }
}
