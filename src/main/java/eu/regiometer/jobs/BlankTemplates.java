package eu.regiometer.jobs;

import eu.regiometer.publication.TemplateCover;
import eu.regiometer.publication.TemplateWorkbook;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.questionnaire.Survey;
import eu.regiometer.territory.Region;
import eu.regiometer.territory.Wave;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Writes blank templates for regions to fill in. */
public final class BlankTemplates {

    private BlankTemplates() {}

    /**
     * Writes a template per survey and region.
     *
     * @param surveys ids of surveys; empty: both
     * @param regions codes of regions; empty: all
     * @param language language of the template; empty: the first own language of the region that the questionnaire has,
     *     else English
     * @return files written
     */
    public static List<Path> write(
            Path input,
            Path target,
            SortedSet<String> surveys,
            SortedSet<String> regions,
            Optional<String> wave,
            Optional<String> language) {
        Programme programme = Programme.read(input.resolve("programme"));
        Wave of = wave.map(code -> programme
                        .territory()
                        .wave(code)
                        .orElseThrow(
                                () -> new NothingToReadException("there is no wave " + code + " in programme.yaml")))
                .orElseGet(() -> programme.territory().newest());
        List<Path> written = new ArrayList<>();
        for (Region region : programme.territory().members(of)) {
            for (Questionnaire questionnaire : programme.questionnaires().values()) {
                Survey survey = questionnaire.survey();
                if ((regions.isEmpty() || regions.contains(region.code()))
                        && (surveys.isEmpty() || surveys.contains(survey.id()))) {
                    TemplateCover cover =
                            TemplateCover.blank(region.code(), of.code(), language(language, region, questionnaire));
                    Path file = target.resolve(TemplateWorkbook.fileName(questionnaire, cover));
                    TemplateWorkbook.write(file, questionnaire, cover);
                    written.add(file);
                }
            }
        }
        if (written.isEmpty()) {
            throw new NothingToReadException("no template to write: unknown region or survey; surveys are "
                    + programme.questionnaires().keySet().stream()
                            .map(Survey::id)
                            .toList());
        }
        return written;
    }

    private static String language(Optional<String> asked, Region region, Questionnaire questionnaire) {
        return asked.filter(questionnaire.languages()::contains)
                .or(() -> region.languages().stream()
                        .filter(questionnaire.languages()::contains)
                        .findFirst())
                .orElse(questionnaire.defaultLanguage());
    }
}
