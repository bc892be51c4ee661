package eu.regiometer.sample;

import eu.regiometer.findings.Defects;
import eu.regiometer.intake.Confirmations;
import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.Intake;
import eu.regiometer.intake.IntakeContext;
import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.LedgerDecision;
import eu.regiometer.intake.LedgerEntry;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.intake.SubmissionLedger;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Registries;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.validation.Validator;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** A programme folder, and a drop folder read with it. */
record ReadSample(
        Path programme, Territory territory, SortedMap<Survey, Questionnaire> questionnaires, IntakeRules rules) {

    static final Path SHIPPED = Path.of("input", "programme");

    static ReadSample programme(Path folder) {
        var defects = new Defects();
        Settings settings = Settings.read(folder.resolve("programme.yaml"), defects);
        Territory territory = Territory.read(folder, settings, defects);
        var questionnaires = new TreeMap<Survey, Questionnaire>();
        for (Survey survey : Survey.values()) {
            questionnaires.put(survey, Questionnaire.read(folder.resolve(survey.fileName()), survey, defects));
        }
        var read = new ReadSample(folder, territory, questionnaires, IntakeRules.read(settings));
        defects.throwIfAny();
        return read;
    }

    /** A request for a sample of the newest wave. */
    SampleRequest request(Path target, int regions, int citizens, int organisations) {
        return new SampleRequest(
                programme,
                target,
                territory,
                questionnaires,
                SampleRequest.SEED,
                regions,
                1,
                citizens,
                organisations,
                false);
    }

    /** What became of each file, by name in the drop folder. */
    SortedMap<String, ValidatedSubmission> verdicts(Path surveys) {
        Intake intake = new Intake(IntakeContext.of(
                territory,
                questionnaires,
                territory.newest(),
                Optional.of(territory.newest().reportDate()),
                Gate.within(ReadLimits.defaults())));
        Validator validator = new Validator(territory, questionnaires, Registries.of(territory), rules);
        var verdicts = new TreeMap<String, ValidatedSubmission>();
        DropFolder drop = DropFolder.list(surveys);
        drop.refused().forEach(refused -> verdicts.put(refused.file().name(), validator.validate(refused)));
        for (ReceivedFile file : drop.files()) {
            verdicts.put(file.name(), validator.validate(intake.read(file)));
        }
        return verdicts;
    }

    /** What the accepted files come to among each other. */
    List<LedgerDecision> decisions(SortedMap<String, ValidatedSubmission> verdicts) {
        List<LedgerEntry> entries = verdicts.values().stream()
                .filter(s -> s.verdict().accepted())
                .map(s -> new LedgerEntry(
                        s.file().hash(),
                        s.file().name(),
                        s.cover().orElseThrow().scope(),
                        s.cover().orElseThrow().fieldTo(),
                        s.counts().accepted(),
                        s.verdict(),
                        s.synthetic(),
                        1))
                .toList();
        return SubmissionLedger.decide(
                entries, rules, Confirmations.read(programme, new Defects()), (a, b) -> OptionalLong.empty());
    }
}
