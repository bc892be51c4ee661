package eu.regiometer.sample;

import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What sample is wanted.
 *
 * @param programme programme folder, for the population figures
 * @param target drop folder to write to
 * @param territory regions, municipalities, waves
 * @param questionnaires both questionnaires
 * @param seed the same seed gives the same workbooks
 * @param regions most regions, in protocol order
 * @param waves most waves, the newest ones
 * @param citizens typical number of citizens per region and wave; regions differ by a third
 * @param organisations typical number of organisations per region and wave
 * @param defects whether files are added that are refused or wait
 */
public record SampleRequest(
        Path programme,
        Path target,
        Territory territory,
        SortedMap<Survey, Questionnaire> questionnaires,
        long seed,
        int regions,
        int waves,
        int citizens,
        int organisations,
        boolean defects) {

    /** Seed of the shipped sample. */
    public static final long SEED = 20_261_122L;

    /** Citizens per region and wave in the shipped sample. */
    public static final int CITIZENS = 440;

    /** Organisations per region and wave in the shipped sample. */
    public static final int ORGANISATIONS = 30;

    public SampleRequest {
        questionnaires = Collections.unmodifiableSortedMap(new TreeMap<>(questionnaires));
        if (regions < 1 || waves < 1 || citizens < 1 || organisations < 1) {
            throw new IllegalArgumentException("a sample needs at least 1 of each: regions " + regions + ", waves "
                    + waves + ", citizens " + citizens + ", organisations " + organisations);
        }
    }
}
