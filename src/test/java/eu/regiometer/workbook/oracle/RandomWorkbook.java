package eu.regiometer.workbook.oracle;

import eu.regiometer.workbook.PackageBytes;
import java.util.List;
import java.util.SplittableRandom;

/** Workbooks with cells of every type that a spreadsheet program writes, in every way of writing them. */
public final class RandomWorkbook {

    private static final int ROWS = 30;
    private static final int COLUMNS = 12;
    private static final List<String> ERRORS =
            List.of("#N/A", "#REF!", "#DIV/0!", "#NULL!", "#NUM!", "#NAME?", "#VALUE!");
    private static final List<String> WORDS = List.of(
            "Norrbotten",
            "Łódź",
            "e\u0301",
            "🏙",
            "a_x000D_b",
            "_x0041_",
            " ",
            "=1+1",
            "1,5",
            "ﬁ",
            "ж",
            "x &lt; y",
            "\u00a0",
            "line\nbreak");
    private static final List<String> FORMATS = List.of(
            "0.00",
            "yyyy\\-mm\\-dd",
            "dd/mm/yyyy hh:mm",
            "[h]:mm:ss",
            "0.0%",
            "[Red]0;[Blue]-0",
            "\"day\" 0",
            "h:mm AM/PM",
            "[$-409]d\\-mmm\\-yy;@",
            "General",
            "@");
    private static final int FIRST_CUSTOM = 164;
    private static final List<Integer> BUILT_IN = List.of(0, 1, 2, 9, 10, 11, 14, 15, 18, 21, 22, 37, 45, 49);

    private final SplittableRandom random;
    private final StringBuilder texts = new StringBuilder();
    private int textCount;

    private RandomWorkbook(long seed) {
        random = new SplittableRandom(seed);
    }

    /** An {@code .xlsx} workbook with two sheets, the same for the same seed. */
    public static byte[] bytes(long seed) {
        return new RandomWorkbook(seed).make();
    }

    private byte[] make() {
        boolean since1904 = random.nextInt(4) == 0;
        String flag = since1904 ? "<workbookPr date1904=\"" + pick(List.of("1", "true")) + "\"/>" : "";
        String sheets =
                "<sheet name=\"S1\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Ö &amp; 2\" sheetId=\"2\" state=\""
                        + pick(List.of("visible", "hidden", "veryHidden")) + "\" r:id=\"rId4\"/>";
        String first = sheet();
        String second = sheet();
        return PackageBytes.good()
                .with(PackageBytes.BOOK, PackageBytes.book(sheets, "").replace("<sheets>", flag + "<sheets>"))
                .with(
                        PackageBytes.BOOK_RELS,
                        PackageBytes.bookRelations(PackageBytes.relation("4", "worksheet", "worksheets/sheet2.xml")))
                .with(
                        PackageBytes.TYPES,
                        PackageBytes.types(PackageBytes.override("worksheets/sheet2.xml", "worksheet")))
                .with(PackageBytes.STYLES, styles())
                .with(PackageBytes.SHEET, first)
                .with("xl/worksheets/sheet2.xml", second)
                .with(PackageBytes.STRINGS, PackageBytes.strings(texts.toString()))
                .bytes();
    }

    private String styles() {
        var formats = new StringBuilder("<numFmts>");
        var cells = new StringBuilder("<cellXfs>");
        BUILT_IN.forEach(id -> cells.append("<xf numFmtId=\"").append(id).append("\"/>"));
        for (int i = 0; i < FORMATS.size(); i++) {
            int id = FIRST_CUSTOM + i;
            formats.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"");
            formats.append(FORMATS.get(i).replace("\"", "&quot;")).append("\"/>");
            cells.append("<xf numFmtId=\"").append(id).append("\" applyNumberFormat=\"1\"/>");
        }
        return PackageBytes.styles(formats + "</numFmts>", cells + "</cellXfs>");
    }

    private String sheet() {
        var rows = new StringBuilder();
        boolean referred = random.nextBoolean();
        int row = 0;
        for (int i = 0; i < ROWS; i++) {
            row += referred ? random.nextInt(1, 4) : 1;
            rows.append(referred ? "<row r=\"" + row + "\">" : "<row>");
            int column = 0;
            for (int j = 0; j < COLUMNS; j++) {
                column += referred ? random.nextInt(1, 3) : 1;
                rows.append(cell(referred ? " r=\"" + letters(column) + row + "\"" : ""));
            }
            rows.append("</row>");
        }
        return PackageBytes.sheet(rows.toString());
    }

    private String cell(String reference) {
        String style = random.nextBoolean() ? "" : " s=\"" + random.nextInt(BUILT_IN.size() + FORMATS.size()) + "\"";
        String start = "<c" + reference + style;
        String formula = random.nextInt(4) == 0 ? pick(List.of("<f>A1+1</f>", "<f t=\"shared\" si=\"0\"/>")) : "";
        return switch (random.nextInt(9)) {
            case 0 -> start + " t=\"s\"><v>" + shared() + "</v></c>";
            case 1 -> start + " t=\"inlineStr\"><is>" + item() + "</is></c>";
            case 2 -> start + " t=\"str\">" + formula + "<v>" + words() + "</v></c>";
            case 3 -> start + " t=\"b\">" + formula + "<v>" + pick(List.of("0", "1", "true", "false")) + "</v></c>";
            case 4 -> start + " t=\"e\">" + formula + "<v>" + pick(ERRORS) + "</v></c>";
            case 5 -> start + "/>";
            case 6 -> start + ">" + formula + "</c>";
            default -> start + pick(List.of("", " t=\"n\"")) + ">" + formula + "<v>" + number() + "</v></c>";
        };
    }

    private String number() {
        return switch (random.nextInt(8)) {
            case 0 -> Integer.toString(random.nextInt(-100, 100));
            case 1 -> Double.toString(random.nextDouble(0, 60_000));
            case 2 -> Double.toString(random.nextDouble() * Math.pow(10, random.nextInt(-300, 300)));
            case 3 -> Long.toString(random.nextLong());
            case 4 -> random.nextInt(1_000) + "." + random.nextLong(1L << 52);
            case 5 -> pick(List.of("-0", "0.0", "1E3", "1e-7", "60", "59.999999", "2958465", "0.5", "1.", ".5", "+7"));
            case 6 -> Integer.toString(random.nextInt(0, 3_000_000));
            default -> random.nextInt(0, 50_000) + "." + random.nextInt(0, 1_000_000);
        };
    }

    private int shared() {
        if (textCount == 0 || random.nextInt(3) == 0) {
            texts.append("<si>").append(item()).append("</si>");
            textCount++;
        }
        return random.nextInt(textCount);
    }

    private String item() {
        return switch (random.nextInt(4)) {
            case 0 ->
                "<r><rPr><b/></rPr><t xml:space=\"preserve\">" + words() + "</t></r><r><t>" + words() + "</t></r>";
            case 1 -> "<t>" + words() + "</t><rPh sb=\"0\" eb=\"1\"><t>aid</t></rPh>";
            case 2 -> "<t/>";
            default -> "<t xml:space=\"preserve\">" + words() + "</t>";
        };
    }

    private String words() {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(pick(WORDS));
        }
        return text.toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String letters(int column) {
        return column > 26
                ? letters((column - 1) / 26) + letters((column - 1) % 26 + 1)
                : String.valueOf((char) ('A' + column - 1));
    }
}
