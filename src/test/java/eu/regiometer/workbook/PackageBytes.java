package eu.regiometer.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook as bytes whose parts can be replaced one by one, also by wrong ones. */
public final class PackageBytes {

    public static final String TYPES = "[Content_Types].xml";
    public static final String ROOT = "_rels/.rels";
    public static final String BOOK = "xl/workbook.xml";
    public static final String BOOK_RELS = "xl/_rels/workbook.xml.rels";
    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String STRINGS = "xl/sharedStrings.xml";
    public static final String STYLES = "xl/styles.xml";
    public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private PackageBytes() {
        with(TYPES, types(""));
        with(ROOT, relations(relation("1", "officeDocument", "xl/workbook.xml")));
        with(BOOK, book("<sheet name=\"S1\" sheetId=\"1\" r:id=\"rId1\"/>", ""));
        with(BOOK_RELS, bookRelations(""));
        with(SHEET, sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>3</v></c></row>"));
        with(STRINGS, strings("<si><t>hello</t></si>"));
        with(STYLES, styles("", "<cellXfs count=\"1\"><xf/></cellXfs>"));
    }

    /** A1 holds the text hello, B1 the number 3. */
    public static PackageBytes good() {
        return new PackageBytes();
    }

    /** A workbook whose first row holds these cells. */
    public static byte[] cells(String cells) {
        return good().with(SHEET, sheet("<row r=\"1\">" + cells + "</row>")).bytes();
    }

    public PackageBytes with(String part, String xml) {
        return with(part, xml, StandardCharsets.UTF_8);
    }

    public PackageBytes with(String part, String xml, Charset charset) {
        return with(part, (xml.startsWith("<?") ? xml : HEAD + xml).getBytes(charset));
    }

    public PackageBytes with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    public PackageBytes without(String part) {
        parts.remove(part);
        return this;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        writeTo(out, "", part -> {});
        return out.toByteArray();
    }

    /** Streams the workbook out; one part, for a name that is not empty, is written in place of the usual one. */
    public void writeTo(OutputStream out, String streamed, Consumer<OutputStream> writer) {
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var part : parts.entrySet()) {
                if (!part.getKey().equals(streamed)) {
                    zip.putNextEntry(entry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            if (!streamed.isEmpty()) {
                zip.setLevel(Deflater.BEST_SPEED);
                zip.putNextEntry(entry(streamed));
                writer.accept(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same time in every entry, so that the same parts give the same bytes. */
    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    /** Content types of the usual parts and more. */
    public static String types(String more) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("workbook.xml", "sheet.main")
                + override("worksheets/sheet1.xml", "worksheet")
                + override("sharedStrings.xml", "sharedStrings")
                + override("styles.xml", "styles")
                + more
                + "</Types>";
    }

    /** Content type of a part below {@code xl}. */
    public static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    public static String sheet(String rows) {
        return sheet(rows, "");
    }

    public static String sheet(String rows, String after) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
    }

    public static String strings(String items) {
        return "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>";
    }

    /** Styles with these number formats and cell formats, each with its enclosing element. */
    public static String styles(String numberFormats, String cellFormats) {
        return "<styleSheet xmlns=\"" + MAIN + "\">" + numberFormats
                + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + cellFormats + "</styleSheet>";
    }

    public static String book(String sheets, String more) {
        return "<workbook xmlns=\"" + MAIN
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + sheets
                + "</sheets>" + more + "</workbook>";
    }

    public static String bookRelations(String more) {
        return relations(relation("1", "worksheet", "worksheets/sheet1.xml")
                + relation("2", "sharedStrings", "sharedStrings.xml")
                + relation("3", "styles", "styles.xml")
                + more);
    }

    public static String relation(String id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\"/>";
    }

    public static String external(String id, String type, String target) {
        return relation(id, type, target).replace("/>", " TargetMode=\"External\"/>");
    }

    public static String relations(String items) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + items
                + "</Relationships>";
    }
}
