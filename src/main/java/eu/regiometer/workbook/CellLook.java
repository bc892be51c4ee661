package eu.regiometer.workbook;

/** How a written cell looks and whether a protected sheet lets people change it. Never a meaning by colour alone. */
public enum CellLook {
    /** Nothing special. */
    PLAIN(0, "", false, true),
    /** Long text, wrapped. */
    WRAPPED(Font.WRAP, "", false, true),
    /** The first line of a sheet. */
    TITLE(Font.BOLD | Font.LARGE, "", false, true),
    /** Name of a workbook on its first sheet. */
    BANNER(Font.BOLD | Font.LARGE | Font.LIGHT, "12355B", false, true),
    /** Something that everybody who opens the sheet must see. */
    NOTICE(Font.BOLD | Font.WRAP | Font.LIGHT, "0F766E", false, true),
    /** Titles of columns. */
    HEADER(Font.BOLD | Font.WRAP | Font.LIGHT, "12355B", true, true),
    /** Second line of titles: the wording of a question. */
    QUESTION(Font.WRAP, "DDE6F1", true, true),
    /** Title in front of a value. */
    LABEL(Font.BOLD | Font.WRAP, "", false, true),
    /** A value that must stay as it is. */
    CONSTANT(0, "EDEDED", true, true),
    /** A single cell to fill in. */
    INPUT(0, "FFF9DB", true, false),
    /** A single cell to fill in, kept as text. */
    TEXT_INPUT(Font.TEXT, "FFF9DB", true, false),
    /** A whole column to fill in. */
    ANSWERS(0, "", false, false),
    /** A whole column to fill in, kept as text: keys and codes with leading zeros. */
    TEXT_ANSWERS(Font.TEXT, "", false, false),
    /** A cell of a register that people edit, kept as text. */
    REGISTER(Font.WRAP | Font.TEXT, "", true, false),
    /** A cell that must be mended. */
    PROBLEM(0, "F8CBAD", true, false),
    /** A cell that should be checked. */
    WARNING(0, "FFE699", true, false),
    /** A cell of a text column that must be mended. */
    TEXT_PROBLEM(Font.TEXT, "F8CBAD", true, false),
    /** A cell of a text column that should be checked. */
    TEXT_WARNING(Font.TEXT, "FFE699", true, false),
    /** A cell of a printed list. */
    LISTED(Font.WRAP, "", true, true),
    /** A cell of a printed list that stands for something to be mended. */
    LISTED_PROBLEM(Font.WRAP, "F8CBAD", true, true),
    /** A cell of a printed list that stands for something to be checked. */
    LISTED_WARNING(Font.WRAP, "FFE699", true, true),
    /** A jump inside the workbook. */
    LINK(Font.LINK | Font.WRAP, "", true, true);

    /** Marks of the letters; kept apart because the constants above need them first. */
    static final class Font {
        static final int BOLD = 1;
        static final int WRAP = 2;
        static final int LARGE = 4;
        static final int LIGHT = 8;
        static final int TEXT = 16;
        static final int LINK = 32;

        private Font() {}
    }

    private final int marks;
    private final String fill;
    private final boolean border;
    private final boolean locked;

    CellLook(int marks, String fill, boolean border, boolean locked) {
        this.marks = marks;
        this.fill = fill;
        this.border = border;
        this.locked = locked;
    }

    boolean is(int mark) {
        return (marks & mark) != 0;
    }

    /** Fill colour as six hexadecimal digits; empty for none. */
    String fill() {
        return fill;
    }

    boolean border() {
        return border;
    }

    boolean locked() {
        return locked;
    }
}
