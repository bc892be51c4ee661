package eu.regiometer.intake;

import eu.regiometer.questionnaire.Survey;
import java.util.Comparator;

/**
 * What a submission is about. Of one scope one submission is in force.
 *
 * @param region code of the partner region
 * @param survey survey
 * @param wave code of the wave
 * @param part part, where parts are agreed; else empty
 */
public record SubmissionScope(String region, Survey survey, String wave, String part)
        implements Comparable<SubmissionScope> {

    private static final Comparator<SubmissionScope> ORDER = Comparator.comparing(SubmissionScope::wave)
            .thenComparing(SubmissionScope::region)
            .thenComparing(SubmissionScope::survey)
            .thenComparing(SubmissionScope::part);

    @Override
    public int compareTo(SubmissionScope other) {
        return ORDER.compare(this, other);
    }
}
