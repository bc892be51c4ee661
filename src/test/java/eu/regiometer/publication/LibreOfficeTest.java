package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.WorkbookFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a region opens is opened in LibreOffice, saved again, and compared cell by cell. */
class LibreOfficeTest {

    @TempDir
    Path folder;

    @Test
    void templatesAndFeedbackOpenInLibreOfficeWithTheirValues() throws IOException {
        OfficeConversion office = OfficeConversion.required(folder.resolve("profile"));
        List<Path> workbooks = workbooks();
        Path saved = folder.resolve("saved");
        long t = System.nanoTime();
        office.convert("xlsx:Calc MS Excel 2007 XML", saved, workbooks);
        System.err.println("xlsx " + (System.nanoTime() - t) / 1e9);
        for (Path workbook : workbooks) {
            Path again = saved.resolve(workbook.getFileName());
            assertThat(content(again)).as(workbook.getFileName().toString()).isEqualTo(content(workbook));
        }
        t = System.nanoTime();
        office.convert("pdf", folder.resolve("printed"), workbooks);
        System.err.println("pdf " + (System.nanoTime() - t) / 1e9);
        if (System.getenv("KEEP") != null) {
            new ProcessBuilder("cp", "-r", folder.toString(), System.getenv("KEEP")).start();
        }
    }

    private List<Path> workbooks() throws IOException {
        var desk = new FeedbackDesk(folder);
        List<Path> workbooks = new ArrayList<>();
        Path templates = folder.resolve("templates");
        for (Questionnaire questionnaire : Sample.QUESTIONNAIRES.values()) {
            for (String language : questionnaire.languages()) {
                TemplateCover cover = TemplateCover.blank("SE332", "2026", language);
                Path template = templates.resolve(TemplateWorkbook.fileName(questionnaire, cover));
                TemplateWorkbook.write(template, questionnaire, cover);
                workbooks.add(template);
            }
        }
        desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        desk.answer();
        workbooks.add(desk.output.resolve("feedback/SE332/faulty.xlsx.problems.xlsx"));
        return workbooks;
    }

    private static Map<String, List<String>> content(Path workbook) {
        var content = new TreeMap<String, List<String>>();
        try (var book = WorkbookFile.open(workbook, workbook.toString(), ReadLimits.defaults())) {
            for (SheetInfo sheet : book.sheets()) {
                List<String> cells = new ArrayList<>();
                book.read(sheet.name(), row -> {
                    for (RawCell cell : row.cells()) {
                        cells.add(row.number() + " " + cell);
                    }
                });
                content.put(sheet.name() + " " + sheet.hidden(), cells);
            }
        }
        return content;
    }
}
