package eu.regiometer.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTExtensionList;

/**
 * Renews the drop-down lists of a workbook that people have written into, in place: what stands in its cells, their
 * looks and remarks, and sheets of their own stay as they are. The lists stand on a sheet of codes, a pair of columns
 * each.
 */
public final class ChoiceLists {

    /** Where spreadsheet programs keep lists that stand on another sheet, beside the plain place. */
    private static final String LISTS_OF_OTHER_SHEETS = "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}";

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final XSSFSheet codes;
    private final DataFormatter format = new DataFormatter(Locale.ROOT);

    private ChoiceLists(XSSFWorkbook book, String sheet, String codes) {
        this.book = book;
        this.sheet = book.getSheet(sheet);
        this.codes = Optional.ofNullable(book.getSheet(codes)).orElseGet(() -> book.createSheet(codes));
    }

    /**
     * A list that a column offers.
     *
     * @param column title of the column
     * @param entries code and what it stands for
     */
    public record ChoiceList(String column, List<List<String>> entries) {

        public ChoiceList {
            entries = List.copyOf(entries);
        }

        List<String> offered() {
            return entries.stream().map(List::getFirst).toList();
        }
    }

    /**
     * How a list differs from what the workbook offered.
     *
     * @param column title of the column
     * @param added codes that are new
     * @param gone codes that are offered no more
     */
    public record Change(String column, List<String> added, List<String> gone) {}

    /**
     * A workbook with its lists renewed.
     *
     * @param content the workbook
     * @param changes lists that differ; empty when only their places did
     */
    public record Renewal(byte[] content, List<Change> changes) {}

    /**
     * Renews the lists. A column that is not there yet is added behind the others.
     *
     * @param workbook an {@code .xlsx} workbook that passed a gate
     * @param sheet name of a sheet of it, whose first row that holds anything has the titles
     * @param codes name of the sheet of codes; it is added if it is not there
     * @param lastRow last row that offers the lists
     * @return the workbook; empty when all lists are as they should be
     */
    public static Optional<Renewal> renewed(
            byte[] workbook, String sheet, String codes, int lastRow, List<ChoiceList> lists) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var renewing = new ChoiceLists(book, sheet, codes);
            List<String> before = renewing.state(lists);
            List<Change> changes = renewing.renew(lists, lastRow);
            if (renewing.state(lists).equals(before)) {
                return Optional.empty();
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return Optional.of(new Renewal(out.toByteArray(), changes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Change> renew(List<ChoiceList> lists, int lastRow) {
        List<Change> changes = new ArrayList<>();
        var styles = new CellStyles(book);
        var offering = new SheetWriter(sheet, styles);
        int last = Math.max(lastRow, sheet.getLastRowNum() + 1);
        for (int i = 0; i < lists.size(); i++) {
            ChoiceList list = lists.get(i);
            int at = 2 * i;
            List<String> offered = texts(at);
            List<String> wanted = list.offered();
            Change change = new Change(
                    list.column(),
                    wanted.stream().filter(code -> !offered.contains(code)).toList(),
                    offered.stream().filter(code -> !wanted.contains(code)).toList());
            if (!change.added().isEmpty() || !change.gone().isEmpty()) {
                changes.add(change);
            }
            write(at, list);
            int column = place(list.column());
            withdraw(column);
            if (!wanted.isEmpty()) {
                String range = SheetWriter.range(codes.getSheetName(), 2, at + 1, wanted.size() + 1, at + 1);
                offering.choices(
                        titles().getRowNum() + 2,
                        last,
                        column + 1,
                        range,
                        "Not in the list",
                        "Choose a code of the list; the sheet " + codes.getSheetName()
                                + " tells what each stands for.");
            }
        }
        return changes;
    }

    /** Everything that renewing may change, as texts. */
    private List<String> state(List<ChoiceList> lists) {
        List<String> state = new ArrayList<>();
        for (int at = 0; at < 2 * lists.size(); at++) {
            int column = at;
            IntStream.rangeClosed(0, codes.getLastRowNum())
                    .mapToObj(row -> text(codes.getRow(row), column))
                    .forEach(state::add);
        }
        titles().forEach(title -> state.add(format.formatCellValue(title)));
        CTDataValidations offered = sheet.getCTWorksheet().getDataValidations();
        if (offered != null) {
            offered.getDataValidationList()
                    .forEach(each -> state.add(String.join(" ", each.getSqref().toString(), each.getFormula1())));
        }
        return state;
    }

    /** The first row that holds anything. */
    private Row titles() {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!format.formatCellValue(cell).isBlank()) {
                    return row;
                }
            }
        }
        throw new IllegalArgumentException("the sheet " + sheet.getSheetName() + " holds nothing");
    }

    /** Column of a title, from 0, added behind the others when there is none. */
    private int place(String title) {
        Row titles = titles();
        for (Cell cell : titles) {
            if (format.formatCellValue(cell).strip().equalsIgnoreCase(title)) {
                return cell.getColumnIndex();
            }
        }
        int added = titles.getLastCellNum();
        Cell cell = titles.createCell(added);
        cell.setCellValue(title);
        cell.setCellStyle(titles.getCell(added - 1).getCellStyle());
        return added;
    }

    /** Drops the lists that a column offers so far. */
    private void withdraw(int column) {
        CTDataValidations offered = sheet.getCTWorksheet().getDataValidations();
        if (offered != null) {
            List<XSSFDataValidation> known = sheet.getDataValidations();
            for (int i = known.size() - 1; i >= 0; i--) {
                if (Stream.of(known.get(i).getRegions().getCellRangeAddresses())
                        .anyMatch(cells -> cells.getFirstColumn() == column && cells.getLastColumn() == column)) {
                    offered.removeDataValidation(i);
                }
            }
            offered.setCount(offered.sizeOfDataValidationArray());
            if (offered.sizeOfDataValidationArray() == 0) {
                sheet.getCTWorksheet().unsetDataValidations();
            }
        }
        CTExtensionList further = sheet.getCTWorksheet().getExtLst();
        if (further != null) {
            for (int i = further.sizeOfExtArray() - 1; i >= 0; i--) {
                if (LISTS_OF_OTHER_SHEETS.equalsIgnoreCase(
                        further.getExtArray(i).getUri())) {
                    further.removeExt(i);
                }
            }
        }
    }

    private void write(int at, ChoiceList list) {
        put(0, at, list.column());
        for (int i = 0; i < list.entries().size(); i++) {
            put(i + 1, at, list.entries().get(i).getFirst());
            put(i + 1, at + 1, list.entries().get(i).getLast());
        }
        for (int row = list.entries().size() + 1; row <= codes.getLastRowNum(); row++) {
            put(row, at, "");
            put(row, at + 1, "");
        }
    }

    private void put(int row, int column, String text) {
        Row line = Optional.ofNullable(codes.getRow(row)).orElseGet(() -> codes.createRow(row));
        if (!text(line, column).equals(text)) {
            Cell cell = line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            if (text.isEmpty()) {
                cell.setBlank();
            } else {
                cell.setCellValue(text);
            }
        }
    }

    /** Codes that stand below a title of the sheet of codes. */
    private List<String> texts(int column) {
        return IntStream.rangeClosed(1, codes.getLastRowNum())
                .mapToObj(row -> text(codes.getRow(row), column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String text(@Nullable Row row, int column) {
        return row == null ? "" : format.formatCellValue(row.getCell(column));
    }
}
