package eu.regiometer.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSetTest {

    private static final byte[] TEXT = "id,a\n1,2\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void zipOfCsvs() {
        try (var delivery = open(zip("form.csv", TEXT, "form-repeat.csv", TEXT))) {
            assertThat(delivery.set()).isTrue();
            assertThat(delivery.members())
                    .extracting(Delivery.Member::name)
                    .containsExactly("set.zip/form-repeat.csv", "set.zip/form.csv");
            List<RawRow> rows = new ArrayList<>();
            delivery.members().getLast().file().read("form", rows::add);
            assertThat(rows).hasSize(2);
        }
    }

    @Test
    void zipWithSeveralExports() {
        byte[] content = zip(
                "a_1.xls", OldWorkbook.table(2), "a_2.xlsx", PackageBytes.good().bytes(), "a.csv", TEXT);

        try (var delivery = open(content)) {
            assertThat(delivery.members())
                    .extracting(member -> member.file().format())
                    .containsExactly(FileFormat.DELIMITED, FileFormat.XLS, FileFormat.XLSX);
            delivery.members().forEach(member -> member.file().checkUnread());
        }
    }

    @Test
    void filesOfOtherKindsAreCountedAndNeverUnpacked() {
        byte[] content = zip(
                "media/",
                new byte[0],
                "media/photo.jpg",
                "<!DOCTYPE x>".getBytes(StandardCharsets.UTF_8),
                "media/upload.zip",
                zip("inner.csv", TEXT),
                "__MACOSX/._form.csv",
                new byte[] {0, 1},
                "form.csv",
                TEXT);

        try (var delivery = open(content)) {
            assertThat(delivery.members()).hasSize(1);
            assertThat(delivery.ignored()).isEqualTo(3);
        }
    }

    @Test
    void aZipInsideTheZip() {
        byte[] inner = zip("inner.csv", TEXT);

        assertThat(refusal(zip("form.csv", TEXT, "more.zip", inner))).isEqualTo("set.zip/more.zip: TYPE-UNKNOWN");
        assertThat(refusal(zip("form.csv", inner))).isEqualTo("set.zip/form.csv: TYPE-UNKNOWN");
        assertThat(refusal(zip("more.zip", inner))).isEqualTo("set.zip: TYPE-UNKNOWN");
    }

    @Test
    void oneRefusedMemberRefusesTheSetUnderItsOwnName() {
        byte[] macro = PackageBytes.good()
                .with(
                        PackageBytes.BOOK_RELS,
                        PackageBytes.bookRelations(PackageBytes.relation("9", "vbaProject", "vba.bin")))
                .bytes();

        assertThat(refusal(zip("a.csv", TEXT, "b.xlsx", macro))).isEqualTo("set.zip/b.xlsx: PART-MACRO");
        assertThat(refusal(zip("a.csv", TEXT, "b.xlsx", TEXT))).isEqualTo("set.zip/b.xlsx: TYPE-MISMATCH");
        assertThat(refusal(zip("a.csv", TEXT, "b.csv", new byte[0]))).isEqualTo("set.zip/b.csv: FILE-EMPTY");
        assertThat(refusal(zip("a.csv", TEXT, "b.csv", new byte[] {'a', (byte) 0xE9})))
                .isEqualTo("set.zip/b.csv: TYPE-ENCODING");
    }

    @Test
    void whatGoesWrongWhileAMemberIsReadNamesIt() {
        byte[] broken = "a;b\n\"1\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Sheets.dropped(zip("a.csv", broken), "set.zip", ReadLimits.defaults()))
                .isEqualTo("CELL-MALFORMED");
        assertThatExceptionOfType(UnreadableWorkbookException.class)
                .isThrownBy(() ->
                        open(zip("a.csv", broken)).members().getFirst().file().checkUnread())
                .withMessageStartingWith("set.zip/a.csv");
    }

    @ParameterizedTest
    @CsvSource({"notes.txt, TYPE-UNKNOWN", "../a.csv, ZIP-PATH", "/a.csv, ZIP-PATH", "..\\a.csv, ZIP-PATH"})
    void theOuterZipPassesItsGates(String name, String code) {
        assertThat(refusal(zip(name, TEXT))).isEqualTo("set.zip: " + code);
    }

    @Test
    void atMostFiftyMembersAreRead() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            members.put("part_" + i + ".csv", TEXT);
        }
        try (var delivery = open(zip(members))) {
            assertThat(delivery.members()).hasSize(50);
        }
        members.put("part_50.csv", TEXT);

        assertThat(refusal(zip(members))).isEqualTo("set.zip: ZIP-ENTRIES");
    }

    @Test
    void aDocumentIsNoSetAlthoughItHoldsATable() {
        assertThat(refusal(zip("mimetype", TEXT, "content.xml", TEXT, "a.csv", TEXT)))
                .isEqualTo("set.zip: TYPE-ODS");
    }

    @Test
    void aSetCutAnywhereIsRefused() {
        byte[] whole = zip("a.csv", TEXT, "b.xls", OldWorkbook.table(1));

        for (int length = 0; length < whole.length; length++) {
            assertThat(Sheets.dropped(Arrays.copyOf(whole, length), "set.zip", ReadLimits.defaults()))
                    .as("cut to %d bytes", length)
                    .isIn("FILE-EMPTY", "TYPE-UNKNOWN", "TYPE-MISMATCH", "ZIP-TRUNCATED");
        }
    }

    @Test
    void theGateOpensEverythingThatMayBeDropped(@TempDir Path folder) throws IOException {
        var gate = Gate.within(ReadLimits.defaults());
        Path text = Files.write(folder.resolve("a.csv"), TEXT);
        Path old = Files.write(folder.resolve("a.xls"), OldWorkbook.table(1));
        Path set = Files.write(folder.resolve("a.zip"), zip("a.csv", TEXT));

        assertThat(gate.open(text, "a.csv").members().getFirst().file().format())
                .isEqualTo(FileFormat.DELIMITED);
        assertThat(gate.open(old, "a.xls").members().getFirst().file().format()).isEqualTo(FileFormat.XLS);
        assertThat(gate.open(set, "a.zip").set()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a.xlsx, TYPE-MISMATCH",
        "A.XLS, TYPE-MISMATCH",
        "a.xlsm, TYPE-MISMATCH",
        "a.csv, READABLE",
        "a.txt, READABLE"
    })
    void aWorkbookByNameThatIsText(String name, String code) {
        assertThat(Sheets.dropped(TEXT, name, ReadLimits.defaults())).isEqualTo(code);
    }

    @Test
    void aTextByNameThatIsHtml() {
        byte[] html = "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(Sheets.dropped(html, "a.csv", ReadLimits.defaults())).isEqualTo("TYPE-HTML");
        assertThat(Sheets.dropped(html, "a.xls", ReadLimits.defaults())).isEqualTo("TYPE-HTML");
    }

    private static Delivery open(byte[] content) {
        return DroppedFile.open(content, "set.zip", ReadLimits.defaults());
    }

    private static String refusal(byte[] content) {
        try (var delivery = open(content)) {
            return "opened " + delivery.members().size();
        } catch (UnreadableWorkbookException e) {
            return e.finding().at().file() + ": " + e.finding().code();
        }
    }

    static byte[] zip(Object... namesAndContents) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            members.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return zip(members);
    }

    private static byte[] zip(Map<String, byte[]> members) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
