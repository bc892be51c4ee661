package eu.regiometer.intake;

import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.Gate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What intake must know of the programme.
 *
 * @param territory regions and waves
 * @param questionnaires questionnaire of each survey
 * @param openWaves codes of the waves that are still open
 * @param gate lets files from outside in
 * @param keys makes keys of units from the ids of survey tools
 */
public record IntakeContext(
        Territory territory,
        Map<Survey, Questionnaire> questionnaires,
        SortedSet<String> openWaves,
        Gate gate,
        UnitKeys keys) {

    public IntakeContext {
        questionnaires = Collections.unmodifiableMap(new EnumMap<>(questionnaires));
        openWaves = Collections.unmodifiableSortedSet(new TreeSet<>(openWaves));
    }

    /** A context with keys that no programme has; enough where no export is read. */
    public IntakeContext(
            Territory territory, Map<Survey, Questionnaire> questionnaires, SortedSet<String> openWaves, Gate gate) {
        this(territory, questionnaires, openWaves, gate, UnitKeys.of(""));
    }

    /** The same with other keys. */
    public IntakeContext with(UnitKeys other) {
        return new IntakeContext(territory, questionnaires, openWaves, gate, other);
    }

    /**
     * The context of a run: a wave is open while its report date is not after the last day of acceptance.
     *
     * @param wave wave of the run
     * @param date report date of that wave in place of the programme's
     * @param gate lets files from outside in
     */
    public static IntakeContext of(
            Territory territory,
            Map<Survey, Questionnaire> questionnaires,
            Wave wave,
            Optional<LocalDate> date,
            Gate gate) {
        SortedSet<String> open = territory.waves().stream()
                .filter(w -> w.open(w.code().equals(wave.code()) ? date.orElse(w.reportDate()) : w.reportDate()))
                .map(Wave::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return new IntakeContext(territory, questionnaires, open, gate);
    }
}
