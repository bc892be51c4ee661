package eu.regiometer.questionnaire;

import eu.regiometer.findings.Defects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small questionnaire written down as lines with {@code |} between the cells, saved as a workbook. */
final class WrittenForm {

    static final String DESIGN = """
            type | name  | label | x_block | x_role | required | constraint
            text | KEY   | Key   | design  | id     | yes      | regex(., '[A-Z0-9-]+')
            text | WAVE  | Wave  | design  | wave   | yes      | regex(., '[0-9]+')
            text | PLACE | Place | design  | region | yes      | regex(., '[A-Z0-9]+')
            """;

    private final Map<String, String> sheets = new LinkedHashMap<>();

    WrittenForm(String survey) {
        sheets.put("survey", survey);
        sheets.put("choices", """
                list_name | name   | label  | x_missing
                x_block   | design | Design |
                x_block   | main   | Main   |
                yesno     | 0      | No     |
                yesno     | 1      | Yes    |
                """);
        sheets.put("settings", """
                form_id         | version | default_language
                public-attitude | 1       | English (en)
                """);
    }

    WrittenForm sheet(String name, String lines) {
        sheets.put(name, lines);
        return this;
    }

    WrittenForm without(String name) {
        sheets.remove(name);
        return this;
    }

    /** The form as XLSForm understands it. */
    Form form(Path folder, Defects defects) {
        return new FormReader(save(folder), defects).read();
    }

    /** The form as questionnaire to citizens. */
    Questionnaire questionnaire(Path folder, Defects defects) {
        return Questionnaire.read(save(folder), Survey.PUBLIC_ATTITUDE, defects);
    }

    Path save(Path folder) {
        Path file = folder.resolve("form.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            sheets.forEach((name, lines) -> write(book.createSheet(name), lines));
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void write(Sheet sheet, String lines) {
        int number = 0;
        for (String line : lines.lines().toList()) {
            Row row = sheet.createRow(number++);
            String[] cells = line.split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isBlank()) {
                    row.createCell(column).setCellValue(cells[column].strip().replace("\\n", "\n"));
                }
            }
        }
    }
}
