package eu.regiometer.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises formulas that would start a program or call out when a spreadsheet program evaluates them. */
final class ActiveFormula {

    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");
    private static final Pattern QUOTED_NAMES = Pattern.compile("'[^']*'");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*\\]");
    private static final Pattern CALLS = Pattern.compile(
            "(?:^|[^A-Z0-9_.])(?:_XLFN\\.)?(WEBSERVICE|RTD|CALL|EXEC|REGISTER|REGISTER\\.ID|IMAGE|STOCKHISTORY"
                    + "|IMPORTXML|IMPORTDATA|IMPORTHTML|IMPORTFEED|IMPORTRANGE|DDE|DDEINITIATE|SQL\\.REQUEST)\\s*\\(");
    private static final Pattern LINK_OUT = Pattern.compile("(?:^|[^A-Z0-9_.])HYPERLINK\\s*\\(\\s*(?!\"#)");

    private ActiveFormula() {}

    /**
     * Whether a formula is active: a DDE call ({@code cmd|'/c calc'!A0}), a function that calls a program or address,
     * or a hyperlink that does not begin with a fixed place inside the workbook.
     */
    static boolean matches(String formula) {
        if (formula.indexOf('|') < 0 && formula.indexOf('(') < 0) {
            return false;
        }
        String upper = formula.toUpperCase(Locale.ROOT);
        String bare = TEXTS.matcher(upper).replaceAll("\"\"");
        if (CALLS.matcher(bare).find() || LINK_OUT.matcher(upper).find()) {
            return true;
        }
        String names =
                BRACKETS.matcher(QUOTED_NAMES.matcher(bare).replaceAll("''")).replaceAll("");
        return names.indexOf('|') >= 0;
    }
}
