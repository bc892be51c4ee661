package eu.regiometer.publication;

import eu.regiometer.intake.Cover;
import eu.regiometer.questionnaire.Column;
import eu.regiometer.questionnaire.Questionnaire;
import eu.regiometer.workbook.CellLook;
import eu.regiometer.workbook.CellType;
import eu.regiometer.workbook.RawCell;
import eu.regiometer.workbook.RawRow;
import eu.regiometer.workbook.SheetWriter;
import eu.regiometer.workbook.WorkbookFile;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the sheets of a copied template the looks and drop-down lists of the template, so that the region can go on
 * working in the copy. Lists are written anew from the questionnaire, never taken from the file.
 */
final class TemplateCopy {

    private static final String COVER = "Coversheet";
    private static final String DATA = "Data";
    private static final String CODEBOOK = "Codebook";

    private final WorkbookFile original;
    private final Questionnaire questionnaire;
    private final String language;

    private TemplateCopy(WorkbookFile original, Questionnaire questionnaire, String language) {
        this.original = original;
        this.questionnaire = questionnaire;
        this.language = language;
    }

    /** A template of this version of a questionnaire; empty for every other file. */
    static Optional<TemplateCopy> of(
            WorkbookFile original, Optional<Cover> cover, Optional<Questionnaire> questionnaire) {
        if (!original.has(COVER)) {
            return Optional.empty();
        }
        return questionnaire
                .filter(q -> cover.isPresent())
                .map(q ->
                        new TemplateCopy(original, q, cover.map(Cover::language).orElse(Texts.ENGLISH)));
    }

    /** Whether a sheet, even a hidden one, is part of our template. */
    static boolean ours(WorkbookFile workbook, String sheet) {
        return workbook.has(COVER)
                && Stream.of(COVER, DATA, CODEBOOK, TemplateLists.SHEET).anyMatch(sheet::equalsIgnoreCase);
    }

    /** The lists, written anew to a sheet. */
    TemplateLists lists(SheetWriter sheet) {
        return new TemplateLists(sheet, language);
    }

    /** Looks of a sheet, with drop-downs where it holds the answers. */
    SheetLooks looks(String sheet, TemplateLists lists) {
        return switch (sheet) {
            case COVER -> new CoverLooks();
            case CODEBOOK -> new CodebookLooks();
            default -> sheet.equalsIgnoreCase(DATA) ? data(sheet, lists) : SheetLooks.plain();
        };
    }

    private SheetLooks data(String sheet, TemplateLists lists) {
        var columns = new TreeMap<Integer, Column>();
        for (RawRow header : original.firstRows(sheet, 1)) {
            for (RawCell cell : header.cells()) {
                questionnaire.column(cell.text().strip()).ifPresent(column -> columns.put(cell.column(), column));
            }
        }
        return new DataLooks(columns, new TemplateColumns(questionnaire, language, lists));
    }

    private record DataLooks(TreeMap<Integer, Column> columns, TemplateColumns template) implements SheetLooks {

        @Override
        public void begin(SheetWriter sheet) {
            columns.forEach((place, column) -> template.format(sheet, place, column));
            TemplateColumns.layout(sheet);
        }

        @Override
        public CellLook of(int row, RawCell cell) {
            if (row < TemplateColumns.FIRST_ROW) {
                return row == 1 ? CellLook.HEADER : CellLook.QUESTION;
            }
            return texts(cell.column()) ? CellLook.TEXT_ANSWERS : CellLook.ANSWERS;
        }

        @Override
        public int lines(RawRow row) {
            return row.number() != 2
                    ? 0
                    : row.cells().stream()
                            .mapToInt(cell -> TemplateColumns.lines(cell.text()))
                            .max()
                            .orElse(0);
        }

        @Override
        public boolean texts(int column) {
            Column known = columns.get(column);
            return known != null && TemplateColumns.look(known.item()) == CellLook.TEXT_ANSWERS;
        }
    }

    private record CoverLooks() implements SheetLooks {

        @Override
        public void begin(SheetWriter sheet) {
            TemplateCoverSheet.layout(sheet);
        }

        @Override
        public CellLook of(int row, RawCell cell) {
            return TemplateCoverSheet.look(row, cell.column(), cell.type() == CellType.TEXT);
        }

        @Override
        public int lines(RawRow row) {
            return TemplateCoverSheet.lines(row.number());
        }

        @Override
        public boolean texts(int column) {
            return column == 2;
        }
    }

    private record CodebookLooks() implements SheetLooks {

        @Override
        public void begin(SheetWriter sheet) {
            TemplateCodebook.layout(sheet);
        }

        @Override
        public CellLook of(int row, RawCell cell) {
            return row == 1 ? CellLook.HEADER : cell.column() == 1 ? CellLook.LABEL : CellLook.WRAPPED;
        }

        @Override
        public int lines(RawRow row) {
            return TemplateCodebook.lines(row.cells().stream()
                    .collect(Collectors.toMap(RawCell::column, RawCell::text, (a, b) -> a, TreeMap::new)));
        }
    }
}
