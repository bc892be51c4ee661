package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.questionnaire.Survey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The checked cover sheet of a submission.
 *
 * @param survey survey
 * @param version version of the questionnaire
 * @param region code of the partner region
 * @param wave code of the wave
 * @param language language of the workbook, ISO 639-1
 * @param contact address for the receipt; never to be copied into a report, log or database
 * @param fieldFrom first field date
 * @param fieldTo last field date
 * @param eligible units in the population; none: no response rate can be computed
 * @param invited units approached
 * @param part part, where parts are agreed
 * @param synthetic whether the data are made up
 */
public record Cover(
        Survey survey,
        String version,
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

    /** Where the number of units in the population stands in a file. */
    public static CellAddress eligibleCell(String file) {
        return CellAddress.cell(file, CoverSheet.SHEET, CoverField.ELIGIBLE.row(), CoverField.COLUMN);
    }

    /** What the submission is about. */
    public SubmissionScope scope() {
        return new SubmissionScope(region, survey, wave, part.orElse(""));
    }

    /** The same with field dates in place of missing ones. */
    public Cover withFieldDates(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Cover(
                survey,
                version,
                region,
                wave,
                language,
                contact,
                fieldFrom.or(() -> from),
                fieldTo.or(() -> to),
                eligible,
                invited,
                part,
                synthetic);
    }

    /** The same without the number of units in the population. */
    public Cover withoutEligible() {
        return new Cover(
                survey,
                version,
                region,
                wave,
                language,
                contact,
                fieldFrom,
                fieldTo,
                OptionalLong.empty(),
                invited,
                part,
                synthetic);
    }

    /** Without the contact. */
    @Override
    public String toString() {
        return survey.id() + " " + version + ", " + region + ", wave " + wave + ", " + language
                + part.map(p -> ", part " + p).orElse("") + (synthetic ? ", synthetic" : "");
    }
}
