package eu.regiometer.intake;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.SheetInfo;
import eu.regiometer.workbook.WorkbookFile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cover sheet as found, unchecked. */
final class CoverSheet {

    static final String SHEET = "Coversheet";
    static final String TITLE = "Regiometer template";
    static final String MARK = "regiometer";

    private static final int ROWS = 40;

    private final String file;
    private final String sheet;
    private final String title;
    private final Map<CoverField, RawCell> cells = new EnumMap<>(CoverField.class);
    private final Map<CoverField, CellAddress> names = new EnumMap<>(CoverField.class);

    private CoverSheet(String file, String sheet, WorkbookFile workbook) {
        this.file = file;
        this.sheet = sheet;
        String found = "";
        for (RawRow row : workbook.firstRows(sheet, ROWS)) {
            if (row.number() == 1) {
                found = row.text(1);
            }
            for (CoverField field : CoverField.values()) {
                RawCell cell = row.number() == field.row() ? row.cell(CoverField.COLUMN) : null;
                if (cell != null) {
                    cells.put(field, cell);
                }
            }
        }
        title = found;
        for (CoverField field : CoverField.values()) {
            CellAddress place = workbook.definedNames().get(field.definedName());
            if (place != null) {
                names.put(field, place);
            }
        }
    }

    static Optional<CoverSheet> of(WorkbookFile workbook, String file) {
        return workbook.sheets().stream()
                .map(SheetInfo::name)
                .filter(SHEET::equalsIgnoreCase)
                .findFirst()
                .map(sheet -> new CoverSheet(file, sheet, workbook));
    }

    /** Whether cell A1 holds the title that is never translated. */
    boolean titled() {
        return title.equals(TITLE);
    }

    CellAddress at(CoverField field) {
        return CellAddress.cell(file, sheet, field.row(), CoverField.COLUMN);
    }

    /** Text of the field without outer spaces; a date as ISO text without time, a whole number without decimals. */
    String text(CoverField field) {
        RawCell cell = cells.get(field);
        if (cell == null) {
            return "";
        }
        return switch (cell.type()) {
            case TEXT, NUMBER, BOOLEAN, ERROR -> LabelText.strip(cell.text());
            case DATE -> cell.text().split("T", 2)[0];
            case BLANK, FORMULA_WITHOUT_VALUE -> "";
        };
    }

    /** Whether the field holds an error mark or a formula without a result. */
    boolean broken(CoverField field) {
        RawCell cell = cells.get(field);
        return cell != null && (cell.type() == CellType.ERROR || cell.type() == CellType.FORMULA_WITHOUT_VALUE);
    }

    /** The place that the field's name points to, where that is a cell other than the field's own. */
    @Nullable
    CellAddress strayName(CoverField field) {
        CellAddress place = names.get(field);
        if (place == null || place.sheet().isEmpty()) {
            return null;
        }
        boolean own = place.sheet().equalsIgnoreCase(sheet) && place.reference().equals(field.cell());
        return own ? null : place;
    }
}
