package eu.regiometer.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookFile;
import eu.regiometer.workbook.WorkbookWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a region opens is opened in LibreOffice, saved again, and compared cell by cell. */
class LibreOfficeTest {

    private static final Set<CellType> FORMULAS = EnumSet.of(CellType.ERROR, CellType.BOOLEAN);

    @TempDir
    private Path folder;

    @Test
    void templatesAndFeedbackOpenInLibreOfficeWithTheirValues() throws IOException {
        OfficeConversion office = OfficeConversion.required(folder.resolve("profile"));
        List<Path> workbooks = workbooks();
        Path saved = folder.resolve("saved");
        office.convert("xlsx:Calc MS Excel 2007 XML", saved, workbooks);
        for (Path workbook : workbooks) {
            Path again = saved.resolve(String.valueOf(workbook.getFileName()));
            // what LibreOffice saves passes our gates, too
            assertThat(content(again)).as(workbook.toString()).isEqualTo(content(workbook));
        }
        Path printed = folder.resolve("printed");
        office.convert("pdf", printed, workbooks);
        for (Path workbook : workbooks) {
            String name = String.valueOf(workbook.getFileName()).replaceAll("\\.xlsx$", ".pdf");
            assertThat(Files.readString(printed.resolve(name), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF")
                    .contains("/Type/Page");
        }
    }

    /** Each kind and language of template, returned workbooks of both surveys, and all that the writer can write. */
    private List<Path> workbooks() throws IOException {
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
        var desk = new FeedbackDesk(folder);
        desk.dropped("SE332/faulty.xlsx", "sv", FeedbackDesk.faultyRows());
        Files.writeString(desk.drop.resolve("SE332/list.csv"), "name;value\r\na;=1+1\r\n");
        desk.answer();
        workbooks.add(desk.output.resolve("feedback/SE332/faulty.xlsx.problems.xlsx"));
        workbooks.add(desk.output.resolve("feedback/SE332/list.csv.problems.xlsx"));
        Path mapping = templates.resolve("answers.csv.mapping.xlsx");
        Files.write(mapping, MappingWorkbookTest.bytes("sv"));
        workbooks.add(mapping);
        Path everything = templates.resolve("everything.xlsx");
        Files.write(everything, everything());
        workbooks.add(everything);
        return workbooks;
    }

    private static byte[] everything() {
        try (var book = WorkbookWriter.create()) {
            SheetWriter sheet = book.sheet("All & <kinds>");
            int row = 1;
            for (String text : List.of("=1+1", "+a", "-a", "@a", "\ttab", "two\nlines", "’ \" & < > 🏙 ё", " space ")) {
                sheet.text(row++, 1, text, CellLook.TEXT_ANSWERS);
            }
            for (RawCell cell : List.of(
                    RawCell.number(1, "60.565"),
                    RawCell.number(1, "123456789012345"),
                    new RawCell(1, CellType.BOOLEAN, "true", false, false),
                    new RawCell(1, CellType.DATE, "2026-06-05", false, false),
                    new RawCell(1, CellType.DATE, "2026-06-05T13:30:00", false, false),
                    new RawCell(1, CellType.DATE, "13:30:00", false, false),
                    new RawCell(1, CellType.ERROR, "#N/A", false, false),
                    new RawCell(1, CellType.NUMBER, "0.5", false, true))) {
                sheet.raw(row++, cell, CellLook.PROBLEM);
            }
            for (CellLook look : CellLook.values()) {
                sheet.text(row++, 1, look.name(), look);
            }
            sheet.date(row, 1, LocalDate.of(2026, 2, 28));
            sheet.link(1, 2, "there", "Lists", "A1");
            SheetWriter lists = book.sheet("Lists");
            lists.text(1, 1, "one");
            lists.text(2, 1, "two");
            lists.hide();
            sheet.choices(3, 100_000, 3, SheetWriter.range("Lists", 1, 1, 2, 1), "title", "message");
            sheet.filter(1, row, 1, 3);
            sheet.freeze(1, 1);
            sheet.landscape(1, 1);
            sheet.protect();
            book.define("rm_mark", "All & <kinds>", 1, 1);
            return book.bytes();
        }
    }

    private static Map<String, List<String>> content(Path workbook) {
        var content = new TreeMap<String, List<String>>();
        try (var book = WorkbookFile.open(workbook, workbook.toString(), ReadLimits.defaults())) {
            for (SheetInfo sheet : book.sheets()) {
                List<String> cells = new ArrayList<>();
                book.read(sheet.name(), row -> {
                    for (RawCell cell : row.cells()) {
                        // LibreOffice keeps error marks and truth values as formulas that give them
                        boolean formula = cell.formula() && !FORMULAS.contains(cell.type());
                        cells.add(WorkbookWriter.reference(row.number(), cell.column()) + " " + cell.type() + " "
                                + cell.text() + (cell.percent() ? " %" : "") + (formula ? " =" : ""));
                    }
                });
                content.put(sheet.name() + " " + sheet.hidden(), cells);
            }
            content.put(
                    "names",
                    List.of(book.definedNames().keySet().stream()
                            .filter(name -> name.startsWith("rm_"))
                            .toList()
                            .toString()));
        }
        return content;
    }
}
