package eu.regiometer.publication;

/** Where a region corrects what is wrong with a file. */
enum Mending {
    /** In the returned copy or in its own workbook. */
    COPY,
    /** In the export: a copy of delimited text, or of several files in a zip, is no such export any more. */
    EXPORT,
    /** In the file itself, since there is no copy. */
    FILE
}
