package eu.regiometer.validation;

import eu.regiometer.intake.IntakeRules;
import eu.regiometer.intake.Submission;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Registries;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Territory;
import eu.regiometer.territory.Wave;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns submissions into responses one may rely on. May be used by several threads. */
public final class Validator {

    private final Territory territory;
    private final IntakeRules rules;
    private final Map<Survey, Map<String, SurveyPlan>> plans;
    private final Optional<Wave> ofRun;

    /**
     * Creates a validator.
     *
     * @param questionnaires questionnaire of each survey, with its older versions
     * @param registries registers that answers come from
     * @param rules when rows and files are left out
     */
    public Validator(
            Territory territory, Map<Survey, Questionnaire> questionnaires, Registries registries, IntakeRules rules) {
        this(territory, rules, new EnumMap<>(Survey.class), Optional.empty());
        questionnaires.forEach((survey, present) -> {
            var versions = new TreeMap<String, SurveyPlan>();
            for (String version : present.acceptedVersions()) {
                Questionnaire read = present.of(version).orElseThrow();
                versions.computeIfAbsent(read.version(), key -> SurveyPlan.of(read, present, registries, territory));
            }
            plans.put(survey, versions);
        });
    }

    private Validator(
            Territory territory, IntakeRules rules, Map<Survey, Map<String, SurveyPlan>> plans, Optional<Wave> ofRun) {
        this.territory = territory;
        this.rules = rules;
        this.plans = plans;
        this.ofRun = ofRun;
    }

    /** The same for a run; the report date of its wave, which conditions call {@code today()}, is that of the run. */
    public Validator during(Wave wave) {
        return new Validator(territory, rules, plans, Optional.of(wave));
    }

    /** Checks all answers of one file; all findings are collected before the verdict is given. */
    public ValidatedSubmission validate(Submission submission) {
        return validate(submission, unit -> Optional.empty());
    }

    /**
     * The same for one of several parts of a region.
     *
     * @param inOtherPart name of the part in which a unit counts instead, by its key
     */
    public ValidatedSubmission validate(Submission submission, Function<String, Optional<String>> inOtherPart) {
        return switch (submission) {
            case Submission.Refused refused -> FileReading.refused(refused);
            case Submission.Readable readable ->
                new FileReading(readable, plan(readable), wave(readable), rules, inOtherPart).run();
        };
    }

    private Wave wave(Submission.Readable file) {
        String code = file.cover().wave();
        return ofRun.filter(wave -> wave.code().equals(code))
                .or(() -> territory.wave(code))
                .orElseThrow(() -> new IllegalArgumentException("no wave " + code));
    }

    private SurveyPlan plan(Submission.Readable file) {
        Survey survey = file.cover().survey();
        String version = file.questionnaire().version();
        return Optional.ofNullable(plans.get(survey))
                .map(versions -> versions.get(version))
                .orElseThrow(() ->
                        new IllegalArgumentException("no questionnaire of " + survey.id() + ", version " + version));
    }
}
