package eu.regiometer.workbook;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Locks a sheet without a password. */
final class SheetLock {

    private SheetLock() {}

    static void on(Sheet sheet) {
        switch (sheet) {
            case XSSFSheet core -> {
                core.enableLocking();
                core.lockFormatColumns(false);
                core.lockFormatRows(false);
                core.lockInsertRows(false);
                core.lockDeleteRows(false);
                core.lockAutoFilter(false);
                core.lockSort(false);
            }
            case SXSSFSheet streamed -> {
                streamed.enableLocking();
                streamed.lockFormatColumns(false);
                streamed.lockFormatRows(false);
                streamed.lockAutoFilter(false);
                streamed.lockSort(false);
            }
            default -> throw new IllegalStateException("unknown kind of sheet: " + sheet.getClass());
        }
    }
}
