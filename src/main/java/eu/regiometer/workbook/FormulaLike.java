package eu.regiometer.workbook;

/** Texts that a spreadsheet program could take for a formula. */
public final class FormulaLike {

    private FormulaLike() {}

    /** Whether a text begins with {@code = + - @} or a control character (OWASP ASVS 1.2.10). */
    public static boolean matches(String text) {
        return !text.isEmpty() && ("=+-@".indexOf(text.charAt(0)) >= 0 || text.charAt(0) < ' ');
    }
}
