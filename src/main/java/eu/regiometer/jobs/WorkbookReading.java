package eu.regiometer.jobs;

import eu.regiometer.aggregation.CubeBuilder;
import eu.regiometer.aggregation.CubeHeader;
import eu.regiometer.aggregation.SurveyCube;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.Intake;
import eu.regiometer.intake.IntakeContext;
import eu.regiometer.intake.MappingDraft;
import eu.regiometer.intake.Mappings;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.intake.Submission;
import eu.regiometer.intake.UnitKeys;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Registries;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Wave;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.validation.Validator;
import eu.regiometer.workbook.Gate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a dropped file and reduces its answers to a cube. May be used by several threads. */
final class WorkbookReading {

    private final Intake intake;
    private final Validator validator;
    private final Map<Survey, Questionnaire> questionnaires;
    private final Map<Survey, CubeBuilder> builders = new EnumMap<>(Survey.class);

    WorkbookReading(Programme programme, Wave wave, Gate gate) {
        this.intake = intake(programme, wave, gate);
        this.questionnaires = programme.questionnaires();
        this.validator = new Validator(
                        programme.territory(),
                        programme.questionnaires(),
                        Registries.of(programme.territory()),
                        programme.rules())
                .during(wave);
        programme
                .questionnaires()
                .forEach((survey, questionnaire) -> builders.put(
                        survey,
                        new CubeBuilder(
                                questionnaire,
                                programme.tree(),
                                programme.definitions().weighting())));
    }

    /** The intake of a run. */
    static Intake intake(Programme programme, Wave wave, Gate gate) {
        return new Intake(IntakeContext.of(
                        programme.territory(), programme.questionnaires(), wave, Optional.of(wave.reportDate()), gate)
                .with(UnitKeys.read(programme.settings())));
    }

    /**
     * What was read.
     *
     * @param submission the answers and what was found
     * @param mapping mapping sheet by which they were read
     */
    record Read(ValidatedSubmission submission, Optional<MappedBy> mapping) {

        SubmissionRecord record() {
            return SubmissionRecord.of(submission, mapping);
        }
    }

    /** What a file holds. */
    Read read(ReceivedFile file, Mappings mappings) {
        Submission submission = intake.read(file, mappings);
        Optional<MappedBy> mapping = submission instanceof Submission.Readable readable
                ? readable.answers().mapping().map(MappedBy::of)
                : Optional.empty();
        return new Read(validator.validate(submission), mapping);
    }

    /** The mapping sheet that a region is asked to complete; empty where none would help. */
    Optional<MappingDraft> draft(ReceivedFile file, Mappings mappings) {
        return switch (intake.read(file, mappings)) {
            case Submission.Refused refused -> refused.partial().map(MappingDraft::of);
            case Submission.Readable readable -> {
                readable.answers().close();
                yield Optional.empty();
            }
        };
    }

    /**
     * The same without units that count in another part of the region.
     *
     * @param inOtherPart name of the part in which a key counts, if any
     */
    ValidatedSubmission read(ReceivedFile file, Mappings mappings, Function<String, Optional<String>> inOtherPart) {
        return validator.validate(intake.read(file, mappings), inOtherPart);
    }

    /** The marks of the rows of an accepted submission, empty for others. */
    Optional<RowMarks> marks(ValidatedSubmission submission, String secret) {
        return submission
                .responses()
                .flatMap(responses -> Optional.ofNullable(questionnaires.get(responses.survey()))
                        .map(questionnaire -> RowMarks.of(responses, questionnaire, secret)));
    }

    /** The cube of an accepted submission, empty for others. */
    Optional<SurveyCube> cube(ValidatedSubmission submission) {
        if (submission.responses().isEmpty() || submission.cover().isEmpty()) {
            return Optional.empty();
        }
        Cover cover = submission.cover().get();
        CubeBuilder builder = builders.get(cover.survey());
        if (builder == null) {
            throw new IllegalStateException("no cube builder for survey " + cover.survey());
        }
        CubeHeader header = CubeHeader.of(
                cover.survey(),
                cover.wave(),
                cover.region(),
                submission.file().hash(),
                cover.eligible(),
                cover.invited(),
                cover.fieldFrom(),
                cover.fieldTo(),
                submission.counts(),
                submission.synthetic());
        return Optional.of(builder.build(header, submission.responses().get()));
    }
}
