package eu.regiometer.sample;

import eu.regiometer.publication.TemplateCover;
import eu.regiometer.publication.TemplateWorkbook;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.OutputFiles;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Files as they go wrong in real life, for trying out what a region gets back. */
final class DefectiveFiles {

    private static final String NO_WAVE = "1999";
    private static final String NO_REGION = "XX999";

    private final Path folder;
    private final Questionnaire questionnaire;
    private final TemplateCover cover;
    private final List<SortedMap<String, String>> rows;
    private final List<Path> written = new ArrayList<>();

    /**
     * @param folder folder of the region
     * @param cover cover of its good submission
     * @param rows rows of its good submission
     */
    DefectiveFiles(
            Path folder, Questionnaire questionnaire, TemplateCover cover, List<SortedMap<String, String>> rows) {
        this.folder = folder;
        this.questionnaire = questionnaire;
        this.cover = cover;
        this.rows = List.copyOf(rows);
    }

    /** @param elsewhere code of another region */
    List<Path> write(String elsewhere) {
        file("notes-of-the-meeting.xlsx", text -> OutputFiles.write(text, "A text named like a workbook.\n"));
        file("nothing.xlsx", empty -> OutputFiles.write(empty, ""));
        file("list-of-projects.xlsx", DefectiveFiles::listOfProjects);
        workbook("template-returned-empty.xlsx", cover, List.of());
        workbook("of-another-region.xlsx", in(elsewhere, cover.wave()), with("REGION", elsewhere));
        workbook("of-an-unknown-region.xlsx", in(NO_REGION, cover.wave()), with("REGION", NO_REGION));
        workbook("of-an-unknown-wave.xlsx", in(cover.region(), NO_WAVE), with("WAVE", NO_WAVE));
        workbook("rows-of-another-region.xlsx", cover, with("REGION", elsewhere));
        workbook("without-weights.xlsx", cover, with("W_ORG", "0"));
        // neither this nor the good file says which is the later one: both wait
        workbook("another-version-of-the-same-date.xlsx", cover, rows.subList(0, rows.size() / 2));
        return List.copyOf(written);
    }

    private TemplateCover in(String region, String wave) {
        return new TemplateCover(
                region,
                wave,
                cover.language(),
                cover.contact(),
                cover.fieldFrom(),
                cover.fieldTo(),
                cover.eligible(),
                cover.invited(),
                cover.part(),
                cover.synthetic());
    }

    private List<SortedMap<String, String>> with(String column, String value) {
        List<SortedMap<String, String>> changed = new ArrayList<>();
        for (SortedMap<String, String> row : rows) {
            SortedMap<String, String> copy = new TreeMap<>(row);
            copy.put(column, value);
            changed.add(copy);
        }
        return changed;
    }

    private void workbook(String name, TemplateCover changed, List<? extends Map<String, String>> content) {
        file(name, target -> TemplateWorkbook.write(target, questionnaire, changed, content));
    }

    /** A workbook that has nothing to do with any survey. */
    private static void listOfProjects(Path target) {
        try (var workbook = WorkbookWriter.create()) {
            SheetWriter sheet = workbook.sheet("Projects");
            List<List<String>> lines =
                    List.of(List.of("Project", "Budget"), List.of("Bridge", "250"), List.of("School", "900"));
            for (int r = 0; r < lines.size(); r++) {
                for (int c = 0; c < lines.get(r).size(); c++) {
                    sheet.text(r + 1, c + 1, lines.get(r).get(c));
                }
            }
            workbook.writeTo(target);
        }
    }

    private void file(String name, Consumer<Path> writing) {
        Path target = folder.resolve(name);
        writing.accept(target);
        written.add(target);
    }
}
