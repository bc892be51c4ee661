package eu.regiometer.jobs;

import eu.regiometer.findings.Finding;
import eu.regiometer.intake.Cover;
import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.Mappings;
import eu.regiometer.intake.Submission;
import eu.regiometer.intake.Verdict;
import eu.regiometer.publication.FindingText;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Wave;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.Fence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks files as the main job would, without storing anything. */
public final class FileCheck {

    private FileCheck() {}

    /**
     * What became of a file.
     *
     * @param file file as given
     * @param verdict verdict on the file by itself
     * @param code code of the first finding, or {@code -}
     * @param text the first finding in words, or the number of rows
     */
    public record Line(Path file, Verdict verdict, String code, String text) {}

    /**
     * Checks files against a programme.
     *
     * @param date report date in place of the newest wave's, for the deadline
     * @throws eu.regiometer.workbook.NoFenceException if the process that reads files cannot be started
     */
    public static List<Line> check(List<Path> files, Path input, Optional<Path> templates, Optional<LocalDate> date) {
        Programme programme = Programme.read(input.resolve("programme"));
        Wave newest = programme.territory().newest();
        FindingText text = TemplateSet.read(templates, programme.languages()).findings(programme);
        List<Line> lines = new ArrayList<>();
        try (Fence fence = ReaderProcess.fence()) {
            var reading =
                    new WorkbookReading(programme, date.map(newest::reportedOn).orElse(newest), fence);
            for (Path file : files) {
                if (!Files.exists(file)) {
                    throw new NothingToReadException("there is no file " + file + "; check its name and folder");
                }
                lines.add(line(file, reading, text));
            }
        }
        return lines;
    }

    private static Line line(Path file, WorkbookReading reading, FindingText text) {
        if (DropFolder.mappingSheet(file)) {
            return new Line(file, Verdict.ACCEPTED, "-", "a mapping sheet, read together with its file");
        }
        DropFolder drop = DropFolder.single(file);
        if (!drop.refused().isEmpty()) {
            Submission.Refused refused = drop.refused().getFirst();
            Verdict verdict = SubmissionRecord.of(refused).verdict();
            return line(file, verdict, refused.findings(), 0, Optional.empty(), text);
        }
        if (drop.files().isEmpty()) {
            return new Line(file, Verdict.WAITING, "-", "ignored, not a file of answers");
        }
        Mappings mappings = Mappings.beside(drop.mappings().values().stream().findFirst());
        ValidatedSubmission submission =
                reading.read(drop.files().getFirst(), mappings).submission();
        return line(
                file,
                submission.verdict(),
                submission.findings(),
                submission.counts().accepted(),
                submission.cover().map(Cover::survey),
                text);
    }

    private static Line line(
            Path file, Verdict verdict, List<Finding> findings, int rows, Optional<Survey> survey, FindingText text) {
        return findings.stream()
                .findFirst()
                .map(finding -> new Line(file, verdict, finding.code(), text.line(finding, survey)))
                .orElse(new Line(file, verdict, "-", "rows accepted: " + rows));
    }
}
