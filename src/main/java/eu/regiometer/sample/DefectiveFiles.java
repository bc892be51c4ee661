package eu.regiometer.sample;

import eu.regiometer.publication.TemplateCover;
import eu.regiometer.publication.TemplateWorkbook;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import eu.regiometer.workbook.OutputFiles;
import java.nio.file.Path;
import java.util.List;

/** Files as they go wrong in real life, for trying out what a region gets back. */
final class DefectiveFiles {

    private DefectiveFiles() {}

    static List<Path> write(SampleRequest request, List<Region> regions, Wave wave) {
        Questionnaire questionnaire = request.questionnaires().get(Survey.INNOVATION_CAPACITY);
        if (questionnaire == null) {
            return List.of();
        }
        Path folder = request.target().resolve(regions.getFirst().code());
        Path text = folder.resolve("notes-of-the-meeting.xlsx");
        OutputFiles.write(text, "This is a text file that was named like a workbook.\n");
        Path nothing = folder.resolve("nothing.xlsx");
        OutputFiles.write(nothing, "");
        Path empty = folder.resolve("template-returned-empty.xlsx");
        TemplateWorkbook.write(
                empty, questionnaire, TemplateCover.blank(regions.getFirst().code(), wave.code(), "en"));
        Path elsewhere = folder.resolve("of-another-region.xlsx");
        TemplateWorkbook.write(
                elsewhere, questionnaire, TemplateCover.blank(regions.getLast().code(), wave.code(), "en"));
        Path old = folder.resolve("of-an-unknown-wave.xlsx");
        TemplateWorkbook.write(
                old, questionnaire, TemplateCover.blank(regions.getFirst().code(), "1999", "en"));
        return List.of(text, nothing, empty, elsewhere, old);
    }
}
