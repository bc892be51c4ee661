package eu.regiometer.workbook;

import static eu.regiometer.workbook.PackageBytes.BOOK;
import static eu.regiometer.workbook.PackageBytes.BOOK_RELS;
import static eu.regiometer.workbook.PackageBytes.ROOT;
import static eu.regiometer.workbook.PackageBytes.SHEET;
import static eu.regiometer.workbook.PackageBytes.STRINGS;
import static eu.regiometer.workbook.PackageBytes.STYLES;
import static eu.regiometer.workbook.PackageBytes.TYPES;
import static eu.regiometer.workbook.PackageBytes.good;
import static eu.regiometer.workbook.Sheets.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {

    private static final String ENTITIES = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";

    @Test
    void theGoodWorkbookIsReadable() {
        assertThat(verdict(good().bytes())).isEqualTo("READABLE");
    }

    /** Every cut but the last byte counts, since one common library accepts a file without its last ten bytes. */
    @Test
    void aFileCutAnywhereIsRefused() {
        byte[] whole = good().bytes();

        for (int length = 0; length < whole.length; length++) {
            String verdict = verdict(Arrays.copyOf(whole, length));
            assertThat(verdict)
                    .as("cut to %d bytes", length)
                    .isIn(length == 0 ? "FILE-EMPTY" : length < 4 ? "TYPE-UNKNOWN" : "ZIP-TRUNCATED", "TYPE-MISMATCH");
        }
    }

    @ParameterizedTest
    @MethodSource("filesOfOtherKinds")
    void theFirstBytesDecideNotTheName(byte[] content, String code) {
        assertThat(verdict(content)).isEqualTo(code);
    }

    static Stream<Object[]> filesOfOtherKinds() throws IOException {
        return Stream.of(
                row(text("a;b\n1;2\n"), "TYPE-MISMATCH"),
                row(text("\uFEFFcode,größe\n"), "TYPE-MISMATCH"),
                row("a;b\n".getBytes(StandardCharsets.UTF_16), "TYPE-MISMATCH"),
                row(text("  <html><table><tr><td>1</td></tr></table></html>"), "TYPE-HTML"),
                row(text("<!DOCTYPE html><p>log in</p>"), "TYPE-HTML"),
                row(text("%PDF-1.7 ..."), "TYPE-UNKNOWN"),
                row(new byte[1000], "TYPE-UNKNOWN"),
                row(join(text("%PDF-1.4 "), good().bytes()), "TYPE-UNKNOWN"),
                row(join(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), new byte[504]), "TYPE-OLD-XLS"),
                row(compound("EncryptedPackage"), "TYPE-ENCRYPTED"),
                row(compound("Book"), "TYPE-OLD-XLS"),
                row(compound("WordDocument"), "TYPE-UNKNOWN"),
                row(good().without(TYPES).bytes(), "TYPE-UNKNOWN"),
                row(
                        good().without(TYPES)
                                .with("mimetype", "x")
                                .with("content.xml", "<a/>")
                                .bytes(),
                        "TYPE-ODS"),
                row(
                        good().with(TYPES, contentType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"))
                                .bytes(),
                        "TYPE-XLSB"),
                row(
                        good().with(TYPES, contentType("application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
                                .bytes(),
                        "PART-MACRO"),
                row(
                        good().with(
                                        TYPES,
                                        contentType("application/vnd.openxmlformats-officedocument"
                                                + ".wordprocessingml.document.main+xml"))
                                .bytes(),
                        "PART-TYPE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TYPES, ROOT, BOOK, BOOK_RELS, SHEET, STRINGS, STYLES, "docProps/core.xml"})
    void aDocumentTypeInAnyPartIsRefused(String part) {
        byte[] plain = good().with(part, ENTITIES + "<x>&b;</x>").bytes();
        byte[] hidden = good().with(
                        part,
                        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + ENTITIES + "<x/>",
                        StandardCharsets.UTF_16)
                .bytes();
        byte[] tight =
                good().with(part, "<!DOCTYPE x[<!ENTITY a \"b\">]><x>&a;</x>").bytes();

        assertThat(verdict(plain)).isEqualTo("PART-DOCTYPE");
        assertThat(verdict(hidden)).isEqualTo("PART-DOCTYPE");
        assertThat(verdict(tight)).isEqualTo("PART-DOCTYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "externalLink, http://127.0.0.1:9/x.xlsx, PART-EXTERNAL",
        "image, http://127.0.0.1:9/x.png, PART-EXTERNAL",
        "hyperlink, http://127.0.0.1:9/, READABLE"
    })
    void onlyHyperlinksMayLeadOut(String type, String target, String code) {
        String relations = PackageBytes.bookRelations(PackageBytes.external("9", type, target));

        assertThat(verdict(good().with(BOOK_RELS, relations).bytes())).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "externalLink, PART-EXTERNAL",
        "oleObject, PART-OBJECT",
        "package, PART-OBJECT",
        "control, PART-OBJECT",
        "vbaProject, PART-MACRO",
        "drawing, READABLE"
    })
    void embeddedThingsAreRefusedByTheirOwnCode(String type, String code) {
        String relations = PackageBytes.relations(PackageBytes.relation("1", type, "../embeddings/x.bin"));

        assertThat(verdict(good().with("xl/worksheets/_rels/sheet1.xml.rels", relations)
                        .bytes()))
                .isEqualTo(code);
    }

    @Test
    void theFileBehindAnExternalLinkIsNamed() {
        byte[] content = good().with(
                        BOOK_RELS, PackageBytes.bookRelations(PackageBytes.relation("9", "externalLink", "el/1.xml")))
                .with(
                        "xl/el/_rels/1.xml.rels",
                        PackageBytes.relations(PackageBytes.external("1", "externalLinkPath", "budget.xlsx")))
                .bytes();

        assertThatExceptionOfType(UnreadableWorkbookException.class)
                .isThrownBy(() -> WorkbookFile.open(content, "a.xlsx", ReadLimits.defaults()))
                .satisfies(e -> assertThat(e.finding().arguments()).containsEntry("target", "budget.xlsx"));
    }

    @Test
    void strictWorkbooksHaveTheirOwnCode() {
        String strict = PackageBytes.book("<sheet name=\"S1\" sheetId=\"1\" r:id=\"rId1\"/>", "")
                .replace(PackageBytes.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main");

        assertThat(verdict(good().with(BOOK, strict).bytes())).isEqualTo("PART-STRICT");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/worksheets/SHEET1.xml, ZIP-DUPLICATE",
        "../../pwned.txt, ZIP-PATH",
        "/pwned.txt, ZIP-PATH",
        "..\\pwned.txt, ZIP-PATH"
    })
    void namesOfEntriesAreChecked(String name, String code) {
        assertThat(verdict(good().with(name, "<x/>").bytes())).isEqualTo(code);
    }

    @Test
    void twoEntriesOfOneNameAreRefused() {
        String twin = "xl/worksheets/sheet9.xml";
        byte[] content = good().with(twin, PackageBytes.sheet("")).bytes();

        assertThat(verdict(replaced(content, twin, SHEET))).isEqualTo("ZIP-DUPLICATE");
    }

    @Test
    void declaredSizesAndChecksumsMustBeTrue() {
        assertThat(verdict(patched(24, 10))).isEqualTo("ZIP-SIZE");
        assertThat(verdict(patched(24, 0xFFFFFFFE))).isEqualTo("ZIP-SIZE");
        assertThat(verdict(patched(16, 12345))).isEqualTo("ZIP-CRC");
    }

    @Test
    void twoEntriesMayNotShareBytes() {
        byte[] content = good().bytes();
        int place = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(record(content, STRINGS) + 42);

        assertThat(verdict(patched(42, place))).isEqualTo("ZIP-OVERLAP");
    }

    @Test
    void whatGrowsAHundredfoldIsABomb() {
        byte[] bomb = good().with(STRINGS, PackageBytes.strings("<si><t>" + "A".repeat(11_000_000) + "</t></si>"))
                .bytes();

        assertThat(bomb.length).isLessThan(50_000);
        assertThat(verdict(bomb)).isEqualTo("ZIP-BOMB");
    }

    @Test
    void deepNestingAndEndlessAttributesAreRefused() {
        String deep = PackageBytes.sheet("", "<extLst>" + "<ext>".repeat(5000) + "</ext>".repeat(5000) + "</extLst>");
        var attributes = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            attributes.append(" a").append(i).append("=\"1\"");
        }
        String wide = PackageBytes.sheet("<row" + attributes + "/>");
        String endless = PackageBytes.sheet("<row a=\"" + "1".repeat(600_000) + "\"/>");

        assertThat(verdict(good().with(SHEET, deep).bytes())).isEqualTo("PART-LIMIT");
        assertThat(verdict(good().with(SHEET, wide).bytes())).isEqualTo("PART-LIMIT");
        assertThat(verdict(good().with(SHEET, endless).bytes())).isEqualTo("PART-LIMIT");
    }

    @Test
    void relationsMayNotLeaveThePackageOrLeadNowhere() {
        String outside = PackageBytes.relations(PackageBytes.relation("1", "worksheet", "../../../secret.xml"));
        String nowhere = PackageBytes.relations(PackageBytes.relation("1", "worksheet", "worksheets/none.xml"));

        assertThat(verdict(good().with(BOOK_RELS, outside).bytes())).isEqualTo("PART-RELATION");
        assertThat(verdict(good().with(BOOK_RELS, nowhere).bytes())).isEqualTo("PART-RELATION");
        assertThat(verdict(good().with(ROOT, "no xml").bytes())).isEqualTo("PART-XML");
    }

    @Test
    void sheetNamesMayNotHoldPathsOrDirectionSigns() {
        String book = PackageBytes.book("<sheet name=\"../&#x202E;a\" sheetId=\"1\" r:id=\"rId1\"/>", "");

        assertThatExceptionOfType(UnreadableWorkbookException.class)
                .isThrownBy(() -> WorkbookFile.open(good().with(BOOK, book).bytes(), "a.xlsx", ReadLimits.defaults()))
                .satisfies(e -> assertThat(e.finding().code()).isEqualTo("SHEET-NAME"))
                .satisfies(e -> assertThat(e.finding().arguments().toString()).doesNotContain("\u202E"));
    }

    @Test
    void aLinkIsNotFollowedAndALargeFileNotLoaded(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), good().bytes());
        Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), file);

        assertThatExceptionOfType(UnreadableWorkbookException.class)
                .isThrownBy(() -> WorkbookFile.open(link, "link.xlsx", ReadLimits.defaults()))
                .withMessage("link.xlsx: FILE-LINK");
        assertThatExceptionOfType(UnreadableWorkbookException.class)
                .isThrownBy(() -> WorkbookFile.open(new byte[20_000_001], "b.xlsx", ReadLimits.defaults()))
                .satisfies(e -> assertThat(e.finding().arguments())
                        .containsEntry("size", "20.0 MB")
                        .containsEntry("limit", "20.0 MB"));
    }

    private static byte[] patched(int offset, int value) {
        byte[] content = good().bytes();
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(record(content, SHEET) + offset, value);
        return content;
    }

    /** Place of the directory record of an entry. */
    private static int record(byte[] content, String name) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.lastIndexOf(name) - 46;
    }

    private static byte[] replaced(byte[] content, String name, String by) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.replace(name, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String contentType(String main) {
        return "<Types><Default Extension=\"rels\" ContentType=\"r\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    private static byte[] compound(String entry) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static Object[] row(byte[] content, String code) {
        return new Object[] {content, code};
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
