package eu.regiometer.workbook;

/** What a cell of an untrusted workbook holds. */
public enum CellType {
    /** Text as seen on screen, without rich text or reading aids, in Unicode normal form C. */
    TEXT,
    /** A finite number in canonical form, see {@link Decimals#canonical(String)}. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A number with a date format, or an ISO date: {@code 2026-06-05}, {@code 2026-06-05T13:30:00}, {@code 13:30:00}. */
    DATE,
    /** An error mark such as {@code #N/A}. */
    ERROR,
    /** A formula whose stored result is empty text; other blank cells are not handed over. */
    BLANK,
    /** A formula that brings no stored result; it is never evaluated. */
    FORMULA_WITHOUT_VALUE
}
