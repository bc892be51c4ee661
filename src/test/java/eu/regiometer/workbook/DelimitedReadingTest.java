package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a;b;c                ~ ;",
                "a,b,c                ~ ,",
                "a\\tb\\tc            ~ TAB",
                "a|b|c                ~ |",
                "\"a;;;;\",\"b\",c    ~ ,",
                "'a,,,';'b';c         ~ ;",
                "alone                ~ ;"
            })
    void separatorAndQuoteAreFoundFromTheFirstRecord(String header, String separator) {
        try (var file = open(header.replace("\\t", "\t") + "\n1\n", StandardCharsets.UTF_8)) {
            String quote = header.startsWith("'") ? "'" : "\"";
            assertThat(file.delimiters()).map(Object::toString).contains(separator + " " + quote + " UTF-8");
            int columns = header.startsWith("alone") ? 1 : 3;
            assertThat(rows(file).getFirst().cells()).hasSize(columns);
        }
    }

    @Test
    void nothingIsNoCellAndAnEmptyFieldInQuotesIsAnEmptyText() {
        List<RawRow> rows = rows("id;a;b;c\r\n1;;\"\";x\r\n");

        assertThat(rows.get(1).cell(2)).isNull();
        assertThat(rows.get(1).cell(3)).isEqualTo(RawCell.text(3, ""));
        assertThat(rows.get(1).cell(4)).isEqualTo(RawCell.text(4, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndEndsARecordButNotInsideQuotes(String end) {
        List<RawRow> rows = rows(String.join(end, "id;text", "\"1\";\"two\nlines; \"\"quoted\"\"\"", "2;x", "", ""));

        assertThat(rows).extracting(RawRow::number).containsExactly(1, 2, 3);
        assertThat(rows.get(1).text(2)).isEqualTo("two\nlines; \"quoted\"");
    }

    @Test
    void blankRowsInTheMiddleKeepTheNumbersOfTheOthers() {
        assertThat(rows("a;b\n\n;\n1;2\n\n")).extracting(RawRow::number).containsExactly(1, 4);
    }

    @Test
    void aLineThatOnlyNamesTheSeparatorIsNoRow() {
        List<RawRow> rows = rows("sep=,\r\na,b;c\r\n1,2\r\n");

        assertThat(rows).extracting(RawRow::number).containsExactly(1, 2);
        assertThat(rows.getFirst().text(2)).isEqualTo("b;c");
    }

    @Test
    void allCellsAreTextsInOneForm() {
        assertThat(rows("a\u0308,3.50,TRUE,2026-06-05,=1+1\n").getFirst().cells())
                .allMatch(cell -> cell.type() == CellType.TEXT && !cell.formula())
                .extracting(RawCell::text)
                .containsExactly("ä", "3.50", "TRUE", "2026-06-05", "=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkTellsTheCharacterSetAndIsNoLetter(String charset) {
        try (var file = open("\uFEFFid;größe\n1;å\n", Charset.forName(charset))) {
            assertThat(rows(file).getFirst().text(1)).isEqualTo("id");
            assertThat(rows(file).getFirst().text(2)).isEqualTo("größe");
            assertThat(file.delimiters()).map(Delimiters::charset).contains(charset);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-2", "IBM850"})
    void textThatIsNotUtf8IsRefusedByItsOwnCode(String charset) {
        assertThat(verdict("id;größe\n1;é\n".getBytes(Charset.forName(charset))))
                .isEqualTo("TYPE-ENCODING");
        String far = "id;text\n" + "1;plain\n".repeat(10_000) + "2;ü\n";
        assertThat(verdict(far.getBytes(Charset.forName(charset)))).isEqualTo("TYPE-ENCODING");
    }

    @Test
    void quotesThatContradictThemselvesAreRefusedWithTheirRow() {
        assertThatExceptionOfType(UnreadableWorkbookException.class)
                .isThrownBy(() -> rows("a;b\n\"1\";\"2\"\n\"3\";\"4\"5;6\n"))
                .satisfies(e -> assertThat(e.finding().code()).isEqualTo("CELL-MALFORMED"))
                .satisfies(e -> assertThat(e.finding().arguments()).containsEntry("cell", "row 3"));
        assertThat(verdict("a;b\n1;\"never closed\n2;x\n")).isEqualTo("CELL-MALFORMED");
    }

    @Test
    void aQuoteInTheMiddleOfAFieldIsALetter() {
        assertThat(rows("a;5\" pipe;b\n").getFirst().text(2)).isEqualTo("5\" pipe");
    }

    @ParameterizedTest
    @CsvSource({
        "answers.csv, answers",
        "set.zip/form/data-1.csv, data-1",
        "a [b]?*: c.csv, a  b     c",
        "no ending, no ending",
        ".csv, .csv",
        "????.csv, Sheet1",
        "0123456789012345678901234567890123456789.csv, 0123456789012345678901234567890"
    })
    void theSheetHasTheNameOfTheFile(String file, String sheet) {
        try (var delivery = DroppedFile.open(bytes("a;b\n"), file, ReadLimits.defaults())) {
            assertThat(delivery.members().getFirst().file().sheets()).containsExactly(new SheetInfo(sheet, false));
        }
    }

    @Test
    void theLimitsHold() {
        assertThat(verdict("a;b\n1;2\n3;4\n", CellReadingTest.limits(2, 9, 99, 9, 9)))
                .isEqualTo("SHEET-ROWS");
        assertThat(verdict("a;b;c\n", CellReadingTest.limits(9, 2, 99, 9, 9))).isEqualTo("SHEET-COLUMNS");
        assertThat(verdict("a;b\n;\n;\n;\n", CellReadingTest.limits(9, 9, 6, 9, 9)))
                .isEqualTo("SHEET-CELLS");
        assertThat(verdict("a;0123456789\n", CellReadingTest.limits(9, 9, 99, 9, 9)))
                .isEqualTo("SHEET-TEXT");
        byte[] separators = new byte[5_000_000];
        Arrays.fill(separators, (byte) ';');
        assertThat(verdict(separators)).isEqualTo("SHEET-CELLS");
    }

    /** Text cannot show its end: a cut between two records looks whole, a cut inside quotes does not. */
    @Test
    void aCutInsideQuotesIsRefused() {
        String whole = "\"id\";\"text\"\r\n\"1\";\"one\"\r\n";

        for (int length = 1; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            boolean open = cut.chars().filter(c -> c == '"').count() % 2 == 1;
            assertThat(verdict(bytes(cut))).as(cut).isEqualTo(open ? "CELL-MALFORMED" : "READABLE");
        }
    }

    @Test
    void binaryContentIsNoText() {
        assertThat(verdict("a;b\n" + "1;2\n".repeat(2000) + "\0")).isEqualTo("TYPE-UNKNOWN");
        assertThat(verdict("a;b\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("TYPE-UNKNOWN");
    }

    private static String verdict(String text) {
        return verdict(bytes(text));
    }

    private static String verdict(byte[] content) {
        return verdict(content, ReadLimits.defaults());
    }

    private static String verdict(String text, ReadLimits limits) {
        return verdict(bytes(text), limits);
    }

    private static String verdict(byte[] content, ReadLimits limits) {
        return Sheets.dropped(content, "a.csv", limits);
    }

    private static List<RawRow> rows(String text) {
        try (var file = open(text, StandardCharsets.UTF_8)) {
            return rows(file);
        }
    }

    private static List<RawRow> rows(WorkbookFile file) {
        List<RawRow> rows = new ArrayList<>();
        file.read(file.sheets().getFirst().name(), rows::add);
        return rows;
    }

    private static WorkbookFile open(String text, Charset charset) {
        return DroppedFile.open(text.getBytes(charset), "a.csv", ReadLimits.defaults())
                .members()
                .getFirst()
                .file();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
