package eu.regiometer.workbook;

import java.util.Locale;

/**
 * How much of an untrusted workbook is read at most. Sizes in bytes.
 *
 * @param fileBytes size of the file
 * @param entries entries of its zip directory
 * @param partBytes one part, unpacked
 * @param totalBytes all parts, unpacked
 * @param ratio how many times larger a part may grow when it is unpacked to more than {@code ratioFrom}
 * @param ratioFrom unpacked size from which {@code ratio} counts
 * @param depth nested XML elements
 * @param attributes attributes of one XML element
 * @param cellFormats cell formats
 * @param merges merged ranges of one sheet
 * @param definedNames defined names
 * @param sheets sheets
 * @param rows rows of one sheet that hold something
 * @param columns last column that holds something
 * @param cells cells of one sheet, empty ones included
 * @param strings shared texts
 * @param text characters of one text
 * @param members files of a set that are read
 */
public record ReadLimits(
        long fileBytes,
        int entries,
        long partBytes,
        long totalBytes,
        int ratio,
        long ratioFrom,
        int depth,
        int attributes,
        int cellFormats,
        int merges,
        int definedNames,
        int sheets,
        int rows,
        int columns,
        long cells,
        int strings,
        int text,
        int members) {

    private static final long MEGABYTE = 1_000_000;

    /** A size for people, for example {@code 24.1 MB}. */
    public static String megabytes(long size) {
        return String.format(Locale.ROOT, "%.1f MB", (double) size / MEGABYTE);
    }

    /**
     * The limits for files from regions. Among 372 spreadsheets of a public corpus the largest file has 2.7 MB, the
     * largest part 7.3 MB and the most entries are 188.
     */
    public static ReadLimits defaults() {
        return new ReadLimits(
                20 * MEGABYTE,
                2_000,
                150 * MEGABYTE,
                300 * MEGABYTE,
                100,
                10 * MEGABYTE,
                100,
                256,
                65_000,
                10_000,
                10_000,
                50,
                100_000,
                512,
                5_000_000,
                1_000_000,
                32_767,
                50);
    }
}
