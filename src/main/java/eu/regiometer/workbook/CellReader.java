package eu.regiometer.workbook;

import static eu.regiometer.findings.FindingCode.CELL_FORMULA_ACTIVE;
import static eu.regiometer.findings.FindingCode.CELL_MALFORMED;
import static eu.regiometer.findings.FindingCode.SHEET_STRING_INDEX;
import static eu.regiometer.findings.FindingCode.SHEET_TEXT;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.FindingCode;
import org.jspecify.annotations.Nullable;

/** Reads the stored value of one cell. Formulas are never evaluated; display formats only tell dates and percentages. */
final class CellReader {

    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_ERROR = 20;

    private final String sheet;
    private final SharedStrings strings;
    private final CellFormats formats;
    private final boolean since1904;
    private final ReadLimits limits;
    private final Refusal refusal;
    private final RepeatedNumbers numbers = new RepeatedNumbers();
    private int row;
    private int column;

    CellReader(
            String sheet,
            SharedStrings strings,
            CellFormats formats,
            boolean since1904,
            ReadLimits limits,
            Refusal refusal) {
        this.sheet = sheet;
        this.strings = strings;
        this.formats = formats;
        this.since1904 = since1904;
        this.limits = limits;
        this.refusal = refusal;
    }

    /**
     * Reads from the start of an element {@code c} to its end.
     *
     * @param type cell type as stored
     * @param format index of the cell format
     * @return null for a blank cell
     */
    @Nullable
    RawCell read(XmlPart xml, String type, int format, int atRow, int atColumn) {
        row = atRow;
        column = atColumn;
        String value = null;
        boolean formula = false;
        boolean inline = type.equals("inlineStr");
        int open = xml.depth();
        while (xml.next() && xml.depth() >= open) {
            if (!xml.starts()) {
                continue;
            }
            if (xml.starts(inline ? "is" : "v") && value == null) {
                value = inline ? RichText.read(xml, limits.text()) : xml.text(limits.text());
            } else if (xml.starts("f") && !formula) {
                formula = true;
                if (ActiveFormula.matches(xml.text(limits.text()))) {
                    throw refusal.cell(CELL_FORMULA_ACTIVE, sheet, CellAddress.columnName(column) + row, "");
                }
            } else if (xml.starts("extLst")) {
                xml.skip();
            } else {
                throw malformed("value");
            }
        }
        if (value == null || value.isEmpty() && !isText(type)) {
            return withoutValue(formula, isText(type));
        }
        return switch (type) {
            case "n" -> number(value, format, formula);
            case "s" -> text(shared(value), formula);
            case "str" -> text(RichText.clean(value), formula);
            case "inlineStr" -> text(value, formula);
            case "b" -> new RawCell(column, CellType.BOOLEAN, bool(value), formula, false);
            case "e" -> new RawCell(column, CellType.ERROR, error(value), formula, false);
            case "d" -> new RawCell(column, CellType.DATE, date(value), formula, false);
            default -> throw malformed("cell type");
        };
    }

    private @Nullable RawCell withoutValue(boolean formula, boolean text) {
        if (!formula) {
            return null;
        }
        return new RawCell(column, text ? CellType.BLANK : CellType.FORMULA_WITHOUT_VALUE, "", true, false);
    }

    private static boolean isText(String type) {
        return type.equals("s") || type.equals("str") || type.equals("inlineStr");
    }

    private RawCell number(String stored, int format, boolean formula) {
        if (stored.length() > LONGEST_NUMBER) {
            throw malformed("number");
        }
        String number;
        try {
            number = numbers.canonical(stored.strip());
        } catch (NumberFormatException e) {
            throw malformed("number");
        }
        if (format >= formats.size()) {
            throw malformed("cell format");
        }
        if (formats.date(format)) {
            String date = SerialDate.iso(Double.parseDouble(number), since1904);
            if (date != null) {
                return new RawCell(column, CellType.DATE, date, formula, false);
            }
        }
        return new RawCell(column, CellType.NUMBER, number, formula, formats.percent(format));
    }

    private @Nullable RawCell text(String text, boolean formula) {
        if (text.length() > limits.text()) {
            throw refusal.limit(SHEET_TEXT, "characters", text.length(), limits.text());
        }
        if (text.isEmpty()) {
            return withoutValue(formula, true);
        }
        return new RawCell(column, CellType.TEXT, text, formula, false);
    }

    private String shared(String stored) {
        String digits = stored.strip();
        int index;
        try {
            index = Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw at(SHEET_STRING_INDEX, "text index");
        }
        if (index < 0 || index >= strings.size()) {
            throw at(SHEET_STRING_INDEX, "text " + index + " of " + strings.size());
        }
        return strings.get(index);
    }

    private String bool(String stored) {
        return switch (stored.strip()) {
            case "1", "true" -> "true";
            case "0", "false" -> "false";
            default -> throw malformed("boolean");
        };
    }

    private String error(String stored) {
        if (!stored.startsWith("#") || stored.length() > LONGEST_ERROR) {
            throw malformed("error mark");
        }
        return stored;
    }

    private String date(String stored) {
        String date = SerialDate.checked(stored.strip());
        if (date == null) {
            throw malformed("date");
        }
        return date;
    }

    private UnreadableWorkbookException malformed(String detail) {
        return at(CELL_MALFORMED, detail);
    }

    private UnreadableWorkbookException at(FindingCode code, String detail) {
        return refusal.cell(code, sheet, CellAddress.columnName(column) + row, detail);
    }
}
