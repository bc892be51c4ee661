package eu.regiometer.workbook.oracle;

import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What a stored number means for the readers that ours is compared with: a number, a date, a time. */
final class StoredNumber {

    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private StoredNumber() {}

    static RawCell cell(
            int column, double value, int formatId, @Nullable String format, boolean formula, boolean since1904) {
        String shown = format == null ? "" : format;
        boolean date = shown.length() <= 255 && DateUtil.isADateFormat(formatId, shown.replaceAll("(?i)am/pm|a/p", ""));
        if (date && value >= 0 && value < (since1904 ? 2_957_004 : 2_958_466)) {
            return new RawCell(column, CellType.DATE, moment(value, since1904), formula, false);
        }
        String text = new BigDecimal(value).round(DIGITS).toString();
        return new RawCell(column, CellType.NUMBER, text, formula, shown.indexOf('%') >= 0);
    }

    /** POI shows day 60 of the 1900 system as 1 March, spreadsheet programs as the leap day that never was. */
    private static String moment(double value, boolean since1904) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904, true);
        double days = Math.floor(Math.round(value * 86_400) / 86_400.0);
        if (days == 0 && (!since1904 || value > 0)) {
            return TIME.format(moment);
        }
        if (!since1904 && days == 60) {
            return "1900-02-29";
        }
        String date = moment.toLocalDate().toString();
        return moment.toLocalTime().toSecondOfDay() == 0 ? date : date + "T" + TIME.format(moment);
    }
}
