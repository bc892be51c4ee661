package eu.regiometer.intake;

import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.validation.ValidatedSubmission;
import eu.regiometer.workbook.ContentHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table of answers as somebody made it by hand, and the mapping sheet that explains it. */
public final class HandMade {

    private final Questionnaire questionnaire;
    private final List<Map<String, String>> rows;
    private final Map<String, String> titles = new TreeMap<>();
    private final List<String> left = new ArrayList<>();
    private final List<Consumer<XSSFSheet>> edits = new ArrayList<>();
    private final List<String[]> settings = new ArrayList<>();
    private final List<String[]> lines = new ArrayList<>();
    private int above;

    public HandMade(Questionnaire questionnaire, List<Map<String, String>> rows) {
        this.questionnaire = questionnaire;
        this.rows = rows;
    }

    /** Gives a column of the questionnaire a title of one's own. */
    public HandMade title(String column, String title) {
        titles.put(column, title);
        return this;
    }

    /** Leaves a column of the questionnaire out. */
    public HandMade without(String column) {
        left.add(column);
        return this;
    }

    /** Rows of notes above the titles. */
    public HandMade above(int count) {
        above = count;
        return this;
    }

    /** Changes the sheet as a spreadsheet program would. */
    public HandMade edit(Consumer<XSSFSheet> edit) {
        edits.add(edit);
        return this;
    }

    /** A setting above the table of the mapping sheet. */
    public HandMade setting(String name, String value) {
        settings.add(new String[] {name, value});
        return this;
    }

    /** A line of the mapping sheet: header, column, variable, option, value found, value code. */
    public HandMade line(String... cells) {
        lines.add(cells);
        return this;
    }

    /** Row number of the titles. */
    public int titleRow() {
        return above + 1;
    }

    /** Column number, from 1, where a column of the questionnaire stands. */
    public int place(String column) {
        return columns().indexOf(column) + 1;
    }

    private List<String> columns() {
        return questionnaire.columns().stream()
                .map(column -> column.name())
                .filter(name -> !left.contains(name))
                .toList();
    }

    public byte[] table() {
        return workbook("Answers", sheet -> {
            for (int i = 0; i < above; i++) {
                cell(sheet, i + 1, 1, "Street interviews, note " + (i + 1));
            }
            List<String> columns = columns();
            for (int c = 0; c < columns.size(); c++) {
                String name = columns.get(c);
                cell(sheet, titleRow(), c + 1, titles.getOrDefault(name, name));
                for (int r = 0; r < rows.size(); r++) {
                    cell(sheet, titleRow() + 1 + r, c + 1, rows.get(r).getOrDefault(name, ""));
                }
            }
            edits.forEach(edit -> edit.accept(sheet));
        });
    }

    public byte[] mapping() {
        return workbook("Mapping", sheet -> {
            int row = 1;
            for (String[] setting : settings) {
                cell(sheet, row, 1, setting[0]);
                cell(sheet, row++, 2, setting[1]);
            }
            for (int c = 0; c < MappingSheet.TITLES.size(); c++) {
                cell(sheet, row, c + 1, MappingSheet.TITLES.get(c));
            }
            for (String[] line : lines) {
                row++;
                for (int c = 0; c < line.length; c++) {
                    cell(sheet, row, c + 1, line[c]);
                }
            }
        });
    }

    /** What intake makes of the table with the mapping sheet beside it. */
    public Submission read(Path folder) {
        return intake().read(file(folder, "table.xlsx", table()), Mappings.beside(Optional.of(sheet(folder))));
    }

    public ValidatedSubmission check(Path folder) {
        return LookAlike.validate(read(folder));
    }

    /** The mapping sheet as it lies in the drop folder. */
    public ReceivedFile sheet(Path folder) {
        return file(folder, "table.xlsx" + MappingSheet.ENDING, mapping());
    }

    static Intake intake() {
        return ProgrammeFixture.intake();
    }

    static ReceivedFile file(Path folder, String name, byte[] content) {
        try {
            Path path = Files.write(folder.resolve(name), content);
            return new ReceivedFile(
                    path, ProgrammeFixture.REGION + "/" + name, ContentHash.of(content), content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook(String name, Consumer<XSSFSheet> content) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            content.accept(book.createSheet(name));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text, rows and columns from 1. */
    public static void cell(XSSFSheet sheet, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        Row line = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        Cell cell = line.getCell(column - 1) == null ? line.createCell(column - 1) : line.getCell(column - 1);
        cell.setCellValue(text);
    }
}
