package eu.regiometer.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How a sheet is printed: in landscape on A4, with titles on each page. */
final class SheetPrint {

    private static final double MARGIN = 0.5;
    private static final short SMALLER = 65;

    private SheetPrint() {}

    static void onPageWidth(Sheet sheet, int titleRows) {
        sheet.setFitToPage(true);
        PrintSetup print = landscape(sheet);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        repeat(sheet, titleRows);
    }

    static void onManyPages(Sheet sheet, int titleRows, int titleColumns) {
        landscape(sheet).setScale(SMALLER);
        repeat(sheet, titleRows);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, titleColumns - 1));
    }

    private static PrintSetup landscape(Sheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(side, MARGIN);
        }
        sheet.getFooter().setRight("&P / &N");
        return print;
    }

    private static void repeat(Sheet sheet, int titleRows) {
        if (titleRows > 0) {
            sheet.setRepeatingRows(new CellRangeAddress(0, titleRows - 1, -1, -1));
        }
    }
}
