package eu.regiometer.workbook;

/** Formats that can be read, told by the content. */
public enum FileFormat {
    /** Office Open XML workbook, transitional. */
    XLSX,
    /** Excel 97 to 2003 workbook (BIFF8). */
    XLS,
    /** Text with one record per line. */
    DELIMITED
}
