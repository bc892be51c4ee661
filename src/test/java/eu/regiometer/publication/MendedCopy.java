package eu.regiometer.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellPropertyType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a careful person makes of a returned workbook: every marked cell gets an answer that stands well elsewhere. */
public final class MendedCopy {

    private MendedCopy() {}

    /**
     * Corrects the marked cells.
     *
     * @param problems the returned workbook; it stays as it is
     * @param target where the corrected one goes
     * @param sheet sheet with the answers
     * @param firstRow row of the first answers, from 1
     * @param key column of the keys, from 1; marked keys get new ones
     * @return number of cells that were corrected
     */
    public static int write(Path problems, Path target, String sheet, int firstRow, int key) {
        try (var in = Files.newInputStream(problems);
                var book = new XSSFWorkbook(in)) {
            XSSFSheet data = book.getSheet(sheet);
            Set<String> marked = new TreeSet<>();
            List<XSSFHyperlink> links = List.copyOf(data.getHyperlinkList());
            for (XSSFHyperlink link : links) {
                marked.add(link.getCellRef());
            }
            int mended = 0;
            for (XSSFHyperlink link : links) {
                if (link.getFirstRow() + 1 >= firstRow) {
                    mend(data, link.getFirstRow(), link.getFirstColumn(), firstRow, key, marked);
                    mended++;
                }
            }
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Files.write(target, bytes.toByteArray());
            return mended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mend(XSSFSheet data, int row, int column, int firstRow, int key, Set<String> marked) {
        Cell cell = emptied(CellUtil.getCell(CellUtil.getRow(row, data), column));
        if (column + 1 == key) {
            cell.setCellValue("MENDED-" + (row + 1));
            return;
        }
        var valueOnly = new CellCopyPolicy.Builder()
                .cellStyle(false)
                .copyHyperlink(false)
                .build();
        example(data, row, column, firstRow, marked)
                .ifPresentOrElse(
                        from -> {
                            ((XSSFCell) cell).copyCellFrom(from, valueOnly);
                            // as a spreadsheet program does when a date is typed
                            CellUtil.setCellStyleProperty(
                                    cell,
                                    CellPropertyType.DATA_FORMAT,
                                    from.getCellStyle().getDataFormat());
                        },
                        cell::setBlank);
    }

    /** A new cell of the same look; a text inside the old one would stay beside a number that is written to it. */
    private static Cell emptied(Cell cell) {
        Cell fresh = cell.getRow().createCell(cell.getColumnIndex());
        fresh.setCellStyle(cell.getCellStyle());
        return fresh;
    }

    /** An answer to the same question that nothing is wrong with. */
    private static Optional<XSSFCell> example(
            XSSFSheet data, int without, int column, int firstRow, Set<String> marked) {
        for (int row = firstRow - 1; row <= data.getLastRowNum(); row++) {
            XSSFRow candidate = data.getRow(row);
            XSSFCell cell = candidate == null || row == without ? null : candidate.getCell(column);
            if (cell != null && cell.getCellType() != CellType.BLANK && !marked.contains(cell.getReference())) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
