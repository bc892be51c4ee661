package eu.regiometer.publication;

import eu.regiometer.disclosure.MissedGate;
import eu.regiometer.disclosure.ReleasedCounts;
import eu.regiometer.intake.Intake;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.Gate;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What feedback needs besides the files.
 *
 * @param territory registers
 * @param questionnaires both questionnaires
 * @param wave wave of the run, with its report date
 * @param secretariat office that answers questions, by language, English among them
 * @param email its address
 * @param product version of the product
 * @param counts response counts, for the progress of the regions; may be empty
 * @param missedGates adequacy gates that regions miss; may be empty
 * @param scratch private folder for workbooks on their way, as they hold answers
 * @param gate opens the kept originals
 * @param intake tells what was dropped of them on arrival
 */
public record FeedbackContext(
        Territory territory,
        SortedMap<Survey, Questionnaire> questionnaires,
        Wave wave,
        SortedMap<String, String> secretariat,
        String email,
        String product,
        List<ReleasedCounts> counts,
        List<MissedGate> missedGates,
        Path scratch,
        Gate gate,
        Intake intake) {

    public FeedbackContext {
        questionnaires = Collections.unmodifiableSortedMap(new TreeMap<>(questionnaires));
        secretariat = Collections.unmodifiableSortedMap(new TreeMap<>(secretariat));
        counts = List.copyOf(counts);
        missedGates = List.copyOf(missedGates);
    }
}
