package eu.regiometer.workbook;

import static eu.regiometer.workbook.Sheets.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXlsTest {

    private static final int NUMBER = 0x0203;
    private static final int SHARED_TEXT = 0x00FD;
    private static final int FORMULA = 0x0006;

    /** Two sizes: a small stream lies in the small sectors, a large one in its own. */
    @ParameterizedTest
    @ValueSource(ints = {3, 150})
    void aFileCutAnywhereIsRefused(int rows) {
        byte[] whole = OldWorkbook.table(rows);
        assertThat(verdict(whole)).isEqualTo("READABLE");

        for (int length = 0; length < whole.length; length++) {
            assertThat(verdict(Arrays.copyOf(whole, length)))
                    .as("cut to %d bytes", length)
                    .isIn("FILE-EMPTY", "TYPE-UNKNOWN", "TYPE-MISMATCH", "ZIP-TRUNCATED");
        }
    }

    /** The library takes missing sectors for zeros; the end of each part must be there all the same. */
    @Test
    void aStreamCutAtAnyRecordIsRefused() throws IOException {
        byte[] stream = stream(OldWorkbook.table(3));

        for (int at = 0; at < stream.length; at = next(stream, at)) {
            assertThat(verdict(compound(Arrays.copyOf(stream, at), files -> {})))
                    .as("cut at %d of %d", at, stream.length)
                    .isNotEqualTo("READABLE");
        }
    }

    @Test
    void encryptedWithTheVendorsDefaultPassword() {
        assertThat(verdict(encrypted("VelvetSweatshop"))).isEqualTo("TYPE-ENCRYPTED");
        assertThat(verdict(encrypted("secret"))).isEqualTo("TYPE-ENCRYPTED");
    }

    @ParameterizedTest
    @CsvSource({
        "_VBA_PROJECT_CUR, PART-MACRO",
        "MBD0000A1B2, PART-OBJECT",
        "LNK0000A1B2, PART-OBJECT",
        "EncryptedPackage, TYPE-ENCRYPTED",
        "MSODataStore, READABLE"
    })
    void foldersBesideTheWorkbookAreToldByTheirNames(String folder, String code) throws IOException {
        byte[] stream = stream(OldWorkbook.table(3));

        assertThat(verdict(compound(stream, root -> directory(root, folder)))).isEqualTo(code);
    }

    @Test
    void linksToOtherWorkbooks() {
        byte[] linked = OldWorkbook.bytes(book -> {
            book.linkExternalWorkbook("budget.xls", costs());
            book.createSheet("S1").createRow(0).createCell(0).setCellFormula("[budget.xls]Costs!A1");
        });
        byte[] inside = OldWorkbook.bytes(book -> {
            book.createSheet("S1").createRow(0).createCell(0).setCellFormula("'S 2'!A1+1");
            book.createSheet("S 2");
        });

        assertThatExceptionOfType(UnreadableWorkbookException.class)
                .isThrownBy(() -> WorkbookFile.open(linked, "a.xls", ReadLimits.defaults()))
                .satisfies(e -> assertThat(e.finding().code()).isEqualTo("PART-EXTERNAL"))
                .satisfies(e -> assertThat(e.finding().arguments()).containsEntry("target", "budget.xls"));
        assertThat(verdict(inside)).isEqualTo("READABLE");
    }

    @Test
    void aLinkToAProgramIsAnActiveFormula() throws IOException {
        byte[] stream = stream(OldWorkbook.table(3));
        int end = record(stream, 0x000A);
        // MS-XLS 2.4.271: no sheets, then the text "cmd", separator, "/c calc"
        byte[] text = "cmd\u0003/c calc".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] link = ByteBuffer.allocate(4 + 5 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x01AE)
                .putShort((short) (5 + text.length))
                .putShort((short) 0)
                .putShort((short) text.length)
                .put((byte) 0)
                .put(text)
                .array();

        assertThat(verdict(compound(inserted(stream, end, link), root -> {}))).isEqualTo("CELL-FORMULA-ACTIVE");
    }

    @ParameterizedTest
    @CsvSource({
        "HYPERLINK(\"http://127.0.0.1:9/\"), CELL-FORMULA-ACTIVE",
        "HYPERLINK(\"#S1!A1\"), READABLE",
        "SUM(A2:A3)+IF(A2>1|2|3), READABLE"
    })
    void formulasThatLeadOutAreRefused(String formula, String code) {
        byte[] content = OldWorkbook.row(row -> row.createCell(0).setCellFormula(formula.replace('|', ',')));

        assertThat(verdict(content)).isEqualTo(code);
    }

    @Test
    void formulaThatStartsAProgramOrCallsOut() throws IOException {
        byte[] stream = stream(OldWorkbook.row(row -> row.createCell(0).setCellFormula("SUM(1,2)")));
        int at = record(stream, FORMULA);
        int tokens = at + 4 + 22;
        // tFuncVar: count of arguments, function; SUM becomes CALL (150)
        int function = tokens;
        while (stream[function] != 0x22 && stream[function] != 0x42) {
            function++;
        }
        ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN).putShort(function + 2, (short) 150);

        assertThat(verdict(compound(stream, root -> {}))).isEqualTo("CELL-FORMULA-ACTIVE");
    }

    /** Found by changing old workbooks at random: each of these once lost or moved cells without a word. */
    @ParameterizedTest
    @CsvSource({
        "0x00FD, 2, 0x0B, PART-XML", // the record of a cell swallows a byte of the next one
        "0x00FD, 0, 0xFF, CELL-MALFORMED", // turned into a record that belongs to the workbook
        "0x00FD, 0, 0xED, PART-XML", // turned into a selection that is too short
        "0x00FD, 0, 0xDD, PART-XML", // turned into a mark of protection that is too long
        "0x00FD, 7, 0xF0, SHEET-REFERENCE", // column 61,440
        "0x0203, 8, 0xFF, CELL-MALFORMED", // a cell format that is not there
        "0x0200, 2, 0x4E, PART-XML" // the dimension swallows what follows
    })
    void aRecordThatSwallowsOrPosesAsAnotherIsRefused(String sid, int offset, String value, String code)
            throws IOException {
        byte[] stream = stream(OldWorkbook.table(3));
        stream[record(stream, Integer.decode(sid)) + offset] = (byte) (int) Integer.decode(value);

        assertThat(verdict(compound(stream, root -> {}))).isEqualTo(code);
    }

    @Test
    void aSheetThatIsNoLongerListedIsMissed() throws IOException {
        byte[] stream = stream(OldWorkbook.bytes(book -> {
            book.createSheet("S1");
            book.createSheet("S2");
        }));
        stream[record(stream, 0x0085)] = (byte) 0x87;

        assertThat(verdict(compound(stream, root -> {}))).isEqualTo("PART-RELATION");
    }

    /** LibreOffice 7.4 writes such a 0 for the formula ="1.0.0" when it converts a workbook. */
    @Test
    void formulaWithoutStoredValue() throws IOException {
        byte[] stream = stream(OldWorkbook.row(row -> row.createCell(0).setCellFormula("1-1")));
        int at = record(stream, FORMULA);
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(at + 4 + 14, (short) 0);
        assertThat(Sheets.firstRow(compound(stream, root -> {}))).isEqualTo("FORMULA_WITHOUT_VALUE  (formula)");

        // with a place in the order of computation the nought is a result
        bytes.putInt(at + 4 + 16, 0xFC00_0001);
        assertThat(Sheets.firstRow(compound(stream, root -> {}))).isEqualTo("NUMBER 0 (formula)");
    }

    @Test
    void stringIndexOutOfRange() throws IOException {
        byte[] stream = stream(OldWorkbook.table(3));
        int at = record(stream, SHARED_TEXT);
        ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 4 + 6, 99_999);

        assertThat(verdict(compound(stream, root -> {}))).isEqualTo("SHEET-STRING-INDEX");
    }

    @Test
    void sameCellTwiceAndRowNumbersFalling() throws IOException {
        byte[] stream = stream(OldWorkbook.table(3));
        int at = record(stream, NUMBER);
        byte[] twice = inserted(stream, at, Arrays.copyOfRange(stream, at, next(stream, at)));
        byte[] falling = stream.clone();
        ByteBuffer.wrap(falling).order(ByteOrder.LITTLE_ENDIAN).putShort(at + 4, (short) 9);

        assertThat(verdict(compound(twice, root -> {}))).isEqualTo("SHEET-ORDER");
        assertThat(verdict(compound(falling, root -> {}))).isEqualTo("SHEET-ORDER");
    }

    @Test
    void aNumberThatIsNoneIsRefused() throws IOException {
        byte[] stream = stream(OldWorkbook.table(3));
        int at = record(stream, NUMBER);
        ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN).putDouble(at + 4 + 6, Double.NaN);

        assertThat(verdict(compound(stream, root -> {}))).isEqualTo("CELL-MALFORMED");
    }

    @Test
    void aWorkbookOfExcel95IsToldByItsVersion() throws IOException {
        byte[] stream = stream(OldWorkbook.table(3));
        ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN).putShort(4, (short) 0x0500);

        assertThat(verdict(compound(stream, root -> {}))).isEqualTo("TYPE-OLD-XLS");
    }

    /** Damage in the stream itself: lengths, counts, indexes, tokens of formulas. Whatever it does, it is a verdict. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyMutantGetsAVerdict(long seed) throws IOException {
        var random = new Random(seed);
        byte[] whole = OldWorkbook.bytes(book -> {
            var sheet = book.createSheet("S1");
            for (int i = 0; i < 40; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("answer " + i);
                row.createCell(1).setCellValue(i / 7.0);
                row.createCell(2).setCellFormula("IF(A1=\"x\",SUM(B1:B" + (i + 1) + "),S2!A1)");
                row.createCell(3).setCellValue(i % 2 == 0);
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 3, 5, 6));
            book.createSheet("S2");
        });
        byte[] stream = stream(whole);

        for (int i = 0; i < 500; i++) {
            byte[] mutant = stream.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            byte[] file = i % 2 == 0 ? compound(mutant, root -> {}) : mutated(whole, random);
            assertThat(verdict(file)).as("seed %d, mutant %d", seed, i).matches("READABLE|[A-Z]+(-[A-Z]+)+");
        }
    }

    @Test
    void theLimitsHold() {
        byte[] content = OldWorkbook.table(20);

        assertThat(verdict(content, CellReadingTest.limits(20, 512, 1000, 1000, 100)))
                .isEqualTo("SHEET-ROWS");
        assertThat(verdict(content, CellReadingTest.limits(100, 2, 1000, 1000, 100)))
                .isEqualTo("SHEET-COLUMNS");
        assertThat(verdict(content, CellReadingTest.limits(100, 512, 60, 1000, 100)))
                .isEqualTo("SHEET-CELLS");
        assertThat(verdict(content, CellReadingTest.limits(100, 512, 1000, 10, 100)))
                .isEqualTo("SHEET-STRINGS");
        assertThat(verdict(content, CellReadingTest.limits(100, 512, 1000, 1000, 5)))
                .isEqualTo("SHEET-TEXT");
    }

    /** Damage in the sectors around the stream. */
    private static byte[] mutated(byte[] content, Random random) {
        byte[] mutant = content.clone();
        int header = 512;
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            int from = random.nextBoolean() ? 0 : content.length - 4 * header;
            mutant[from + random.nextInt(random.nextBoolean() ? header : 4 * header)] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static byte[] encrypted(String password) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return OldWorkbook.table(3);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] stream(byte[] content) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content));
                var in = files.createDocumentInputStream("Workbook")) {
            return in.readAllBytes();
        }
    }

    private static byte[] compound(byte[] stream, Consumer<DirectoryEntry> more) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(stream), "Workbook");
            more.accept(files.getRoot());
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static void directory(DirectoryEntry root, String name) {
        try {
            root.createDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a record in and moves the beginnings of the sheets behind it. */
    private static byte[] inserted(byte[] stream, int at, byte[] record) {
        byte[] longer = new byte[stream.length + record.length];
        System.arraycopy(stream, 0, longer, 0, at);
        System.arraycopy(record, 0, longer, at, record.length);
        System.arraycopy(stream, at, longer, at + record.length, stream.length - at);
        int sheet = record(stream, 0x0085);
        ByteBuffer bytes = ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN);
        int start = bytes.getInt(sheet + 4);
        bytes.putInt(sheet + 4, start >= at ? start + record.length : start);
        return longer;
    }

    /** Place of the first record of a kind. */
    private static int record(byte[] stream, int sid) {
        int at = 0;
        while ((stream[at] & 0xFF | (stream[at + 1] & 0xFF) << 8) != sid) {
            at = next(stream, at);
        }
        return at;
    }

    private static int next(byte[] stream, int at) {
        return at + 4 + (stream[at + 2] & 0xFF | (stream[at + 3] & 0xFF) << 8);
    }

    private static HSSFWorkbook costs() {
        var book = new HSSFWorkbook();
        book.createSheet("Costs");
        return book;
    }
}
