package eu.regiometer.publication;

import eu.regiometer.intake.Verdict;
import eu.regiometer.questionnaire.Survey;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What became of one dropped file, for the open data and the site. Holds no answer.
 *
 * @param wave wave of its cover; empty when that could not be read
 * @param region region of its cover; empty when that could not be read
 * @param survey survey of its cover, as far as it could be read
 * @param file name relative to the drop folder
 * @param sha256 hash of its content; empty for what is no file
 * @param verdict final verdict
 * @param code code of its first finding; empty when there is none
 * @param rowsRead data rows found; empty where their number may not be told
 * @param rowsAccepted data rows that are used; empty where {@code rowsRead} is
 * @param eligible units in the population, from the cover
 * @param invited units approached, from the cover
 * @param replaces hash of the submission that it took the place of, else empty
 */
public record SubmissionLine(
        String wave,
        String region,
        Optional<Survey> survey,
        String file,
        String sha256,
        Verdict verdict,
        String code,
        OptionalLong rowsRead,
        OptionalLong rowsAccepted,
        OptionalLong eligible,
        OptionalLong invited,
        String replaces) {

    /** By wave, region, survey, file and hash. */
    static final Comparator<SubmissionLine> ORDER = Comparator.comparing(SubmissionLine::wave)
            .thenComparing(SubmissionLine::region)
            .thenComparing(SubmissionLine::surveyId)
            .thenComparing(SubmissionLine::file)
            .thenComparing(SubmissionLine::sha256);

    /** Id of the survey, or empty. */
    String surveyId() {
        return survey.map(Survey::id).orElse("");
    }

    /** Accepted rows by eligible units, 0..1; none for a file that is not used or whose cover gives no number. */
    OptionalDouble responseRate() {
        return verdict.accepted() && eligible.orElse(0) > 0 && rowsAccepted.isPresent()
                ? OptionalDouble.of((double) rowsAccepted.getAsLong() / eligible.getAsLong())
                : OptionalDouble.empty();
    }
}
