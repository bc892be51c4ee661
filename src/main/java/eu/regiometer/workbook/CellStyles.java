package eu.regiometer.workbook;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, each made once, in order of first use. */
final class CellStyles {

    static final String GENERAL = "General";
    static final String TEXT = "@";
    static final String DATE = "yyyy-mm-dd";
    static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
    static final String TIME = "hh:mm:ss";
    static final String PERCENT = "0.0%";

    private static final short LARGE = 14;

    private final XSSFWorkbook book;
    private final Map<String, XSSFCellStyle> styles = new TreeMap<>();

    CellStyles(XSSFWorkbook book) {
        this.book = book;
    }

    /**
     * Style of a look.
     *
     * @param format number format; {@link #GENERAL} gives way to the format of the look
     * @param quoted whether the text must never be taken for a formula
     */
    XSSFCellStyle of(CellLook look, String format, boolean quoted) {
        String shown = format.equals(GENERAL) && look.is(CellLook.Font.TEXT) ? TEXT : format;
        return styles.computeIfAbsent(look + " " + shown + " " + quoted, key -> style(look, shown, quoted));
    }

    private XSSFCellStyle style(CellLook look, String format, boolean quoted) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(look));
        style.setLocked(look.locked());
        style.setWrapText(look.is(CellLook.Font.WRAP));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        if (quoted) {
            style.setQuotePrefixed(true);
        }
        if (!look.fill().isEmpty()) {
            style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(look.fill())));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.border()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private XSSFFont font(CellLook look) {
        XSSFFont font = book.createFont();
        font.setBold(look.is(CellLook.Font.BOLD));
        if (look.is(CellLook.Font.LARGE)) {
            font.setFontHeightInPoints(LARGE);
        }
        if (look.is(CellLook.Font.LIGHT)) {
            font.setColor(IndexedColors.WHITE.getIndex());
        }
        if (look.is(CellLook.Font.LINK)) {
            font.setColor(IndexedColors.BLUE.getIndex());
            font.setUnderline(org.apache.poi.ss.usermodel.Font.U_SINGLE);
        }
        return font;
    }
}
