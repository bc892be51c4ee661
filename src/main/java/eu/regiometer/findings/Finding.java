package eu.regiometer.findings;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something worth telling about what a region sent: a fact with a stable code. Its wording, per language, is the
 * business of {@code publication}.
 *
 * <p>The natural order is the order of the feedback: file by file, in each first what concerns the file as a whole,
 * then sheets, then headers, then cells; blocking before warnings, then by sheet, row and column.
 *
 * @param code code of the message catalogue, or {@code RULE-} and the code of a rule of the questionnaire
 * @param severity how grave it is
 * @param effect what the run did because of it
 * @param at where it stands
 * @param unit key of the respondent or organisation; empty for sheets and files
 * @param variable code of the variable; empty when none is meant
 * @param option option of a multiple choice; empty when none is meant
 * @param value value as found, cut to {@value #LONGEST_VALUE} characters; empty when there is none or it must be hidden
 * @param arguments further values for the placeholders of the wording, by name
 */
public record Finding(
        String code,
        Severity severity,
        Effect effect,
        CellAddress at,
        String unit,
        String variable,
        String option,
        String value,
        SortedMap<String, String> arguments)
        implements Comparable<Finding> {

    /** Characters of a value that are kept. */
    public static final int LONGEST_VALUE = 80;

    /** Argument of the first finding of a kind that says how many more of that kind there are than are listed. */
    public static final String UNLISTED = "unlisted";

    /** Argument that chooses among the wordings of a code, for instance for a weight that is blank or a text. */
    public static final String FORM = "form";

    private static final Comparator<Finding> ORDER = Comparator.comparing((Finding f) -> f.at.file())
            .thenComparingInt(Finding::breadth)
            .thenComparing(f -> f.severity)
            .thenComparing(f -> f.at)
            .thenComparing(f -> f.code)
            .thenComparing(f -> f.variable)
            .thenComparing(f -> f.option)
            .thenComparing(f -> f.unit)
            .thenComparing(f -> f.value)
            .thenComparing(f -> f.effect)
            .thenComparing(f -> f.arguments.toString());

    public Finding {
        value = cut(value);
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /** A finding of the catalogue with its usual severity and effect. */
    public static Finding of(FindingCode code, CellAddress at) {
        return of(code.text(), code.severity(), code.effect(), at);
    }

    /** A finding whose code, severity and effect are set elsewhere, as for the rules of a questionnaire. */
    public static Finding of(String code, Severity severity, Effect effect, CellAddress at) {
        return new Finding(code, severity, effect, at, "", "", "", "", Collections.emptySortedMap());
    }

    /** Whether this is a finding of that code. */
    public boolean is(FindingCode other) {
        return code.equals(other.text());
    }

    /** Whether it must be mended. */
    public boolean blocking() {
        return severity == Severity.BLOCKING;
    }

    /** The same for the respondent or organisation with this key. */
    public Finding unit(String key) {
        return new Finding(code, severity, effect, at, key, variable, option, value, arguments);
    }

    /** The same for this variable. */
    public Finding variable(String name) {
        return new Finding(code, severity, effect, at, unit, name, option, value, arguments);
    }

    /** The same for this option of a multiple choice. */
    public Finding option(String name) {
        return new Finding(code, severity, effect, at, unit, variable, name, value, arguments);
    }

    /** The same with the value found; never call it for free text or what may name a person. */
    public Finding value(String found) {
        return new Finding(code, severity, effect, at, unit, variable, option, found, arguments);
    }

    /** The same at another place. */
    public Finding placed(CellAddress place) {
        return new Finding(code, severity, effect, place, unit, variable, option, value, arguments);
    }

    /** The same with another severity. */
    public Finding severity(Severity other) {
        return new Finding(code, other, effect, at, unit, variable, option, value, arguments);
    }

    /** The same with another effect. */
    public Finding effect(Effect other) {
        return new Finding(code, severity, other, at, unit, variable, option, value, arguments);
    }

    /** The same in one of the wordings of its code, see {@link #FORM}. */
    public Finding form(String name) {
        return with(FORM, name);
    }

    /** The same with one more argument for the wording; a name given before is replaced. */
    public Finding with(String name, String argument) {
        var more = new TreeMap<>(arguments);
        more.put(name, argument);
        return new Finding(code, severity, effect, at, unit, variable, option, value, more);
    }

    /** The same with a whole number as argument for the wording. */
    public Finding with(String name, long argument) {
        return with(name, Long.toString(argument));
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** 0 for the file, 1 for a sheet, 2 for headers, 3 for cells. */
    private int breadth() {
        if (code.startsWith("HEADER-")) {
            return 2;
        }
        if (!at.reference().isEmpty()) {
            return 3;
        }
        return at.sheet().isEmpty() ? 0 : 1;
    }

    private static String cut(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = LONGEST_VALUE - 1;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
