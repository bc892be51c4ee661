package eu.regiometer.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook as bytes whose parts can be replaced one by one, also by wrong ones. */
final class PackageBytes {

    static final String TYPES = "[Content_Types].xml";
    static final String ROOT = "_rels/.rels";
    static final String BOOK = "xl/workbook.xml";
    static final String BOOK_RELS = "xl/_rels/workbook.xml.rels";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private PackageBytes() {
        with(TYPES, """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml"
                  ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                </Types>""");
        with(ROOT, relations(relation("1", "officeDocument", "xl/workbook.xml")));
        with(BOOK, book("<sheet name=\"S1\" sheetId=\"1\" r:id=\"rId1\"/>", ""));
        with(BOOK_RELS, bookRelations(""));
        with(SHEET, sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>3</v></c></row>"));
        with(STRINGS, strings("<si><t>hello</t></si>"));
        with(STYLES, "<styleSheet xmlns=\"" + MAIN + "\"/>");
    }

    /** A1 holds the text hello, B1 the number 3. */
    static PackageBytes good() {
        return new PackageBytes();
    }

    /** A workbook whose first row holds these cells. */
    static byte[] cells(String cells) {
        return good().with(SHEET, sheet("<row r=\"1\">" + cells + "</row>")).bytes();
    }

    PackageBytes with(String part, String xml) {
        return with(part, xml, StandardCharsets.UTF_8);
    }

    PackageBytes with(String part, String xml, Charset charset) {
        return with(part, (xml.startsWith("<?") ? xml : HEAD + xml).getBytes(charset));
    }

    PackageBytes with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    PackageBytes without(String part) {
        parts.remove(part);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String sheet(String rows) {
        return sheet(rows, "");
    }

    static String sheet(String rows, String after) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
    }

    static String strings(String items) {
        return "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>";
    }

    static String book(String sheets, String more) {
        return "<workbook xmlns=\"" + MAIN
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + sheets
                + "</sheets>" + more + "</workbook>";
    }

    static String bookRelations(String more) {
        return relations(relation("1", "worksheet", "worksheets/sheet1.xml")
                + relation("2", "sharedStrings", "sharedStrings.xml")
                + relation("3", "styles", "styles.xml")
                + more);
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\"/>";
    }

    static String external(String id, String type, String target) {
        return relation(id, type, target).replace("/>", " TargetMode=\"External\"/>");
    }

    static String relations(String items) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + items
                + "</Relationships>";
    }
}
