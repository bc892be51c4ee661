package eu.regiometer.intake;

import eu.regiometer.questionnaire.Survey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A mapping sheet: which columns of a table hold which variables of a questionnaire, and what the values found there mean.
 *
 * <p>It is a workbook that lies beside the file that it explains, under the same name with {@value #ENDING} behind it. One
 * visible sheet holds a table with the titles {@link #TITLES}, in any order; above the table, settings may stand in
 * columns A and B: {@value #KIND}, {@value #SHEET} and {@value #HEADER_ROW}.
 *
 * @param name name of the workbook, for findings
 * @param hash SHA-256 of its content
 * @param place name of the sheet that holds the table
 * @param survey the survey, as said or as the variables show
 * @param sheet sheet of the file that holds the answers; empty: the one where the titles are found
 * @param headerRow row of the file where the titles stand, from 1; empty: where they are found
 * @param lines the table, in its order
 */
public record MappingSheet(
        String name,
        String hash,
        String place,
        Survey survey,
        Optional<String> sheet,
        OptionalInt headerRow,
        List<Line> lines) {

    /** What follows the name of the explained file. */
    public static final String ENDING = ".mapping.xlsx";

    /** Setting: id of the survey. */
    public static final String KIND = "kind";

    /** Setting: sheet of the file that holds the answers. */
    public static final String SHEET = "sheet";

    /** Setting: last row of the titles. */
    public static final String HEADER_ROW = "header_row";

    /** Variable of a column that is not part of the survey. */
    public static final String NOTHING = "-";

    /** Titles of the table. */
    public static final List<String> TITLES =
            List.of("header", "column", "variable", "option", "value_found", "value_code");

    /**
     * A line of the table. It places a column of the file ({@code variable}), explains a value ({@code found} and
     * {@code code}), or both; without column and value it says the answer of all rows alike ({@code variable} and
     * {@code code}).
     *
     * @param row row of the line in the mapping sheet, from 1
     * @param header title of the column in the file as found; empty when only the letter is given
     * @param column the column's number from 1; 0 when only the title is given
     * @param variable code of an item, {@value MappingSheet#NOTHING}, or empty while nothing is said
     * @param option option of the item; empty for answers in one column
     * @param found value as it stands in the file; empty when the line explains none
     * @param code what it means: a code of the questionnaire; empty while nothing is said
     */
    public record Line(int row, String header, int column, String variable, String option, String found, String code) {

        /** Whether it says the answer of all rows alike. */
        boolean constant() {
            return header.isEmpty()
                    && column == 0
                    && found.isEmpty()
                    && !code.isEmpty()
                    && !variable.isEmpty()
                    && !variable.equals(NOTHING);
        }
    }

    public MappingSheet {
        lines = List.copyOf(lines);
    }

    /** The same for a table of any name, and with its titles in any row where they are given. */
    MappingSheet anywhere() {
        boolean titled = lines.stream().anyMatch(line -> !line.header().isEmpty());
        return new MappingSheet(
                name, hash, place, survey, Optional.empty(), titled ? OptionalInt.empty() : headerRow, lines);
    }

    /** Whether a file of this name is a mapping sheet and never answers. */
    public static boolean named(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(ENDING) && file.length() > ENDING.length();
    }

    /** Name of the file that a mapping sheet of this name explains. */
    public static String explained(String mapping) {
        return mapping.substring(0, mapping.length() - ENDING.length());
    }

    /** Without any content of the sheet. */
    @Override
    public String toString() {
        return name + ": " + survey.id() + ", " + lines.size() + " lines";
    }
}
