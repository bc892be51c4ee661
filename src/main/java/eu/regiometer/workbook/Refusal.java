package eu.regiometer.workbook;

import eu.regiometer.findings.CellAddress;
import eu.regiometer.findings.Finding;
import eu.regiometer.findings.FindingCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions by which the gates refuse one file. Details are neutral: they never hold content of cells. */
record Refusal(String file) {

    private static final int LONGEST = 80;

    UnreadableWorkbookException of(FindingCode code) {
        return new UnreadableWorkbookException(Finding.of(code, CellAddress.file(file)));
    }

    UnreadableWorkbookException of(FindingCode code, String detail) {
        return with(code, "detail", detail);
    }

    UnreadableWorkbookException with(FindingCode code, String argument, String value) {
        return new UnreadableWorkbookException(
                Finding.of(code, CellAddress.file(file)).with(argument, plain(value)));
    }

    UnreadableWorkbookException limit(FindingCode code, String unit, long found, long limit) {
        return new UnreadableWorkbookException(Finding.of(code, CellAddress.file(file))
                .with("found", found)
                .with("unit", unit)
                .with("limit", limit));
    }

    UnreadableWorkbookException sizes(FindingCode code, String size, String limit) {
        return new UnreadableWorkbookException(
                Finding.of(code, CellAddress.file(file)).with("size", size).with("limit", limit));
    }

    UnreadableWorkbookException cell(FindingCode code, String sheet, String cell, String detail) {
        return new UnreadableWorkbookException(Finding.of(code, new CellAddress(file, sheet, plain(cell)))
                .with("sheet", plain(sheet))
                .with("cell", plain(cell))
                .with("detail", plain(detail)));
    }

    /** Runs one piece of reading; whatever it throws becomes a verdict. */
    <T extends @Nullable Object> T guard(Callable<T> reading) {
        try {
            return reading.call();
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw of(FindingCode.LIMIT_MEMORY, "memory");
        } catch (Throwable e) { // a verdict for every file, even after a StackOverflowError
            throw of(FindingCode.READER_FAILED, e.getClass().getSimpleName());
        }
    }

    /** Text of a foreign file made safe to show: no control or direction signs, short. */
    static String plain(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            int type = Character.getType(c);
            boolean shows = type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
            shown.appendCodePoint(shows ? c : '\uFFFD');
        });
        return shown.toString();
    }
}
